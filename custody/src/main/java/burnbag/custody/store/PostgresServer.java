package burnbag.custody.store;

import burnbag.custody.Trouble;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.Driver;

/// A database on a server, and how one comes to it. Each connection bears a name of its own, by
/// which its end at the server can be found and ended when this end of it is gone.
///
/// @param line what one speaks to the database through
/// @param process tells this process's connections from others'
/// @param connections how many there were
record PostgresServer(
    DatabaseUrl url, UnaryOperator<Connection> line, String process, AtomicLong connections) {
  private static final int LAYOUT = 1;

  /// `Burn`: who makes tables takes turns by it.
  private static final long MAKING = 0x4275726e;

  /// Held, so that it keeps its level: what the driver has to say comes as an exception.
  private static final Logger DRIVERS_LOG = Logger.getLogger("org.postgresql");

  /// A transaction of somebody who has fallen silent must not hold up all others for long, nor must
  /// a server that has: bounds on both ends.
  private static final String TERMS =
      """
      SET lock_timeout = '10s';
      SET idle_in_transaction_session_timeout = '60s';
      SET tcp_keepalives_idle = 10;
      SET tcp_keepalives_interval = 5;
      SET tcp_keepalives_count = 3;
      SELECT set_config('synchronous_commit', 'on', false)
       WHERE current_setting('synchronous_commit') = 'off'
      """;

  private static final String CONNECT_SECONDS = "10";
  private static final String ANSWER_SECONDS = "60";

  static {
    DRIVERS_LOG.setLevel(Level.OFF);
  }

  /// One end of a connection that writes.
  ///
  /// @param name and the server's number for it: together they name no other
  record Line(Connection connection, String name, int backend) {}

  /// A connection for whoever writes; a transaction begins by itself, and sees each statement's
  /// newest state.
  Line writing() {
    String name = name();
    Connection connection = line.apply(connect(name));
    boolean whole = false;
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
      Line made = new Line(connection, name, (int) number(connection, "SELECT pg_backend_pid()"));
      connection.rollback();
      whole = true;
      return made;
    } catch (SQLException e) {
      throw PostgresComplaint.of(e).trouble(e);
    } finally {
      if (!whole) drop(connection);
    }
  }

  /// A connection for whoever reads; a transaction begins by itself, as of one instant.
  Connection reading() {
    Connection connection = line.apply(connect(name()));
    boolean whole = false;
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      whole = true;
      return connection;
    } catch (SQLException e) {
      throw PostgresComplaint.of(e).trouble(e);
    } finally {
      if (!whole) drop(connection);
    }
  }

  private String name() {
    return "burnbag " + process + " " + connections.incrementAndGet();
  }

  private Connection connect(String name) {
    Properties terms = new Properties();
    terms.setProperty("user", url.user());
    terms.setProperty("ApplicationName", name);
    terms.setProperty("connectTimeout", CONNECT_SECONDS);
    terms.setProperty("socketTimeout", ANSWER_SECONDS);
    terms.setProperty("tcpKeepAlive", "true");
    terms.setProperty("sslmode", url.sslMode());
    url.settings().forEach(terms::setProperty);
    try {
      return told(
          new Driver()
              .connect(
                  "jdbc:postgresql://%s:%d/%s".formatted(url.host(), url.port(), url.name()),
                  terms));
    } catch (SQLException e) {
      throw PostgresComplaint.of(e).trouble(e);
    }
  }

  /// Tells it the terms, or lets go of it.
  private static Connection told(Connection connection) throws SQLException {
    boolean whole = false;
    try (Statement tell = connection.createStatement()) {
      tell.execute(TERMS);
      whole = true;
      return connection;
    } finally {
      if (!whole) drop(connection);
    }
  }

  /// Lets go of a connection that may be dead already.
  static void drop(Connection connection) {
    try {
      connection.close();
    } catch (SQLException _) {
      // It is of no more use, and its end at the server sees that or is ended.
    }
  }

  /// Ends the other end of a connection, if it is still there: then its transaction is over, one
  /// way or the other, as soon as its locks are free.
  static void end(Connection by, Line lost) throws SQLException {
    try (var end =
        by.prepareStatement(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE pid = ? AND application_name = ?")) {
      end.setInt(1, lost.backend());
      end.setString(2, lost.name());
      end.executeQuery().close();
    }
  }

  /// Makes the tables where there are none, and those that were not thought of when they were made.
  ///
  /// @throws Trouble for another program's database, or one of a newer program
  void prepare(Connection connection) throws SQLException {
    mustSpeakUnicode(connection);
    Set<String> tables = tables(connection);
    if (!tables.isEmpty()) mustBeOurs(connection, tables);
    if (ShelfTables.anyMissing(tables)) {
      try (Statement making = connection.createStatement()) {
        making.execute("SELECT pg_advisory_xact_lock(" + MAKING + ")");
        // Behind the lock: another process may have made them since we looked.
        Set<String> now = tables(connection);
        if (now.isEmpty()) {
          for (String one : Dialect.POSTGRESQL.schema()) making.executeUpdate(one);
        } else {
          new ShelfTables(connection, Dialect.POSTGRESQL).addMissing(now);
        }
      }
    }
    connection.commit();
  }

  private void mustSpeakUnicode(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery("SHOW server_encoding")) {
      rows.next();
      if (rows.getString(1).equals("UTF8")) return;
      throw new Trouble(
          Trouble.Code.B102_STORE_NOT_USABLE,
          "the database " + url + " keeps texts as " + rows.getString(1),
          "make one that keeps all: createdb --encoding=UTF8 --template=template0 DATABASE");
    }
  }

  private void mustBeOurs(Connection connection, Set<String> tables) throws SQLException {
    if (!tables.contains("head") || !tables.contains("entry")) {
      throw new Trouble(
          Trouble.Code.B104_HOME_IN_THE_WAY,
          "the database " + url + " is another program's",
          "make one for the register alone, and name that; nothing in this one was touched");
    }
    long layout = number(connection, "SELECT layout FROM head");
    if (layout > LAYOUT) {
      throw new Trouble(
          Trouble.Code.B105_HOME_FROM_A_NEWER_VERSION,
          "the database " + url + " has layout " + layout + ", and this burnbag knows " + LAYOUT,
          "use the burnbag that wrote it, or a newer one");
    }
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    Set<String> tables = new HashSet<>();
    try (Statement query = connection.createStatement();
        ResultSet rows =
            query.executeQuery(
                "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")) {
      while (rows.next()) tables.add(rows.getString(1));
    }
    return tables;
  }

  private static long number(Connection connection, String question) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery(question)) {
      if (rows.next()) return rows.getLong(1);
      throw new SQLException("no row answers: " + question);
    }
  }
}
