package burnbag.custody.people;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Register;
import java.util.Base64;

/// Which keys may be bound to whom.
final class Keys {
  private Keys() {}

  /// A key speaks for one party only, whatever name it goes by.
  static void decideBinding(Register register, String party, String line, Refusals refusals) {
    BoundKey key;
    try {
      key = BoundKey.of(party, line, 0);
    } catch (MalformedFields e) {
      refusals.add("NO_KEY", e.getMessage(), Rules.KEYS, "hand over the whole line of the key");
      return;
    }
    String point = Base64.getEncoder().encodeToString(key.verifier().raw());
    register.all(
        BoundKey.SHELF,
        other -> {
          String theirs = Base64.getEncoder().encodeToString(other.verifier().raw());
          if (!theirs.equals(point) && !other.id().equals(key.id())) return;
          String whose = other.party().equals(party) ? party + " already" : other.party();
          refusals.add(
              "KEY_IN_USE",
              "this key speaks for " + whose + (other.revoked() ? " and was revoked" : ""),
              Rules.NOBODY_ALONE,
              "make a new key for " + party);
        });
  }
}
