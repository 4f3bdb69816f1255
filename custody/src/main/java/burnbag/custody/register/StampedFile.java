package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// The file that was made for a copy, with the copy's stamp on every page. The file itself is not
/// kept here.
///
/// @param id of the copy
/// @param sha256 of the file, in hexadecimal
/// @param pages that it has
/// @param entry index of the entry that says so
/// @param at when that was recorded, epoch milliseconds
public record StampedFile(String id, String sha256, int pages, long entry, long at)
    implements Kept {
  public static final Shelf<StampedFile> SHELF =
      new Shelf<>("stamped_file", List.of("sha256"), StampedFile::read);

  private static StampedFile read(Fields fields) {
    return new StampedFile(
        fields.text("id"),
        fields.text("sha256"),
        fields.count("pages"),
        fields.number("entry"),
        fields.number("at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("sha256", sha256)
        .number("pages", pages)
        .number("entry", entry)
        .number("at", at)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(sha256);
  }
}
