package burnbag.custody.store;

import burnbag.custody.office.Shelves;
import burnbag.custody.register.Shelf;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/// The tables of the shelves: made again where a database is from before some kind of thing was
/// kept. Nothing of that kind lies in it.
record ShelfTables(Connection connection, Dialect dialect) {
  static boolean anyMissing(Set<String> tables) {
    return Shelves.ALL.stream()
        .anyMatch(shelf -> isMissing(tables, shelf) || areWordsMissing(tables, shelf));
  }

  private static boolean isMissing(Set<String> tables, Shelf<?> shelf) {
    return !tables.contains(shelf.name());
  }

  private static boolean areWordsMissing(Set<String> tables, Shelf<?> shelf) {
    return shelf.worded() && !tables.contains(WordIndex.table(shelf));
  }

  void addMissing(Set<String> tables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Shelf<?> shelf : Shelves.ALL) {
        if (isMissing(tables, shelf)) {
          for (String one : dialect.shelf(shelf)) statement.executeUpdate(one);
        } else if (areWordsMissing(tables, shelf)) {
          statement.executeUpdate(dialect.words(shelf));
          new SqlRegister(new Statements(connection, dialect)).fillWords(shelf);
        }
      }
    }
  }
}
