package burnbag.custody.register;

import java.util.Optional;
import java.util.function.Consumer;

/// A register that stands before another and sees what is put there; all else it passes on.
public interface Overseen extends Register {
  /// The one that answers.
  Register register();

  @Override
  default <T extends Kept> Optional<T> find(Shelf<T> shelf, String id) {
    return register().find(shelf, id);
  }

  @Override
  default <T extends Kept> void each(
      Shelf<T> shelf, String column, String value, Consumer<T> taker) {
    register().each(shelf, column, value, taker);
  }

  @Override
  default <T extends Kept> void all(Shelf<T> shelf, Consumer<T> taker) {
    register().all(shelf, taker);
  }

  @Override
  default <T extends Kept> long count(Shelf<T> shelf, String column, String value) {
    return register().count(shelf, column, value);
  }
}
