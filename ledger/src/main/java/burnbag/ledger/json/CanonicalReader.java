package burnbag.ledger.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Walks over canonical JSON once, from the left. Whatever could be written in another way is
/// refused where it stands, so that nothing has to be written again to be compared. Offsets in its
/// messages are bytes. Not safe to share between threads.
public final class CanonicalReader {
  /// Deeper than anything that is entered in a ledger.
  private static final int DEEPEST = 32;

  private static final int MOST_DIGITS = 16;

  /// Below it every character is in normal form C, whatever stands beside it.
  private static final int FIRST_COMBINING = 0x300;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH = 0x0101010101010101L;
  private static final long TOP_BITS = 0x8080808080808080L;

  private static final String SHORT_ESCAPES = "\"\\btnfr";
  private static final String ESCAPED = "\"\\\b\t\n\f\r";

  private final byte[] bytes;
  private int at;

  /// @param bytes not copied, and not to be changed while they are read
  public CanonicalReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The offset of what is read next.
  public int at() {
    return at;
  }

  /// Reads a value of any kind.
  public Json value() throws NotCanonicalException {
    return value(0);
  }

  /// Walks over a value of any kind, and refuses it where `value` would.
  public void skip() throws NotCanonicalException {
    skip(0);
  }

  /// @throws NotCanonicalException unless everything has been read
  public void end() throws NotCanonicalException {
    if (at < bytes.length) throw wrong("something stands behind the value");
  }

