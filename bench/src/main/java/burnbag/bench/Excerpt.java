package burnbag.bench;

/// A few words round a place, on one line.
final class Excerpt {
  private static final int AROUND = 60;

  private Excerpt() {}

  static String of(String text, long start, long end) {
    int from = (int) Math.max(0, Math.min(start, text.length()));
    int to = (int) Math.max(from, Math.min(end, text.length()));
    String before = text.substring(Math.max(0, from - AROUND), from);
    String after = text.substring(to, Math.min(text.length(), to + AROUND));
    return line(before)
        + "⟦"
        + line(text.substring(from, Math.min(to, from + 200)))
        + "⟧"
        + line(after);
  }

  private static String line(String text) {
    return text.replace("\n", "⏎").replaceAll("[ \\t]{4,}", "   ");
  }
}
