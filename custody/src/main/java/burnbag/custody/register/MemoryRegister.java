package burnbag.custody.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A register in memory: for verification, which folds the ledger anew, and for trying what a
/// statement would do. Not safe to share between threads.
public final class MemoryRegister implements Register {
  /// One shelf with an index for each of its columns.
  private static final class Board {
    final TreeMap<String, Kept> things = new TreeMap<>();
    final List<Map<String, TreeMap<String, Kept>>> indexes = new ArrayList<>();
  }

  private final Map<String, Board> boards = new HashMap<>();

  /// An empty office.
  public MemoryRegister() {}

  private Board board(Shelf<?> shelf) {
    return boards.computeIfAbsent(
        shelf.name(),
        _ -> {
          Board board = new Board();
          for (int i = 0; i < shelf.columns().size(); i++) board.indexes.add(new HashMap<>());
          return board;
        });
  }

  @Override
  public <T extends Kept> Optional<T> find(Shelf<T> shelf, String id) {
    return Optional.ofNullable(board(shelf).things.get(id)).map(MemoryRegister::<T>as);
  }

  @Override
  public <T extends Kept> void each(
      Shelf<T> shelf, String column, String value, Consumer<T> taker) {
    Board board = board(shelf);
    TreeMap<String, Kept> things = board.indexes.get(shelf.column(column)).get(value);
    if (things == null) return;
    for (Kept thing : List.copyOf(things.values())) taker.accept(as(thing));
  }

  @Override
  public <T extends Kept> void all(Shelf<T> shelf, Consumer<T> taker) {
    for (Kept thing : List.copyOf(board(shelf).things.values())) taker.accept(as(thing));
  }

  @Override
  public <T extends Kept> long count(Shelf<T> shelf, String column, String value) {
    TreeMap<String, Kept> things = board(shelf).indexes.get(shelf.column(column)).get(value);
    return things == null ? 0 : things.size();
  }

  @Override
  public <T extends Kept> void put(Shelf<T> shelf, T thing) {
    Board board = board(shelf);
    Kept before = board.things.put(thing.id(), thing);
    if (board.indexes.isEmpty()) return;
    List<String> marks = thing.marks();
    List<String> marksBefore = before == null ? List.of() : before.marks();
    for (int i = 0; i < board.indexes.size(); i++) {
      Map<String, TreeMap<String, Kept>> index = board.indexes.get(i);
      if (before != null && !marksBefore.get(i).equals(marks.get(i))) {
        index.get(marksBefore.get(i)).remove(thing.id());
      }
      index.computeIfAbsent(marks.get(i), _ -> new TreeMap<>()).put(thing.id(), thing);
    }
  }

  /// A board holds things of its shelf's kind only.
  @SuppressWarnings("unchecked")
  private static <T> T as(Kept thing) {
    return (T) thing;
  }
}
