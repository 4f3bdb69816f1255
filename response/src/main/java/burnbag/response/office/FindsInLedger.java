package burnbag.response.office;

import burnbag.custody.find.OpenFind;
import burnbag.custody.find.TakeOverPapers;
import burnbag.custody.office.Office;
import burnbag.custody.register.Register;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Opening;
import burnbag.response.find.Find;
import burnbag.response.find.FindReceipt;
import burnbag.response.find.FindersDesk;
import burnbag.response.find.PaperHandover;
import java.util.Optional;

/// What the office enters of finds, and what finds learn of what was entered.
///
/// A crash between an entry and the find's own row loses nothing: `settle` tells the find what the
/// register knows.
public final class FindsInLedger {
  private final Office office;
  private final FindersDesk desk;

  public FindsInLedger(Office office, FindersDesk desk) {
    this.office = office;
    this.desk = desk;
  }

  /// The act that opens a find.
  public static OpenFind opening(Find find) {
    return new OpenFind(
        find.id(), find.commitment(), burnbag.custody.register.Find.Way.of(find.way().word()));
  }

  /// The act of a hand-over, with the finder's side as it stands.
  public static TakeOverPapers handover(Find find, PaperHandover handover) {
    return new TakeOverPapers(
        find.id(),
        handover.number(),
        handover.items(),
        handover.grams(),
        switch (handover.confirmed()) {
          case NO -> TakeOverPapers.Confirmed.NONE;
          case CODE -> TakeOverPapers.Confirmed.CODE;
          case PAPER -> TakeOverPapers.Confirmed.PAPER;
        });
  }

  /// Tells every find what the register knows of it.
  public void settle() {
    for (Find find : desk.all()) {
      if (find.state() != Find.State.CLOSED) settle(find);
    }
  }

  /// Tells a find what the register knows of it.
  ///
  /// @return the find as it is now
  public Find settle(Find find) {
    Optional<burnbag.custody.register.Find> known =
        office.store().read(s -> of(s.register(), find));
    if (known.isEmpty()) return find;
    if (find.state() == Find.State.WAITING) desk.opened(find, known.get().openedIn());
    for (PaperHandover handover : desk.handovers(find)) {
      for (burnbag.custody.register.Find.Taken taken : known.get().taken()) {
        boolean news = handover.entry() == Find.NO_ENTRY && handover.number() == taken.handover();
        if (news) desk.entered(find, handover, taken.entry());
      }
    }
    if (!known.get().isOpen() && find.outcome().isEmpty()) {
      desk.closed(desk.find(find.id()).orElseThrow(), known.get().outcome());
    }
    return desk.find(find.id()).orElseThrow();
  }

  private static Optional<burnbag.custody.register.Find> of(Register register, Find find) {
    return burnbag.custody.register.Find.of(register, find.commitment());
  }

  /// What the finder can prove with today; empty where what was told is erased.
  public Optional<FindReceipt> receipt(Find find) {
    Find settled = settle(find);
    return desk.opening(settled).map(opening -> receipt(settled, opening));
  }

  private FindReceipt receipt(Find find, Opening opening) {
    if (find.entry() == Find.NO_ENTRY) return new FindReceipt.Unentered(find.id(), opening);
    byte[] entry = office.store().read(s -> s.entries(find.entry(), find.entry() + 1)).getFirst();
    try {
      return new FindReceipt.Entered(
          find.id(), opening, Entry.read(entry), office.prove(find.entry()));
    } catch (NoteFormatException e) {
      throw new IllegalStateException("entry " + find.entry() + " was entered and is none", e);
    }
  }
}
