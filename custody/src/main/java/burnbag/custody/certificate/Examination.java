package burnbag.custody.certificate;

import burnbag.custody.act.Acts;
import burnbag.custody.destruction.Orders;
import burnbag.custody.destruction.ReceiveBag;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.Plant;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Charter;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Party;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.custody.verify.Excerpt;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.tree.InclusionProof;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether a certificate holds: by a stranger who has the file, and a key of the log that somebody
/// else has told them.
///
/// In this order: the file is read strictly; the checkpoint is signed by a key of the log; each
/// entry lies under it; the entries are folded, with each signature, and two people where two must
/// be; what the certificate says is made anew from them and compared; and the rules of a
/// destruction are asked of it once more.
public final class Examination {
  private final Acts acts;

  public Examination(Acts acts) {
    this.acts = acts;
  }

  /// What came of it.
  public sealed interface Verdict {
    /// It holds, and a key that was handed in vouches for it.
    record Verified(CertificateText text) implements Verdict {}

    /// It agrees with itself. Whose log it is out of, nobody has said.
    record Consistent(CertificateText text, String key) implements Verdict {}

    /// @param reasons one at least
    record Refused(List<String> reasons) implements Verdict {}

    record Unreadable(String why) implements Verdict {}
  }

  /// A file as somebody handed it over: the certificate itself, or the PDF in which it lies. In a
  /// PDF its proof must be there too, and be the one that the certificate gives.
  ///
  /// @param trusted keys of the log that the reader has from elsewhere; empty for none
  public Verdict examineFile(byte[] file, List<VerifierKey> trusted) {
    if (!PdfFile.is(file)) return examine(file, trusted);
    PdfFile.Found found = PdfFile.in(file);
    if (found.certificates().size() != 1 || found.proofs().size() != 1) {
      return new Verdict.Unreadable(
          "the PDF holds "
              + found.certificates().size()
              + " certificates and "
              + found.proofs().size()
              + " proofs that can be read, and not one of each");
    }
    return withProof(examine(found.certificates().getFirst(), trusted), found.proofs().getFirst());
  }

  /// The same verdict, if a proof that was handed over beside the certificate is its own.
  public Verdict withProof(Verdict verdict, byte[] proof) {
    return switch (verdict) {
      case Verdict.Verified verified -> own(verified, verified.text(), proof);
      case Verdict.Consistent consistent -> own(consistent, consistent.text(), proof);
      case Verdict.Refused refused -> refused;
      case Verdict.Unreadable unreadable -> unreadable;
    };
  }

  private static Verdict own(Verdict verdict, CertificateText text, byte[] proof) {
    return Arrays.equals(text.proof().bytes(), proof)
        ? verdict
        : refused("the proof that is with it is not its own");
  }

  /// @param trusted keys of the log that the reader has from elsewhere; empty for none
  public Verdict examine(byte[] certificate, List<VerifierKey> trusted) {
    CertificateText text;
    try {
      text = CertificateText.read(certificate);
    } catch (NoteFormatException e) {
      return new Verdict.Unreadable(e.getMessage());
    }
    if (!Arrays.equals(text.bytes(), certificate)) {
      return new Verdict.Unreadable("it is written in another way than certificates are");
    }
    try {
      return judge(text, trusted);
    } catch (NoteFormatException e) {
      return refused(e.getMessage());
    }
  }

  private Verdict judge(CertificateText text, List<VerifierKey> trusted)
      throws NoteFormatException {
    Checkpoint head = Checkpoint.parse(text.checkpoint().text());
    if (text.leaves().isEmpty() || text.leaves().getFirst().index() != 0) {
      return refused("the entry that founds the log is not in it");
    }
    for (int i = 0; i < text.leaves().size(); i++) {
      Excerpt.Leaf leaf = text.leaves().get(i);
      boolean inside = leaf.index() >= 0 && leaf.index() < head.size();
      if (!inside
          || !new InclusionProof(leaf.index(), head.size(), text.paths().get(i))
              .proves(leaf.entry().leaf(), head.root())) {
        return refused("entry " + leaf.index() + " does not lie under the checkpoint");
      }
    }
    return switch (new Excerpt(acts, head.origin()).fold(text.leaves())) {
      case Excerpt.Outcome.Parted(String where, String what) -> refused(where + " " + what);
      case Excerpt.Outcome.Folded(Register register, Excerpt.Signed signed) ->
          judge(text, register, signed, trusted);
    };
  }

