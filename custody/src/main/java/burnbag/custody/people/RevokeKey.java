package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.handover.Lapse;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Fields;
import burnbag.custody.register.KeyLoss;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two others revoke a party's key and, best at once, bind another in its place. From this entry on
/// nothing that the key signed is entered. What it proposed and nobody has seconded lapses, and so
/// do the open offers of its party; what was entered before stays as it is, and the loss is shown
/// for ever.
///
/// @param key name and number of the key
/// @param replacement a key as it is handed to a verifier; empty where there is none yet
/// @param reason one of `KeyLoss.REASONS`
public record RevokeKey(String key, String replacement, String reason) implements Act {
  public static final String NAME = "revoke-key/1";

  public RevokeKey {
    if (!KeyLoss.REASONS.contains(reason)) {
      throw new MalformedFields(
          "a key is revoked as " + String.join(", ", KeyLoss.REASONS) + ", not '" + reason + "'");
    }
  }

  public static RevokeKey read(Fields fields) {
    return new RevokeKey(fields.text("key"), fields.text("replacement", ""), fields.text("reason"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("key", key)
        .text("replacement", replacement)
        .text("reason", reason)
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
    Optional<BoundKey> found = situation.register().find(BoundKey.SHELF, key);
    if (found.isEmpty()) {
      refusals.add(
          "KEY_NOT_BOUND",
          "no party has a key " + key,
          Rules.KEYS,
          "'burnbag key list' names the keys of a party");
      return;
    }
    if (found.get().revoked()) {
      refusals.add(
          "REVOKED_ALREADY", key + " was revoked before", Rules.KEYS, "bind a further key instead");
    }
    String party = found.get().party();
    Concern.anotherBelow(situation, party, refusals);
    if (!replacement.isEmpty()) {
      Keys.decideBinding(situation.register(), party, replacement, refusals);
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    BoundKey lost = register.find(BoundKey.SHELF, key).orElseThrow();
    register.put(BoundKey.SHELF, lost.revokedNow());
    String instead = "";
    if (!replacement.isEmpty()) {
      List<String> by = List.of(recorded.party(), recorded.second());
      BoundKey bound = BoundKey.of(lost.party(), replacement, recorded.at(), by);
      register.put(BoundKey.SHELF, bound);
      instead = bound.id();
    }
    register.put(
        KeyLoss.SHELF,
        new KeyLoss(
            Long.toString(recorded.index()),
            lost.party(),
            key,
            instead,
            reason,
            recorded.party(),
            recorded.second(),
            recorded.at()));
    Lapses.proposalsBy(register, lost.party(), key);
    Lapse.offersBy(register, lost.party());
  }
}
