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

/// Two others end the appointment of a disposal officer before its time.
public record Dismiss(String party, String registry) implements Act {
  public static final String NAME = "dismiss/1";

  public static Dismiss read(Fields fields) {
    return new Dismiss(fields.text("party"), fields.text("registry"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("party", party).text("registry", registry).end();
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
    boolean appointed =
        situation
            .register()
            .find(Appointment.SHELF, Appointment.id(party, registry))
            .map(one -> one.holds(situation.at()))
            .orElse(false);
    if (appointed) return;
    refusals.add(
        "NOT_APPOINTED",
        party + " is no disposal officer of " + registry,
        Rules.FORM,
        "nothing is to be done");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Appointment one =
        register.find(Appointment.SHELF, Appointment.id(party, registry)).orElseThrow();
    register.put(Appointment.SHELF, one.ended(recorded.at()));
  }
}
