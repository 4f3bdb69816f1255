package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Appointment;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// A party leaves the office. It must hold nothing and owe no answer; what it proposed lapses, and
/// what it was appointed to ends. Its keys stay bound, so that nobody else can use them.
public record Leave(String party) implements Act {
  public static final String NAME = "leave/1";

  public static Leave read(Fields fields) {
    return new Leave(fields.text("party"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("party", party).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OFFICER);
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Register register = situation.register();
    Concern.anotherBelow(situation, party, refusals)
        .ifPresent(found -> Officers.enoughWithout(register, found, refusals));
    long held =
        register.where(Copy.SHELF, "holder", party).stream()
            .filter(copy -> copy.state() != CopyState.DESTROYED)
            .count();
    if (held > 0) {
      refusals.add(
          "HOLDS_COPIES",
          party + " answers for " + held + (held == 1 ? " copy" : " copies"),
          Rules.ONE_HOLDER,
          "let " + party + " give them to somebody who accepts");
    }
    for (Container bag : register.where(Container.SHELF, "custodian", party)) {
      if (bag.kind() != Container.Kind.BAG || !bag.open()) continue;
      refusals.add(
          "HOLDS_BAG",
          party + " answers for bag " + bag.id(),
          Rules.ONE_HOLDER,
          "let " + party + " hand it over, or close it if it is empty");
    }
    for (BagHandover handover : register.where(BagHandover.SHELF, "receiver", party)) {
      if (!handover.isOpen()) continue;
      refusals.add(
          "OWES_ANSWER",
          party + " has not answered hand-over " + handover.id() + " by " + handover.giver(),
          Rules.ONE_HOLDER,
          "let "
              + party
              + " receive the bag or refuse it, or "
              + handover.giver()
              + " take it back");
    }
    for (Handover handover : register.where(Handover.SHELF, "receiver", party)) {
      if (!handover.isOpen()) continue;
      refusals.add(
          "OWES_ANSWER",
          party + " has not answered offer " + handover.id() + " by " + handover.giver(),
          Rules.ONE_HOLDER,
          "let " + party + " accept or refuse it, or " + handover.giver() + " withdraw it");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(Party.SHELF, register.find(Party.SHELF, party).orElseThrow().gone());
    Lapses.proposalsOf(register, party);
    for (Appointment one : register.where(Appointment.SHELF, "party", party)) {
      register.put(Appointment.SHELF, one.ended(recorded.at()));
    }
  }
}
