package burnbag.marking.find;

import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// One thing that a page may say, and the keywords round which alone it can stand: looking for a
/// word in a long page costs a thousandth of trying a pattern at each of its characters.
///
/// Each way in which the pattern can match has a keyword in it; who adds one adds the other.
///
/// @param pattern compiled when a page first has a keyword: there are many, and most are never
///   asked for
/// @param words one of which stands in every match
/// @param keywords the same told more closely, for long pages
/// @param reach how many characters before a keyword a match can begin
/// @param heads whether a match can begin where the keyword's line does, however far before it
record Saying(
    LatePattern pattern,
    Set<String> words,
    Supplier<Set<String>> keywords,
    IntSupplier reach,
    boolean heads) {

  /// @param spelled a regular expression
  static Saying of(Supplier<String> spelled, Set<String> words, IntSupplier reach, boolean heads) {
    return new Saying(new LatePattern(spelled), words, () -> words, reach, heads);
  }

  /// Whether a text has one of the words.
  boolean canStand(String upper) {
    for (String word : words) if (upper.contains(word)) return true;
    return false;
  }
}
