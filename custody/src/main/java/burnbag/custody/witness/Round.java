package burnbag.custody.witness;

import burnbag.custody.home.Cosigning;
import burnbag.custody.home.Home;
import burnbag.custody.office.Session;
import burnbag.custody.register.LogWitness;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.cosignature.Cosignature;
import burnbag.ledger.cosignature.CosignedCheckpoint;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks every witness that has an address for its cosignature of the newest checkpoint, and keeps
/// what came; but an older checkpoint that a quorum has signed stays until a quorum has signed
/// more. A witness that has seen more than there is, or something else, makes the home read-only.
public final class Round {
  private final Home home;
  private final WitnessClient client;

  /// What one witness said.
  ///
  /// @param witness its name
  public record Said(String witness, String url, Reply reply) {}

  public Round(Home home, WitnessClient client) {
    this.home = home;
    this.client = client;
  }

  /// @throws NoteFormatException where what was kept earlier does not verify
  public List<Said> run() throws NoteFormatException {
    Cosigning cosigning = home.cosigning();
    SignedNote note = cosigning.signed();
    Map<String, List<LogWitness>> byUrl = new LinkedHashMap<>();
    for (LogWitness one : cosigning.witnesses()) {
      if (one.url().isEmpty()) continue;
      byUrl.computeIfAbsent(one.witness() + " " + one.url(), _ -> new ArrayList<>()).add(one);
    }
    List<Said> said = new ArrayList<>();
    List<SignedNote.Signed> lines = new ArrayList<>();
    for (List<LogWitness> keys : byUrl.values()) {
      LogWitness first = keys.getFirst();
      List<CosignerKey> cosigners = new ArrayList<>();
      for (LogWitness key : keys) key.cosigner().ifPresent(cosigners::add);
      Reply reply =
          client.ask(
              first.url(), cosigners, note, seen(cosigning, cosigners), old -> proof(note, old));
      if (reply instanceof Reply.Cosigned cosigned) lines.addAll(cosigned.lines());
      alarm(first.witness(), reply, note).ifPresent(home.witnessAlarm()::raise);
      said.add(new Said(first.witness(), first.url(), reply));
    }
    if (!lines.isEmpty() || byUrl.isEmpty()) keep(cosigning, note.with(lines));
    return said;
  }

  private void keep(Cosigning cosigning, SignedNote note) throws NoteFormatException {
    Optional<SignedNote> kept = cosigning.kept();
    boolean same = kept.isPresent() && kept.get().text().equals(note.text());
    SignedNote all = same ? note.with(kept.get().signatures()) : note;
    boolean reached = cosigning.standing(all).reached();
    if (kept.isPresent() && !reached && cosigning.standing(kept.get()).reached()) return;
    cosigning.keep(all);
  }

  /// The size that a witness is known to have cosigned last.
  private static long seen(Cosigning cosigning, List<CosignerKey> keys) {
    Optional<SignedNote> kept = cosigning.kept();
    if (kept.isEmpty()) return 0;
    try {
      Checkpoint head = Checkpoint.parse(kept.get().text());
      List<Cosignature> theirs = CosignedCheckpoint.cosignatures(head, kept.get(), keys);
      return theirs.isEmpty() ? 0 : head.size();
    } catch (NoteFormatException _) {
      // It is told where it is verified; a witness says itself what it has seen.
      return 0;
    }
  }

  private List<burnbag.ledger.tree.Hash> proof(SignedNote note, long old) {
    return home.cosigning().growth(note, old);
  }

  private Optional<String> alarm(String witness, Reply reply, SignedNote note) {
    String ours = note.text().lines().skip(1).findFirst().orElseThrow();
    return switch (reply) {
      // Another round has had more cosigned since this one took its checkpoint.
      case Reply.Ahead(long size) when size <= home.office().store().read(Session::size) ->
          Optional.empty();
      case Reply.Ahead(long size) ->
          Optional.of(
              witness
                  + " has seen "
                  + size
                  + " entries of this log, and it has "
                  + ours
                  + ": an older store was put in its place, or somebody else signs as this log");
      case Reply.Parted(long size) ->
          Optional.of(
              witness
                  + " has seen other first "
                  + size
                  + " entries of this log than it has: there are two histories of it");
      case Reply.Cosigned _, Reply.Refused _, Reply.Silent _ -> Optional.empty();
    };
  }
}
