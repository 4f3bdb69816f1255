package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever has happened to a home or is handed to it, whoever types a command reads in a line what
/// it is and what to do, and finds the office as it was.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadHomeTest {
  private static final String HEAD =
      "control_number,short_title,marking,originator,date,pages,copies,file\n";

  @TempDir Path folder;

  @BeforeEach
  void an_office_with_one_document() throws IOException {
    done("init --home h --officers a,b");
    list(HEAD + "C-1,Chart,SECRET,Port,,4,2,\n");
    done("--home h --as a register import list.csv");
  }

  private void list(String text) throws IOException {
    Files.writeString(folder.resolve("list.csv"), text);
  }

  private Ran typed(String line) {
    return Ran.in(folder, line.split(" "));
  }

  private String done(String line) {
    Ran ran = typed(line);
    assertEquals(0, ran.code(), line + "\n" + ran.out() + ran.err());
    return ran.out();
  }

  /// @param parts of what is said
  private void told(int code, String line, String... parts) {
    Ran ran = typed(line);
    String said = ran.out() + ran.err();
    assertEquals(code, ran.code(), said);
    for (String part : parts) assertTrue(said.contains(part), line + "\n" + said);
    assertTrue(!said.contains("Exception") && !said.contains("\tat "), said);
  }

  @Test
  void a_store_that_is_named_wrongly_is_told_in_a_line_and_nothing_is_made() {
    String init = "init --home other --officers a,b --store ";
    told(3, init + "postgresql://a:hunter2@localhost/r", "B102", "PGPASSFILE");
    told(3, init + "mysql://a@localhost/r", "B102", "postgresql://USER@HOST:PORT/DATABASE");
    told(3, init + "postgresql://a@localhost:1/r", "B102", "can be reached");
    assertTrue(Files.notExists(folder.resolve("other")));
    assertTrue(Files.notExists(folder.resolve("other.unfinished")));
  }

  private void database(String sql) {
    Path file = folder.resolve("h/burnbag.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private void copied(String from, String to) throws IOException {
    for (String ending : List.of("", "-wal", "-shm")) {
      Path source = folder.resolve(from + ending);
      Path target = folder.resolve(to + ending);
      if (Files.exists(source)) Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
      else Files.deleteIfExists(target);
    }
  }

  private void soundWithEntries(int count) {
    String said = done("--home h ledger verify");
    assertTrue(said.contains(count + " entries"), said);
  }

  @Test
  void a_malformed_list_is_told_row_by_row_and_none_of_it_is_entered() throws IOException {
    list(HEAD + "C-2,Chart,SECRET,Port,,4,2,\nC-3,Chart,SECRET,Port,,four,2,\n\"C-4\n");
    told(1, "--home h --as a register import list.csv", "line 3", "line 4");
    soundWithEntries(2);
  }

  @Test
  void a_control_number_that_is_taken_or_stands_twice_is_told() throws IOException {
    list(HEAD + "C-1,Chart,SECRET,Port,,4,2,\n");
    told(1, "--home h --as a register import list.csv", "CONTROL_NUMBER_TAKEN", "C-1");
    list(HEAD + "C-2,Chart,SECRET,Port,,4,2,\nC-2,Chart,SECRET,Port,,4,2,\n");
    told(1, "--home h --as a register import list.csv", "line 3", "C-2");
    soundWithEntries(2);
  }

  @Test
  void a_home_from_a_newer_version_is_told_as_such() {
    database("PRAGMA user_version = 99");
    told(3, "--home h copy show C-1#1", "B105", "help: use the burnbag that wrote it");
    database("PRAGMA user_version = 1");
    soundWithEntries(2);
  }

  @Test
  void a_folder_of_another_program_is_left_alone() throws IOException {
    Path other = Files.createDirectory(folder.resolve("recipes"));
    Files.writeString(other.resolve("soup.txt"), "leek");
    told(3, "init --home recipes --officers a,b", "B104", "help:");
    told(3, "--home recipes waiting", "help:");
    assertEquals("leek", Files.readString(other.resolve("soup.txt")));
    try (var left = Files.list(other)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void a_truncated_tile_is_told_by_whoever_proves_or_audits() throws IOException {
    done("--home h ledger export x");
    String key = done("--home h ledger key").lines().findFirst().orElseThrow();
    Path bundle;
    try (var files = Files.walk(folder.resolve("x/tile/entries"))) {
      bundle = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(bundle);
    Files.write(bundle, java.util.Arrays.copyOf(whole, whole.length - 7));
    told(3, "ledger audit x --key " + key, "entry 1");
    database("UPDATE tile SET hashes = substr(hashes, 1, 40)");
    told(3, "--home h ledger prove 1", "ledger fsck");
    done("--home h ledger fsck");
    soundWithEntries(2);
  }

  @Test
  void an_edited_row_is_named() {
    database("UPDATE copy SET body = replace(body, '\"holder\":\"a\"', '\"holder\":\"b\"')");
    told(3, "--home h ledger verify", "copy", "C-1#1");
    done("--home h register reindex");
    soundWithEntries(2);
  }

  @Test
  void yesterdays_store_in_the_place_of_todays_is_told() throws IOException {
    copied("h/burnbag.db", "yesterday.db");
    done("--home h --as a copy sight C-1#1");
    copied("yesterday.db", "h/burnbag.db");
    told(3, "--home h --as a copy sight C-1#1", "B107", "older store");
  }

  @Test
  void a_key_that_speaks_for_somebody_is_bound_to_nobody_else() throws IOException {
    String row = done("--home h key list --json").lines().findFirst().orElseThrow();
    Files.writeString(folder.resolve("key.pub"), row.replaceAll(".*\"line\":\"([^\"]*)\".*", "$1"));
    told(1, "--home h --as a party enrol x --public key.pub", "KEY_IN_USE");
    Files.writeString(folder.resolve("key.pub"), "a letter");
    told(1, "--home h --as a party enrol x --public key.pub", "NO_KEY", "'a letter' is no key");
    soundWithEntries(2);
  }
}
