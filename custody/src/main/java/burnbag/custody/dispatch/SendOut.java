package burnbag.custody.dispatch;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Dispatch;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Outside;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Copies go to an office elsewhere. Its receipt is the other side; the sender answers for them
/// until it has come.
///
/// @param copies ids or labels
/// @param to the office's id
/// @param dueBack epoch milliseconds; 0 for never
public record SendOut(List<String> copies, String to, long dueBack) implements Act {
  public static final String NAME = "send-out/1";

  public SendOut {
    copies = List.copyOf(copies);
  }

  public static SendOut read(Fields fields) {
    return new SendOut(fields.texts("copies"), fields.text("to"), fields.number("due_back", 0));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().texts("copies", copies).text("to", to).number("due_back", dueBack).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CUSTODIAN, Role.REGISTRAR);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Outside> outside = Dispatches.outside(situation, to, refusals);
    if (dueBack != 0 && dueBack <= situation.at()) {
      refusals.add("DUE_PAST", "the day of return has passed", Rules.FORM, "name a later day");
    }
    for (Copy copy : Copies.listed(situation, copies, refusals)) {
      Copies.mustHold(situation, copy, refusals);
      Copies.mustBeInHand(copy, refusals);
      Discrepancies.mustBeNone(situation, copy, refusals);
      if (copy.dueBack() != 0) {
        refusals.add(
            "ON_LOAN",
            copy.id() + " is on loan",
            Rules.HELD_BACK,
            "return it to its registry, and let that send it");
      }
      Protection protection = Copies.protection(situation.register(), copy);
      if (outside.isEmpty() || outside.get().mayHandle(protection)) continue;
      refusals.add(
          "NOT_CLEARED",
          to + " is not cleared for '" + protection.marking() + "' of " + copy.id(),
          Rules.CLEARED,
          "send it to nobody there");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    String id = Long.toString(recorded.index());
    List<Copy> sent =
        copies.stream().map(name -> Copies.named(register, name).orElseThrow()).toList();
    register.put(
        Dispatch.SHELF,
        new Dispatch(
            id,
            recorded.party(),
            to,
            recorded.registry(),
            sent.stream().map(Copy::id).toList(),
            dueBack,
            Dispatch.UNDERWAY,
            "",
            recorded.at()));
    for (Copy copy : sent) register.put(Copy.SHELF, copy.sentIn(id).due(dueBack));
  }
}