  private Verdict judge(
      CertificateText text, Register register, Excerpt.Signed signed, List<VerifierKey> trusted)
      throws NoteFormatException {
    List<VerifierKey> keys = register.find(Charter.SHELF, Charter.ID).orElseThrow().logKeys();
    Checkpoint.verified(text.checkpoint(), keys.getLast(), List.of());
    if (text.checkpoint().signatures().size() != 1) {
      return refused("the checkpoint bears signatures that nobody here can check");
    }
    List<String> reasons = new ArrayList<>();
    says(text, register, reasons);
    opens(text, register, reasons);
    if (!trusted.isEmpty() && keys.stream().noneMatch(trusted::contains)) {
      reasons.add(
          "it is out of another log: its key is " + keys.getLast() + ", and you trust another");
    }
    if (!reasons.isEmpty()) return new Verdict.Refused(reasons);
    Optional<Excerpt.Outcome.Parted> failing = signed.failing();
    if (failing.isPresent()) return refused(failing.get().where() + " " + failing.get().what());
    return trusted.isEmpty()
        ? new Verdict.Consistent(text, keys.getLast().toString())
        : new Verdict.Verified(text);
  }

  private static Verdict refused(String reason) {
    return new Verdict.Refused(List.of(reason));
  }

  /// What it says follows from its entries, and those keep the rules.
  private void says(CertificateText text, Register register, List<String> reasons) {
    Statement last = text.leaves().getLast().entry().statement();
    List<Certificate> issued = new ArrayList<>();
    register.all(
        Certificate.SHELF,
        one -> {
          if (one.entry() == text.leaves().getLast().index()) issued.add(one);
        });
    if (issued.isEmpty()) {
      reasons.add("its last entry issues no certificate, it is " + last.act());
      return;
    }
    Claims claims = new Claims(register, text.leaves());
    if (!Arrays.equals(
        CanonicalJson.write(claims.of(issued.getFirst().id())),
        CanonicalJson.write(text.claims()))) {
      reasons.add(
          "what it says is not what the signed entries in it say about certificate "
              + issued.getFirst().id());
      return;
    }
    new Rules(register, text, claims, reasons).ask(issued.getFirst());
  }

  /// Each opening opens the name of somebody in it, and each is there once.
  private static void opens(CertificateText text, Register register, List<String> reasons) {
    Set<String> names = new HashSet<>();
    register.all(Party.SHELF, party -> names.add(party.name()));
    String before = "";
    for (Opening opening : text.openings()) {
      String commitment = opening.commitment().toString();
      if (!names.contains(commitment) || commitment.compareTo(before) <= 0) {
        reasons.add("it shows a name that no entry in it commits to");
      }
      before = commitment;
    }
  }

  /// Whether the lines of an order are those that its approver signed.
  static boolean isAsApproved(Register register, String order) {
    return register
        .find(DestructionOrder.SHELF, order)
        .map(one -> Orders.digest(Orders.lines(register, order)).equals(one.list()))
        .orElse(false);
  }

  /// The rules of a destruction, asked of what the entries say.
  private final class Rules {
    private final Register register;
    private final CertificateText text;
    private final Claims claims;
    private final List<String> reasons;

    Rules(Register register, CertificateText text, Claims claims, List<String> reasons) {
      this.register = register;
      this.text = text;
      this.claims = claims;
      this.reasons = reasons;
    }

    private void must(boolean so, String otherwise) {
      if (!so) reasons.add(otherwise);
    }

