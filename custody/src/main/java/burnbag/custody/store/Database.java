package burnbag.custody.store;

import burnbag.custody.office.Store;
import java.nio.file.Path;

/// A store that outlives the process.
public sealed interface Database extends Store permits SqliteStore, PostgresStore {
  /// Writes all of it into a new file of SQLite, as of one instant; others may go on writing.
  void snapshot(Path target);
}
