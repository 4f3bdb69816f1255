package burnbag.custody.office;

import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import java.util.List;

/// What an actor hands in.
public record SignedStatement(Statement statement, List<Signature> signatures) {
  public SignedStatement {
    signatures = List.copyOf(signatures);
  }
}
