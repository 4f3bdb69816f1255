package burnbag.response.find;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.json.NotCanonicalException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A photograph that came with a report.
///
/// @param measured what it showed
/// @param bytes the picture alone, without a word about camera, place or time; empty where it was
///   not kept
public record Photo(Measured measured, byte[] bytes) {
  public Photo {
    bytes = bytes.clone();
  }

  /// One that is discarded once it has been measured.
  public Photo(Measured measured) {
    this(measured, new byte[0]);
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  public boolean isKept() {
    return bytes.length > 0;
  }

  @Override
  public String toString() {
    return "Photo[" + bytes.length + " bytes]";
  }

  /// What stands on a picture, as far as it says how its paper is protected. No other word of it.
  ///
  /// @param verdict `clear`, `review` or `hold`
  /// @param markings as they should be written, the gravest first
  /// @param copyMarks numbers of copies
  public record Measured(String verdict, List<String> markings, List<String> copyMarks) {
    public Measured {
      markings = List.copyOf(markings);
      copyMarks = List.copyOf(copyMarks);
    }

    Json.Obj json() {
      return Json.Obj.of(
          Map.of(
              "verdict", new Json.Text(verdict),
              "markings", Json.Arr.ofTexts(markings),
              "copy_marks", Json.Arr.ofTexts(copyMarks)));
    }

    /// As it is kept.
    public String written() {
      return new String(CanonicalJson.write(json()), StandardCharsets.UTF_8);
    }

    /// What `written` wrote.
    ///
    /// @throws IllegalArgumentException for a text that it did not write
    public static Measured read(String written) {
      try {
        Json json = CanonicalJson.read(written.getBytes(StandardCharsets.UTF_8));
        if (json instanceof Json.Obj object
            && object.members().get("verdict") instanceof Json.Text verdict) {
          return new Measured(
              verdict.value(), texts(object, "markings"), texts(object, "copy_marks"));
        }
      } catch (NotCanonicalException e) {
        throw new IllegalArgumentException("no measure: " + e.getMessage());
      }
      throw new IllegalArgumentException("no measure");
    }

    private static List<String> texts(Json.Obj object, String name) {
      List<String> texts = new ArrayList<>();
      if (object.members().get(name) instanceof Json.Arr items) {
        for (Json item : items.items()) {
          if (item instanceof Json.Text text) texts.add(text.value());
        }
      }
      return texts;
    }
  }
}
