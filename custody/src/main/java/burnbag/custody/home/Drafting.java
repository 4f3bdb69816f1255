package burnbag.custody.home;

import burnbag.custody.act.Act;
import burnbag.custody.register.Grant;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Nonce;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.SignedNote;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// How statements are drawn up, whatever they are signed with.
///
/// @param log the ledger's origin
/// @param lastRecorded when the ledger's last entry was recorded, epoch milliseconds
record Drafting(String log, InstantSource clock, LongSupplier lastRecorded, SecureRandom random) {
  /// @param as in which role and where
  /// @param pack hash of the policy pack in force, in hexadecimal
  /// @param seen the last checkpoint that the party has seen
  /// @param life how long it may be entered
  Statement draw(String party, Act act, Grant as, String pack, SignedNote seen, Duration life) {
    long now = clock.millis();
    return new Statement(
        log,
        act.name(),
        act.fields(),
        party,
        as.role().word(),
        as.registry(),
        pack,
        Nonce.of(random).hex(),
        now,
        Math.max(now, lastRecorded.getAsLong()) + life.toMillis(),
        basis(seen));
  }

  private static Basis basis(SignedNote note) {
    Checkpoint checkpoint = NoteFile.checkpoint(note);
    return new Basis(checkpoint.size(), checkpoint.root());
  }
}
