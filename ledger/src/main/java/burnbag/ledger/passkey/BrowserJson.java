package burnbag.ledger.passkey;

import burnbag.ledger.note.NoteFormatException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the JSON of a browser: RFC 8259 to the letter, in whatever order and with whatever blanks
/// the browser likes. What two readers could read in two ways is refused: a member that is there
/// twice, half a surrogate pair, bytes that are not UTF-8, anything behind the end.
final class BrowserJson {
  private static final int DEEPEST = 8;
  private static final int ESCAPE_DIGITS = 4;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
  private static final String SHORT_ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  /// A member's value, as far as anybody asks for it.
  sealed interface Value {
    record Text(String text) implements Value {}

    record Flag(boolean on) implements Value {}

    /// A number, a list, an object, `null`.
    record Other() implements Value {}
  }

  private final String text;
  private int at;

  private BrowserJson(String text) {
    this.text = text;
  }

  /// The members of the one object that the bytes are.
  static Map<String, Value> object(byte[] bytes) throws NoteFormatException {
    BrowserJson in = new BrowserJson(utf8(bytes));
    in.blanks();
    if (!in.is('{')) throw in.wrong("it is no object");
    Map<String, Value> members = new HashMap<>();
    in.members(members, 0);
    in.blanks();
    if (in.at < in.text.length()) throw in.wrong("something stands behind it");
    return members;
  }

  private static String utf8(byte[] bytes) throws NoteFormatException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new NoteFormatException("it is not UTF-8");
    }
  }

  private void members(Map<String, Value> members, int depth) throws NoteFormatException {
    take('{');
    blanks();
    if (taken('}')) return;
    do {
      blanks();
      int start = at;
      String name = string();
      blanks();
      take(':');
      if (members.put(name, value(depth + 1)) != null) {
        at = start;
        throw wrong("the member '" + name + "' is there twice");
      }
      blanks();
    } while (taken(','));
    take('}');
  }

  private Value value(int depth) throws NoteFormatException {
    if (depth > DEEPEST) throw wrong("it is nested more than " + DEEPEST + " deep");
    blanks();
    if (is('"')) return new Value.Text(string());
    if (is('{')) {
      members(new HashMap<>(), depth);
      return new Value.Other();
    }
    if (is('[')) {
      list(depth);
      return new Value.Other();
    }
    if (word("true")) return new Value.Flag(true);
    if (word("false")) return new Value.Flag(false);
    if (word("null")) return new Value.Other();
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) throw wrong("this is no value");
    at = number.end();
    return new Value.Other();
  }

  private void list(int depth) throws NoteFormatException {
    take('[');
    blanks();
    if (taken(']')) return;
    do {
      value(depth + 1);
      blanks();
    } while (taken(','));
    take(']');
  }

  private boolean word(String word) {
    boolean there = text.startsWith(word, at);
    if (there) at += word.length();
    return there;
  }

  private String string() throws NoteFormatException {
    take('"');
    StringBuilder string = new StringBuilder();
    while (!taken('"')) {
      if (at == text.length()) throw wrong("it ends too soon");
      char c = text.charAt(at);
      if (c < ' ') throw wrong("a control character stands in a text");
      if (c == '\\') {
        string.append(escape());
      } else {
        string.append(c);
        at++;
      }
    }
    if (halved(string)) throw wrong("half a surrogate pair");
    return string.toString();
  }

  private char escape() throws NoteFormatException {
    at++;
    if (at == text.length()) throw wrong("it ends too soon");
    char c = text.charAt(at++);
    int known = SHORT_ESCAPES.indexOf(c);
    if (known >= 0) return ESCAPED.charAt(known);
    int end = at + ESCAPE_DIGITS;
    boolean hexadecimal =
        c == 'u'
            && end <= text.length()
            && text.substring(at, end).chars().allMatch(HexFormat::isHexDigit);
    if (!hexadecimal) throw wrong("no such escape");
    char escaped = (char) HexFormat.fromHexDigits(text, at, end);
    at = end;
    return escaped;
  }

  private static boolean halved(CharSequence string) {
    return string
        .codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private void blanks() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
  }

  private boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean taken(char c) {
    boolean there = is(c);
    if (there) at++;
    return there;
  }

  private void take(char c) throws NoteFormatException {
    if (!taken(c)) throw wrong("'" + c + "' is missing");
  }

  private NoteFormatException wrong(String what) {
    return new NoteFormatException(what + ", at character " + at);
  }
}
