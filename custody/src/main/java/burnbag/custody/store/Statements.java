package burnbag.custody.store;

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
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /// @throws burnbag.custody.Trouble for what the database could not do
  <T> T run(String sql, Use<T> use) {
    try {
      PreparedStatement statement = prepared.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
      }
      return use.with(statement);
    } catch (SQLException e) {
      throw SqliteStore.trouble(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqliteStore.trouble(e);
    }
  }
}
