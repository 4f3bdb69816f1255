package burnbag.custody.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/// A PostgreSQL server for tests, one a process: started when first asked for, ended with it. Each
/// test has databases of its own.
public final class TestServer {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  private static final class Started {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "100").start();
      } catch (IOException e) {
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
    String name = "t" + DATABASES.incrementAndGet();
    tell(url("postgres"), "CREATE DATABASE " + name);
    return url(name);
  }

  private static DatabaseUrl url(String name) {
    return DatabaseUrl.parse(
        "postgresql://postgres@localhost:" + Started.SERVER.getPort() + "/" + name);
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
        "jdbc:postgresql://%s:%d/%s".formatted(url.host(), url.port(), url.name()), url.user(), "");
  }
}
