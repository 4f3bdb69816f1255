package burnbag.ledger.audit;

import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.note.KeyName;
import java.util.Optional;

/// Whose keys may sign. Asked in the order of the entries, so that it can follow a log that binds
/// keys by its own entries.
public interface Keys {
  /// The key of that name which may sign this entry, all earlier ones having been told.
  Optional<ActorKey> named(KeyName name, long index, Entry entry);

  /// An entry holds in its form, time and nonce. Its signatures are being checked.
  void recorded(long index, Entry entry);
}
