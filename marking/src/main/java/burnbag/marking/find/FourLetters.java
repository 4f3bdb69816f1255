package burnbag.marking.find;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// How often four letters follow one another in prose of many languages. Counted beforehand: see
/// the head of `fours.txt`.
final class FourLetters {
  /// Stands for any character.
  static final char ANY = '?';

  private static final int LENGTH = 4;
  private static final int LETTERS = 27;

  /// By the numbers of the letters, `a` is 1; 0 is any. What is not in the list is met less often
  /// than what is.
  private final float[] perMillion = new float[LETTERS * LETTERS * LETTERS * LETTERS];

  FourLetters() {
    try (InputStream in = FourLetters.class.getResourceAsStream("fours.txt")) {
      if (in == null) throw new AssertionError("fours.txt is not in the jar");
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      for (int at = 0; at < text.length(); ) {
        int end = text.indexOf('\n', at);
        if (text.charAt(at) != '#') line(text, at, end);
        at = end + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String text, int at, int end) {
    int blank = text.indexOf(' ', at);
    float rate = (float) Math.pow(2, Integer.parseInt(text, at, blank, 10) / 2.0);
    for (int i = blank + 1; i + LENGTH <= end; i += LENGTH) {
      int first = number(text.charAt(i)) * LETTERS * LETTERS * LETTERS;
      int last = number(text.charAt(i + 3));
      int middle = (number(text.charAt(i + 1)) * LETTERS + number(text.charAt(i + 2))) * LETTERS;
      perMillion[first + middle + last] += rate;
      perMillion[first + middle] += rate;
      perMillion[middle + last] += rate;
      perMillion[middle] += rate;
    }
  }

  /// How often of a million places; 0 where they are none of the commonest, or not letters.
  ///
  /// @param four small letters; the first and the last may be `ANY`
  double perMillion(CharSequence four) {
    int index = 0;
    for (int i = 0; i < LENGTH; i++) {
      char c = four.charAt(i);
      if (c != ANY && (c < 'a' || c > 'z')) return 0;
      index = index * LETTERS + (c == ANY ? 0 : number(c));
    }
    return perMillion[index];
  }

  private static int number(char c) {
    return c - 'a' + 1;
  }
}
