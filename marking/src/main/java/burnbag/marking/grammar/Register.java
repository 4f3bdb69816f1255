package burnbag.marking.grammar;

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
