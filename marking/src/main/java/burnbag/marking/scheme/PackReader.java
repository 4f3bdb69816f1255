package burnbag.marking.scheme;

import burnbag.marking.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// Reads a scheme pack.
///
/// A pack is a small part of TOML 1.0:
///
/// ```
/// pack   = { table | pair | comment }
/// table  = "[scheme]" | "[register]" | "[life]" | "[[marking]]"
/// pair   = key "=" ( string | integer | "true" | "false" | "[" string { "," string } [","] "]" )
/// string = '"' … '"' with the escapes of TOML for quote, backslash, line end, tab, form feed and four hex digits
/// ```
///
/// An array may run over several lines. Anything else is refused with its place.
final class PackReader {
  /// A value and where it stands.
  private record Value(Object value, int at) {}

  /// A table and where it begins.
  private record Table(int at, Map<String, Value> pairs) {
    Table(int at) {
      this(at, new LinkedHashMap<>());
    }
  }

  private final String name;
  private final char[] text;
  private int at;

  private PackReader(String name, String text) {
    this.name = name;
    this.text = text.toCharArray();
  }

  /// @throws PackFault for a text that is no pack
  static Pack read(String name, String text) {
    return new PackReader(name, text).pack();
  }

  private Pack pack() {
    Table scheme = new Table(0);
    Table register = new Table(0);
    Table life = new Table(0);
    List<Table> markings = new ArrayList<>();
    Table open = null;
    while (skipToContent()) {
      if (text[at] == '[') {
        int start = at;
        switch (header()) {
          case "[[marking]]" -> {
            open = new Table(start);
            markings.add(open);
          }
          case "[scheme]" -> open = scheme = new Table(start, scheme.pairs());
          case "[register]" -> open = register;
          case "[life]" -> open = life;
          default ->
              throw wrong(
                  start,
                  "no table is called so",
                  "a pack has [scheme], [register], [life] and [[marking]]");
        }
      } else if (open == null) {
        throw wrong(at, "a pair before any table", "put [scheme] above it");
      } else {
        pair(open);
      }
    }
    String id = string(scheme, "id", null);
    if (id.isBlank())
      throw wrong(place(scheme, "id"), "a pack without an id", "give it one: xx, corporate");
    List<Rule> rules = new ArrayList<>();
    for (Table marking : markings) rules.add(rule(id, marking));
    return new Pack(
        id,
        string(scheme, "name", null),
        strings(scheme, "letterhead"),
        strings(scheme, "languages"),
        corner(scheme),
        lists(register),
        lists(life),
        rules);
  }

  private String header() {
    int start = at;
    while (at < text.length && text[at] != '\n' && text[at] != '#') at++;
    return string(start, at).strip();
  }

  private void pair(Table open) {
    int start = at;
    String key = key();
    Value value = value();
    if (open.pairs().put(key, value) != null)
      throw wrong(start, "'" + key + "' stands twice in one table", "keep one of them");
  }

  private Rule rule(String scheme, Table table) {
    String kind = string(table, "kind", Kind.BANNER.word());
    String form = string(table, "form", "distinct");
    Rule rule;
    try {
      rule =
          new Rule(
              scheme,
              string(table, "id", null),
              kind(table, kind),
              string(table, "level", ""),
              integer(table, "rank"),
              form(table, form),
              strings(table, "words"),
              flag(table, "each"),
              flag(table, "letterhead_only"),
              strings(table, "portions"),
              string(table, "source", null),
              !"unread".equals(string(table, "source_status", "read")),
              strings(table, "finds"),
              strings(table, "mentions"),
              strings(table, "ignores"));
    } catch (PackFault fault) {
      throw fault;
    } catch (IllegalArgumentException e) {
      throw wrong(table.at(), e.getMessage(), "see the rules of [[marking]] in the format");
    }
    return rule;
  }

  private Kind kind(Table table, String word) {
    for (Kind kind : Kind.values()) if (kind.word().equals(word)) return kind;
    throw wrong(place(table, "kind"), "no kind is called '" + word + "'", "leave it out: banner");
  }

  private Corner corner(Table table) {
    String word = string(table, "corner", "");
    if (word.isEmpty()) return Corner.NONE;
    if (word.equals("upper right")) return Corner.UPPER_RIGHT;
    throw wrong(
        place(table, "corner"),
        "no corner is called '" + word + "'",
        "leave it out, or write corner = \"upper right\"");
  }

  private Form form(Table table, String word) {
    for (Form form : Form.values())
      if (form.name().toLowerCase(Locale.ROOT).equals(word)) return form;
    throw wrong(
        place(table, "form"), "no form is called '" + word + "'", "distinct, plain or common");
  }

  private String string(Table table, String key, String otherwise) {
    Value value = table.pairs().get(key);
    if (value == null && otherwise == null) {
      throw wrong(
          table.at(),
          "'" + key + "' is missing here",
          "add " + key + " = \"…\"; there are " + new TreeSet<>(table.pairs().keySet()));
    }
    if (value == null) return otherwise;
    if (value.value() instanceof String string) return string;
    throw wrong(value.at(), "'" + key + "' wants a string", "put it in double quotes");
  }

