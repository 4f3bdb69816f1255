package burnbag.response.gate;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One line of the gate's log. It names the hash of the line before it, so that no line can be
/// changed or taken out without all later ones.
///
/// @param number from 1
/// @param at epoch milliseconds
/// @param facts what there is to say: counts, verdict, weights, markings; never a name of a person
/// @param before hash of the entry before it; of the first, 64 zeros
public record GateEntry(
    long number, long at, Kind kind, String lot, Json.Obj facts, String before) {
  /// Before the first.
  public static final String NOTHING = "0".repeat(64);

  /// What happened to a lot.
  public enum Kind {
    SWEPT,
    /// It was weighed and put aside.
    QUARANTINED,
    /// Bought from whoever brought it.
    BOUGHT,
    /// Given to who fetched it.
    HANDED_OVER,
    /// It was reported as a find.
    BECAME_FIND,
    /// Let go after a person had looked.
    RELEASED,
    /// What was known of persons was destroyed.
    ERASED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// As the log writes it.
    public String word() {
      return word;
    }

    /// @throws IllegalArgumentException for a word that is none
    public static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("'" + word + "' happens to no lot"));
    }
  }

  /// SHA-256 over its canonical JSON, in hexadecimal.
  public String hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(CanonicalJson.write(json()));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private Json.Obj json() {
    Map<String, Json> members = new TreeMap<>();
    members.put("number", new Json.Int(number));
    members.put("at", new Json.Int(at));
    members.put("kind", new Json.Text(kind.word()));
    members.put("lot", new Json.Text(lot));
    members.put("facts", facts);
    members.put("before", new Json.Text(before));
    return Json.Obj.of(members);
  }

  /// As one line of JSON.
  public String line() {
    return new String(CanonicalJson.write(json()), StandardCharsets.UTF_8);
  }
}
