package burnbag.custody.office;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.people.Second;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Overseen;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Shelf;
import burnbag.custody.register.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A register that watches one entry change it, and leaves a step in the trail of each copy and
/// document that the entry touched. No act can forget to.
final class Steps implements Overseen {
  /// What an entry does, and who did it.
  private record Deed(long index, String act, String party, String second, long at) {}

  private final Register register;
  private final Map<String, List<String>> touched = new TreeMap<>();

  Steps(Register register) {
    this.register = register;
  }

  @Override
  public Register register() {
    return register;
  }

  /// Applies an act that was entered.
  void apply(Act act, Recorded recorded) {
    Deed deed = deed(act, recorded);
    act.apply(this, recorded);
    touched.forEach((subject, note) -> leave(subject, note, deed));
  }

  /// Of an act of two, what the first one proposed.
  private Deed deed(Act act, Recorded recorded) {
    if (act instanceof Second second) {
      Proposal first = register.find(Proposal.SHELF, second.proposal()).orElseThrow();
      return new Deed(
          recorded.index(), first.act(), first.party(), recorded.party(), recorded.at());
    }
    return new Deed(recorded.index(), act.name(), recorded.party(), "", recorded.at());
  }

  private void leave(String subject, List<String> note, Deed deed) {
    Optional<Copy> copy = register.find(Copy.SHELF, subject);
    if (copy.isPresent()) {
      Copy now = copy.get();
      leave(
          subject,
          note,
          deed,
          new After(now.holder(), now.place(), now.state().word(), now.pages()));
      return;
    }
    register
        .find(Document.SHELF, subject)
        .ifPresent(
            now ->
                leave(
                    subject,
                    note,
                    deed,
                    new After("", "", now.protection().marking(), now.pages())));
  }

  /// How a thing stands behind the entry.
  private record After(String holder, String place, String state, int pages) {}

  private void leave(String subject, List<String> note, Deed deed, After after) {
    register.put(
        Trail.SHELF,
        new Trail(
            subject,
            deed.index(),
            deed.act(),
            deed.party(),
            deed.second(),
            after.holder(),
            after.place(),
            after.state(),
            after.pages(),
            note,
            deed.at()));
  }

  @Override
  public <T extends Kept> void put(Shelf<T> shelf, T thing) {
    if (thing instanceof Copy || thing instanceof Document) {
      touched.computeIfAbsent(thing.id(), _ -> new ArrayList<>());
    }
    if (thing instanceof Discrepancy one) {
      String sign = one.isOpen() ? "+" : "-";
      touched.computeIfAbsent(one.subject(), _ -> new ArrayList<>()).add(sign + one.kind().word());
    }
    register.put(shelf, thing);
  }
}
