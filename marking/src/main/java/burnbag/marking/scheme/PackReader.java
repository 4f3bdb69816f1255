package burnbag.marking.scheme;

import burnbag.marking.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a scheme pack.
///
/// A pack is a small part of TOML 1.0:
///
/// ```
/// pack   = { table | pair | comment }
/// table  = "[scheme]" | "[register]" | "[[marking]]"
/// pair   = key "=" ( string | integer | "true" | "false" | "[" string { "," string } [","] "]" )
/// string = '"' … '"' with the escapes of TOML for quote, backslash, line end, tab, form feed and four hex digits
/// ```
///
/// An array may run over several lines. Anything else is refused with its line.
final class PackReader {
  private final String name;
  private final String text;
  private int at;
  private int line = 1;

  private PackReader(String name, String text) {
    this.name = name;
    this.text = text;
  }

  static Pack read(String name, String text) {
    return new PackReader(name, text).pack();
  }

  private Pack pack() {
    Map<String, Object> scheme = new LinkedHashMap<>();
    Map<String, Object> register = new LinkedHashMap<>();
    List<Map<String, Object>> markings = new ArrayList<>();
    Map<String, Object> open = null;
    while (skipToContent()) {
      if (text.startsWith("[[marking]]", at)) {
        at += 11;
        open = new LinkedHashMap<>();
        markings.add(open);
      } else if (text.startsWith("[scheme]", at)) {
        at += 8;
        open = scheme;
      } else if (text.startsWith("[register]", at)) {
        at += 10;
        open = register;
      } else if (open == null) {
        throw wrong("a pair before any table");
      } else {
        String key = key();
        if (open.put(key, value()) != null) throw wrong("'" + key + "' twice in one table");
      }
    }
    String id = string(scheme, "id", null);
    List<Rule> rules = new ArrayList<>();
    for (Map<String, Object> marking : markings) rules.add(rule(id, marking));
    Map<String, List<String>> registers = new LinkedHashMap<>();
    for (String key : register.keySet()) registers.put(key, strings(register, key));
    return new Pack(
        id,
        string(scheme, "name", null),
        strings(scheme, "letterhead"),
        strings(scheme, "languages"),
        registers,
        rules);
  }

  private Rule rule(String scheme, Map<String, Object> table) {
    String kind = string(table, "kind", Kind.BANNER.word());
    return new Rule(
        scheme,
        string(table, "id", null),
        kind(kind),
        string(table, "level", ""),
        table.get("rank") instanceof Integer rank ? rank : 0,
        Form.valueOf(string(table, "form", "distinct").toUpperCase(java.util.Locale.ROOT)),
        strings(table, "words"),
        Boolean.TRUE.equals(table.get("each")),
        Boolean.TRUE.equals(table.get("letterhead_only")),
        strings(table, "portions"),
        string(table, "source", null),
        !"unread".equals(string(table, "source_status", "read")),
        strings(table, "finds"),
        strings(table, "mentions"),
        strings(table, "ignores"));
  }

  private Kind kind(String word) {
    for (Kind kind : Kind.values()) if (kind.word().equals(word)) return kind;
    throw wrong("no kind is called '" + word + "'");
  }

  private String string(Map<String, Object> table, String key, String otherwise) {
    Object value = table.get(key);
    if (value instanceof String string) return string;
    if (otherwise == null) throw wrong("'" + key + "' is missing in a table above");
    return otherwise;
  }

  private static List<String> strings(Map<String, Object> table, String key) {
    if (!(table.get(key) instanceof List<?> list)) return List.of();
    return list.stream().map(String.class::cast).toList();
  }

  private boolean skipToContent() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') line++;
      if (c == '#') {
        while (at < text.length() && text.charAt(at) != '\n') at++;
      } else if (c > ' ') {
        return true;
      } else {
        at++;
      }
    }
    return false;
  }

  private String key() {
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) at++;
    if (at == from) throw wrong("no key here");
    String key = text.substring(from, at);
    if (!skipToContent() || text.charAt(at) != '=') throw wrong("'=' missing after " + key);
    at++;
    return key;
  }

  private Object value() {
    if (!skipToContent()) throw wrong("a value is missing");
    char c = text.charAt(at);
    if (c == '"') return quoted();
    if (c == '[') return array();
    int from = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) at++;
    String word = text.substring(from, at);
    if (word.equals("true") || word.equals("false")) return Boolean.valueOf(word);
    try {
      return Integer.valueOf(word);
    } catch (NumberFormatException e) {
      throw wrong("'" + word + "' is no value");
    }
  }

  private List<String> array() {
    List<String> items = new ArrayList<>();
    at++;
    while (true) {
      if (!skipToContent()) throw wrong("']' missing");
      char c = text.charAt(at);
      if (c == ']') {
        at++;
        return items;
      }
      if (c == ',') {
        at++;
      } else if (c == '"') {
        items.add(quoted());
      } else {
        throw wrong("'" + c + "' in an array of strings");
      }
    }
  }

  private String quoted() {
    StringBuilder string = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') return string.toString();
      if (c == '\n') break;
      string.append(c == '\\' ? escape() : c);
    }
    throw wrong("a string is not closed on its line");
  }

  private char escape() {
    char c = text.charAt(at++);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'f' -> '\f';
      case '"', '\\' -> c;
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> throw wrong("no escape \\" + c);
    };
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("pack " + name + ", line " + line + ": " + what);
  }
}
