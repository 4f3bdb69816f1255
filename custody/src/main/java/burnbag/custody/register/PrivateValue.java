package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// That an entry committed to a private value, and what became of the value. The value itself is no
/// part of the register: it lies beside it, as an opening, and can be destroyed.
///
/// @param id the commitment, as `opening:sha256:…`
/// @param kind `name`, `sealed-title` or `text`
/// @param subject whose or what it is: a party, a control number
/// @param entry index of the entry that committed to it
/// @param state `kept` or `erased`
/// @param erasedIn index of the entry that erased it; empty while it is kept
/// @param first who proposed the erasure; empty while it is kept
/// @param second who seconded it; empty while it is kept
public record PrivateValue(
    String id,
    String kind,
    String subject,
    String entry,
    String state,
    String erasedIn,
    String first,
    String second)
    implements Kept {
  public static final Shelf<PrivateValue> SHELF =
      new Shelf<>("private_value", List.of("subject", "erased_in"), PrivateValue::read);

  public static final String KEPT = "kept";
  public static final String ERASED = "erased";

  public static PrivateValue kept(String commitment, String kind, String subject, String entry) {
    return new PrivateValue(commitment, kind, subject, entry, KEPT, "", "", "");
  }

  public boolean isErased() {
    return state.equals(ERASED);
  }

  public PrivateValue erased(String in, String by, String secondedBy) {
    return new PrivateValue(id, kind, subject, entry, ERASED, in, by, secondedBy);
  }

  private static PrivateValue read(Fields fields) {
    return new PrivateValue(
        fields.text("id"),
        fields.text("kind"),
        fields.text("subject"),
        fields.text("entry"),
        fields.text("state"),
        fields.text("erased_in", ""),
        fields.text("first", ""),
        fields.text("second", ""));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("kind", kind)
        .text("subject", subject)
        .text("entry", entry)
        .text("state", state)
        .text("erased_in", erasedIn)
        .text("first", first)
        .text("second", second)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(subject, erasedIn);
  }
}
