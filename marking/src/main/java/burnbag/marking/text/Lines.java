package burnbag.marking.text;

import burnbag.marking.page.Span;
import java.util.Arrays;

/// Where the lines of a page begin and end, found as far down the page as is asked for: most pages
/// are asked about one line.
public final class Lines {
  private static final int STRIDE = 1 << 13;

  private final String text;
  private int[] starts = new int[64];
  private int count;

  /// Every line that begins at or before it is known.
  private int known;

  public Lines(String text) {
    this.text = text;
    starts[count++] = 0;
  }

  private void knowAll() {
    know(text.length());
  }

  private void know(int offset) {
    int until = Math.min(offset, text.length());
    while (known < until) {
      int to = Math.min(text.length(), known + STRIDE);
      if (onlyLineFeeds(known, to)) lineFeeds(known, to);
      else anyEnds(known, to);
      known = to;
    }
  }

  /// Looking for one character in a string is what the machine does fastest.
  private boolean onlyLineFeeds(int from, int to) {
    return text.indexOf('\r', from, to) < 0 && text.indexOf('\f', from, to) < 0;
  }

  private void lineFeeds(int from, int to) {
    for (int at = text.indexOf('\n', from, to); at >= 0; at = text.indexOf('\n', at + 1, to))
      begins(at + 1);
  }

  private void anyEnds(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c > '\r' || c != '\n' && c != '\r' && c != '\f') continue;
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') continue;
      begins(i + 1);
    }
  }

  private void begins(int start) {
    if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
    starts[count++] = start;
  }

  public int count() {
    knowAll();
    return count;
  }

  /// Whether the page has so many lines that this one is among them.
  public boolean has(int line) {
    while (line >= count && known < text.length()) know(known + 1);
    return line < count;
  }

  /// 0-based number of the line that holds an offset.
  public int at(int offset) {
    know(offset);
    int found = Arrays.binarySearch(starts, 0, count, offset);
    return found >= 0 ? found : -found - 2;
  }

  /// The line without its end and without blanks at either side; empty where it is blank.
  public Span trimmed(int line) {
    int from = start(line);
    int to = end(line);
    while (to > from && blank(text.charAt(to - 1))) to--;
    while (from < to && blank(text.charAt(from))) from++;
    return new Span(from, to);
  }

  /// Whether nothing is written on the line.
  public boolean blank(int line) {
    int from = start(line);
    int to = end(line);
    while (from < to && blank(text.charAt(from))) from++;
    return from == to;
  }

  private int start(int line) {
    if (!has(line)) throw new IndexOutOfBoundsException("the page has no line " + line);
    return starts[line];
  }

  private int end(int line) {
    return has(line + 1) ? starts[line + 1] : text.length();
  }

  private static boolean blank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u200B' || c == '\uFEFF';
  }
}
