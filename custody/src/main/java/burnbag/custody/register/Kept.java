package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// Something that the office keeps on a shelf. Immutable: a change puts another in its place.
public interface Kept {
  /// By which it is found; unique on its shelf.
  String id();

  /// All of it.
  Json.Obj json();

  /// What it is looked up by besides, in the order of the shelf's columns; empty for none.
  List<String> marks();

  /// What people look for it by, folded as `Words` does; asked only where its shelf has words.
  default Set<String> words() {
    return Set.of();
  }
}
