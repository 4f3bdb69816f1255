package burnbag.custody.store;

import burnbag.custody.Trouble;
import burnbag.custody.office.Shelves;
import burnbag.custody.register.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteErrorCode;

/// What differs between kinds of database: how tables are made, and what a complaint means. What is
/// asked of the tables is the same in all of them.
enum Dialect {
  SQLITE("sqlite", "TEXT", " STRICT, WITHOUT ROWID") {
    @Override
    Trouble trouble(SQLException e) {
      boolean busy =
          e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code
              || e.getErrorCode() == SQLiteErrorCode.SQLITE_LOCKED.code;
      return busy
          ? new Trouble(
              Trouble.Code.B108_STORE_BUSY,
              "another program keeps the store for itself",
              "wait for it to end, or look which it is; nothing was written",
              e)
          : new Trouble(
              Trouble.Code.B102_STORE_NOT_USABLE,
              "the store says: " + e.getMessage(),
              "look at disk and permissions; nothing of this act was written",
              e);
    }
  },

  /// Texts are compared byte by byte, as SQLite does, whatever the server's own order.
  POSTGRESQL("postgresql", "TEXT COLLATE \"C\"", "") {
    @Override
    Trouble trouble(SQLException e) {
      return PostgresComplaint.of(e).trouble(e);
    }
  };

  private final String folder;
  private final String text;
  private final String ending;

  Dialect(String folder, String text, String ending) {
    this.folder = folder;
    this.text = text;
    this.ending = ending;
  }

  abstract Trouble trouble(SQLException e);

  /// How all tables are made.
  List<String> schema() {
    List<String> lines = new ArrayList<>();
    for (String one : read().split(";\n")) {
      if (!one.isBlank()) lines.add(one);
    }
    for (Shelf<?> shelf : Shelves.ALL) lines.addAll(shelf(shelf));
    return lines;
  }

  private String read() {
    try (InputStream in = Dialect.class.getResourceAsStream(folder + "/schema.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How the tables of a shelf are made.
  List<String> shelf(Shelf<?> shelf) {
    List<String> lines = new ArrayList<>();
    StringBuilder table = new StringBuilder("CREATE TABLE " + shelf.name());
    table.append(" (id ").append(text).append(" PRIMARY KEY");
    for (String column : shelf.columns()) {
      table.append(", ").append(column).append(' ').append(text).append(" NOT NULL");
    }
    lines.add(table + ", body TEXT NOT NULL)" + ending);
    for (String column : shelf.columns()) {
      lines.add("CREATE INDEX %1$s_by_%2$s ON %1$s (%2$s, id)".formatted(shelf.name(), column));
    }
    if (shelf.worded()) lines.add(words(shelf));
    return lines;
  }

  /// How the table of a shelf's words is made.
  String words(Shelf<?> shelf) {
    return "CREATE TABLE %s (word %2$s NOT NULL, id %2$s NOT NULL, PRIMARY KEY (word, id))%3$s"
        .formatted(WordIndex.table(shelf), text, ending);
  }
}
