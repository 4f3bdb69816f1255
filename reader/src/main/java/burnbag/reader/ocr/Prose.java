package burnbag.reader.ocr;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Sentences in small letters, as a line of a page holds them: what a marking is written with means
/// something else there, most of the time.
final class Prose {
  /// Fewer letters are no running text.
  static final int MANY = 20;

  /// Of ten letters so many are small ones.
  private static final int SMALL_OF_TEN = 7;

  private static final String OPENING = "(\\[{（【［〔";
  private static final String CLOSING = ")\\]}）】］〕";

  /// Brackets round as few letters as a portion mark has, or round no small one; a bracket without
  /// its other; slashes as they stand between the parts of a marking; and what stands before a
  /// term.
  private static final Pattern SIGNS_OF_MARKS =
      Pattern.compile(
          String.join(
                  "|",
                  "[%1$s][^%2$s]{0,6}[%2$s]",
                  "[%1$s][^%2$s\\p{Ll}]*[%2$s]",
                  "[%1$s][^%2$s]*$",
                  "^[^%1$s]*[%2$s]",
                  "//",
                  "\\p{Lu}/",
                  "/\\p{Lu}",
                  "[★☆*]")
              .formatted(OPENING, CLOSING));

  private Prose() {}

  static boolean is(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long small = text.codePoints().filter(Character::isLowerCase).count();
    return letters >= MANY && small * 10 >= letters * SMALL_OF_TEN;
  }

  /// Whether it has signs of a marking.
  static boolean hasSignsOfMarks(String text) {
    return SIGNS_OF_MARKS.matcher(text).find();
  }

  /// The words that may be a marking's there: those with a capital, or with a letter that was not
  /// known.
  static String ofCapitals(String text) {
    return Arrays.stream(text.split(" "))
        .filter(word -> word.codePoints().anyMatch(Prose::isCapital))
        .collect(Collectors.joining(" "));
  }

  private static boolean isCapital(int sign) {
    return Character.isUpperCase(sign) || sign == SmallNetwork.UNKNOWN.codePointAt(0);
  }
}
