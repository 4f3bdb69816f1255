package burnbag.fuzz;

import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Opening;
import java.util.Arrays;

/// Bytes that may be an opening: what is read writes the same bytes, and opens no commitment but
/// its own.
public final class OpeningTarget {
  private OpeningTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Opening opening = Opening.read(bytes);
      if (!Arrays.equals(bytes, opening.bytes())) throw new AssertionError("two texts of one");
      for (byte[] seed : LedgerSeeds.openings()) {
        boolean same = Arrays.equals(seed, bytes);
        boolean opens = Opening.read(seed).commitment().opens(opening);
        if (same != opens) throw new AssertionError("it opens what it should not");
      }
    } catch (NoteFormatException refused) {
      if (refused.getMessage().isBlank()) throw new AssertionError("refused without a word");
    }
  }
}
