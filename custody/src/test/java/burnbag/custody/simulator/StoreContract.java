package burnbag.custody.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.office.Filed;
import burnbag.custody.office.Row;
import burnbag.custody.office.Session;
import burnbag.custody.office.Store;
import burnbag.custody.register.Document;
import burnbag.custody.register.Registry;
import burnbag.ledger.tree.Edge;
import burnbag.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store keeps to, on a disk or not.
public abstract class StoreContract {
  /// A store with nothing in it.
  protected abstract Store empty();

  private static byte[] entry(int i) {
    return ("entry " + i).getBytes(StandardCharsets.UTF_8);
  }

  private static void append(Session session, int from, int to) {
    for (int i = from; i < to; i++) session.append(entry(i), "nonce " + i, 1000 + i);
  }

  private static Hash rootOf(int size) {
    Edge edge = Edge.EMPTY;
    for (int i = 0; i < size; i++) edge = edge.append(Hash.ofLeaf(entry(i)));
    return edge.root();
  }

  private static boolean seen(Store store, String nonce) {
    return store.read(session -> session.hasSeen(nonce));
  }

  private static <T> T nothing() {
    throw new IllegalStateException("stop");
  }

  @Test
  void entries_come_back_as_they_went_in_and_in_their_order() {
    try (Store store = empty()) {
      store.write(
          session -> {
            append(session, 0, 300);
            return session;
          });
      List<byte[]> entries = store.read(session -> session.entries(255, 258));
      assertEquals(3, entries.size());
      for (int i = 0; i < 3; i++) assertArrayEquals(entry(255 + i), entries.get(i));
      Filed filed = store.read(session -> session.filed(299, 999)).getFirst();
      assertEquals(299, filed.index());
      assertEquals(1299, filed.recordedAt());
      assertEquals("nonce 299", filed.nonce());
      assertEquals(1299, store.read(Session::lastRecordedAt));
      assertEquals(true, seen(store, "nonce 7"));
      assertEquals(false, seen(store, "nonce 300"));
    }
  }

  @Test
  void the_tree_is_that_of_the_entries_however_they_came() {
    try (Store store = empty()) {
      int size = 0;
      for (int step : List.of(1, 1, 253, 1, 1, 256, 90)) {
        int from = size;
        size += step;
        int to = size;
        store.write(
            session -> {
              append(session, from, to);
              assertEquals(rootOf(to), session.tree().root());
              return session;
            });
        assertEquals(rootOf(to), store.read(session -> session.tree().root()));
        assertEquals(to, store.read(Session::size));
      }
    }
  }

  @Test
  void what_does_not_end_has_not_begun() {
    try (Store store = empty()) {
      store.write(
          session -> {
            append(session, 0, 255);
            session.register().put(Registry.SHELF, new Registry("hq", ""));
            return session;
          });
      assertThrows(
          IllegalStateException.class,
          () ->
              store.write(
                  session -> {
                    append(session, 255, 520);
                    session.register().put(Registry.SHELF, new Registry("hq", "moon"));
                    session.register().put(Registry.SHELF, new Registry("annex", "hq"));
                    return nothing();
                  }));
      assertEquals(255, store.read(Session::size));
      assertEquals(rootOf(255), store.read(session -> session.tree().root()));
      assertEquals(false, seen(store, "nonce 255"));
      assertEquals("", registry(store, "hq").orElseThrow().parent());
      assertTrue(registry(store, "annex").isEmpty());
      store.write(
          session -> {
            append(session, 255, 257);
            return session;
          });
      assertEquals(rootOf(257), store.read(session -> session.tree().root()));
    }
  }

  private static Optional<Registry> registry(Store store, String id) {
    return store.read(session -> session.register().find(Registry.SHELF, id));
  }

