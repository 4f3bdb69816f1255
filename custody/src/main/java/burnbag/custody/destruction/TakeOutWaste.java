package burnbag.custody.destruction;

import burnbag.custody.Counted;
import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Waste;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Unregistered waste is in a bag no more, by who answers for the bag and a second: they took it
/// out, or looked and did not find it. What is not found is raised; it is out of the bag's content
/// either way, so that nobody certifies what was not there.
///
/// @param entry index of the entry by which it went in
/// @param sheets how many; 0 where it was weighed
/// @param grams their weight; 0 where it was counted
/// @param missing whether it was looked for and not found
public record TakeOutWaste(String bag, long entry, int sheets, long grams, boolean missing)
    implements Act {
  public static final String NAME = "take-out-waste/1";

  public static TakeOutWaste read(Fields fields) {
    return new TakeOutWaste(
        fields.text("bag"),
        fields.number("entry"),
        fields.count("sheets"),
        fields.number("grams"),
        fields.flag("missing"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("bag", bag)
        .number("entry", entry)
        .number("sheets", sheets)
        .number("grams", grams)
        .flag("missing", missing)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Bag> found =
        Bags.in(situation, bag, Set.of(Bag.State.OPEN, Bag.State.OPENED), refusals);
    if (found.isEmpty()) return;
    Bags.mustBeCustodian(situation, bag, refusals);
    Optional<Waste> there = there(found.get());
    if (there.isEmpty()) {
      refusals.add(
          "NO_WASTE",
          "no waste of entry " + entry + " is in " + bag,
          Rules.FORM,
          "'burnbag bag show' tells what went in, and by which entry");
      return;
    }
    Waste waste = there.get();
    boolean counted = waste.sheets() > 0;
    if (sheets < 0
        || grams < 0
        || (counted ? sheets == 0 || grams > 0 : grams == 0 || sheets > 0)) {
      refusals.add(
          "NO_QUANTITY",
          "that waste was " + (counted ? "counted, in sheets" : "weighed, in grams"),
          Rules.FORM,
          "say how much comes out, in the same");
    }
    if (sheets > waste.sheets() || grams > waste.grams()) {
      refusals.add(
          "MORE_THAN_IS_IN",
          (counted ? Counted.sheets(waste.sheets()) : waste.grams() + " g")
              + " of it are in "
              + bag,
          Rules.COMPLETE,
          "count again; what else is in it went in by another entry, or by none");
    }
    Bags.bothMustBeCleared(situation, waste.highest(), refusals);
  }

  private Optional<Waste> there(Bag in) {
    return in.waste().stream().filter(one -> one.entry() == entry).findFirst();
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Bag before = register.find(Bag.SHELF, bag).orElseThrow();
    List<Waste> rest =
        before.waste().stream()
            .map(one -> one.entry() == entry ? one.without(sheets, grams) : one)
            .filter(one -> !one.isGone())
            .toList();
    register.put(Bag.SHELF, before.containing(rest));
    String words = "entry " + entry + (sheets > 0 ? ": sheets " + sheets : ": grams " + grams);
    Bags.step(
        register, recorded, bag, "take-out-waste", "", 0, missing ? words + ", missing" : words);
    if (!missing) return;
    Discrepancies.of(register, recorded)
        .raiseBag(
            Discrepancy.Kind.WASTE_MISSING,
            Bags.container(register, bag),
            Bags.custodian(register, bag),
            Math.max(sheets, grams),
            "");
  }
}
