package burnbag.custody.handover;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A holder gives copies to somebody. Nothing moves until that one accepts; the giver answers for
/// them till then.
///
/// @param dueBack epoch milliseconds; 0 for never
public record Offer(List<String> copies, String to, long dueBack) implements Act {
  public static final String NAME = "offer/1";

  public Offer {
    copies = List.copyOf(copies);
  }

  public static Offer read(Fields fields) {
    return new Offer(fields.texts("copies"), fields.text("to"), fields.number("due_back", 0));
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
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Register register = situation.register();
    if (copies.isEmpty()) {
      refusals.add("NO_COPIES", "the list is empty", Rules.FORM, "name the copies");
    }
    if (new HashSet<>(copies).size() != copies.size()) {
      refusals.add("COPY_TWICE", "a copy stands twice in the list", Rules.FORM, "name it once");
    }
    Optional<Party> receiver = register.find(Party.SHELF, to).filter(Party::active);
    if (receiver.isEmpty()) {
      refusals.add("NO_PARTY", "there is no party " + to, Rules.FORM, "enrol it first");
    }
    if (to.equals(situation.actor().id())) {
      refusals.add("SAME_PERSON", "giver and receiver are one", Rules.ONE_HOLDER, "name another");
    }
    if (dueBack != 0 && dueBack <= situation.at()) {
      refusals.add("DUE_PAST", "the day of return has passed", Rules.FORM, "name a later day");
    }
    for (String id : copies) decide(id, receiver, situation, refusals);
  }

  private void decide(String id, Optional<Party> receiver, Situation situation, Refusals refusals) {
    Optional<Copy> found = situation.register().find(Copy.SHELF, id);
    if (found.isEmpty()) {
      refusals.add("NO_COPY", "there is no copy " + id, Rules.FORM, "look at its label again");
      return;
    }
    Copy copy = found.get();
    if (!copy.holder().equals(situation.actor().id())) {
      refusals.add(
          "NOT_HOLDER",
          situation.actor().id() + " does not hold " + id + "; " + copy.holder() + " does",
          Rules.ONE_HOLDER,
          "let " + copy.holder() + " give it");
    }
    if (copy.state() != CopyState.IN_STORE && copy.state() != CopyState.ISSUED) {
      refusals.add(
          "COPY_STATE",
          id + " is " + copy.state().word(),
          Rules.ONE_HOLDER,
          "bring it back to store first");
    }
    Document document = situation.register().find(Document.SHELF, copy.document()).orElseThrow();
    if (receiver.isPresent() && !receiver.get().mayHandle(document.protection())) {
      refusals.add(
          "NOT_CLEARED",
          to + " is not cleared for '" + document.protection().marking() + "' of " + id,
          Rules.CLEARED,
          "give it to somebody who is, or have the clearance granted");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    String id = Long.toString(recorded.index());
    register.put(
        Handover.SHELF,
        new Handover(
            id,
            recorded.party(),
            to,
            recorded.registry(),
            copies,
            dueBack,
            Handover.OPEN,
            recorded.at()));
    for (String copy : copies) {
      register.put(Copy.SHELF, register.find(Copy.SHELF, copy).orElseThrow().offeredIn(id));
    }
  }
}
