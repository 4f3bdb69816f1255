package burnbag.custody.verify;

import burnbag.custody.act.Act;
import burnbag.custody.people.Second;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Outside;
import burnbag.custody.register.Overseen;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Shelf;
import burnbag.ledger.entry.Entry;

/// What no entry may do to a copy, whatever act it is.
final class Custody {
  /// The register, watched while one entry is folded.
  Register watching(Register register, Entry entry, Act act) {
    String proposer =
        act instanceof Second second
            ? register.find(Proposal.SHELF, second.proposal()).map(Proposal::party).orElse("")
            : "";
    return new Watched(register, entry, proposer);
  }

  private record Watched(Register register, Entry entry, String proposer) implements Overseen {
    @Override
    public <T extends Kept> void put(Shelf<T> shelf, T thing) {
      if (thing instanceof Copy now) {
        register.find(Copy.SHELF, now.id()).ifPresent(before -> moves(before, now));
      }
      register.put(shelf, thing);
    }

    /// A copy goes to nobody but who signs for it; by two, to an office elsewhere, which has no key
    /// here, and to who took the bag meanwhile in which it was all the time.
    private void moves(Copy before, Copy now) {
      if (now.holder().equals(before.holder())) return;
      if (now.holder().equals(entry.statement().party())) return;
      if (now.holder().equals(proposer)) return;
      if (!proposer.isEmpty() && (Outside.holds(now) || isInBagOf(now))) return;
      throw new Parting(
          "copy " + now.id(),
          "went to " + now.holder() + ", who did not sign for it: " + entry.statement().party());
    }

    private boolean isInBagOf(Copy copy) {
      return copy.state() == CopyState.IN_BAG
          && register
              .find(Container.SHELF, copy.place())
              .map(bag -> bag.custodian().equals(copy.holder()))
              .orElse(false);
    }
  }
}
