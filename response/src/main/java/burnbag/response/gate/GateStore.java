package burnbag.response.gate;

import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where the gate's log lies, and beside it what is known of persons. Safe to share between threads
/// and processes.
public interface GateStore extends AutoCloseable {
  /// Puts an entry behind the last one, durably.
  GateEntry append(long at, GateEntry.Kind kind, String lot, Json.Obj facts);

  /// Begins a lot: draws its number and appends its first entry, in one.
  ///
  /// @param prefix of the number: the day, `20261128-`
  GateEntry begin(long at, String prefix, Json.Obj facts);

  /// All that happened to a lot, in order.
  List<GateEntry> of(String lot);

  /// The newest first.
  List<GateEntry> last(int most);

  /// The whole log, from its first entry.
  void each(Consumer<GateEntry> taker);

  /// What is known of who brought or fetched a lot; empty where nothing is, or it was erased.
  Optional<Persons> persons(String lot);

  /// Puts it in the place of what was known.
  void keep(String lot, Persons persons);

  /// Destroys it, so that no byte of it is left in the store.
  void erase(String lot);

  /// Lots about whose persons something is known and that were begun before then.
  List<String> knownBefore(long at);

  @Override
  void close();
}