  private Json value(int depth) throws NotCanonicalException {
    require(depth);
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Text(text());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      case 'n' -> word("null", new Json.Null());
      default -> new Json.Int(number());
    };
  }

  private void skip(int depth) throws NotCanonicalException {
    require(depth);
    switch (peek()) {
      case '{' -> skipObject(depth);
      case '[' -> skipArray(depth);
      case '"' -> {
        if (!skippedPlainText()) text();
      }
      case 't', 'f', 'n' -> value(depth);
      default -> number();
    }
  }

  private void require(int depth) throws NotCanonicalException {
    if (depth > DEEPEST) throw wrong("nested more than " + DEEPEST + " deep");
  }

  private Json object(int depth) throws NotCanonicalException {
    at++;
    TreeMap<String, Json> members = new TreeMap<>();
    if (taken('}')) return new Json.Obj(members);
    String before = "";
    do {
      before = nameAfter(before, members.isEmpty());
      members.put(before, value(depth + 1));
    } while (taken(','));
    if (!taken('}')) throw wrong("the object does not end");
    return new Json.Obj(members);
  }

  private void skipObject(int depth) throws NotCanonicalException {
    at++;
    if (taken('}')) return;
    int from = at;
    int to = at;
    do {
      int start = at;
      if (skippedPlainName(from, to)) {
        from = start;
        to = at;
        at++;
      } else {
        // The one before is read once more: it may have been written with escapes.
        int here = at;
        at = from;
        String before = from == to ? "" : text();
        at = here;
        nameAfter(before, from == to);
        from = start;
        to = at - 1;
      }
      skip(depth + 1);
    } while (taken(','));
    if (!taken('}')) throw wrong("the object does not end");
  }

  /// Goes over a member's name without its colon, if name and predecessor are ASCII without escapes
  /// and in order; or stays where it is.
  ///
  /// @param from where the predecessor with its quotes begins
  /// @param to where it ends; the same where there is none
  private boolean skippedPlainName(int from, int to) {
    int start = at;
    if (!is('"') || !skippedPlainText()) return false;
    boolean sound =
        is(':')
            && (from == to
                || Arrays.compareUnsigned(bytes, from, to - 1, bytes, start, at - 1) < 0
                    && plain(from, to));
    if (!sound) at = start;
    return sound;
  }

  private boolean plain(int from, int to) {
    for (int i = from; i < to; i++) if (bytes[i] < ' ' || bytes[i] == '\\') return false;
    return true;
  }

  /// Goes over the name of a member with its colon, if it is the next and written in ASCII; or
  /// stays where it is.
  ///
  /// @param name of ASCII, with nothing to be escaped
  /// @param behind whether a comma has to stand before it
  public boolean takenName(String name, boolean behind) {
    int start = behind ? at + 1 : at;
    int end = start + name.length() + 3;
    if (end > bytes.length || behind && bytes[at] != ',') return false;
    if (bytes[start] != '"' || bytes[end - 2] != '"' || bytes[end - 1] != ':') return false;
    for (int i = 0; i < name.length(); i++) {
      if (bytes[start + 1 + i] != name.charAt(i)) return false;
    }
    at = end;
    return true;
  }

  /// A member's name with its colon.
  private String nameAfter(String before, boolean first) throws NotCanonicalException {
    String name = name();
    if (!first && before.compareTo(name) >= 0) {
      throw wrong("the member '" + name + "' is out of order or there twice");
    }
    if (!taken(':')) throw wrong("a colon is missing");
    return name;
  }

  /// Reads the name of a member, without its colon.
  public String name() throws NotCanonicalException {
    if (peek() != '"') throw wrong("a member's name is missing");
    return text();
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

  private void skipArray(int depth) throws NotCanonicalException {
    at++;
    if (taken(']')) return;
    do {
      skip(depth + 1);
    } while (taken(','));
    if (!taken(']')) throw wrong("the array does not end");
  }

  private Json word(String word, Json value) throws NotCanonicalException {
    for (int i = 0; i < word.length(); i++) {
      if (!taken(word.charAt(i))) throw wrong("'" + word + "' is misspelt");
    }
    return value;
  }

  /// Reads a whole number, −(2⁵³−1) to 2⁵³−1.
  public long number() throws NotCanonicalException {
    int start = at;
    boolean negative = taken('-');
    int digits = at;
    long value = 0;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      if (at - digits == MOST_DIGITS) throw tooGreat(start);
      value = value * 10 + bytes[at++] - '0';
    }
    if (at == digits) throw wrong("this is no value");
    boolean padded = bytes[digits] == '0' && (at - digits > 1 || negative);
    if (padded) throw otherwise(start);
    if (value > Json.GREATEST) throw tooGreat(start);
    return negative ? -value : value;
  }

  private NotCanonicalException tooGreat(int start) {
    at = start;
    return wrong("a number beyond 2⁵³−1");
  }

  /// Reads a text.
  public String text() throws NotCanonicalException {
    if (peek() != '"') throw wrong("this is no text");
    int start = at;
    if (skippedPlainText()) {
      return new String(bytes, start + 1, at - start - 2, StandardCharsets.ISO_8859_1);
    }
    at++;
    StringBuilder text = new StringBuilder();
    while (peek() != '"') {
      if (peek() == '\\') text.append(escape());
      else plain(text);
    }
    at++;
    if (text.chars().anyMatch(c -> c >= FIRST_COMBINING) && !Json.normal(text)) {
      at = start;
      throw wrong("text that is not in normal form C");
    }
    return text.toString();
  }

  /// Goes over a text of ASCII without escapes, as most are; or stays where it is.
  private boolean skippedPlainText() {
    int i = at + 1;
    while (i + Long.BYTES <= bytes.length) {
      long special = special((long) EIGHT_BYTES.get(bytes, i));
      if (special != 0) {
        i += Long.numberOfTrailingZeros(special) / Byte.SIZE;
        return endsAt(i);
      }
      i += Long.BYTES;
    }
    while (i < bytes.length && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') i++;
    return endsAt(i);
  }

  private boolean endsAt(int i) {
    if (i == bytes.length || bytes[i] != '"') return false;
    at = i + 1;
    return true;
  }

  /// A bit for the lowest of eight bytes that is a quote, a backslash, a control character or not
  /// ASCII; those of the bytes above it say nothing.
  private static long special(long eight) {
    long quotes = eight ^ '"' * EACH;
    long backslashes = eight ^ '\\' * EACH;
    return (eight
            | eight - ' ' * EACH & ~eight
            | quotes - EACH & ~quotes
            | backslashes - EACH & ~backslashes)
        & TOP_BITS;
  }

  private char escape() throws NotCanonicalException {
    int start = at++;
    int named = SHORT_ESCAPES.indexOf(peek());
    if (named >= 0) {
      at++;
      return ESCAPED.charAt(named);
    }
    if (!taken('u') || at + 4 > bytes.length) throw wrong("no such escape");
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = CanonicalJson.HEX.indexOf(bytes[at++] & 0xff);
      if (digit < 0) throw otherwise(start);
      code = code << 4 | digit;
    }
    boolean must = code < ' ' && ESCAPED.indexOf(code) < 0;
    if (!must) throw otherwise(start);
    return (char) code;
  }

  /// Up to the next escape or the end of the text.
  private void plain(StringBuilder text) throws NotCanonicalException {
    int start = at;
    while (at < bytes.length && bytes[at] != '"' && bytes[at] != '\\') {
      if (bytes[at] >= 0 && bytes[at] < ' ') throw otherwise(at);
      at++;
    }
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

  /// Whether a character of ASCII is the next.
  public boolean is(char c) {
    return at < bytes.length && bytes[at] == c;
  }

  /// Goes over one character of ASCII, if it is the next.
  public boolean taken(char c) {
    boolean there = is(c);
    if (there) at++;
    return there;
  }

  private NotCanonicalException otherwise(int start) {
    at = start;
    return wrong("written otherwise than it should be");
  }

  private NotCanonicalException wrong(String what) {
    return new NotCanonicalException(what, at);
  }
}
