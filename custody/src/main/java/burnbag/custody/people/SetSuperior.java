package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// Two officers say whose direct subordinate a third is, by which witnesses' independence is
/// judged.
///
/// @param superior empty for nobody's
public record SetSuperior(String party, String superior) implements Act {
  public static final String NAME = "set-superior/1";

  public static SetSuperior read(Fields fields) {
    return new SetSuperior(fields.text("party"), fields.text("superior", ""));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("party", party).text("superior", superior).end();
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
    Concern.anotherBelow(situation, party, refusals);
    if (superior.isEmpty()) return;
    Concern.active(situation, superior, refusals);
    String at = superior;
    while (!at.isEmpty() && !at.equals(party)) {
      at = situation.register().find(Party.SHELF, at).map(Party::superior).orElse("");
    }
    if (at.isEmpty()) return;
    refusals.add(
        "OWN_SUPERIOR",
        party + " would be above itself",
        Rules.FORM,
        "change who " + superior + " answers to first");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(Party.SHELF, register.find(Party.SHELF, party).orElseThrow().below(superior));
  }
}
