package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Containers;
import burnbag.custody.container.Content;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Waste;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Drafts and spoiled prints that never had a number go into a bag, and a second sees it. They are
/// counted or weighed, and bear the highest marking that is on any of them.
///
/// @param sheets how many; 0 where they are weighed
/// @param grams their weight; 0 where they are counted
/// @param highest the highest marking on them
public record InsertWaste(String bag, int sheets, long grams, Protection highest) implements Act {
  public static final String NAME = "insert-waste/1";

  public static InsertWaste read(Fields fields) {
    return new InsertWaste(
        fields.text("bag"),
        fields.count("sheets"),
        fields.number("grams"),
        Protection.read(Fields.of(fields.object("highest"))));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("bag", bag)
        .number("sheets", sheets)
        .number("grams", grams)
        .object("highest", highest.json())
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
  public List<Facts> questions(Situation situation) {
    Content.Kind kind = new Content.Kind(highest, Document.PAPER);
    List<Facts> questions = new ArrayList<>();
    questions.add(Bags.asked("bag", kind, situation.actor().party(), situation));
    situation
        .second()
        .ifPresent(two -> questions.add(Bags.asked("bag", kind, two.party(), situation)));
    return questions;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (sheets > 0 == grams > 0 || grams < 0 || grams > Bags.MOST_GRAMS) {
      refusals.add("NO_QUANTITY", "waste has sheets or grams", Rules.FORM, "count it or weigh it");
    }
    Optional<Bag> found = Bags.in(situation, bag, Set.of(Bag.State.OPEN), refusals);
    found.ifPresent(
        one -> {
          Bags.oneMustBeCustodian(situation, bag, refusals);
          Containers.mustHold(
              situation, Bags.container(situation.register(), bag), highest, "the waste", refusals);
        });
    Bags.bothMustBeCleared(situation, highest, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Waste waste = new Waste(sheets, grams, highest, recorded.index(), recorded.at());
    register.put(Bag.SHELF, register.find(Bag.SHELF, bag).orElseThrow().with(waste));
    Bags.step(register, recorded, bag, "insert-waste", "", grams, "");
  }
}
