package burnbag.custody.dispatch;

import burnbag.custody.act.Act;
import burnbag.custody.act.Code;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Outside;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// Copies may be sent to an office elsewhere from now on. Two officers have seen up to what it is
/// cleared.
public record OpenOutside(String outside, List<Clearance> clearances) implements Act {
  public static final String NAME = "open-outside/1";

  public OpenOutside {
    clearances = List.copyOf(clearances);
  }

  public static OpenOutside read(Fields fields) {
    return new OpenOutside(fields.text("outside"), fields.objects("clearances", Clearance::read));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("outside", outside)
        .objects("clearances", clearances, Clearance::json)
        .end();
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
    if (!Code.isId(outside)) {
      refusals.add(
          "NO_ID",
          "'" + outside + "' is no id of an office",
          Rules.FORM,
          "letters and digits, such as ministry-4");
    }
    if (situation.register().find(Party.SHELF, outside).isPresent()) {
      refusals.add("ID_TAKEN", outside + " is a party here", Rules.FORM, "choose another id");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(Outside.SHELF, new Outside(outside, clearances, true));
  }
}
