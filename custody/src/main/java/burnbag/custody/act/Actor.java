package burnbag.custody.act;

import burnbag.custody.register.Party;
import burnbag.custody.register.Role;

/// Who acts, as whom, and with which key.
///
/// @param key name and number of the key that signed
public record Actor(Party party, Role role, String registry, String key) {
  public String id() {
    return party.id();
  }
}
