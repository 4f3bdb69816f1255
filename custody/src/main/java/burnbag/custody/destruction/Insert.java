package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Actor;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Containers;
import burnbag.custody.container.Content;
import burnbag.custody.copy.Asked;
import burnbag.custody.copy.Copies;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Fields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A holder puts copies into a bag, and a second sees it. Where the bag is another's, the second is
/// who answers for it, and takes the copies over by this.
///
/// @param copies ids or labels
public record Insert(String bag, List<String> copies) implements Act {
  public static final String NAME = "insert/1";

  public Insert {
    copies = List.copyOf(copies);
  }

  public static Insert read(Fields fields) {
    return new Insert(fields.text("bag"), fields.texts("copies"));
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
  public List<Facts> questions(Situation situation) {
    Set<Facts> questions = new LinkedHashSet<>();
    Register register = situation.register();
    for (String name : copies) {
      Optional<Copy> copy = Copies.named(register, name);
      if (copy.isEmpty()) continue;
      questions.add(
          Asked.of("bag", register, copy.get(), situation.actor().party(), situation.at()));
      Optional<Actor> second = situation.second();
      if (second.isEmpty()) continue;
      questions.add(Asked.of("bag", register, copy.get(), second.get().party(), situation.at()));
    }
    return new ArrayList<>(questions);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Bag> found = Bags.in(situation, bag, Set.of(Bag.State.OPEN), refusals);
    found.ifPresent(_ -> Bags.oneMustBeCustodian(situation, bag, refusals));
    List<Copy> listed = Copies.listed(situation, copies, refusals);
    Orders.mustBeOrdered(situation, listed, refusals);
    Orders.mustBeDestructible(situation, listed, refusals);
    for (Copy copy : listed) {
      Copies.mustHold(situation, copy, refusals);
      Copies.bothMustBeCleared(situation, copy, refusals);
      if (found.isEmpty()) continue;
      Container container = Bags.container(situation.register(), bag);
      Containers.mustHold(
          situation, container, Copies.protection(situation.register(), copy), copy.id(), refusals);
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    String custodian = Bags.custodian(register, bag);
    for (String name : copies) {
      Copy copy = Copies.named(register, name).orElseThrow();
      OrderLine line = Content.line(register, copy.id()).orElseThrow();
      register.put(OrderLine.SHELF, line.bagged(bag));
      register.put(
          Copy.SHELF,
          copy.restingAt(
                  custodian, copy.registry(), CopyState.IN_BAG, recorded.at(), recorded.index())
              .at(bag)
              .due(0));
    }
    Bags.step(register, recorded, bag, "insert", "", 0, "");
  }
}
