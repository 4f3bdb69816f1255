package burnbag.custody.register;

import java.util.List;

/// Things that were found by beginnings of their words.
///
/// @param first in the order of their ids; not all of them, perhaps
/// @param count of all of them
public record Begun<T extends Kept>(List<T> first, long count) {
  public Begun {
    first = List.copyOf(first);
  }
}
