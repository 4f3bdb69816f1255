package burnbag.custody.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A register that has been changed as a draft: what is put stays here and hides what lies below,
/// until `keep` puts all of it there.
public final class Draft implements Register {
  private final Register below;
  private final Map<String, TreeMap<String, Kept>> changed = new HashMap<>();
  private final Map<String, Shelf<?>> shelves = new LinkedHashMap<>();

  public Draft(Register below) {
    this.below = below;
  }

  /// Makes the changes real.
  public void keep() {
    for (Shelf<?> shelf : shelves.values()) keep(shelf);
    changed.clear();
    shelves.clear();
  }

  private <T extends Kept> void keep(Shelf<T> shelf) {
    for (Kept thing : changed.get(shelf.name()).values()) below.put(shelf, Draft.<T>as(thing));
  }

  @Override
  public <T extends Kept> Optional<T> find(Shelf<T> shelf, String id) {
    Kept thing = changedOn(shelf).get(id);
    return thing == null ? below.find(shelf, id) : Optional.of(Draft.<T>as(thing));
  }

  @Override
  public <T extends Kept> void each(
      Shelf<T> shelf, String column, String value, Consumer<T> taker) {
    int at = shelf.column(column);
    TreeMap<String, Kept> here = changedOn(shelf);
    if (here.isEmpty()) {
      below.each(shelf, column, value, taker);
      return;
    }
    TreeMap<String, T> found = new TreeMap<>();
    below.each(shelf, column, value, thing -> found.put(thing.id(), thing));
    for (Kept thing : here.values()) {
      if (thing.marks().get(at).equals(value)) found.put(thing.id(), as(thing));
      else found.remove(thing.id());
    }
    found.values().forEach(taker);
  }

  @Override
  public <T extends Kept> void all(Shelf<T> shelf, Consumer<T> taker) {
    TreeMap<String, T> found = new TreeMap<>();
    below.all(shelf, thing -> found.put(thing.id(), thing));
    for (Kept thing : changedOn(shelf).values()) found.put(thing.id(), as(thing));
    found.values().forEach(taker);
  }

  @Override
  public <T extends Kept> long count(Shelf<T> shelf, String column, String value) {
    if (changedOn(shelf).isEmpty()) return below.count(shelf, column, value);
    List<T> found = new ArrayList<>();
    each(shelf, column, value, found::add);
    return found.size();
  }

  @Override
  public <T extends Kept> void put(Shelf<T> shelf, T thing) {
    shelves.put(shelf.name(), shelf);
    changed.computeIfAbsent(shelf.name(), _ -> new TreeMap<>()).put(thing.id(), thing);
  }

  private TreeMap<String, Kept> changedOn(Shelf<?> shelf) {
    return changed.getOrDefault(shelf.name(), EMPTY);
  }

  private static final TreeMap<String, Kept> EMPTY = new TreeMap<>();

  @SuppressWarnings("unchecked")
  private static <T> T as(Kept thing) {
    return (T) thing;
  }
}
