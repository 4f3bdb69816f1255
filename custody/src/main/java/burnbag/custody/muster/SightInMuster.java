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
import burnbag.custody.sighting.ToldSighting;
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
/// @param told those of which a device told when they were seen, besides the others
public record SightInMuster(
    String muster,
    List<String> copies,
    List<PageCount> counts,
    String with,
    String place,
    List<ToldSighting> told)
    implements Act {
  public static final String NAME = "sight-in-muster/1";

  public SightInMuster {
    copies = List.copyOf(copies);
    counts = List.copyOf(counts);
    told = List.copyOf(told);
  }

  /// One in which no device told a time.
  public SightInMuster(
      String muster, List<String> copies, List<PageCount> counts, String with, String place) {
    this(muster, copies, counts, with, place, List.of());
  }

  public static SightInMuster read(Fields fields) {
    return new SightInMuster(
        fields.text("muster"),
        fields.texts("copies"),
        fields.objects("counts", PageCount::read),
        fields.text("with", ""),
        fields.text("place", ""),
        fields.objects("told", ToldSighting::read));
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
        .objects("told", told, ToldSighting::json)
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
    Stream.concat(Stream.of(place), told.stream().map(ToldSighting::place))
        .filter(one -> !one.isEmpty() && register.find(Container.SHELF, one).isEmpty())
        .distinct()
        .forEach(
            one ->
                refusals.add(
                    "NO_CONTAINER",
                    "there is no container " + one,
                    Rules.FORM,
                    "name where they lay"));
    List<String> names = new ArrayList<>(copies);
    for (PageCount count : counts) names.add(count.copy());
    for (ToldSighting one : told) names.add(one.copy());
    Copies.listed(situation, names, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Muster open = register.find(Muster.SHELF, muster).orElseThrow();
    Discrepancies discrepancies = Discrepancies.inMuster(register, recorded, muster);
    for (String name : copies) {
      see(register, open, new Seen(name, 0, place, 0), recorded, discrepancies);
    }
    for (PageCount count : counts) {
      Seen seen = new Seen(count.copy(), count.pages(), place, 0);
      see(register, open, seen, recorded, discrepancies);
    }
    for (ToldSighting one : told) {
      String lay = one.place().isEmpty() ? place : one.place();
      Seen seen = new Seen(one.copy(), one.pages(), lay, one.at());
      see(register, open, seen, recorded, discrepancies);
    }
  }

  /// @param counted pages; 0 where nobody counted
  /// @param toldAt 0 where no device told a time
  private record Seen(String copy, int counted, String place, long toldAt) {}

  private void see(
      Register register, Muster open, Seen seen, Recorded recorded, Discrepancies discrepancies) {
    Copy copy = Copies.named(register, seen.copy()).orElseThrow();
    MusterLine line =
        register
            .find(MusterLine.SHELF, MusterLine.id(muster, copy.id()))
            .orElseGet(() -> MusterLine.of(muster, copy, false));
    List<String> faults = faults(register, open, copy, line.expected(), seen.place());
    MusterLine.Sighting sighting =
        new MusterLine.Sighting(recorded.party(), recorded.index(), seen.counted(), seen.toldAt());
    register.put(MusterLine.SHELF, line.seen(sighting, faults));
    Sightings.seen(register, copy, recorded, discrepancies);
  }

  /// Against the register as it is now: what moved by two sides since the list was frozen is no
  /// fault.
  private List<String> faults(
      Register register, Muster open, Copy copy, boolean expected, String lay) {
    String hands = with.isEmpty() && open.scope() == Muster.Scope.HOLDER ? open.subject() : with;
    String container =
        lay.isEmpty() && open.scope() == Muster.Scope.CONTAINER ? open.subject() : lay;
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
