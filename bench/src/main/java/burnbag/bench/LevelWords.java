package burnbag.bench;

import burnbag.bench.corpus.Corpus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The baseline: a search for the level words as whole words, as one would do it without a
/// recogniser.
///
/// @param anyCase every word of the list, in any case
/// @param upperCase those that the list writes in capitals, as they stand
record LevelWords(Pattern anyCase, Pattern upperCase) {
  static final String FILE = "level-words.txt";

  static LevelWords of(Corpus corpus) throws IOException {
    List<String> words = corpus.words(FILE);
    List<String> capitals =
        words.stream()
            .filter(w -> w.equals(w.toUpperCase(Locale.ROOT)))
            .filter(w -> !w.equals(w.toLowerCase(Locale.ROOT)))
            .toList();
    return new LevelWords(
        Pattern.compile(either(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        Pattern.compile(either(capitals)));
  }

  boolean inAnyCase(String text) {
    return anyCase.matcher(text).find();
  }

  boolean inUpperCase(String text) {
    return upperCase.matcher(text).find();
  }

  /// A Latin word must stand apart; where words are not parted by spaces, any occurrence counts.
  private static String either(List<String> words) {
    return words.stream()
        .map(
            w ->
                (latin(w.charAt(0)) ? "(?<![\\p{L}\\d])" : "")
                    + Pattern.quote(w)
                    + (latin(w.charAt(w.length() - 1)) ? "(?![\\p{L}\\d])" : ""))
        .collect(Collectors.joining("|"));
  }

  private static boolean latin(char letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }
}
