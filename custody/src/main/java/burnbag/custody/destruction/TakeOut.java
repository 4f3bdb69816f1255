package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Content;
import burnbag.custody.copy.Copies;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Fields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Copies come out of a bag that bears no seal, by who answers for it and a second. They stay in
/// the same hands.
///
/// @param copies ids or labels
public record TakeOut(String bag, List<String> copies) implements Act {
  public static final String NAME = "take-out/1";

  public TakeOut {
    copies = List.copyOf(copies);
  }

  public static TakeOut read(Fields fields) {
    return new TakeOut(fields.text("bag"), fields.texts("copies"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("bag", bag).texts("copies", copies).end();
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
    found.ifPresent(_ -> Bags.mustBeCustodian(situation, bag, refusals));
    for (Copy copy : Copies.listed(situation, copies, refusals)) {
      Copies.bothMustBeCleared(situation, copy, refusals);
      if (copy.state() == CopyState.IN_BAG && copy.place().equals(bag)) continue;
      refusals.add(
          "NOT_IN_BAG",
          copy.id() + " is not in " + bag,
          Rules.ONE_HOLDER,
          "look at its label again; what the register does not know of is reported found");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    for (String name : copies) {
      Copy copy = Copies.named(register, name).orElseThrow();
      Content.line(register, copy.id())
          .ifPresent(line -> register.put(OrderLine.SHELF, line.bagged("")));
      CopyState rest = Copies.atRest(register, copy);
      register.put(Copy.SHELF, copy.in(rest).at("").seen(recorded.at(), recorded.index()));
    }
    Bags.step(register, recorded, bag, "take-out", "", 0, "");
  }
}
