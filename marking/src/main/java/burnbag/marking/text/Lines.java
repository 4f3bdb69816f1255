package burnbag.marking.text;

import burnbag.marking.page.Span;
import java.util.Arrays;

/// Where the lines of a page begin and end.
public final class Lines {
  private final CharSequence text;
  private int[] starts = new int[64];
  private int count;

  public Lines(CharSequence text) {
    this.text = text;
    starts[count++] = 0;
    if (text instanceof String string && onlyLineFeeds(string)) {
      for (int at = string.indexOf('\n'); at >= 0; at = string.indexOf('\n', at + 1))
        begins(at + 1);
    } else {
      anyEnds(text);
    }
  }

  /// Looking for one character in a string is what the machine does fastest.
  private static boolean onlyLineFeeds(String text) {
    return text.indexOf('\r') < 0 && text.indexOf('\f') < 0;
  }

  private void anyEnds(CharSequence text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > '\r' || c != '\n' && c != '\r' && c != '\f') continue;
      if (c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n') continue;
      begins(i + 1);
    }
  }

  private void begins(int start) {
    if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
    starts[count++] = start;
  }

  public int count() {
    return count;
  }

  /// 0-based number of the line that holds an offset.
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, count, offset);
    return found >= 0 ? found : -found - 2;
  }

  /// The line without its end and without blanks at either side; empty where it is blank.
  public Span trimmed(int line) {
    int from = starts[line];
    int to = line + 1 < count ? starts[line + 1] : text.length();
    while (to > from && blank(text.charAt(to - 1))) to--;
    while (from < to && blank(text.charAt(from))) from++;
    return new Span(from, to);
  }

  /// Whether nothing is written on the line.
  public boolean blank(int line) {
    int from = starts[line];
    int to = line + 1 < count ? starts[line + 1] : text.length();
    while (from < to && blank(text.charAt(from))) from++;
    return from == to;
  }

  private static boolean blank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u200B' || c == '\uFEFF';
  }
}
