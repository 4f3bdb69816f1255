package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Appointment;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// Two others appoint a disposal officer of a registry and all below it, for a time.
///
/// @param until epoch milliseconds
public record Appoint(String party, String registry, long until) implements Act {
  public static final String NAME = "appoint/1";

  public static Appoint read(Fields fields) {
    return new Appoint(fields.text("party"), fields.text("registry"), fields.number("until"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("party", party)
        .text("registry", registry)
        .number("until", until)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OFFICER, Role.APPROVER);
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Concern.registry(situation, registry, refusals);
    Concern.another(situation, party, refusals);
    if (until > situation.at()) return;
    refusals.add(
        "APPOINTED_TILL_PAST", "the appointment has ended already", Rules.FORM, "name a later day");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(Appointment.SHELF, Appointment.of(party, registry, recorded.at(), until));
  }
}