    void ask(Certificate certificate) {
      Run run = register.find(Run.SHELF, certificate.run()).orElseThrow();
      List<OrderLine> lines = claims.lines(run.id());
      List<Bag> bags = claims.bags(run);
      Set<String> orderers = new HashSet<>();
      for (DestructionOrder order : claims.orders(lines)) {
        orderers.add(order.orderer());
        String words = "order " + order.id() + " ";
        must(!order.approver().isEmpty(), words + "was approved by nobody");
        must(!order.approver().equals(order.orderer()), words + "was approved by who gave it");
        must(
            !samePoint(order.ordererKey(), approverKey(order)),
            words + "was given and approved with one key");
        must(isAsApproved(register, order.id()), words + "has another list than was approved");
      }
      must(Orders.digest(lines).equals(certificate.list()), "its list is not the one certified");
      must(!bags.isEmpty(), "nothing was destroyed in its run");
      for (Bag bag : bags) bag(bag);
      witnesses(run, orderers);
      machine(run, lines, bags);
      policy(claims.policy(run, lines, bags));
      must(run.isDone(), "nobody has told what came of its run");
      must(
          run.startedAt() > 0 && run.startedAt() <= run.endedAt(),
          "its destruction ends before it starts");
      for (Discrepancy one : claims.discrepancies(lines, bags)) {
        must(!one.isOpen(), one.subject() + ": '" + one.kind().word() + "' was never resolved");
      }
    }

    private String approverKey(DestructionOrder order) {
      return text.leaves().stream()
          .filter(leaf -> leaf.entry().statement().party().equals(order.approver()))
          .filter(leaf -> leaf.entry().recordedAt() == order.approvedAt())
          .map(leaf -> leaf.entry().signatures().getFirst().key().toString())
          .findFirst()
          .orElse("");
    }

    private boolean samePoint(String one, String other) {
      return register
          .find(BoundKey.SHELF, one)
          .flatMap(
              first ->
                  register
                      .find(BoundKey.SHELF, other)
                      .map(second -> first.raw().equals(second.raw())))
          .orElse(true);
    }

    private void bag(Bag bag) {
      String words = "bag " + bag.id() + " ";
      must(bag.state() == Bag.State.DESTROYED, words + "is " + bag.state().word());
      must(new HashSet<>(bag.sealers()).size() == 2, words + "was not sealed by two");
      must(!bag.plant().isEmpty(), words + "was not opened at a plant");
      for (String fault : Weighings.faults(register, bag)) reasons.add(words + fault);
      for (BagHandover one : register.where(BagHandover.SHELF, "bag", bag.id())) {
        if (one.isOpen()) reasons.add(words + "was never received by " + one.receiver());
      }
      carriers(bag);
    }

    /// Who sealed it did not carry it.
    private void carriers(Bag bag) {
      for (Excerpt.Leaf leaf : text.leaves()) {
        Statement statement = leaf.entry().statement();
        boolean carried =
            leaf.index() > bag.sealedIn()
                && statement.act().equals(ReceiveBag.NAME)
                && statement.role().equals(Role.CARRIER.word())
                && register.where(BagHandover.SHELF, "bag", bag.id()).stream()
                    .anyMatch(
                        one ->
                            one.receiver().equals(statement.party())
                                && one.state().equals(BagHandover.RECEIVED));
        must(
            !carried || !bag.sealers().contains(statement.party()),
            "bag " + bag.id() + " was carried by " + statement.party() + ", who sealed it");
      }
    }

    private void witnesses(Run run, Set<String> orderers) {
      Set<String> two = new HashSet<>(run.witnesses());
      must(two.size() == 2, "two different people did not witness it");
      for (String witness : two) {
        must(!orderers.contains(witness), witness + " ordered it and witnessed it");
        String superior = register.find(Party.SHELF, witness).map(Party::superior).orElse("");
        must(!two.contains(superior), witness + " is subordinate to the other witness");
      }
    }

    /// What was in force when it began, as far as the entries tell.
    private void policy(DeedPolicy policy) {
      if (!policy.isAny()) return;
      must(policy.isKnown(), "the policy that was in force when it began is not in it");
      reasons.addAll(policy.breaches());
    }

    private void machine(Run run, List<OrderLine> lines, List<Bag> bags) {
      must(
          register
              .find(Equipment.SHELF, run.equipment())
              .map(one -> one.isFit(run.at()) && one.plant().equals(run.plant()))
              .orElse(false),
          run.equipment() + " was not fit when it was begun");
      boolean approved =
          register
              .find(Plant.SHELF, run.plant())
              .map(one -> one.isApproved(run.at()) && mayDestroy(one, lines, bags))
              .orElse(false);
      must(approved, run.plant() + " was not approved for it when it was begun");
    }

    private boolean mayDestroy(Plant plant, List<OrderLine> lines, List<Bag> bags) {
      List<Protection> all = claims.protections(lines, bags);
      return all.stream().allMatch(plant::mayDestroy);
    }
  }
}
