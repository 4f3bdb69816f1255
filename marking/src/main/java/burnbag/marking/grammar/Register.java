package burnbag.marking.grammar;

import burnbag.marking.text.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Control words, found longest first at a place of a text.
final class Register {
  private final List<String> words;

  /// How a word is written, by its folded form; empty where nothing was folded.
  private final Map<String, String> written;

  Register(List<String> words) {
    this(words, Map.of());
  }

  private Register(List<String> words, Map<String, String> written) {
    this.written = Map.copyOf(written);
    List<String> sorted = new ArrayList<>(words);
    sorted.sort((one, other) -> Integer.compare(other.length(), one.length()));
    this.words = List.copyOf(sorted);
  }

  /// A register of words that may bear accents, folded as pages are.
  static Register folded(List<String> words) {
    Map<String, String> written = new HashMap<>();
    for (String word : words) written.put(folds(List.of(word)).getFirst(), word);
    return new Register(folds(words), written);
  }

  /// The word as the register has it, with its accents.
  String written(String folded) {
    return written.getOrDefault(folded, folded);
  }

  static List<String> folds(List<String> words) {
    return words.stream().map(word -> FoldedText.upper(word)).toList();
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
