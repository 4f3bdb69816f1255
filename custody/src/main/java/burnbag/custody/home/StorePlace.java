package burnbag.custody.home;

import burnbag.custody.Trouble;
import burnbag.custody.store.Database;
import burnbag.custody.store.DatabaseUrl;
import burnbag.custody.store.PostgresStore;
import burnbag.custody.store.SqliteStore;
import burnbag.ledger.publish.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where the ledger and the register of a home lie.
public sealed interface StorePlace {
  /// In a file of the home's folder.
  StorePlace IN_HOME = new InHome();

  /// The file.
  String FILE = "burnbag.db";

  /// The file that names a database elsewhere, on its first line.
  String URL_FILE = "store.url";

  /// In a file of the home's folder.
  record InHome() implements StorePlace {
    @Override
    public Database open(Path folder) {
      return SqliteStore.open(folder.resolve(FILE));
    }

    @Override
    public void mustBeEmpty() {
      // Where the folder is made nothing lies.
    }

    @Override
    public void write(Path folder) {
      // The file says it by being there.
    }

    @Override
    public void take(Path folder) {
      // It lies there.
    }
  }

  /// In a database on a server. Keys, certificates and the second place stay in the home's folder.
  record OnServer(DatabaseUrl url) implements StorePlace {
    @Override
    public Database open(Path folder) {
      return PostgresStore.open(url);
    }

    @Override
    public void mustBeEmpty() {
      try (PostgresStore store = PostgresStore.open(url)) {
        store.mustBeEmpty();
      }
    }

    @Override
    public void write(Path folder) {
      Path file = folder.resolve(URL_FILE);
      try {
        WholeFile.write(file, (url.text() + "\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new Trouble(
            Trouble.Code.B109_PLACE_NOT_WRITABLE,
            file + " cannot be written: " + e.getMessage(),
            "make room there",
            e);
      }
    }

    @Override
    public void take(Path folder) {
      Path file = folder.resolve(FILE);
      try (PostgresStore store = PostgresStore.open(url)) {
        store.fill(file);
      }
      write(folder);
      try {
        for (String ending : List.of("", "-wal", "-shm")) {
          Files.deleteIfExists(folder.resolve(FILE + ending));
        }
      } catch (IOException e) {
        throw new Trouble(
            Trouble.Code.B109_PLACE_NOT_WRITABLE,
            file + " cannot be removed: " + e.getMessage(),
            "the register lies in the database; remove the file by hand",
            e);
      }
    }
  }

  /// Opens what lies there, or makes it.
  ///
  /// @param folder the home
  Database open(Path folder);

  /// @throws Trouble where a ledger lies there already
  void mustBeEmpty();

  /// Writes into a home's folder where its store lies: whole, or what lies there stays.
  void write(Path folder);

  /// Takes what lies in a file of the home's folder; from then on it lies here alone.
  void take(Path folder);

  /// On the server that a URL names; in the home where it names none.
  ///
  /// @param url empty for none
  static StorePlace named(String url) {
    return url.isEmpty() ? IN_HOME : new OnServer(DatabaseUrl.parse(url));
  }

  /// Where a home's folder says that it lies.
  ///
  /// @throws Trouble where it names two places or none, or the file cannot be read
  static StorePlace of(Path folder) {
    Path file = folder.resolve(URL_FILE);
    if (Files.notExists(file)) return IN_HOME;
    if (Files.exists(folder.resolve(FILE))) {
      throw new Trouble(
          Trouble.Code.B104_HOME_IN_THE_WAY,
          folder + " has both " + FILE + " and " + URL_FILE,
          "keep the one in which the register lies, and move the other away");
    }
    try {
      return new OnServer(DatabaseUrl.parse(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B102_STORE_NOT_USABLE,
          file + " cannot be read: " + e.getMessage(),
          "look at its permissions",
          e);
    }
  }

  /// Whether a folder says at all where its store lies.
  static boolean isThere(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE))
        || Files.isRegularFile(folder.resolve(URL_FILE));
  }
}
