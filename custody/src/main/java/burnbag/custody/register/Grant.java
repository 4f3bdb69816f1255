package burnbag.custody.register;

import burnbag.ledger.json.Json;

/// A role in a registry and in all registries below it.
public record Grant(Role role, String registry) {
  public static Grant read(Fields fields) {
    String word = fields.text("role");
    return new Grant(
        Role.of(word).orElseThrow(() -> new MalformedFields("no role is called '" + word + "'")),
        fields.text("registry"));
  }

  public Json.Obj json() {
    return Fields.write().text("role", role.word()).text("registry", registry).end();
  }
}
