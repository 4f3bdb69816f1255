package burnbag.custody.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// A register that has been changed as a draft: what is put stays here and hides what lies below,
/// until `keep` puts all of it there.
public final class Draft implements Register {
  private final Register below;
  private MemoryRegister changed = new MemoryRegister();
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final Map<String, Shelf<?>> shelves = new LinkedHashMap<>();

  public Draft(Register below) {
    this.below = below;
  }

  /// Makes the changes real.
  public void keep() {
    for (Shelf<?> shelf : shelves.values()) keep(shelf);
    changed = new MemoryRegister();
    ids.clear();
    shelves.clear();
  }

  private <T extends Kept> void keep(Shelf<T> shelf) {
    changed.all(shelf, thing -> below.put(shelf, thing));
  }

  @Override
  public <T extends Kept> Optional<T> find(Shelf<T> shelf, String id) {
    return hidden(shelf).contains(id) ? changed.find(shelf, id) : below.find(shelf, id);
  }

  @Override
  public <T extends Kept> void each(
      Shelf<T> shelf, String column, String value, Consumer<T> taker) {
    Set<String> hidden = hidden(shelf);
    if (hidden.isEmpty()) {
      below.each(shelf, column, value, taker);
      return;
    }
    TreeMap<String, T> found = new TreeMap<>();
    below.each(shelf, column, value, thing -> add(found, hidden, thing));
    changed.each(shelf, column, value, thing -> found.put(thing.id(), thing));
    found.values().forEach(taker);
  }

  @Override
  public <T extends Kept> void all(Shelf<T> shelf, Consumer<T> taker) {
    Set<String> hidden = hidden(shelf);
    TreeMap<String, T> found = new TreeMap<>();
    below.all(shelf, thing -> add(found, hidden, thing));
    changed.all(shelf, thing -> found.put(thing.id(), thing));
    found.values().forEach(taker);
  }

  private static <T extends Kept> void add(Map<String, T> found, Set<String> hidden, T thing) {
    if (!hidden.contains(thing.id())) found.put(thing.id(), thing);
  }

  @Override
  public <T extends Kept> long count(Shelf<T> shelf, String column, String value) {
    if (hidden(shelf).isEmpty()) return below.count(shelf, column, value);
    List<T> found = new ArrayList<>();
    each(shelf, column, value, found::add);
    return found.size();
  }

  @Override
  public <T extends Kept> void put(Shelf<T> shelf, T thing) {
    shelves.put(shelf.name(), shelf);
    ids.computeIfAbsent(shelf.name(), _ -> new TreeSet<>()).add(thing.id());
    changed.put(shelf, thing);
  }

  /// What lies below and was changed here.
  private Set<String> hidden(Shelf<?> shelf) {
    return ids.getOrDefault(shelf.name(), Set.of());
  }
}
