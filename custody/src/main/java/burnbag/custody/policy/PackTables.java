package burnbag.custody.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The part of TOML 1.0 that packs are written in, the same as scheme packs use:
///
/// ```
/// pack   = { table | pair | comment }
/// table  = "[" name "]" | "[[" name "]]"
/// pair   = key "=" ( string | integer | "[" [ string { "," string } [","] ] "]" )
/// string = '"' … '"' with the escapes \" \\ \n \t
/// ```
///
/// An array may run over several lines. Anything else is refused with its line.
final class PackTables {
  /// @param line where it stands, 1-based
  record Value(Object value, int line) {}

  /// @param line of its header
  record Table(String name, int line, Map<String, Value> pairs) {}

  private final String pack;
  private final String text;
  private int at;
  private int line = 1;

  PackTables(String pack, String text) {
    this.pack = pack;
    this.text = text;
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    while (skipToContent()) {
      if (text.charAt(at) == '[') {
        tables.add(new Table(header(), line, new LinkedHashMap<>()));
        continue;
      }
      if (tables.isEmpty()) throw wrong("a pair before any table", "put [pack] above it");
      int begun = line;
      String key = key();
      if (tables.getLast().pairs().put(key, new Value(value(), begun)) != null)
        throw wrong("'" + key + "' stands twice in one table", "keep one of them");
    }
    return tables;
  }

  MalformedPack wrong(String what, String help) {
    return wrong(line, what, help);
  }

  MalformedPack wrong(int line, String what, String help) {
    return new MalformedPack(pack, line, what, help);
  }

  private String header() {
    int end = text.indexOf('\n', at);
    if (end < 0) end = text.length();
    String header = text.substring(at, end);
    int comment = header.indexOf('#');
    if (comment >= 0) header = header.substring(0, comment);
    at = end;
    return header.strip();
  }

  private boolean skipToContent() {
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (letter == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (letter == '\n') {
        line++;
        at++;
      } else if (letter == ' ' || letter == '\t' || letter == '\r') {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private String key() {
    int from = at;
    while (at < text.length() && isKeyLetter(text.charAt(at))) at++;
    if (at == from) throw wrong("no key here", "a line is key = value, a [table] or a # comment");
    String key = text.substring(from, at);
    if (!skipToContent() || text.charAt(at) != '=')
      throw wrong("'=' is missing after " + key, "write " + key + " = …");
    at++;
    return key;
  }

  private static boolean isKeyLetter(char letter) {
    return letter >= 'a' && letter <= 'z' || letter == '_';
  }

  private Object value() {
    if (!skipToContent()) throw wrong("a value is missing", "give one behind the '='");
    char letter = text.charAt(at);
    if (letter == '"') return string();
    if (letter == '[') return strings();
    int from = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) at++;
    String word = text.substring(from, at);
    if (!word.matches("\\d{1,9}"))
      throw wrong(
          "'" + word + "' is no value", "a string stands in double quotes, a number is 0 or more");
    return Integer.valueOf(word);
  }

  private List<String> strings() {
    List<String> items = new ArrayList<>();
    int begun = line;
    at++;
    while (true) {
      if (!skipToContent()) throw wrong(begun, "this list is not closed", "end it with ]");
      char letter = text.charAt(at);
      if (letter == '"') {
        items.add(string());
      } else if (letter == ',') {
        at++;
      } else if (letter == ']') {
        at++;
        return List.copyOf(items);
      } else {
        throw wrong("'" + letter + "' in a list of strings", "each item stands in double quotes");
      }
    }
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '\n') {
      char letter = text.charAt(at++);
      if (letter == '"') return string.toString();
      string.append(letter == '\\' ? escape() : letter);
    }
    throw wrong(
        "this string is not closed on its line", "end it with \", write \\n for a line end");
  }

  private char escape() {
    char letter = at < text.length() ? text.charAt(at++) : ' ';
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"', '\\' -> letter;
      default -> throw wrong("no escape \\" + letter, "there are \\n \\t \\\" \\\\");
    };
  }
}
