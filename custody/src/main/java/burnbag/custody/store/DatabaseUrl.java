package burnbag.custody.store;

import burnbag.custody.Trouble;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where a database lies on a PostgreSQL server, and as whom one comes to it; never by which
/// password.
///
/// ```
/// url       = ("postgresql" | "postgres") "://" user "@" host [":" port] "/" database ["?" settings]
/// settings  = setting {"&" setting}
/// setting   = ("sslmode" | "sslrootcert" | "sslcert" | "sslkey") "=" value
/// ```
///
/// Without `sslmode` a server on another machine has to show a certificate of its name
/// (`verify-full`).
public record DatabaseUrl(
    String user, String host, int port, String name, Map<String, String> settings) {
  private static final int DEFAULT_PORT = 5432;
  private static final Set<String> SETTINGS = Set.of("sslmode", "sslrootcert", "sslcert", "sslkey");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String FORM = "postgresql://USER@HOST:PORT/DATABASE";

  public DatabaseUrl {
    settings = Map.copyOf(settings);
  }

  /// Reads it.
  ///
  /// @throws Trouble for anything else, and for one with a password in it
  public static DatabaseUrl parse(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw malformed("it is no URL");
    }
    boolean ours = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
    if (!ours) throw malformed("it does not begin with postgresql://");
    if (uri.getHost() == null) throw malformed("it names no host");
    if (uri.getUserInfo() == null) throw malformed("it names no user");
    if (uri.getUserInfo().contains(":")) {
      throw new Trouble(
          Trouble.Code.B102_STORE_NOT_USABLE,
          "the URL of the store has a password in it",
          "leave it out, and write it into ~/.pgpass or the file that PGPASSFILE names");
    }
    String name = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    if (name.isEmpty() || name.contains("/")) throw malformed("it names no database");
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    return new DatabaseUrl(uri.getUserInfo(), uri.getHost(), port, name, settings(uri));
  }

  private static Map<String, String> settings(URI uri) {
    Map<String, String> settings = new TreeMap<>();
    if (uri.getQuery() == null) return settings;
    for (String setting : uri.getQuery().split("&")) {
      int at = setting.indexOf('=');
      String name = at < 0 ? "" : setting.substring(0, at);
      if (!SETTINGS.contains(name)) {
        throw malformed("the setting '" + name + "' is none of " + String.join(", ", sorted()));
      }
      settings.put(name, setting.substring(at + 1));
    }
    return settings;
  }

  private static Iterable<String> sorted() {
    return SETTINGS.stream().sorted().toList();
  }

  private static Trouble malformed(String why) {
    return new Trouble(
        Trouble.Code.B102_STORE_NOT_USABLE, "the URL of the store: " + why, "write it as " + FORM);
  }

  /// How far the line is guarded.
  String sslMode() {
    return settings.getOrDefault("sslmode", LOOPBACK.contains(host) ? "prefer" : "verify-full");
  }

  /// As `parse` reads it.
  public String text() {
    String query =
        new TreeMap<>(settings)
            .entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("&"));
    try {
      return new URI(
              "postgresql", user, host, port, "/" + name, query.isEmpty() ? null : query, null)
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("it was parsed", e);
    }
  }

  @Override
  public String toString() {
    return text();
  }
}
