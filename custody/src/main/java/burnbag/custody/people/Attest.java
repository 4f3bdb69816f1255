package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Attestation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Ids;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// A party says itself, and signs, that it knows what handling asks of it.
///
/// @param topic as policy packs name it
/// @param until when it lapses, epoch milliseconds
public record Attest(String topic, long until) implements Act {
  public static final String NAME = "attest/1";

  public static Attest read(Fields fields) {
    return new Attest(fields.text("topic"), fields.number("until"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("topic", topic).number("until", until).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (!Ids.valid(topic)) {
      refusals.add(
          "TOPIC_FORM", "'" + topic + "' is no topic", Rules.FORM, "take one that the pack names");
    }
    if (until <= situation.at()) {
      refusals.add(
          "LAPSED_ALREADY", "it would have lapsed already", Rules.FORM, "name a later day");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Party before = register.find(Party.SHELF, recorded.party()).orElseThrow();
    register.put(Party.SHELF, before.attesting(new Attestation(topic, recorded.at(), until)));
  }
}
