package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// The log changes its key. The old key and the new one sign the proposal beside the officer, so
/// that whoever trusts the old key is led to the new one; with the second it takes effect, and the
/// checkpoint over that entry bears the new key.
///
/// @param from the log's key now, as it is handed to a verifier
/// @param to the one it changes to
public record Rotate(String from, String to) implements Act {
  public static final String NAME = "rotate/1";

  public static Rotate read(Fields fields) {
    return new Rotate(fields.text("from"), fields.text("to"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("from", from).text("to", to).end();
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
  public List<String> cosigners(Register register) {
    return List.of(from, to);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Register register = situation.register();
    Charter charter = register.find(Charter.SHELF, Charter.ID).orElseThrow();
    if (!charter.logKey().equals(from)) {
      refusals.add(
          "NOT_THE_LOG_KEY", "the log does not sign with that key", Rules.KEYS, "see 'ledger key'");
    }
    VerifierKey key;
    try {
      key = VerifierKey.parse(to);
    } catch (NoteFormatException e) {
      refusals.add("NO_KEY", e.getMessage(), Rules.KEYS, "hand over the whole line of the key");
      return;
    }
    if (!key.name().name().equals(charter.origin())) {
      refusals.add(
          "LOG_KEY_NAME",
          "the key is called " + key.name().name() + ", and the log " + charter.origin(),
          Rules.KEYS,
          "make a key with the log's name");
    }
    String raw = HexFormat.of().formatHex(key.raw());
    boolean used =
        to.equals(charter.logKey())
            || charter.earlierKeys().contains(to)
            || register.count(BoundKey.SHELF, "raw", raw) > 0;
    if (used) {
      refusals.add(
          "KEY_IN_USE",
          "this key speaks already, or did",
          Rules.KEYS,
          "make a new key for the log");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Charter charter = register.find(Charter.SHELF, Charter.ID).orElseThrow();
    register.put(Charter.SHELF, charter.withLogKey(to));
  }
}
