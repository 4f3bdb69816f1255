package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// What a document's marking says about who may handle it.
///
/// @param marking as printed
/// @param scheme empty where the document bears no marking
/// @param level in the scheme's words; may be empty
/// @param rank 0 to 4
/// @param accesses compartments and programmes that a handler must be read into
public record Protection(
    String marking, String scheme, String level, int rank, List<String> accesses) {
  public Protection {
    accesses = List.copyOf(accesses);
  }

  public static Protection read(Fields fields) {
    return new Protection(
        fields.text("marking", ""),
        fields.text("scheme", ""),
        fields.text("level", ""),
        fields.count("rank"),
        fields.texts("accesses"));
  }

  public Json.Obj json() {
    return Fields.write()
        .text("marking", marking)
        .text("scheme", scheme)
        .text("level", level)
        .number("rank", rank)
        .texts("accesses", accesses)
        .end();
  }
}
