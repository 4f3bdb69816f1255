package burnbag.bench;

import burnbag.bench.corpus.Corpus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The baseline: a search for the level words, as one would do it without a recogniser.
record LevelWords(List<String> words, List<String> folded) {
  static final String FILE = "level-words.txt";

  static LevelWords of(Corpus corpus) throws IOException {
    List<String> words = corpus.words(FILE);
    return new LevelWords(words, words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList());
  }

  boolean anyCase(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return folded.stream().anyMatch(lower::contains);
  }

  boolean asWritten(String text) {
    return words.stream().anyMatch(text::contains);
  }
}
