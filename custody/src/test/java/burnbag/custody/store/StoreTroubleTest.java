package burnbag.custody.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.Trouble;
import burnbag.custody.morning.Search;
import burnbag.custody.office.Session;
import burnbag.custody.office.Shelves;
import burnbag.custody.register.Document;
import burnbag.custody.register.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreTroubleTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("burnbag.db");
  }

  private static void tell(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private void tell(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      tell(connection, sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private Trouble refused() {
    return assertThrows(Trouble.class, () -> SqliteStore.open(file()).close());
  }

  private static Session entry(Session session, int number, int bytes) {
    session.append(new byte[bytes], "nonce " + number, number);
    return session;
  }

  @Test
  void a_home_from_a_newer_version_is_left_alone() {
    SqliteStore.open(file()).close();
    tell("PRAGMA user_version = 99");
    Trouble trouble = refused();
    assertEquals(Trouble.Code.B105_HOME_FROM_A_NEWER_VERSION, trouble.code());
    assertTrue(trouble.getMessage().contains("layout 99"), trouble.getMessage());
  }

  @Test
  void a_home_from_before_a_kind_of_thing_was_kept_gets_its_shelf() {
    SqliteStore.open(file()).close();
    tell("DROP TABLE plant");
    tell("DROP TABLE key_loss");
    try (SqliteStore store = SqliteStore.open(file())) {
      store.write(session -> entry(session, 0, 10));
      List<String> things = new ArrayList<>();
      store.read(
          session -> {
            for (Shelf<?> shelf : Shelves.ALL) session.rows(shelf, row -> things.add(row.id()));
            return session;
          });
      assertEquals(List.of(), things);
    }
  }

  @Test
  void papers_of_a_home_from_before_words_were_kept_are_found_by_them() {
    try (SqliteStore store = SqliteStore.open(file())) {
      store.write(
          session -> {
            session.register().put(Document.SHELF, TestOffice.document("C-1"));
            return entry(session, 0, 10);
          });
    }
    tell("DROP TABLE document_word");
    try (SqliteStore store = SqliteStore.open(file())) {
      Search found = store.read(session -> Search.of(session.register(), "harb", 9));
      assertEquals("C-1", found.documents().getFirst().id());
    }
  }

  /// It holds what the short titles say, and nothing that was sealed.
  @Test
  void the_words_that_are_kept_are_those_of_numbers_and_short_titles() throws SQLException {
    try (SqliteStore store = SqliteStore.open(file())) {
      store.write(
          session -> {
            session.register().put(Document.SHELF, TestOffice.document("C-1"));
            return entry(session, 0, 10);
          });
    }
    List<String> words = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT word FROM document_word ORDER BY word")) {
      while (rows.next()) words.add(rows.getString(1));
    }
    assertEquals(List.of("c-1", "chart", "harbour"), words);
  }

  @Test
  void another_programs_database_is_left_alone() throws IOException {
    tell("CREATE TABLE recipe (name TEXT)");
    byte[] before = Files.readAllBytes(file());
    Trouble trouble = refused();
    assertEquals(Trouble.Code.B104_HOME_IN_THE_WAY, trouble.code());
    assertEquals(before.length, Files.readAllBytes(file()).length);
  }

  @Test
  void a_file_that_is_no_database_is_left_alone() throws IOException {
    Files.writeString(file(), "A letter, and no database at all. ".repeat(100));
    assertEquals(Trouble.Code.B102_STORE_NOT_USABLE, refused().code());
    assertTrue(Files.readString(file()).startsWith("A letter"));
  }

  @Test
  void whoever_finds_the_store_locked_is_told_and_has_written_nothing() throws SQLException {
    try (SqliteStore store =
        SqliteStore.open(
            file(),
            line -> {
              tell(line, "PRAGMA busy_timeout = 50");
              return line;
            })) {
      store.write(session -> entry(session, 0, 10));
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file())) {
        tell(other, "BEGIN IMMEDIATE");
        Trouble trouble =
            assertThrows(Trouble.class, () -> store.write(session -> entry(session, 1, 10)));
        assertEquals(Trouble.Code.B108_STORE_BUSY, trouble.code());
        tell(other, "ROLLBACK");
      }
      assertEquals(1, store.read(Session::size));
      store.write(session -> entry(session, 1, 10));
      assertEquals(2, store.read(Session::size));
    }
  }

  @Test
  void a_full_disk_takes_nothing_away_and_the_office_goes_on_when_there_is_room() {
    try (SqliteStore store = SqliteStore.open(file())) {
      store.write(session -> entry(session, 0, 10));
    }
    try (SqliteStore store =
        SqliteStore.open(
            file(),
            line -> {
              tell(line, "PRAGMA max_page_count = 80");
              return line;
            })) {
      Trouble trouble =
          assertThrows(
              Trouble.class,
              () -> {
                for (int i = 1; i < 100; i++) {
                  int number = i;
                  store.write(session -> entry(session, number, 20_000));
                }
              });
      assertEquals(Trouble.Code.B102_STORE_NOT_USABLE, trouble.code());
      assertTrue(trouble.getMessage().contains("full"), trouble.getMessage());
    }
    try (SqliteStore store = SqliteStore.open(file())) {
      int size = (int) (long) store.read(Session::size);
      assertTrue(size >= 1 && size < 100, "size " + size);
      store.write(session -> entry(session, size, 20_000));
      assertEquals(size + 1, store.read(Session::size));
    }
  }
}
