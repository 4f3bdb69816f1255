package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// A policy pack that two officers have put in force. Its text is kept apart, by the same id.
///
/// @param id SHA-256 of the pack's bytes, in hexadecimal
/// @param pack what the pack calls itself: `us`
/// @param state `in-force` or `dropped`
/// @param entry index of the entry that adopted it last
public record AdoptedPack(String id, String pack, String state, String entry) implements Kept {
  public static final Shelf<AdoptedPack> SHELF =
      new Shelf<>("adopted_pack", List.of("state", "pack"), AdoptedPack::read);

  public static final String IN_FORCE = "in-force";
  public static final String DROPPED = "dropped";

  public boolean isInForce() {
    return state.equals(IN_FORCE);
  }

  public AdoptedPack dropped() {
    return new AdoptedPack(id, pack, DROPPED, entry);
  }

  private static AdoptedPack read(Fields fields) {
    return new AdoptedPack(
        fields.text("id"), fields.text("pack"), fields.text("state"), fields.text("entry"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("pack", pack)
        .text("state", state)
        .text("entry", entry)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(state, pack);
  }
}
