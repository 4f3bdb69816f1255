package burnbag.marking.grammar;

import burnbag.marking.text.FoldedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Control words, found longest first at a place of a text.
final class Register {
  private final List<String> words;

  Register(List<String> words) {
    List<String> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    this.words = List.copyOf(sorted);
  }

  /// A register of words that may bear accents, folded as pages are.
  static Register folded(List<String> words) {
    return new Register(folds(words));
  }

  static List<String> folds(List<String> words) {
    return words.stream().map(word -> FoldedText.of(word, 0, word.length()).upper()).toList();
  }

  /// The longest word of the register that stands at `at` and ends at a word boundary; empty where
  /// there is none.
  String at(String upper, int at) {
    for (String word : words) {
      if (upper.startsWith(word, at) && boundary(upper, at + word.length())) return word;
    }
    return "";
  }

  static boolean boundary(String upper, int at) {
    return at >= upper.length() || !Character.isLetterOrDigit(upper.charAt(at));
  }
}