  @Test
  void things_are_found_by_id_and_by_what_they_are_looked_up_by_now() {
    try (Store store = empty()) {
      store.write(
          session -> {
            for (String id : List.of("c", "a", "b")) {
              session.register().put(Registry.SHELF, new Registry(id, "hq"));
            }
            session.register().put(Registry.SHELF, new Registry("b", "moon"));
            return session;
          });
      assertEquals(List.of("a", "c"), below(store, "hq"));
      assertEquals(List.of("b"), below(store, "moon"));
      assertEquals(2, (long) store.read(s -> s.register().count(Registry.SHELF, "parent", "hq")));
      List<String> all = new ArrayList<>();
      store.read(
          session -> {
            session.register().all(Registry.SHELF, registry -> all.add(registry.id()));
            return session;
          });
      assertEquals(List.of("a", "b", "c"), all);
    }
  }

  private static List<String> below(Store store, String parent) {
    return store.read(
        session ->
            session.register().where(Registry.SHELF, "parent", parent).stream()
                .map(Registry::id)
                .toList());
  }

  @Test
  void a_shelf_is_cleared_and_filled_anew_or_stays_as_it_was() {
    try (Store store = empty()) {
      store.write(
          session -> {
            session.register().put(Registry.SHELF, new Registry("hq", ""));
            return session;
          });
      assertThrows(
          IllegalStateException.class,
          () ->
              store.write(
                  session -> {
                    session.clear(Registry.SHELF);
                    return nothing();
                  }));
      assertTrue(registry(store, "hq").isPresent());
      store.write(
          session -> {
            session.clear(Registry.SHELF);
            session.register().put(Registry.SHELF, new Registry("moon", ""));
            return session;
          });
      List<Row> rows = new ArrayList<>();
      store.read(
          session -> {
            session.rows(Registry.SHELF, rows::add);
            return session;
          });
      assertEquals(List.of(Row.of(new Registry("moon", ""))), rows);
    }
  }

  /// Whether it was read before in the same transaction, in an earlier one, or not at all.
  @Test
  void a_thing_lies_there_as_it_was_put_last_and_is_found_by_what_it_is_now() {
    Document first = TestOffice.document("C-1");
    Document held = first.held(List.of("court"));
    Document filed = held.returnOnly(true);
    try (Store store = empty()) {
      store.write(session -> put(session, first));
      store.write(session -> put(session, held));
      store.write(
          session -> {
            assertEquals(List.of(held), at(session, "hq"));
            put(session, first);
            return put(session, filed);
          });
      store.read(
          session -> {
            assertEquals(List.of(filed), at(session, "hq"));
            List<Row> rows = new ArrayList<>();
            session.rows(Document.SHELF, rows::add);
            assertEquals(List.of(Row.of(filed)), rows);
            return session;
          });
      Document elsewhere = moved(filed);
      store.write(session -> put(session, elsewhere));
      store.read(
          session -> {
            assertEquals(List.of(), at(session, "hq"));
            assertEquals(List.of(elsewhere), at(session, "hq/attic"));
            return session;
          });
    }
  }

  @Test
  void a_title_without_a_blank_is_found_however_long_it_is() {
    String title = "港口海图".repeat(1_000);
    Document chart = TestOffice.document("C-1").titled(title);
    try (Store store = empty()) {
      store.write(session -> put(session, chart));
      for (String beginning : List.of("港口", title.substring(0, 900))) {
        assertEquals(
            List.of(chart),
            store.read(s -> s.register().begun(Document.SHELF, List.of(beginning), 9)).first());
      }
      store.write(session -> put(session, chart.titled("Chart")));
      assertEquals(
          0, store.read(s -> s.register().begun(Document.SHELF, List.of("港口"), 9)).count());
    }
  }

  private static Session put(Session session, Document document) {
    session.register().put(Document.SHELF, document);
    return session;
  }

  private static List<Document> at(Session session, String registry) {
    return session.register().where(Document.SHELF, "registry", registry);
  }

  private static Document moved(Document one) {
    return new Document(
        one.id(),
        "hq/attic",
        one.shortTitle(),
        one.sealedTitle(),
        one.originator(),
        one.date(),
        one.protection(),
        one.declassification(),
        one.pages(),
        one.medium(),
        one.language(),
        one.edition(),
        one.disposition(),
        one.returnOnly(),
        one.holds(),
        one.file(),
        one.supersedes(),
        one.supersededBy());
  }
}
