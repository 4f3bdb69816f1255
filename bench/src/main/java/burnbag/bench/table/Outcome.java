package burnbag.bench.table;

import java.util.List;

/// What one round of scoring has to say.
///
/// @param lines the tables, as printed
/// @param figures what floors may be set for
/// @param misses what went wrong, one entry each, in the order of the corpus
public record Outcome(String title, List<String> lines, List<Figure> figures, List<String> misses) {
  public Outcome {
    lines = List.copyOf(lines);
    figures = List.copyOf(figures);
    misses = List.copyOf(misses);
  }

  /// A round that could not be held, and why.
  public static Outcome skipped(String title, String why) {
    return new Outcome(title, List.of("  skipped: " + why), List.of(), List.of());
  }
}
