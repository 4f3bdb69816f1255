package burnbag.marking.mend;

import java.util.List;
import java.util.Set;

/// The tokens of one scheme as its banners, or its portions, spell them.
///
/// @param levelFirst whether nothing is looked for before the level, not even where tokens have
///   lost their order
/// @param codes of states and bodies, where lists of them may follow; else empty
record Vocabulary(boolean portion, boolean levelFirst, List<Word> words, Set<String> codes) {
  Vocabulary {
    words = List.copyOf(words);
  }

  /// Whether anything of the text can be a level of it; without one there is nothing to mend.
  boolean hasLevel(String text) {
    Spelling spelling = new Spelling(text);
    int first = Gap.at(text, 0).end();
    for (Word word : words) {
      if (word.category() != Category.LEVEL) continue;
      int last = levelFirst ? first + 1 : text.length();
      for (int i = first; i < Math.min(last, text.length()); i++) {
        if (!spelling.ends(word.spelled(), word.most(), i).isEmpty()) return true;
      }
    }
    return false;
  }
}
