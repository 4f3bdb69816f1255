package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// A key that was revoked, for ever on the record: shown on the morning list and by every later
/// verification.
///
/// @param id the index of the entry that revoked it
/// @param key name and number of the revoked key
/// @param replacement name and number of the key that was bound instead; empty for none yet
/// @param reason `lost`, `stolen`, `copied` or `replaced`
/// @param first who proposed it
/// @param second who seconded it
/// @param at epoch milliseconds
public record KeyLoss(
    String id,
    String party,
    String key,
    String replacement,
    String reason,
    String first,
    String second,
    long at)
    implements Kept {
  public static final Shelf<KeyLoss> SHELF =
      new Shelf<>("key_loss", List.of("party"), KeyLoss::read);

  /// Why a key can be revoked.
  public static final List<String> REASONS = List.of("lost", "stolen", "copied", "replaced");

  private static KeyLoss read(Fields fields) {
    return new KeyLoss(
        fields.text("id"),
        fields.text("party"),
        fields.text("key"),
        fields.text("replacement", ""),
        fields.text("reason"),
        fields.text("first"),
        fields.text("second"),
        fields.number("at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("party", party)
        .text("key", key)
        .text("replacement", replacement)
        .text("reason", reason)
        .text("first", first)
        .text("second", second)
        .number("at", at)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(party);
  }
}
