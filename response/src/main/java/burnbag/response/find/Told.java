package burnbag.response.find;

import java.text.Normalizer;

/// Words that somebody wrote into a field, made fit to be kept and shown: in normal form C, without
/// control characters other than the end of a line, without blanks at either end. What they say is
/// left as it is, tags and marks of direction too; who shows them escapes them.
final class Told {
  private Told() {}

  static String line(String words) {
    return clean(words, false);
  }

  static String lines(String words) {
    return clean(words, true);
  }

  private static String clean(String words, boolean keepsLines) {
    StringBuilder clean = new StringBuilder(words.length());
    words
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n' && keepsLines) clean.append('\n');
              else if (Character.isISOControl(c)) clean.append(' ');
              else if (isLoneSurrogate(c)) clean.append('\uFFFD');
              else clean.appendCodePoint(c);
            });
    return Normalizer.normalize(clean.toString(), Normalizer.Form.NFC).strip();
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
