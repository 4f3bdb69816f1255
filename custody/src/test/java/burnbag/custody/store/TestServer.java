package burnbag.custody.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/// A PostgreSQL server for tests, one a process: started when first asked for, ended with it. Each
/// test has databases of its own, of a user who owns them and may do nothing else.
public final class TestServer {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  /// No test needs more at once; older ones are removed.
  private static final int MOST = 6;

  private static final Deque<String> NEWEST = new ConcurrentLinkedDeque<>();

  private TestServer() {}

  private static final class Started {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setServerConfig("max_connections", "100").start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
          statement.executeUpdate("CREATE ROLE burnbag LOGIN");
        }
        return server;
      } catch (IOException | SQLException e) {
        throw new AssertionError("the server for tests does not start", e);
      }
    }
  }

  /// Leaves a test out, and says so, on a machine for which there is no server to start.
  public static void mustBeThere() {
    boolean binaries =
        List.of("amd64", "x86_64").contains(System.getProperty("os.arch"))
            && TestServer.class.getResource("/postgres-linux-x86_64.txz") != null;
    Assumptions.assumeTrue(
        binaries && System.getProperty("os.name").equals("Linux"),
        "left out: no PostgreSQL for tests on this kind of machine (Linux on amd64 has one)");
  }

  /// A new database with nothing in it.
  public static DatabaseUrl database() {
    mustBeThere();
    return made("");
  }

  /// A new database with the tables of a store, and nothing in them.
  public static DatabaseUrl tables() {
    mustBeThere();
    return copy(Made.TABLES);
  }

  private static final class Made {
    static final DatabaseUrl TABLES = make();

    private static DatabaseUrl make() {
      DatabaseUrl url = database();
      NEWEST.remove(url.name());
      PostgresStore.open(url).close();
      return url;
    }
  }

  /// A database that is as another one is now; nobody may be at that one.
  public static DatabaseUrl copy(DatabaseUrl from) {
    alone(from);
    return made(" TEMPLATE " + from.name());
  }

  private static DatabaseUrl made(String how) {
    String name = "t" + DATABASES.incrementAndGet();
    tell(url("postgres"), "CREATE DATABASE " + name + " OWNER burnbag" + how);
    NEWEST.add(name);
    if (NEWEST.size() > MOST) {
      tell(url("postgres"), "DROP DATABASE IF EXISTS " + NEWEST.removeFirst() + " WITH (FORCE)");
    }
    return url(name);
  }

  /// Puts another database in the place of one, whoever is at it.
  public static void replace(DatabaseUrl there, DatabaseUrl by) {
    alone(by);
    alone(there);
    tell(url("postgres"), "DROP DATABASE " + there.name() + " WITH (FORCE)");
    tell(url("postgres"), "ALTER DATABASE " + by.name() + " RENAME TO " + there.name());
  }

  /// Cuts everybody off from a database; whoever wants may come again.
  ///
  /// @return how many there were
  public static int alone(DatabaseUrl from) {
    return Integer.parseInt(
        ask(
            url("postgres"),
            "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE datname = '"
                + from.name()
                + "'"));
  }

  /// Where such a database lies.
  public static DatabaseUrl url(String name) {
    return url(name, port());
  }

  /// The same, by another port.
  public static DatabaseUrl url(String name, int port) {
    return DatabaseUrl.parse("postgresql://burnbag@localhost:" + port + "/" + name);
  }

  public static int port() {
    return Started.SERVER.getPort();
  }

  /// Has somebody with a tool of their own do something to a database.
  public static int tell(DatabaseUrl url, String sql) {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /// What somebody with a tool of their own reads there.
  public static String ask(DatabaseUrl url, String sql) {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  public static Connection connect(DatabaseUrl url) throws SQLException {
    return java.sql.DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(url.host(), url.port(), url.name()), "postgres", "");
  }
}
