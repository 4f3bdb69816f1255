package burnbag.custody.store;

import burnbag.custody.Trouble;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The prepared statements of one connection, each prepared once.
final class Statements implements AutoCloseable {
  /// What is done with a statement.
  interface Use<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private final Connection connection;
  private final Dialect dialect;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Statements(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  Connection connection() {
    return connection;
  }

  /// @throws Trouble for what the database could not do
  <T> T run(String sql, Use<T> use) {
    try {
      PreparedStatement statement = prepared.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
      }
      return use.with(statement);
    } catch (SQLException e) {
      throw dialect.trouble(e);
    }
  }

  static Trouble edited(String table, Exception e) {
    return new Trouble(
        Trouble.Code.B101_LEDGER_DOES_NOT_VERIFY,
        "a row of '" + table + "' is not as the ledger wrote it: " + e.getMessage(),
        "run 'burnbag ledger verify', then 'burnbag register reindex'",
        e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw dialect.trouble(e);
    }
  }
}
