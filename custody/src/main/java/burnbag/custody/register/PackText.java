package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// The text of a policy pack that is or was in force: for whoever decides or verifies.
///
/// @param id SHA-256 of the text in UTF-8, in hexadecimal
public record PackText(String id, String text) implements Kept {
  public static final Shelf<PackText> SHELF = new Shelf<>("pack_text", List.of(), PackText::read);

  private static PackText read(Fields fields) {
    return new PackText(fields.text("id"), fields.text("text"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write().text("id", id).text("text", text).end();
  }

  @Override
  public List<String> marks() {
    return List.of();
  }
}
