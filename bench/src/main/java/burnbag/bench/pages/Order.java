package burnbag.bench.pages;

import burnbag.bench.pages.Office.Level;
import burnbag.bench.pages.Office.Look;
import java.util.Optional;

/// What page is to be made.
///
/// @param number 1-based, within the marked or within the counter-pages
/// @param seed of everything that chance decides on it
/// @param heading what stands in the marking's place
record Order(int number, long seed, Office office, Look look, Ageing ageing, Heading heading) {

  /// What stands in the marking's place.
  sealed interface Heading {
    /// The marking of a level.
    record Marked(Level level) implements Heading {}

    /// Words that are none.
    record Plain(String words) implements Heading {}
  }

  /// The level, where the page bears one.
  Optional<Level> level() {
    return switch (heading) {
      case Heading.Marked(Level level) -> Optional.of(level);
      case Heading.Plain _ -> Optional.empty();
    };
  }

  /// A file's name without its ending.
  String name() {
    String kind =
        switch (heading) {
          case Heading.Marked _ -> "page";
          case Heading.Plain _ -> "counter";
        };
    return "%s-%04d-%s-%s".formatted(kind, number, office.name(), ageing.word());
  }
}
