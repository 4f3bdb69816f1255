package burnbag.bench.corpus;

import burnbag.marking.page.Span;
import java.util.List;

/// A piece of a real document.
///
/// @param family of the source; empty where the corpus gives none
/// @param hard for a negative: whether it was chosen because it holds the words
/// @param labels the markings in it
/// @param mentions level words in it that are no markings, where the corpus has them
public record Snippet(
    String id, String family, boolean hard, String text, List<Label> labels, List<Span> mentions) {
  public Snippet {
    labels = List.copyOf(labels);
    mentions = List.copyOf(mentions);
  }
}