  private int integer(Table table, String key) {
    Value value = table.pairs().get(key);
    if (value == null) return 0;
    if (value.value() instanceof Integer integer) return integer;
    throw wrong(value.at(), "'" + key + "' wants a number", "0, 1, 2, 3 or 4, without quotes");
  }

  private boolean flag(Table table, String key) {
    Value value = table.pairs().get(key);
    if (value == null) return false;
    if (value.value() instanceof Boolean flag) return flag;
    throw wrong(value.at(), "'" + key + "' wants true or false", "write it without quotes");
  }

  private List<String> strings(Table table, String key) {
    Value value = table.pairs().get(key);
    if (value == null) return List.of();
    if (value.value() instanceof List<?> list) {
      List<String> strings = new ArrayList<>(list.size());
      for (Object each : list) strings.add((String) each);
      return strings;
    }
    throw wrong(value.at(), "'" + key + "' wants a list of strings", "[\"…\", \"…\"]");
  }

  private Map<String, List<String>> lists(Table table) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String key : table.pairs().keySet()) lists.put(key, strings(table, key));
    return lists;
  }

  private static int place(Table table, String key) {
    Value value = table.pairs().get(key);
    return value == null ? table.at() : value.at();
  }

  private boolean skipToContent() {
    while (at < text.length) {
      char c = text[at];
      if (c == '#') {
        at = lineEnd(at);
      } else if (c > ' ' && c != '\uFEFF') {
        return true;
      } else {
        at++;
      }
    }
    return false;
  }

  private String key() {
    int from = at;
    while (at < text.length && (Character.isLetterOrDigit(text[at]) || text[at] == '_')) at++;
    if (at == from)
      throw wrong(at, "no key here", "a line is key = value, a [table] or a # comment");
    String key = string(from, at);
    if (!skipToContent() || text[at] != '=')
      throw wrong(at, "'=' is missing after " + key, "write " + key + " = …");
    at++;
    return key;
  }

  private Value value() {
    if (!skipToContent()) throw wrong(at, "a value is missing", "give one behind the '='");
    int start = at;
    char c = text[at];
    if (c == '"') return new Value(quoted(), start);
    if (c == '[') return new Value(array(), start);
    while (at < text.length && Character.isLetterOrDigit(text[at])) at++;
    String word = string(start, at);
    if (word.equals("true") || word.equals("false")) return new Value(Boolean.valueOf(word), start);
    try {
      return new Value(Integer.valueOf(word), start);
    } catch (NumberFormatException e) {
      throw wrong(
          start,
          "'" + word + "' is no value",
          "a string stands in double quotes, a rank is 0 to 4");
    }
  }

  private List<String> array() {
    int start = at;
    List<String> items = new ArrayList<>();
    at++;
    while (true) {
      if (!skipToContent()) throw wrong(start, "this list is not closed", "end it with ]");
      char c = text[at];
      if (c == ']') {
        at++;
        return items;
      }
      if (c == ',') {
        at++;
      } else if (c == '"') {
        items.add(quoted());
      } else {
        throw wrong(at, "'" + c + "' in a list of strings", "each item stands in double quotes");
      }
    }
  }

  private String quoted() {
    int start = at;
    StringBuilder before = null;
    int from = ++at;
    while (at < text.length) {
      char c = text[at++];
      if (c == '"') {
        String rest = string(from, at - 1);
        return before == null ? rest : before.append(rest).toString();
      }
      if (c == '\n') break;
      if (c == '\\') {
        if (before == null) before = new StringBuilder();
        before.append(text, from, at - 1 - from).append(escape());
        from = at;
      }
    }
    throw wrong(
        start, "this string is not closed on its line", "end it with \", write \\n for a line end");
  }

  private char escape() {
    int start = at - 1;
    char c = at < text.length ? text[at++] : ' ';
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'f' -> '\f';
      case '"', '\\' -> c;
      case 'u' -> {
        at = Math.min(at + 4, text.length);
        try {
          yield (char) Integer.parseInt(string(start + 2, at), 16);
        } catch (NumberFormatException _) {
          throw wrong(start, "no four hex digits behind \\u", "\\u00E9 is é");
        }
      }
      default -> throw wrong(start, "no escape \\" + c, "there are \\n \\t \\f \\\" \\\\ \\uXXXX");
    };
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length && text[end] != '\n') end++;
    return end;
  }

  private String string(int from, int to) {
    return new String(text, from, to - from);
  }

  private PackFault wrong(int place, String what, String help) {
    int where = Math.min(place, text.length);
    int lineStart = where;
    while (lineStart > 0 && text[lineStart - 1] != '\n') lineStart--;
    int line = 1 + (int) string(0, lineStart).chars().filter(c -> c == '\n').count();
    return new PackFault(
        name, what, help, line, where - lineStart + 1, string(lineStart, lineEnd(lineStart)));
  }
}
