package burnbag.marking.label;

import burnbag.marking.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Walks the tags of a text that is XML or means to be. No parser: it takes no declaration, fetches
/// and expands nothing, holds one tag at a time, and is through in time linear in the text,
/// whatever the text is.
final class XmlTags {
  private static final int LONGEST_TAG = 1 << 16;
  private static final int LONGEST_WORDS = 4_096;
  private static final int MOST_ATTRIBUTES = 200;

  /// @param name with its prefix
  /// @param at from its name's first character behind the closing quote
  record Attribute(String name, String value, Span at) {}

  /// @param name with its prefix
  /// @param closing whether it ends an element
  /// @param empty whether it begins and ends one
  /// @param end behind its `>`
  record Tag(String name, List<Attribute> attributes, boolean closing, boolean empty, int end) {
    String localName() {
      return local(name);
    }
  }

  private final String text;
  private int at;

  private XmlTags(String text) {
    this.text = text;
  }

  /// Hands every tag of the text to the taker, in order; what stands in comments, declarations and
  /// CDATA is none.
  static void walk(String text, Consumer<Tag> taker) {
    XmlTags tags = new XmlTags(text);
    while (tags.at >= 0 && tags.at < text.length()) tags.step(taker);
  }

  /// Whether a text begins as XML and HTML do.
  static boolean begins(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\uFEFF') return c == '<';
    }
    return false;
  }

  /// The name behind the prefix.
  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /// The prefix; empty where there is none.
  static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  /// Where the words behind a tag stand, up to the next tag, without the blanks round them.
  static Span words(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_WORDS);
    int end = from;
    while (end < limit && text.charAt(end) != '<') end++;
    int start = from;
    while (start < end && text.charAt(start) <= ' ') start++;
    while (end > start && text.charAt(end - 1) <= ' ') end--;
    return new Span(start, end);
  }

  /// With the references that XML itself has resolved.
  static String plain(String raw) {
    if (raw.indexOf('&') < 0) return raw;
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      int end = raw.charAt(i) == '&' ? raw.indexOf(';', i) : -1;
      if (end < 0 || end - i > 10) {
        plain.append(raw.charAt(i));
        continue;
      }
      plain.append(resolved(raw.substring(i + 1, end)));
      i = end;
    }
    return plain.toString();
  }

  private static String resolved(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> numbered(name);
    };
  }

  private static String numbered(String name) {
    boolean hex = name.startsWith("#x");
    String digits = name.substring(hex ? 2 : Math.min(1, name.length()));
    boolean number =
        name.startsWith("#")
            && !digits.isEmpty()
            && digits.length() < 7
            && digits.chars().allMatch(c -> Character.digit(c, hex ? 16 : 10) >= 0);
    int code = number ? Integer.parseInt(digits, hex ? 16 : 10) : -1;
    return Character.isValidCodePoint(code) ? Character.toString(code) : "&" + name + ";";
  }

  private void step(Consumer<Tag> taker) {
    at = text.indexOf('<', at);
    if (at < 0) return;
    if (text.startsWith("<!--", at)) skipTo("-->");
    else if (text.startsWith("<![CDATA[", at)) skipTo("]]>");
    else if (text.startsWith("<?", at)) skipTo("?>");
    else if (text.startsWith("<!", at)) skipTo(">");
    else tag(taker);
  }

  private void skipTo(String close) {
    int end = text.indexOf(close, at + 2);
    at = end < 0 ? -1 : end + close.length();
  }

  /// Reads the tag that begins here; where it is none, goes on behind its `<`, or at the next one
  /// that was met in it.
  private void tag(Consumer<Tag> taker) {
    int limit = Math.min(text.length(), at + LONGEST_TAG);
    boolean closing = text.startsWith("</", at);
    int nameAt = at + (closing ? 2 : 1);
    at = endOfName(nameAt, limit);
    if (at == nameAt) return;
    String name = text.substring(nameAt, at);
    List<Attribute> attributes = new ArrayList<>();
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '<') return;
      if (c == '>') {
        boolean empty = text.charAt(at - 1) == '/';
        at++;
        taker.accept(new Tag(name, attributes, closing, empty, at));
        return;
      }
      int attributeAt = at;
      at = endOfName(at, limit);
      if (at == attributeAt) at++;
      else if (!attribute(attributeAt, limit, attributes)) return;
    }
  }

  /// @return whether what follows the name can belong to a tag
  private boolean attribute(int nameAt, int limit, List<Attribute> attributes) {
    String name = text.substring(nameAt, at);
    int equals = skipBlanks(at, limit);
    if (equals >= limit || text.charAt(equals) != '=') return true;
    int quote = skipBlanks(equals + 1, limit);
    if (quote >= limit) return false;
    char mark = text.charAt(quote);
    if (mark != '"' && mark != '\'') return true;
    for (int end = quote + 1; end < limit; end++) {
      char c = text.charAt(end);
      if (c == '<') {
        at = end;
        return false;
      }
      if (c == mark) {
        at = end + 1;
        if (attributes.size() < MOST_ATTRIBUTES) {
          attributes.add(
              new Attribute(name, plain(text.substring(quote + 1, end)), new Span(nameAt, at)));
        }
        return true;
      }
    }
    at = limit;
    return false;
  }

  private int skipBlanks(int from, int limit) {
    int i = from;
    while (i < limit && text.charAt(i) <= ' ') i++;
    return i;
  }

  private int endOfName(int from, int limit) {
    int i = from;
    while (i < limit && ofName(text.charAt(i))) i++;
    return i;
  }

  private static boolean ofName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
  }
}
