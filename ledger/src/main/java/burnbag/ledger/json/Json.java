package burnbag.ledger.json;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A value that has exactly one canonical text. What has none (a lone surrogate, text that is not
/// NFC, a number beyond 2⁵³−1) cannot be built.
public sealed interface Json {
  /// Numbers up to here are the same in every language (RFC 8785 §3.2.2.3 with I-JSON).
  long GREATEST = (1L << 53) - 1;

  /// The members in the order of their names' UTF-16 units (RFC 8785 §3.2.3).
  record Obj(SortedMap<String, Json> members) implements Json {
    public Obj {
      members.keySet().forEach(Json::requireText);
      members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    public static Obj of(Map<String, ? extends Json> members) {
      return new Obj(new TreeMap<>(members));
    }
  }

  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }

    public static Arr ofTexts(List<String> texts) {
      List<Json> items = new ArrayList<>();
      for (String text : texts) items.add(new Text(text));
      return new Arr(items);
    }
  }

  /// @param value in Unicode normal form C, without lone surrogates
  record Text(String value) implements Json {
    public Text {
      requireText(value);
    }
  }

  /// @param value −(2⁵³−1) to 2⁵³−1
  record Int(long value) implements Json {
    public Int {
      if (value > GREATEST || value < -GREATEST) {
        throw new IllegalArgumentException(value + " is not a number in every language");
      }
    }
  }

  /// A truth value.
  record Bool(boolean value) implements Json {}

  /// Nothing.
  record Null() implements Json {}

  private static void requireText(String text) {
    // Below the combining characters everything is normal, and most texts are.
    boolean plain = true;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 0x300) continue;
      plain = false;
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) i++;
      else if (Character.isSurrogate(c)) {
        throw new IllegalArgumentException("half a character at " + i);
      }
    }
    if (!plain && !normal(text)) {
      throw new IllegalArgumentException("text that is not in normal form C");
    }
  }

  /// Whether a text is in normal form C.
  static boolean normal(CharSequence text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }
}
