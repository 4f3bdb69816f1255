package burnbag.fuzz;

import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import java.util.Arrays;
import java.util.List;

/// Bytes that may be an entry: its parts make the same bytes again, and the clerk's signature holds
/// for nothing but what the clerk has signed.
public final class EntryTarget {
  private EntryTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Entry entry;
    try {
      entry = Entry.read(bytes);
    } catch (NoteFormatException refused) {
      if (refused.getMessage().isBlank()) throw new AssertionError("refused without a word");
      return;
    }
    Entry again = new Entry(entry.recordedAt(), entry.statement(), entry.signatures());
    if (!Arrays.equals(bytes, again.bytes())) throw new AssertionError("two texts of one entry");
    Statement statement = entry.statement();
    Statement rebuilt =
        new Statement(
            statement.log(),
            statement.act(),
            statement.fields(),
            statement.party(),
            statement.role(),
            statement.registry(),
            statement.pack(),
            statement.nonce(),
            statement.claimedAt(),
            statement.expiresAt(),
            statement.basis());
    if (!rebuilt.equals(statement)) throw new AssertionError("two texts of one statement");
    for (Signature signature : entry.signatures()) {
      boolean forged =
          signature.verifies(statement, List.of(ActorKey.of(LedgerSeeds.CLERK.verifier())))
              && !LedgerSeeds.statements().contains(statement);
      if (forged) throw new AssertionError("a signature under what was not signed");
    }
  }
}
