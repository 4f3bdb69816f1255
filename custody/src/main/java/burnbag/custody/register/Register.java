package burnbag.custody.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// All that the office keeps, as of one entry. It is a fold of the ledger: only acts that were
/// entered put anything into it.
public interface Register {
  <T extends Kept> Optional<T> find(Shelf<T> shelf, String id);

  /// All things whose column has that value, in the order of their ids.
  <T extends Kept> void each(Shelf<T> shelf, String column, String value, Consumer<T> taker);

  /// All things on a shelf, in the order of their ids.
  <T extends Kept> void all(Shelf<T> shelf, Consumer<T> taker);

  <T extends Kept> long count(Shelf<T> shelf, String column, String value);

  /// Puts a thing in the place of the one that had its id.
  <T extends Kept> void put(Shelf<T> shelf, T thing);

  /// The things on a shelf with words of which each beginning begins one.
  ///
  /// @param beginnings folded as `Words` does; at least one
  /// @param most things that are handed out
  default <T extends Kept> Begun<T> begun(Shelf<T> shelf, List<String> beginnings, int most) {
    List<T> found = new ArrayList<>();
    all(
        shelf,
        thing -> {
          boolean each =
              beginnings.stream()
                  .allMatch(one -> thing.words().stream().anyMatch(word -> word.startsWith(one)));
          if (each) found.add(thing);
        });
    return new Begun<>(found.subList(0, Math.min(most, found.size())), found.size());
  }

  /// As `each`, gathered.
  default <T extends Kept> List<T> where(Shelf<T> shelf, String column, String value) {
    List<T> found = new ArrayList<>();
    each(shelf, column, value, found::add);
    return found;
  }
}
