package burnbag.ledger.json;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/// Values to their canonical bytes and back.
public final class CanonicalJson {
  static final String HEX = "0123456789abcdef";

  private CanonicalJson() {}

  public static byte[] write(Json value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Reads what is canonical already, and nothing else: no blank, no other order, no other way to
  /// write the same number or character.
  ///
  /// @throws NotCanonicalException with the offset from which the bytes are not canonical
  public static Json read(byte[] bytes) throws NotCanonicalException {
    CanonicalReader reader = new CanonicalReader(bytes);
    Json value = reader.value();
    reader.end();
    return value;
  }

  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case Json.Obj object -> members(object, out);
      case Json.Arr array -> {
        out.append('[');
        for (int i = 0; i < array.items().size(); i++) {
          if (i > 0) out.append(',');
          write(array.items().get(i), out);
        }
        out.append(']');
      }
      case Json.Text text -> text(text.value(), out);
      case Json.Int number -> out.append(number.value());
      case Json.Bool bool -> out.append(bool.value());
      case Json.Null _ -> out.append("null");
    }
  }

  private static void members(Json.Obj object, StringBuilder out) {
    out.append('{');
    Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<String, Json> member = members.next();
      text(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      if (members.hasNext()) out.append(',');
    }
    out.append('}');
  }

  /// RFC 8785 §3.2.2.2: only what must be escaped is, and in the shortest way.
  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
