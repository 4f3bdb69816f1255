package burnbag.custody.people;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Charter;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Register;
import java.util.ArrayList;
import java.util.List;

/// Which keys may be bound to whom.
final class Keys {
  private Keys() {}

  /// A key speaks for one party only, whatever name it goes by, and never again once it was
  /// revoked.
  static void decideBinding(Register register, String party, String line, Refusals refusals) {
    BoundKey key;
    try {
      key = BoundKey.of(party, line, 0, List.of());
    } catch (MalformedFields e) {
      refusals.add("NO_KEY", e.getMessage(), Rules.KEYS, "hand over the whole line of the key");
      return;
    }
    List<BoundKey> same = new ArrayList<>(register.where(BoundKey.SHELF, "raw", key.raw()));
    register.find(BoundKey.SHELF, key.id()).filter(one -> !same.contains(one)).ifPresent(same::add);
    for (BoundKey other : same) {
      String whose = other.party().equals(party) ? party + " already" : other.party();
      refusals.add(
          "KEY_IN_USE",
          "this key speaks for " + whose + (other.revoked() ? " and was revoked" : ""),
          Rules.NOBODY_ALONE,
          "make a new key for " + party);
    }
    boolean ofTheLog =
        register
            .find(Charter.SHELF, Charter.ID)
            .map(charter -> BoundKey.of("", charter.logKey(), 0, List.of()).raw())
            .filter(key.raw()::equals)
            .isPresent();
    if (!ofTheLog) return;
    refusals.add(
        "KEY_IN_USE", "this is the log's key", Rules.NOBODY_ALONE, "make a new key for " + party);
  }
}
