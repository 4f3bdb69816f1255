package burnbag.response.store;

import burnbag.response.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/// One SQLite file. Its journal is a rollback journal that is gone after each transaction, so that
/// nothing lies beside the file; what is deleted is overwritten with zeros. One transaction at a
/// time in this process; other processes wait for their turn.
final class Database implements AutoCloseable {
  private static final int BUSY_MILLIS = 10_000;
  private static final int LAYOUT = 1;

  /// What is done within a transaction.
  interface Work<T> {
    T with(Database database) throws SQLException;
  }

  /// Makes a value of a row.
  interface Reader<T> {
    T of(ResultSet row) throws SQLException;
  }

  private final Path file;
  private final Trouble.Code code;
  private final Connection connection;

  private Database(Path file, Trouble.Code code, Connection connection) {
    this.file = file;
    this.code = code;
    this.connection = connection;
  }

  /// Opens the file, or makes it, in a folder that is its owner's alone.
  ///
  /// @param schema name of the resource that makes its tables
  static Database open(Path file, String schema, Trouble.Code code) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (Files.notExists(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new Trouble(
          code,
          folder + " cannot be made: " + e.getMessage(),
          "make room there, or give the right to write there",
          e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    // A sort or a statement's own journal must not leave a file elsewhere.
    config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false);
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      Database database = new Database(file, code, connection);
      database.write(
          all -> {
            all.make(schema);
            return all;
          });
      return database;
    } catch (SQLException e) {
      throw trouble(file, code, e);
    }
  }

  private void make(String schema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int layout;
      try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
        layout = row.getInt(1);
      }
      if (layout > LAYOUT) {
        throw new Trouble(
            code,
            file + " has layout " + layout + ", and this burnbag knows " + LAYOUT,
            "use the burnbag that wrote it, or a newer one");
      }
      if (layout == LAYOUT) return;
      for (String one : text(schema).split(";\n\n")) {
        if (!one.isBlank()) statement.executeUpdate(one);
      }
      statement.executeUpdate("PRAGMA user_version = " + LAYOUT);
    }
  }

  private static String text(String resource) {
    try (InputStream in = Database.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return file;
  }

  /// All of it durably, or nothing.
  synchronized <T> T write(Work<T> work) {
    return within("BEGIN IMMEDIATE", work);
  }

  /// As of one instant.
  synchronized <T> T read(Work<T> work) {
    return within("BEGIN DEFERRED", work);
  }

  private <T> T within(String begin, Work<T> work) {
    try {
      tell(begin);
      T result;
      try {
        result = work.with(this);
        tell("COMMIT");
      } catch (SQLException | RuntimeException | Error e) {
        undo(e);
        throw e;
      }
      return result;
    } catch (SQLException e) {
      throw trouble(file, code, e);
    }
  }

  private void undo(Throwable wrong) {
    try {
      tell("ROLLBACK");
    } catch (SQLException over) {
      wrong.addSuppressed(over);
    }
  }

  private void tell(String what) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(what);
    }
  }

  /// @return rows that were changed
  int change(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    }
  }

  <T> List<T> all(String sql, Reader<T> reader, Object... values) throws SQLException {
    List<T> all = new ArrayList<>();
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) all.add(reader.of(rows));
    }
    return all;
  }

  int count(String sql, Object... values) throws SQLException {
    return all(sql, row -> row.getInt(1), values).getFirst();
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    return statement;
  }

  private static Trouble trouble(Path file, Trouble.Code code, SQLException e) {
    return new Trouble(
        code,
        file + " cannot be used: " + e.getMessage(),
        "look at disk and permissions; nothing of this was written",
        e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw trouble(file, code, e);
    }
  }
}
