package burnbag.bench.speed;

import burnbag.custody.office.Filed;
import burnbag.custody.office.Row;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Trail;
import burnbag.custody.store.SqliteStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sqlite.SQLiteConfig;

/// What the database alone makes of the rows that acts leave behind: the same entries, copies and
/// steps of trails, as the office wrote them, put by prepared statements into a copy of the same
/// file, so many acts to a transaction, written ahead and forced to the disk in the same way.
/// Nothing is decided, hashed or signed.
record PlainInserts(List<Filed> entries, Map<String, Row> copies, List<Row> trails) {
  private static final int MOST = 50_000;

  /// The rows that were written from an entry on, of as many acts as it takes to know the rate.
  static PlainInserts since(SqliteStore store, long from) {
    return store.read(
        session -> {
          Map<String, Row> copies = new HashMap<>();
          session.rows(Copy.SHELF, row -> copies.put(row.id(), row));
          long to = Math.min(session.size(), from + MOST);
          TreeMap<Long, Row> trails = new TreeMap<>();
          session.rows(
              Trail.SHELF,
              row -> {
                long index = entry(row);
                if (index >= from && index < to) trails.put(index, row);
              });
          return new PlainInserts(session.filed(from, to), copies, List.copyOf(trails.values()));
        });
  }

  private static long entry(Row step) {
    return Long.parseLong(step.id().substring(step.id().indexOf('@') + 1));
  }

  /// Seconds that it takes.
  ///
  /// @param store another copy of the file, from before those entries
  /// @param group acts in a transaction
  /// @param all whether the register's rows go in too, or the entries alone
  double into(Path store, int group, boolean all) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    config.setGetGeneratedKeys(false);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + store.toAbsolutePath())) {
      connection.setAutoCommit(false);
      try (PreparedStatement entry =
              connection.prepareStatement(
                  "INSERT INTO entry (idx, recorded_at, nonce, bytes) VALUES (?, ?, ?, ?)");
          PreparedStatement copy =
              connection.prepareStatement(
                  "INSERT OR REPLACE INTO copy (id, "
                      + String.join(", ", Copy.SHELF.columns())
                      + ", body) VALUES (?"
                      + ", ?".repeat(Copy.SHELF.columns().size() + 1)
                      + ")");
          PreparedStatement trail =
              connection.prepareStatement(
                  "INSERT OR REPLACE INTO trail (id, subject, body) VALUES (?, ?, ?)")) {
        long begin = System.nanoTime();
        for (int at = 0; at < entries.size(); at++) {
          put(entry, entries.get(at));
          if (all) {
            Row step = trails.get(at);
            put(trail, step);
            put(copy, copies.get(step.marks().getFirst()));
          }
          if ((at + 1) % group == 0) connection.commit();
        }
        connection.commit();
        return (System.nanoTime() - begin) / 1e9;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(PreparedStatement insert, Filed one) throws SQLException {
    insert.setLong(1, one.index());
    insert.setLong(2, one.recordedAt());
    insert.setString(3, one.nonce());
    insert.setBytes(4, one.bytes());
    insert.executeUpdate();
  }

  private static void put(PreparedStatement insert, Row row) throws SQLException {
    insert.setString(1, row.id());
    int at = 2;
    for (String mark : row.marks()) insert.setString(at++, mark);
    insert.setString(at, row.body());
    insert.executeUpdate();
  }
}
