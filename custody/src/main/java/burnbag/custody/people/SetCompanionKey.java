package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.json.Json;
import burnbag.ledger.key.Companion;
import burnbag.ledger.note.NoteFormatException;
import java.util.Set;

/// The log takes a companion key of ML-DSA-44, or another in the place of its companion. The key
/// that comes and the one that goes have signed the change themselves.
public record SetCompanionKey(Companion change) implements Act {
  public static final String NAME = "set-companion-key/1";

  public static SetCompanionKey read(Fields fields) {
    return new SetCompanionKey(
        new Companion(
            fields.text("from", ""),
            fields.text("to"),
            fields.text("by_from", ""),
            fields.text("by_to")));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("from", change.from())
        .text("to", change.to())
        .text("by_from", change.byFrom())
        .text("by_to", change.byTo())
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
    Charter charter = situation.register().find(Charter.SHELF, Charter.ID).orElseThrow();
    if (!charter.companion().equals(change.from())) {
      refusals.add(
          "NOT_THE_LOG_KEY",
          "the log's companion is another",
          Rules.KEYS,
          "see 'ledger key', and propose it again");
    }
    if (charter.companions().contains(change.to())) {
      refusals.add(
          "KEY_IN_USE", "this key signs already, or did", Rules.KEYS, "make a new key for the log");
    }
    try {
      CosignerKey key = change.proved();
      if (key.name().name().equals(charter.origin())) return;
      refusals.add(
          "LOG_KEY_NAME",
          "the key is called " + key.name().name() + ", and the log " + charter.origin(),
          Rules.KEYS,
          "make a key with the log's name");
    } catch (NoteFormatException e) {
      refusals.add("NO_KEY", e.getMessage(), Rules.KEYS, "run 'ledger rotate --companion' again");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Charter charter = register.find(Charter.SHELF, Charter.ID).orElseThrow();
    register.put(Charter.SHELF, charter.withCompanion(change.to(), recorded.index()));
  }
}
