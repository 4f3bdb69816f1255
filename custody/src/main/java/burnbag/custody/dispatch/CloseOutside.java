package burnbag.custody.dispatch;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Outside;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// Nothing more is sent to an office elsewhere. What it has it goes on answering for.
public record CloseOutside(String outside) implements Act {
  public static final String NAME = "close-outside/1";

  public static CloseOutside read(Fields fields) {
    return new CloseOutside(fields.text("outside"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("outside", outside).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OFFICER);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Dispatches.outside(situation, outside, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(Outside.SHELF, register.find(Outside.SHELF, outside).orElseThrow().closed());
  }
}
