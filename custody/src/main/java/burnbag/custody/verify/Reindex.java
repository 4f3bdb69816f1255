package burnbag.custody.verify;

import burnbag.custody.Trouble;
import burnbag.custody.act.Acts;
import burnbag.custody.office.Fold;
import burnbag.custody.office.Session;
import burnbag.custody.office.Shelves;
import burnbag.custody.office.Store;
import burnbag.custody.register.Kept;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.MemoryRegister;
import burnbag.custody.register.Shelf;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.note.NoteFormatException;

/// Makes the register anew from the entries, in one transaction: afterwards it is as the ledger
/// says, or as it was.
public record Reindex(Store store, Acts acts) {
  private static final int CHUNK = 1024;

  /// How many rows there are now.
  ///
  /// @throws Trouble where an entry cannot be read; the register is then as it was
  public long run() {
    return store.write(
        session -> {
          MemoryRegister made = folded(session);
          long rows = 0;
          for (Shelf<?> shelf : Shelves.ALL) rows += rewrite(session, shelf, made);
          return rows;
        });
  }

  private MemoryRegister folded(Session session) {
    MemoryRegister made = new MemoryRegister();
    Fold fold = new Fold(acts);
    long index = 0;
    while (index < session.size()) {
      for (byte[] bytes : session.entries(index, index + CHUNK)) {
        try {
          fold.apply(made, index, Entry.read(bytes));
        } catch (NoteFormatException | MalformedFields e) {
          throw new Trouble(
              Trouble.Code.B101_LEDGER_DOES_NOT_VERIFY,
              "entry " + index + " cannot be read: " + e.getMessage(),
              "nothing was changed; run 'burnbag ledger fsck'",
              e);
        }
        index++;
      }
    }
    return made;
  }

  private static <T extends Kept> long rewrite(
      Session session, Shelf<T> shelf, MemoryRegister made) {
    session.clear(shelf);
    long[] rows = {0};
    made.all(
        shelf,
        thing -> {
          session.register().put(shelf, thing);
          rows[0]++;
        });
    return rows[0];
  }
}
