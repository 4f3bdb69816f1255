package burnbag.custody.office;

import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.opening.Opening;
import java.util.List;

/// What an actor hands in.
///
/// @param signatures the actor's first
/// @param openings the private values that the statement commits to; they are kept beside the
///   ledger and never in it
public record SignedStatement(
    Statement statement, List<Signature> signatures, List<Opening> openings) {
  public SignedStatement {
    signatures = List.copyOf(signatures);
    openings = List.copyOf(openings);
  }

  /// One that commits to nothing.
  public SignedStatement(Statement statement, List<Signature> signatures) {
    this(statement, signatures, List.of());
  }

  /// With the openings that belong to it.
  public SignedStatement with(List<Opening> more) {
    return new SignedStatement(statement, signatures, more);
  }
}
