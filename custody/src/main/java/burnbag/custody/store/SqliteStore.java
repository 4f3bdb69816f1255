package burnbag.custody.store;

import burnbag.custody.Trouble;
import burnbag.custody.office.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sqlite.SQLiteConfig;

/// Ledger and register in one SQLite file, written ahead (WAL) and forced to the disk at each
/// commit. Several processes may use it; writers take turns.
public final class SqliteStore implements Database {
  /// The layout of the tables that this program writes.
  private static final int LAYOUT = 1;

  /// `Burn`, in the header of the file.
  private static final int APPLICATION = 0x4275726e;

  private static final int BUSY_MILLIS = 10_000;

  private final Path file;
  private final UnaryOperator<Connection> line;
  private final Statements writing;
  private final Known known = new Known();
  private final SqlSession session;
  private final Deque<Statements> readers = new ArrayDeque<>();
  private final Object turn = new Object();

  private SqliteStore(Path file, UnaryOperator<Connection> line, Statements writing) {
    this.file = file;
    this.line = line;
    this.writing = writing;
    this.session = new SqlSession(writing, known);
  }

  /// Opens the file, or makes it.
  ///
  /// @throws Trouble for a file that is no store, is locked, or was written by a newer program
  public static SqliteStore open(Path file) {
    return open(file, UnaryOperator.identity());
  }

  /// @param line what the store speaks to the database through
  static SqliteStore open(Path file, UnaryOperator<Connection> line) {
    if (Files.exists(file)) look(file);
    Connection connection = line.apply(connect(file));
    boolean opened = false;
    try {
      if (layout(connection) == 0) create(connection);
      else if (ShelfTables.anyMissing(tables(connection))) addShelves(connection);
      SqliteStore store = new SqliteStore(file, line, new Statements(connection, Dialect.SQLITE));
      opened = true;
      return store;
    } catch (SQLException e) {
      throw Dialect.SQLITE.trouble(e);
    } finally {
      if (!opened) close(connection);
    }
  }

  /// Looks whether the file is a store of ours, and changes nothing.
  private static void look(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    try (Connection connection = config.createConnection(url(file))) {
      int layout = layout(connection);
      if (layout > LAYOUT) {
        throw new Trouble(
            Trouble.Code.B105_HOME_FROM_A_NEWER_VERSION,
            file + " has layout " + layout + ", and this burnbag knows " + LAYOUT,
            "use the burnbag that wrote it, or a newer one");
      }
      boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
      boolean ours = number(connection, "PRAGMA application_id") == APPLICATION;
      if (ours || empty) return;
      throw new Trouble(
          Trouble.Code.B104_HOME_IN_THE_WAY,
          file + " is another program's database",
          "name another folder; nothing in it was touched");
    } catch (SQLException e) {
      throw Dialect.SQLITE.trouble(e);
    }
  }

  private static String url(Path file) {
    return "jdbc:sqlite:" + file.toAbsolutePath();
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Dialect.SQLITE.trouble(e);
    }
  }

  private static Connection connect(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    // Or each row that is put costs a question for its number.
    config.setGetGeneratedKeys(false);
    try {
      return config.createConnection(url(file));
    } catch (SQLException e) {
      throw Dialect.SQLITE.trouble(e);
    }
  }

  private static int layout(Connection connection) throws SQLException {
    return number(connection, "PRAGMA user_version");
  }

  private static int number(Connection connection, String question) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery(question)) {
      return rows.getInt(1);
    }
  }

  private static void create(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // The write lock; another process may have made the tables since we looked.
      statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
      if (layout(connection) != 0) return;
      for (String one : Dialect.SQLITE.schema()) statement.executeUpdate(one);
      statement.executeUpdate("PRAGMA user_version = " + LAYOUT);
      connection.commit();
    } finally {
      if (!connection.getAutoCommit()) connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    Set<String> tables = new HashSet<>();
    try (Statement query = connection.createStatement();
        ResultSet rows =
            query.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      while (rows.next()) tables.add(rows.getString(1));
    }
    return tables;
  }

  private static void addShelves(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try {
      // Behind the write lock: another process may have added them since we looked.
      new ShelfTables(connection, Dialect.SQLITE).addMissing(tables(connection));
      connection.commit();
    } finally {
      if (!connection.getAutoCommit()) connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Override
  public <T> T write(Function<Session, T> work) {
    synchronized (turn) {
      tell("BEGIN IMMEDIATE");
      T result;
      boolean unswept;
      try {
        result = work.apply(session.begunAgain(version()));
        session.flush();
        unswept = session.isUnswept();
        tell("COMMIT");
      } catch (RuntimeException | Error e) {
        undo(e);
        throw e;
      }
      session.ended();
      if (unswept) sweep();
      return result;
    }
  }

  /// Changes when another connection has written.
  private long version() {
    return writing.run(
        "PRAGMA data_version",
        query -> {
          try (ResultSet rows = query.executeQuery()) {
            return rows.getLong(1);
          }
        });
  }

  /// Carries what was written ahead into the file and empties it, so that what was destroyed stands
  /// in neither. A reader in another process can be in the way; then the next write does it.
  private void sweep() {
    try (Statement sweep = writing.connection().createStatement()) {
      try (ResultSet rows = sweep.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        if (!rows.next() || rows.getInt(1) != 0) return;
      }
      sweep.executeUpdate("DELETE FROM unswept");
    } catch (SQLException e) {
      throw Dialect.SQLITE.trouble(e);
    }
  }

  private void tell(String what) {
    writing.run(what, PreparedStatement::execute);
  }

  /// What went wrong is told, and not that there was nothing left to undo: after a full disk the
  /// database has ended the transaction by itself.
  private void undo(Throwable wrong) {
    session.abandoned();
    try {
      tell("ROLLBACK");
    } catch (Trouble over) {
      wrong.addSuppressed(over);
    }
  }

  @Override
  public <T> T read(Function<Session, T> work) {
    Statements reader;
    synchronized (readers) {
      reader = readers.isEmpty() ? null : readers.pop();
    }
    if (reader == null) reader = new Statements(line.apply(connect(file)), Dialect.SQLITE);
    try {
      reader.run("BEGIN DEFERRED", PreparedStatement::execute);
      try {
        return work.apply(new SqlSession(reader, known).begunToRead());
      } finally {
        reader.run("ROLLBACK", PreparedStatement::execute);
      }
    } finally {
      synchronized (readers) {
        readers.push(reader);
      }
    }
  }

  @Override
  public void snapshot(Path target) {
    try (Connection connection = connect(file);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, target.toString());
      vacuum.execute();
    } catch (SQLException e) {
      throw Dialect.SQLITE.trouble(e);
    }
  }

  /// Takes all that lies in another database; here nothing lies yet.
  void fill(Connection from) {
    synchronized (turn) {
      Connection to = writing.connection();
      try {
        to.setAutoCommit(false);
        new Transfer(from, to).run();
        to.commit();
        to.setAutoCommit(true);
      } catch (SQLException e) {
        throw Dialect.SQLITE.trouble(e);
      }
      session.abandoned();
      known.forget();
    }
  }

  /// Puts all that lies here into another database.
  void pour(Connection to) throws SQLException {
    new Transfer(writing.connection(), to).run();
  }

  @Override
  public void close() {
    synchronized (readers) {
      readers.forEach(Statements::close);
      readers.clear();
    }
    writing.close();
  }
}
