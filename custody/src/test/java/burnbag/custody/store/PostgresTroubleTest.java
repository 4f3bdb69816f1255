package burnbag.custody.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.Trouble;
import burnbag.custody.morning.Search;
import burnbag.custody.office.Row;
import burnbag.custody.office.Session;
import burnbag.custody.office.Shelves;
import burnbag.custody.office.Store;
import burnbag.custody.register.Document;
import burnbag.custody.register.Shelf;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import burnbag.ledger.tree.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("full")
class PostgresTroubleTest {
  private static final String NAME = "Erika Mustermann";

  @TempDir Path folder;

  private static void refused(Trouble.Code code, DatabaseUrl url, String... parts) {
    Trouble trouble = assertThrows(Trouble.class, () -> PostgresStore.open(url).close());
    assertEquals(code, trouble.code(), trouble.getMessage());
    for (String part : parts) assertTrue(trouble.getMessage().contains(part), trouble.getMessage());
  }

  private static Session entry(Session session, int number) {
    session.append(new byte[10], "nonce " + number, number);
    return session;
  }

  @Test
  void a_register_from_a_newer_version_is_left_alone() {
    DatabaseUrl url = TestServer.tables();
    TestServer.tell(url, "UPDATE head SET layout = 99");
    refused(Trouble.Code.B105_HOME_FROM_A_NEWER_VERSION, url, "layout 99");
  }

  @Test
  void another_programs_database_is_left_alone() {
    DatabaseUrl url = TestServer.database();
    TestServer.tell(url, "CREATE TABLE recipe (name TEXT)");
    refused(Trouble.Code.B104_HOME_IN_THE_WAY, url, "another program");
    String tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";
    assertEquals("1", TestServer.ask(url, tables));
  }

  @Test
  void a_database_that_cannot_keep_every_letter_is_refused() {
    DatabaseUrl any = TestServer.database();
    TestServer.tell(
        any,
        "CREATE DATABASE ascii OWNER burnbag ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
    refused(Trouble.Code.B102_STORE_NOT_USABLE, TestServer.url("ascii"), "createdb");
  }

  @Test
  void a_database_that_is_not_there_or_a_server_is_told_in_a_line() {
    TestServer.mustBeThere();
    refused(Trouble.Code.B102_STORE_NOT_USABLE, TestServer.url("nowhere"), "createdb");
    refused(Trouble.Code.B102_STORE_NOT_USABLE, TestServer.url("x", 1), "can be reached");
  }

  @Test
  void a_server_that_follows_another_one_is_read_and_not_written_to() {
    DatabaseUrl url = TestServer.tables();
    TestServer.tell(
        url, "ALTER DATABASE " + url.name() + " SET default_transaction_read_only = on");
    try (PostgresStore store = PostgresStore.open(url)) {
      Trouble trouble = assertThrows(Trouble.class, () -> store.write(Session::size));
      assertEquals(Trouble.Code.B102_STORE_NOT_USABLE, trouble.code());
      assertTrue(trouble.getMessage().contains("takes writes"), trouble.getMessage());
      assertEquals(0, store.read(Session::size));
    }
  }

  @Test
  void a_register_from_before_a_kind_of_thing_was_kept_gets_its_shelf() {
    DatabaseUrl url = TestServer.tables();
    try (PostgresStore store = PostgresStore.open(url)) {
      store.write(
          session -> {
            session.register().put(Document.SHELF, TestOffice.document("C-1"));
            return entry(session, 0);
          });
    }
    TestServer.tell(url, "DROP TABLE plant");
    TestServer.tell(url, "DROP TABLE document_word");
    try (PostgresStore store = PostgresStore.open(url)) {
      assertEquals(List.of("C-1"), rows(store).stream().map(Row::id).toList());
      Search found = store.read(session -> Search.of(session.register(), "harb", 9));
      assertEquals("C-1", found.documents().getFirst().id());
    }
  }

  private static List<Row> rows(Store store) {
    List<Row> rows = new ArrayList<>();
    store.read(
        session -> {
          for (Shelf<?> shelf : Shelves.ALL) session.rows(shelf, rows::add);
          return session;
        });
    return rows;
  }

  private static Hash root(Store store) {
    return store.read(session -> session.root(session.size()));
  }

  private static Opening kept(Store store) {
    Opening opening = Opening.of(new Value.Text(NAME), new SecureRandom());
    store.write(
        session -> {
          session.keep(opening);
          return session;
        });
    return opening;
  }

  private static Optional<Opening> opening(Store store, Commitment commitment) {
    return store.read(session -> session.opening(commitment));
  }

  private static void destroy(Store store, Opening opening) {
    store.write(
        session -> {
          session.destroy(opening.commitment());
          return session;
        });
  }

  private static boolean isInTheFile(DatabaseUrl url) throws IOException {
    TestServer.tell(url, "CHECKPOINT");
    Path data = Path.of(TestServer.ask(url, "SHOW data_directory"));
    Path file = data.resolve(TestServer.ask(url, "SELECT pg_relation_filepath('opening')"));
    return Files.readString(file, StandardCharsets.ISO_8859_1).contains(NAME);
  }

  @Test
  void a_destroyed_name_does_not_stand_in_the_tables_file_any_more() throws IOException {
    DatabaseUrl url = TestServer.tables();
    try (PostgresStore store = PostgresStore.open(url)) {
      Opening opening = kept(store);
      assertTrue(isInTheFile(url));
      destroy(store, opening);
      assertFalse(isInTheFile(url));
      assertEquals("0", TestServer.ask(url, "SELECT count(*) FROM unswept"));
      assertEquals(Optional.empty(), opening(store, opening.commitment()));
    }
  }

  @Test
  void while_somebody_reads_who_still_sees_the_name_its_bytes_wait_for_the_next_act()
      throws IOException {
    DatabaseUrl url = TestServer.tables();
    try (PostgresStore store = PostgresStore.open(url);
        PostgresStore other = PostgresStore.open(url)) {
      Opening opening = kept(store);
      other.read(
          session -> {
            destroy(store, opening);
            assertEquals(Optional.empty(), opening(store, opening.commitment()));
            assertTrue(session.opening(opening.commitment()).isPresent());
            return session;
          });
      assertEquals("1", TestServer.ask(url, "SELECT count(*) FROM unswept"));
      store.write(session -> entry(session, 0));
      assertFalse(isInTheFile(url));
      assertEquals("0", TestServer.ask(url, "SELECT count(*) FROM unswept"));
    }
  }

  @Test
  void a_register_goes_from_a_server_into_a_file_and_back_as_it_is() {
    Path file = folder.resolve("burnbag.db");
    try (PostgresStore store = PostgresStore.open(TestServer.tables())) {
      Opening opening = kept(store);
      store.write(
          session -> {
            for (int i = 0; i < 300; i++) entry(session, i);
            session.register().put(Document.SHELF, TestOffice.document("C-1"));
            return session;
          });
      store.snapshot(file);
      try (SqliteStore made = SqliteStore.open(file);
          PostgresStore back = PostgresStore.open(TestServer.tables())) {
        back.fill(file);
        for (Store one : List.of(made, back)) {
          assertEquals(rows(store), rows(one));
          assertEquals(root(store), root(one));
          assertTrue(opening(one, opening.commitment()).isPresent());
          boolean seen = one.read(session -> session.hasSeen("nonce 299"));
          assertTrue(seen);
          one.write(session -> entry(session, 300));
        }
        Trouble trouble = assertThrows(Trouble.class, () -> store.fill(file));
        assertEquals(Trouble.Code.B104_HOME_IN_THE_WAY, trouble.code());
      }
    }
  }
}
