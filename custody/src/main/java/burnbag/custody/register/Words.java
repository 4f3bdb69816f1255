package burnbag.custody.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What people look for, written alike whichever way they type it.
public final class Words {
  private Words() {}

  /// In small letters, and as one script writes it.
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /// Letters and digits side by side are a word.
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String word : folded(text).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) words.add(word);
    }
    return words;
  }
}
