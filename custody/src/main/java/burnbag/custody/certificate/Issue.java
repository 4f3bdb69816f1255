package burnbag.custody.certificate;

import burnbag.custody.Trouble;
import burnbag.custody.office.Office;
import burnbag.custody.office.Session;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.verify.Excerpt;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Writes the file of a certificate that was issued. It can be written again at any time; only the
/// checkpoint, and the paths to it, are then newer.
public final class Issue {
  /// A certificate longer than this is nobody's to carry.
  private static final long MOST_WHOLE = 100_000;

  private final Office office;

  public Issue(Office office) {
    this.office = office;
  }

  /// @param number of a certificate
  /// @return empty where none of that number was issued
  public Optional<CertificateText> write(String number) {
    Optional<Certificate> found =
        office.store().read(session -> session.register().find(Certificate.SHELF, number));
    if (found.isEmpty()) return Optional.empty();
    SignedNote checkpoint = office.prove(found.get().entry()).checkpoint();
    return Optional.of(office.store().read(session -> write(session, found.get(), checkpoint)));
  }

  private CertificateText write(Session session, Certificate certificate, SignedNote checkpoint) {
    Dossier dossier = new Dossier(session, office.acts());
    String origin = session.register().find(Charter.SHELF, Charter.ID).orElseThrow().origin();
    List<Excerpt.Leaf> leaves = dossier.of(certificate);
    Optional<Register> folded = folded(leaves, certificate, origin);
    if (folded.isEmpty() && certificate.entry() < MOST_WHOLE) {
      // Something that no shelf leads to has a part in it.
      leaves = dossier.whole(certificate);
      folded = folded(leaves, certificate, origin);
    }
    Register register =
        folded.orElseThrow(
            () ->
                new Trouble(
                    Trouble.Code.B101_LEDGER_DOES_NOT_VERIFY,
                    "certificate " + certificate.id() + " does not follow from its entries",
                    "run 'burnbag ledger verify'"));
    List<List<Hash>> paths = new ArrayList<>();
    Tree tree = new Tree(session.tree().nodes(), size(checkpoint));
    for (Excerpt.Leaf leaf : leaves) paths.add(tree.inclusion(leaf.index()).path());
    Json.Obj claims = new Claims(register, leaves).of(certificate.id());
    return new CertificateText(claims, leaves, paths, openings(session, register), checkpoint);
  }

  /// The fold of these entries, if it holds the same certificate as the office does.
  private Optional<Register> folded(
      List<Excerpt.Leaf> leaves, Certificate certificate, String origin) {
    if (!(new Excerpt(office.acts(), origin).fold(leaves)
        instanceof Excerpt.Outcome.Folded(Register register, _))) return Optional.empty();
    boolean same =
        register.find(Certificate.SHELF, certificate.id()).map(certificate::equals).orElse(false);
    boolean listed =
        certificate.orders().stream().allMatch(order -> Examination.isAsApproved(register, order));
    boolean ruled = same && new Claims(register, leaves).holdPolicy(certificate.id());
    return listed && ruled ? Optional.of(register) : Optional.empty();
  }

  private static long size(SignedNote checkpoint) {
    try {
      return Checkpoint.parse(checkpoint.text()).size();
    } catch (NoteFormatException e) {
      throw new AssertionError("the office signed it a moment ago", e);
    }
  }

  /// Of the names of those who signed, where they were not erased; in the order of what they open.
  private static List<Opening> openings(Session session, Register register) {
    List<Opening> openings = new ArrayList<>();
    register.all(
        Party.SHELF,
        party -> {
          if (party.name().isEmpty()) return;
          try {
            session.opening(Commitment.parse(party.name())).ifPresent(openings::add);
          } catch (NoteFormatException e) {
            throw new AssertionError("enrolment asks for a commitment", e);
          }
        });
    openings.sort(Comparator.comparing(one -> one.commitment().toString()));
    return openings;
  }
}
