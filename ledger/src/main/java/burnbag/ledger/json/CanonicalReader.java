package burnbag.ledger.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Reads JSON without blanks. Offsets in its messages are bytes.
final class CanonicalReader {
  /// Deeper than anything that is entered in a ledger.
  private static final int DEEPEST = 32;

  private static final int LONGEST_NUMBER = 17;

  private final byte[] bytes;
  private int at;

  CanonicalReader(byte[] bytes) {
    this.bytes = bytes;
  }

  Json read() throws NotCanonicalException {
    Json value = value(0);
    if (at < bytes.length) throw wrong("something stands behind the value");
    return value;
  }

  private Json value(int depth) throws NotCanonicalException {
    if (depth > DEEPEST) throw wrong("nested more than " + DEEPEST + " deep");
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Text(text());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      case 'n' -> word("null", new Json.Null());
      default -> number();
    };
  }

  private Json object(int depth) throws NotCanonicalException {
    at++;
    TreeMap<String, Json> members = new TreeMap<>();
    if (taken('}')) return new Json.Obj(members);
    do {
      if (peek() != '"') throw wrong("a member's name is missing");
      String name = text();
      if (!members.isEmpty() && members.lastKey().compareTo(name) >= 0) {
        throw wrong("the member '" + name + "' is out of order or there twice");
      }
      if (!taken(':')) throw wrong("a colon is missing");
      members.put(name, value(depth + 1));
    } while (taken(','));
    if (!taken('}')) throw wrong("the object does not end");
    return new Json.Obj(members);
  }

  private Json array(int depth) throws NotCanonicalException {
    at++;
    List<Json> items = new ArrayList<>();
    if (taken(']')) return new Json.Arr(items);
    do {
      items.add(value(depth + 1));
    } while (taken(','));
    if (!taken(']')) throw wrong("the array does not end");
    return new Json.Arr(items);
  }

  private Json word(String word, Json value) throws NotCanonicalException {
    for (int i = 0; i < word.length(); i++) {
      if (!taken(word.charAt(i))) throw wrong("'" + word + "' is misspelt");
    }
    return value;
  }

  private Json number() throws NotCanonicalException {
    int start = at;
    if (peek() == '-') at++;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') at++;
    if (at == start || at - start > LONGEST_NUMBER) throw wrong("this is no value");
    String digits = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
    try {
      return new Json.Int(Long.parseLong(digits));
    } catch (IllegalArgumentException _) {
      throw wrong("'" + digits + "' is no number up to 2⁵³−1");
    }
  }

  private String text() throws NotCanonicalException {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (peek() != '"') {
      if (peek() == '\\') escape(text);
      else plain(text);
    }
    at++;
    try {
      return new Json.Text(text.toString()).value();
    } catch (IllegalArgumentException e) {
      at = start;
      throw wrong(e.getMessage());
    }
  }

  private void escape(StringBuilder text) throws NotCanonicalException {
    at++;
    int from = "\"\\btnfr".indexOf(peek());
    if (from >= 0) {
      text.append("\"\\\b\t\n\f\r".charAt(from));
      at++;
      return;
    }
    if (!taken('u') || at + 4 > bytes.length) throw wrong("no such escape");
    try {
      String hex = new String(bytes, at, 4, StandardCharsets.US_ASCII);
      text.append((char) Integer.parseInt(hex, 16));
    } catch (NumberFormatException _) {
      throw wrong("no such escape");
    }
    at += 4;
  }

  /// Up to the next escape or the end of the text.
  private void plain(StringBuilder text) throws NotCanonicalException {
    int start = at;
    while (at < bytes.length && bytes[at] != '"' && bytes[at] != '\\') at++;
    try {
      text.append(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, at - start)));
    } catch (CharacterCodingException _) {
      at = start;
      throw wrong("not UTF-8");
    }
  }

  private char peek() throws NotCanonicalException {
    if (at >= bytes.length) throw wrong("the text ends too soon");
    return (char) (bytes[at] & 0xff);
  }

  private boolean taken(char c) {
    boolean there = at < bytes.length && bytes[at] == c;
    if (there) at++;
    return there;
  }

  private NotCanonicalException wrong(String what) {
    return new NotCanonicalException(what, at);
  }
}
