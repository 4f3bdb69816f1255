package burnbag.custody.home;

import burnbag.custody.office.Notary;
import burnbag.custody.office.Office;
import burnbag.custody.register.Charter;
import burnbag.custody.register.LogWitness;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.cosignature.Cosignature;
import burnbag.ledger.cosignature.CosignedCheckpoint;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The checkpoint that bears all signatures, `checkpoint.cosigned`: the log's own of Ed25519 and,
/// by its companion key, of ML-DSA-44, and those of witnesses. It may be older than the newest
/// checkpoint.
public final class Cosigning {
  static final String FILE = "checkpoint.cosigned";

  private final NoteFile file;
  private final Office office;
  private final Notary notary;
  private final CompanionKeys companions;
  private final SecureRandom random;

  Cosigning(
      Path folder, Office office, Notary notary, CompanionKeys companions, SecureRandom random) {
    this.file = new NoteFile(folder.resolve(FILE));
    this.office = office;
    this.notary = notary;
    this.companions = companions;
    this.random = random;
  }

  private Charter charter() {
    return office.store().read(Office::charter).orElseThrow();
  }

  /// The newest checkpoint, signed by the log now with all keys that it has, and by nobody else.
  public SignedNote signed() {
    SignedNote plain = office.checkpoint();
    Checkpoint head = NoteFile.checkpoint(plain);
    return companions
        .opened(charter())
        .map(key -> plain.with(List.of(key.cosign(head, 0, random))))
        .orElse(plain);
  }

  /// What was kept last, whoever has signed it; empty where nothing was.
  public Optional<SignedNote> kept() {
    return file.newest();
  }

  /// Keeps it in the place of an older one.
  public void keep(SignedNote note) {
    file.keep(note);
  }

  /// What to publish: the newest checkpoint with the log's signatures, or the one that was kept
  /// where witnesses have signed it.
  ///
  /// @throws NoteFormatException where the one that was kept does not verify
  public SignedNote published() throws NoteFormatException {
    SignedNote now = signed();
    Optional<SignedNote> kept = kept();
    if (kept.isEmpty() || standing(kept.get()).witnesses().isEmpty()) return now;
    return kept.get().text().equals(now.text()) ? now.with(kept.get().signatures()) : kept.get();
  }

  /// Who has signed a checkpoint.
  ///
  /// @param companion whether the log's companion has, or there is none to ask for
  /// @param witnesses names of those that have
  /// @param asked names of those that are enrolled
  public record Standing(
      CosignedCheckpoint signed, boolean companion, List<String> witnesses, List<String> asked) {
    public Standing {
      witnesses = List.copyOf(witnesses);
      asked = List.copyOf(asked);
    }

    /// How many witnesses are a quorum: more than half of those that are enrolled, so that any two
    /// quorums have one in common who would have seen both of two histories.
    public int quorum() {
      return asked.isEmpty() ? 0 : asked.size() / 2 + 1;
    }

    public boolean reached() {
      return witnesses.size() >= quorum();
    }
  }

  /// Verifies a checkpoint with all keys that the ledger names.
  ///
  /// @throws NoteFormatException where the log has not signed it, a signature fails, or the
  ///   companion's is missing
  public Standing standing(SignedNote note) throws NoteFormatException {
    Charter charter = charter();
    List<LogWitness> enrolled = witnesses();
    Checkpoint head = notary.verified(note, charter.logKeys());
    List<CosignerKey> known = new ArrayList<>(charter.companionKeys());
    for (LogWitness one : enrolled) one.cosigner().ifPresent(known::add);
    List<Cosignature> cosignatures = CosignedCheckpoint.cosignatures(head, note, known);
    CosignedCheckpoint signed = new CosignedCheckpoint(head, cosignatures);
    boolean due = !charter.companions().isEmpty() && head.size() > charter.companionSince();
    if (due && charter.companionKeys().stream().noneMatch(signed::bears)) {
      throw new NoteFormatException("the log's companion key has not signed it");
    }
    List<String> witnesses =
        enrolled.stream()
            .filter(one -> one.cosigner().map(key -> hasSeen(signed, key)).orElse(false))
            .map(LogWitness::witness)
            .distinct()
            .toList();
    List<String> asked = enrolled.stream().map(LogWitness::witness).distinct().toList();
    return new Standing(signed, due, witnesses, asked);
  }

  /// That an entry is in the ledger, under the checkpoint that all have signed; empty where none
  /// that was kept has it in it.
  public Optional<LogProof> prove(long entry) {
    return kept()
        .filter(note -> NoteFile.checkpoint(note).size() > entry)
        .map(
            note ->
                office
                    .store()
                    .read(
                        session ->
                            new LogProof(
                                entry,
                                new Tree(session.tree().nodes(), NoteFile.checkpoint(note).size())
                                    .inclusion(entry)
                                    .path(),
                                note)));
  }

  /// The proof that the log grew from a size to that of a checkpoint.
  ///
  /// @param note of this log as it is here
  /// @param old from 1 to the size of the checkpoint
  public List<Hash> growth(SignedNote note, long old) {
    long size = NoteFile.checkpoint(note).size();
    return office
        .store()
        .read(session -> new Tree(session.tree().nodes(), size).consistency(old).path());
  }

  /// A cosignature without a time says nothing of the largest tree that its maker has seen.
  private static boolean hasSeen(CosignedCheckpoint signed, CosignerKey key) {
    return signed.cosignatures().stream()
        .anyMatch(one -> one.key().equals(key.name()) && one.time() > 0);
  }

  /// Those that are enrolled, in the order of their ids.
  public List<LogWitness> witnesses() {
    return office
        .store()
        .read(
            session -> {
              List<LogWitness> all = new ArrayList<>();
              session
                  .register()
                  .all(
                      LogWitness.SHELF,
                      one -> {
                        if (one.active()) all.add(one);
                      });
              return all;
            });
  }
}
