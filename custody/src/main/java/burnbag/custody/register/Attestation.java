package burnbag.custody.register;

import burnbag.ledger.json.Json;

/// A signed statement that a party knows what handling asks of it.
///
/// @param topic as policy packs name it
/// @param at epoch milliseconds
/// @param until when it lapses, epoch milliseconds
public record Attestation(String topic, long at, long until) {
  public static Attestation read(Fields fields) {
    return new Attestation(fields.text("topic"), fields.number("at"), fields.number("until"));
  }

  public Json.Obj json() {
    return Fields.write().text("topic", topic).number("at", at).number("until", until).end();
  }
}
