package burnbag.custody.home;

import burnbag.custody.act.Act;
import burnbag.custody.office.SecondPlace;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Role;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

/// What a party signs with: the key, and the last checkpoint that the party has seen.
///
/// @param log the ledger's origin
/// @param seen where the last checkpoint that this party saw is kept
/// @param lastRecorded when the ledger's last entry was recorded, epoch milliseconds. A clock that
///   ran ahead once has left an entry in the future; what is signed after it lives on from there,
///   and what the clock says now is told as claimed
public record Pen(
    String party,
    SignerKey key,
    String log,
    SecondPlace seen,
    InstantSource clock,
    LongSupplier lastRecorded,
    SecureRandom random) {
  private static final Duration LIFE = Duration.ofMinutes(15);

  /// @param current the ledger's checkpoint now; the basis of a party that has seen none yet
  /// @param pack hash of the policy pack in force, in hexadecimal
  public SignedStatement sign(
      Act act, Role role, String registry, String pack, SignedNote current) {
    Statement statement =
        new Drafting(log, clock, lastRecorded, random)
            .draw(party, act, new Grant(role, registry), pack, seen.newest().orElse(current), LIFE);
    return new SignedStatement(statement, List.of(statement.sign(key)));
  }
}
