package burnbag.custody.muster;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.PageCount;
import burnbag.custody.sighting.Sightings;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Somebody has seen copies in the course of a muster: a shelf at a time, in as many statements as
/// it takes. To say it twice changes nothing.
///
/// @param copies ids or labels of those whose pages were not counted
/// @param counts of those whose pages were
/// @param with the party in whose hands they were; empty where nobody asked
/// @param place the container in which they lay; empty where nobody looked
public record SightInMuster(
    String muster, List<String> copies, List<PageCount> counts, String with, String place)
    implements Act {
  public static final String NAME = "sight-in-muster/1";

  public SightInMuster {
    copies = List.copyOf(copies);
    counts = List.copyOf(counts);
  }

  public static SightInMuster read(Fields fields) {
    return new SightInMuster(
        fields.text("muster"),
        fields.texts("copies"),
        fields.objects("counts", PageCount::read),
        fields.text("with", ""),
        fields.text("place", ""));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("muster", muster)
        .texts("copies", copies)
        .objects("counts", counts, PageCount::json)
        .text("with", with)
        .text("place", place)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Musters.open(situation, muster, refusals);
    Register register = situation.register();
    if (!with.isEmpty() && register.find(Party.SHELF, with).isEmpty()) {
      refusals.add("NO_PARTY", "there is no party " + with, Rules.FORM, "name who had them");
    }
    if (!place.isEmpty() && register.find(Container.SHELF, place).isEmpty()) {
      refusals.add(
          "NO_CONTAINER", "there is no container " + place, Rules.FORM, "name where they lay");
    }
    List<String> names =
        Stream.concat(copies.stream(), counts.stream().map(PageCount::copy)).toList();
    Copies.listed(situation, names, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Muster open = register.find(Muster.SHELF, muster).orElseThrow();
    Discrepancies discrepancies = Discrepancies.inMuster(register, recorded, muster);
    for (String name : copies) see(register, open, name, 0, recorded, discrepancies);
    for (PageCount count : counts) {
      see(register, open, count.copy(), count.pages(), recorded, discrepancies);
    }
  }

  private void see(
      Register register,
      Muster open,
      String name,
      int counted,
      Recorded recorded,
      Discrepancies discrepancies) {
    Copy copy = Copies.named(register, name).orElseThrow();
    MusterLine line =
        register
            .find(MusterLine.SHELF, MusterLine.id(muster, copy.id()))
            .orElseGet(() -> MusterLine.of(muster, copy, false));
    List<String> faults = faults(register, open, copy, line.expected());
    register.put(MusterLine.SHELF, line.seen(recorded.party(), recorded.index(), faults, counted));
    Sightings.seen(register, copy, recorded, discrepancies);
  }

  /// Against the register as it is now: what moved by two sides since the list was frozen is no
  /// fault.
  private List<String> faults(Register register, Muster open, Copy copy, boolean expected) {
    String hands = with.isEmpty() && open.scope() == Muster.Scope.HOLDER ? open.subject() : with;
    String container =
        place.isEmpty() && open.scope() == Muster.Scope.CONTAINER ? open.subject() : place;
    List<String> faults = new ArrayList<>();
    if (!hands.isEmpty() && !hands.equals(copy.holder())) {
      faults.add(Discrepancy.Kind.WRONG_HOLDER.word());
    }
    boolean elsewhere =
        !container.isEmpty()
            && !copy.place().isEmpty()
            && !FrozenList.lies(register, copy.place(), container);
    if (elsewhere) faults.add(Discrepancy.Kind.WRONG_PLACE.word());
    if (!expected && !FrozenList.covers(register, open, copy) && faults.isEmpty()) {
      faults.add(Discrepancy.Kind.UNEXPECTED.word());
    }
    return faults;
  }
}
