package burnbag.custody.witness;

import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.witness.AddCheckpoint;
import burnbag.ledger.witness.Judgement;
import burnbag.ledger.witness.Witness;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Judges checkpoints one after the other, keeps on the disk what was seen, and cosigns after that.
/// A crash between the two leaves a checkpoint that was seen and not answered: whoever asks again,
/// from that size, is answered.
///
/// Safe to share between threads.
public final class WitnessDesk {
  private static final long MILLIS = 1_000;

  private final WitnessFolder folder;
  private final List<Cosigner> cosigners;
  private final InstantSource clock;
  private final SecureRandom random;
  private Witness witness;

  public WitnessDesk(
      WitnessFolder folder, List<Cosigner> cosigners, InstantSource clock, SecureRandom random) {
    this.folder = folder;
    this.cosigners = List.copyOf(cosigners);
    this.clock = clock;
    this.random = random;
    this.witness = Witness.of(List.of());
  }

  /// Reads which logs are watched and what was seen of them. Before that it knows no log.
  ///
  /// To be called by who holds the folder's lock: another may have seen more until then.
  synchronized void open() {
    witness = Witness.of(folder.logs()).having(folder.seen());
  }

  /// What came of a request.
  ///
  /// @param judgement what it is
  /// @param lines cosignatures, where it follows from what was seen
  public record Answered(Judgement judgement, List<SignedNote.Signed> lines) {
    public Answered {
      lines = List.copyOf(lines);
    }
  }

  /// @throws NoteFormatException where what is handed over is no checkpoint
  public synchronized Answered add(AddCheckpoint asked) throws NoteFormatException {
    Judgement judgement = witness.judge(asked);
    if (!(judgement instanceof Judgement.Follows follows)) {
      return new Answered(judgement, List.of());
    }
    folder.keep(follows.checkpoint().origin(), asked.checkpoint());
    witness = follows.next();
    List<SignedNote.Signed> lines = new ArrayList<>();
    for (Cosigner one : cosigners) {
      lines.add(one.cosign(follows.checkpoint(), clock.millis() / MILLIS, random));
    }
    return new Answered(judgement, lines);
  }
}
