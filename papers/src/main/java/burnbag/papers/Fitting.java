package burnbag.papers;

import java.util.ArrayList;
import java.util.List;

/// Text cut into lines of a width. What is left out is shown by an ellipsis.
final class Fitting {
  /// How wide a text is, in points.
  interface Ruler {
    float width(String text, float size);
  }

  /// @param size of the letters, in points
  record Lines(float size, List<String> lines) {}

  private static final String ELLIPSIS = "…";

  private Fitting() {}

  /// All of a text in as few lines as the smallest of the sizes allows, as large as it then may be;
  /// if it does not fit at all, the smallest size with an ellipsis.
  ///
  /// @param sizes falling
  static Lines largest(String text, Ruler ruler, float width, int mostLines, List<Float> sizes) {
    for (int most = 1; most <= mostLines; most++) {
      for (float size : sizes) {
        List<String> lines = lines(text, ruler, size, width);
        if (lines.size() <= most) return new Lines(size, lines);
      }
    }
    return cut(text, ruler, width, mostLines, sizes.getLast());
  }

  /// The first lines of a text; an ellipsis stands where it was cut.
  static Lines cut(String text, Ruler ruler, float width, int mostLines, float size) {
    List<String> lines = lines(text, ruler, size, width);
    if (lines.size() <= mostLines) return new Lines(size, lines);
    List<String> kept = new ArrayList<>(lines.subList(0, mostLines));
    String last = kept.getLast();
    while (!last.isEmpty() && ruler.width(last + ELLIPSIS, size) > width)
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    kept.set(mostLines - 1, last.stripTrailing() + ELLIPSIS);
    return new Lines(size, kept);
  }

  private static boolean afterHyphen(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '-';
  }

  /// Breaks at spaces, after hyphens, before ideographs, and anywhere in a word longer than a line.
  private static List<String> lines(String text, Ruler ruler, float size, float width) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    int chance = 0;
    int at = 0;
    while (at < text.length()) {
      int glyph = text.codePointAt(at);
      if (glyph == ' ' || Character.isIdeographic(glyph) || afterHyphen(text, at)) chance = at;
      int next = at + Character.charCount(glyph);
      if (glyph != ' ' && at > from && ruler.width(text.substring(from, next), size) > width) {
        int end = chance > from ? chance : at;
        lines.add(text.substring(from, end).strip());
        from = end;
        while (from < text.length() && text.charAt(from) == ' ') from++;
        at = Math.max(from, end);
        chance = from;
      } else {
        at = next;
      }
    }
    String rest = text.substring(Math.min(from, text.length())).strip();
    if (!rest.isEmpty() || lines.isEmpty()) lines.add(rest);
    return lines;
  }
}
