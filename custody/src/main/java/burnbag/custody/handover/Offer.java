package burnbag.custody.handover;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Asked;
import burnbag.custody.copy.Copies;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A holder gives copies to somebody. Nothing moves until that one accepts; the giver answers for
/// them till then.
///
/// A copy that is on loan stays so: its day of return goes with it, and may come earlier.
///
/// @param copies ids or labels
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
  public List<Facts> questions(Situation situation) {
    Register register = situation.register();
    Optional<Party> receiver = register.find(Party.SHELF, to);
    List<Facts> questions = new ArrayList<>();
    for (String name : copies) {
      Optional<Copy> copy = Copies.named(register, name);
      if (copy.isEmpty() || receiver.isEmpty()) continue;
      questions.add(
          Asked.of("offer", register, copy.get(), receiver.get(), situation.at())
              .with("offered_days", 0));
    }
    return questions;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Party> receiver = Handovers.receiver(situation, to, refusals);
    if (dueBack != 0 && dueBack <= situation.at()) {
      refusals.add("DUE_PAST", "the day of return has passed", Rules.FORM, "name a later day");
    }
    for (Copy copy : Copies.listed(situation, copies, refusals)) {
      Copies.mustHold(situation, copy, refusals);
      Copies.mustBeInHand(copy, refusals);
      Discrepancies.mustBeNone(situation, copy, refusals);
      receiver.ifPresent(party -> Copies.mustBeCleared(situation, party, copy, refusals));
      if (copy.dueBack() != 0 && dueBack > copy.dueBack()) {
        refusals.add(
            "DUE_LATER",
            copy.id() + " is to be back by " + Instant.ofEpochMilli(copy.dueBack()),
            Rules.HELD_BACK,
            "name no later day, or have it offered anew by its registry");
      }
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    List<String> ids =
        copies.stream().map(name -> Copies.named(register, name).orElseThrow().id()).toList();
    Handovers.open(register, recorded, Handover.OFFER, to, ids, dueBack);
  }
}
