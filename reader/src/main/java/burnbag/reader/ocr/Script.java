package burnbag.reader.ocr;

import burnbag.marking.text.Languages;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Whether a page is written in letters that the network knows. One that is not comes out as Latin
/// letters or Chinese characters that look alike, and would be believed.
final class Script {
  /// Fewer words than these say nothing of their language.
  private static final int ENOUGH_WORDS = 12;

  private static final int ENOUGH_HAN = 30;
  private static final int WORD_LETTERS = 3;

  /// Characters that any Chinese text of a few lines has, in both ways of writing; Japanese has
  /// other words for them.
  private static final String COMMON_HAN = "的是在和有为為不了以及与與各应應按于於或其等由并並可本";

  /// One in so many at least.
  private static final int ONE_IN = 40;

  /// Odd words, one in so many at most.
  private static final int ODD_ONE_IN = 4;

  /// The same on a page of names and figures, which has none of a language's small words.
  private static final int ODD_ONE_IN_NAMES = 8;

  private static final String VOWELS = "AEIOUYÄÖÜÅÆØ";

  private Script() {}

  /// Whether what was read may be of another script; a page of a few words is given the benefit.
  static boolean isForeign(List<ReadLine> lines) {
    String text = Sheet.text(lines);
    int han = 0;
    int common = 0;
    for (int i = 0; i < text.length(); i++) {
      if (UnicodeScript.of(text.charAt(i)) != UnicodeScript.HAN) continue;
      han++;
      if (COMMON_HAN.indexOf(text.charAt(i)) >= 0) common++;
    }
    if (han >= ENOUGH_HAN) return common * ONE_IN < han;
    int words = words(text, _ -> true);
    if (words < ENOUGH_WORDS) return false;
    int odd = words(text, Script::isOdd);
    return odd * (Languages.of(text).isEmpty() ? ODD_ONE_IN_NAMES : ODD_ONE_IN) > words;
  }

  /// Capitals after small letters, or digits and Chinese characters amid letters, or no vowel.
  private static boolean isOdd(String word) {
    if (hasNoVowel(word)) return true;
    for (int i = 1; i < word.length(); i++) {
      char before = word.charAt(i - 1);
      char here = word.charAt(i);
      if (Character.isLowerCase(before) && Character.isUpperCase(here)) return true;
      if (Character.isLetter(before) && Character.isDigit(here) && i < word.length() - 1)
        return true;
      if (Character.isIdeographic(here) != Character.isIdeographic(before)) return true;
    }
    return false;
  }

  private static boolean hasNoVowel(String word) {
    if (letters(word) < WORD_LETTERS + 1 || letters(word) < word.length()) return false;
    String bare = Normalizer.normalize(word, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    boolean isLatin = UnicodeScript.of(word.charAt(0)) == UnicodeScript.LATIN;
    return isLatin && bare.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0);
  }

  private static int words(CharSequence text, Predicate<String> wanted) {
    int words = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) continue;
      String word = text.subSequence(from, i).toString();
      if (letters(word) >= WORD_LETTERS && wanted.test(word)) words++;
      from = i + 1;
    }
    return words;
  }

  private static long letters(String word) {
    return word.chars().filter(Character::isLetter).count();
  }
}
