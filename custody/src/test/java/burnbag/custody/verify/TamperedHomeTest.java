package burnbag.custody.verify;

import burnbag.custody.office.Store;
import burnbag.custody.store.SqliteStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

class TamperedHomeTest extends TamperedRegister {
  private Path file() {
    return folder.resolve("burnbag.db");
  }

  private Path yesterday() {
    return folder.resolve("yesterday.db");
  }

  @Override
  Store opened() {
    return SqliteStore.open(file());
  }

  @Override
  int changed(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  @Override
  String replaced(String column, String word, String by) {
    return "CAST(replace(CAST(%s AS TEXT), '%s', '%s') AS BLOB)".formatted(column, word, by);
  }

  @Override
  String zeros(int bytes) {
    return "zeroblob(" + bytes + ")";
  }

  @Override
  void keep() {
    try {
      Files.copy(file(), yesterday());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void putBack() {
    try {
      Files.move(yesterday(), file(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
