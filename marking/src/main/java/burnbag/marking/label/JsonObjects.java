package burnbag.marking.label;

import burnbag.marking.page.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Walks the objects of a text that is JSON or means to be, and tells of the strings in them under
/// the keys that were asked for. No parser: numbers and words pass by, nothing is unescaped but in
/// what is kept, and it is through in time linear in the text, whatever the text is. What is nested
/// deeper than any label stands is passed over.
final class JsonObjects {
  private static final int DEEPEST = 256;
  private static final int MOST_STRINGS = 400;
  private static final int LONGEST_STRING = 400;

  /// A string without its quotes, and where it stands.
  record Text(String value, Span at) {}

  /// An object that has ended.
  ///
  /// @param key under which it stands, also where it stands in a list; lower case, empty at the top
  /// @param strings by key in lower case; those of a list together
  record JsonObject(String key, Map<String, List<Text>> strings) {
    List<Text> all(String name) {
      return strings.getOrDefault(name, List.of());
    }

    /// The only or first one; its value is empty where there is none.
    Text first(String name) {
      List<Text> all = all(name);
      return all.isEmpty() ? NONE : all.getFirst();
    }
  }

  private static final Text NONE = new Text("", new Span(0, 0));

  private static final class Frame {
    final boolean list;
    final String key;
    final Frame owner;
    final Map<String, List<Text>> strings = new HashMap<>();
    String next = "";
    int kept;

    /// @param owner the object that a list's strings belong to; itself for an object
    Frame(boolean list, String key, Frame owner) {
      this.list = list;
      this.key = key;
      this.owner = owner == null ? this : owner;
    }
  }

  private final String text;
  private final Set<String> wanted;
  private final Consumer<JsonObject> taker;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int tooDeep;
  private int at;

  private JsonObjects(String text, Set<String> wanted, Consumer<JsonObject> taker) {
    this.text = text;
    this.wanted = wanted;
    this.taker = taker;
  }

  /// Hands every object to the taker as it ends, inner ones before the outer.
  ///
  /// @param wanted keys in lower case
  static void walk(String text, Set<String> wanted, Consumer<JsonObject> taker) {
    JsonObjects objects = new JsonObjects(text, wanted, taker);
    while (objects.at < text.length()) objects.step();
    while (!objects.frames.isEmpty()) objects.close();
  }

  /// Whether a text begins as JSON does.
  static boolean begins(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\uFEFF') return c == '{' || c == '[';
    }
    return false;
  }

  private void step() {
    char c = text.charAt(at);
    switch (c) {
      case '{' -> open(false);
      case '[' -> open(true);
      case '}', ']' -> {
        if (tooDeep > 0) tooDeep--;
        else if (!frames.isEmpty()) close();
      }
      case '"' -> {
        string();
        return;
      }
      default -> {}
    }
    at++;
  }

  private void open(boolean list) {
    if (tooDeep > 0 || frames.size() >= DEEPEST) {
      tooDeep++;
      return;
    }
    Frame above = frames.peek();
    String key = above == null ? "" : above.list ? above.key : above.next;
    frames.push(new Frame(list, key, list && above != null ? above.owner : null));
  }

  private void close() {
    Frame frame = frames.pop();
    if (!frame.list && !frame.strings.isEmpty())
      taker.accept(new JsonObject(frame.key, frame.strings));
  }

  /// A string of JSON ends on its line; one that does not is none, so that the walk finds its way
  /// back after whatever is not JSON.
  private void string() {
    int start = at + 1;
    boolean escaped = false;
    for (at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') return;
      if (c == '"') break;
      if (c == '\\') {
        escaped = true;
        at++;
      }
    }
    int end = Math.min(at, text.length());
    at = end + 1;
    Frame frame = frames.peek();
    if (frame == null || tooDeep > 0) return;
    int next = at;
    while (next < text.length() && text.charAt(next) <= ' ') next++;
    boolean key = !frame.list && next < text.length() && text.charAt(next) == ':';
    if (end - start > LONGEST_STRING) {
      if (key) frame.next = "";
      return;
    }
    String raw = text.substring(start, end);
    if (key) frame.next = raw.toLowerCase(Locale.ROOT);
    else keep(frame, new Text(escaped ? unescaped(raw) : raw, new Span(start, end)));
  }

  private void keep(Frame frame, Text string) {
    String key = frame.list ? frame.key : frame.next;
    Frame owner = frame.owner;
    if (!wanted.contains(key) || owner.kept >= MOST_STRINGS) return;
    owner.kept++;
    owner.strings.computeIfAbsent(key, _ -> new ArrayList<>()).add(string);
  }

  private static String unescaped(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\' && i + 1 < raw.length()) c = raw.charAt(++i);
      plain.append(c);
    }
    return plain.toString();
  }
}
