package burnbag.custody.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.office.Session;
import burnbag.custody.office.Store;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownTest {
  @TempDir Path folder;

  private Store inFile() {
    return SqliteStore.open(folder.resolve("burnbag.db"));
  }

  /// Enters something that puts these, as an act does.
  private static void enter(Store store, Registry... put) {
    store.write(session -> entered(session, put));
  }

  private static Session entered(Session session, Registry... put) {
    long index = session.size();
    session.append(("entry " + index).getBytes(UTF_8), "nonce " + index + put[0], index);
    for (Registry one : put) session.register().put(Registry.SHELF, one);
    return session;
  }

  private static String parent(Store store, String id) {
    return store.read(session -> parent(session, id));
  }

  private static String parent(Session session, String id) {
    return session.register().find(Registry.SHELF, id).map(Registry::parent).orElse("nowhere");
  }

  private static List<String> below(Store store, String parent) {
    return store.read(
        session ->
            session.register().where(Registry.SHELF, "parent", parent).stream()
                .map(Registry::id)
                .toList());
  }

  private static List<String> all(Store store) {
    return store.read(
        session -> {
          List<String> all = new ArrayList<>();
          session.register().all(Registry.SHELF, one -> all.add(one.id() + ":" + one.parent()));
          return all;
        });
  }

  @Test
  void what_is_entered_is_seen_by_the_next_who_reads() {
    try (Store store = inFile()) {
      entering_is_seen_at(store, store);
    }
  }

  @Test
  void what_another_process_enters_is_seen_by_the_next_who_reads() {
    try (Store one = inFile();
        Store other = inFile()) {
      entering_is_seen_at(one, other);
    }
  }

  @Test
  @Tag("full")
  void what_another_process_enters_on_a_server_is_seen_by_the_next_who_reads() {
    DatabaseUrl url = TestServer.tables();
    try (Store one = PostgresStore.open(url);
        Store other = PostgresStore.open(url)) {
      entering_is_seen_at(one, other);
    }
  }

  private static void entering_is_seen_at(Store one, Store other) {
    assertEquals("nowhere", parent(one, "annex"));
    assertEquals(List.of(), below(one, "hq"));
    enter(other, new Registry("annex", "hq"), new Registry("hq", ""));
    assertEquals("hq", parent(one, "annex"));
    assertEquals(List.of("annex"), below(one, "hq"));
    assertEquals(List.of("annex:hq", "hq:"), all(one));
    enter(other, new Registry("annex", "moon"));
    assertEquals("moon", parent(one, "annex"));
    assertEquals(List.of(), below(one, "hq"));
    assertEquals(List.of("annex"), below(one, "moon"));
    assertEquals(List.of("annex:moon", "hq:"), all(one));
    enter(one, new Registry("attic", "moon"));
    assertEquals(List.of("annex", "attic"), below(one, "moon"));
    enter(other, new Registry("annex", "hq"));
    enter(other, new Registry("depot", "hq"));
    assertEquals(List.of("annex", "depot"), below(one, "hq"));
    assertEquals(List.of("attic"), below(one, "moon"));
    assertEquals(List.of("annex:hq", "attic:moon", "depot:hq", "hq:"), all(one));
  }

  @Test
  void of_what_was_not_to_be_nothing_is_known() {
    try (Store store = inFile()) {
      enter(store, new Registry("hq", ""), new Registry("annex", "hq"));
      assertEquals(List.of("annex"), below(store, "hq"));
      assertThrows(
          IllegalStateException.class,
          () ->
              store.write(
                  session -> {
                    entered(session, new Registry("annex", "moon"));
                    throw new IllegalStateException("stop");
                  }));
      assertEquals("hq", parent(store, "annex"));
      assertEquals(List.of("annex"), below(store, "hq"));
      enter(store, new Registry("attic", "hq"));
      assertEquals(List.of("annex", "attic"), below(store, "hq"));
      assertEquals("hq", parent(store, "annex"));
    }
  }

  @Test
  void who_began_before_an_act_sees_the_office_as_it_was_to_the_end() throws Exception {
    try (Store store = inFile();
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      enter(store, new Registry("hq", ""), new Registry("annex", "hq"));
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch entered = new CountDownLatch(1);
      Future<List<String>> seen =
          other.submit(
              () ->
                  store.read(
                      session -> {
                        begun.countDown();
                        await(entered);
                        return List.of(parent(session, "annex"), parent(session, "hq"));
                      }));
      await(begun);
      enter(store, new Registry("annex", "moon"));
      assertEquals("moon", parent(store, "annex"));
      entered.countDown();
      assertEquals(List.of("hq", ""), seen.get());
      assertEquals("moon", parent(store, "annex"));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_register_that_is_made_again_is_seen_by_the_next_who_reads() {
    try (Store store = inFile()) {
      enter(store, new Registry("hq", ""), new Registry("annex", "hq"));
      assertEquals(List.of("annex:hq", "hq:"), all(store));
      store.write(KnownTest::madeAgain);
      assertEquals(List.of("hq:moon"), all(store));
      assertEquals("nowhere", parent(store, "annex"));
    }
  }

  /// There is no entry by which those could tell who only read.
  @Test
  void one_that_another_process_has_made_again_is_seen_after_the_next_act() {
    try (Store one = inFile();
        Store other = inFile()) {
      enter(one, new Registry("hq", ""), new Registry("annex", "hq"));
      assertEquals("hq", parent(one, "annex"));
      other.write(KnownTest::madeAgain);
      enter(one, new Registry("attic", "hq"));
      assertEquals(List.of("attic:hq", "hq:moon"), all(one));
      assertEquals("nowhere", parent(one, "annex"));
    }
  }

  private static Session madeAgain(Session session) {
    session.clear(Registry.SHELF);
    session.register().put(Registry.SHELF, new Registry("hq", "moon"));
    return session;
  }

  @Test
  void who_reads_puts_nothing() {
    try (Store store = inFile()) {
      assertThrows(
          IllegalStateException.class,
          () ->
              store.read(
                  session -> {
                    session.register().put(Registry.SHELF, new Registry("hq", ""));
                    return session;
                  }));
    }
  }

  @Test
  void what_is_known_was_looked_up_once() {
    Known known = new Known();
    Known.State now = new Known.State(1, 1, "n");
    known.at(now).keep(Registry.SHELF, "hq", Optional.of(new Registry("hq", "")));
    assertEquals(Optional.of(Optional.of(new Registry("hq", ""))), thing(known, now, "hq"));
    assertEquals(Optional.empty(), thing(known, new Known.State(1, 1, "other"), "hq"));
    assertEquals(Optional.empty(), thing(known, now, "hq"));
  }

  private static Optional<Optional<Kept>> thing(Known known, Known.State at, String id) {
    return known.at(at).thing(Registry.SHELF, id);
  }

  @Test
  void of_what_an_act_has_left_alone_all_stays_known() {
    Known known = new Known();
    Known.State before = new Known.State(1, 1, "n");
    Known.State after = new Known.State(2, 2, "m");
    Known.Part part = known.at(before);
    part.keep(Registry.SHELF, "hq", Optional.of(new Registry("hq", "")));
    part.keep(Registry.SHELF, "annex", Optional.of(new Registry("annex", "hq")));
    Known.Changes changes = new Known.Changes();
    changes.put(Registry.SHELF, new Registry("annex", "moon"));
    known.announce(before, after, changes);
    assertTrue(thing(known, before, "annex").isPresent());
    assertTrue(thing(known, after, "hq").isPresent());
    assertTrue(thing(known, after, "annex").isEmpty());
    part.keep(Registry.SHELF, "annex", Optional.of(new Registry("annex", "hq")));
    assertTrue(thing(known, after, "annex").isEmpty());
    assertTrue(known.at(before).thing(Registry.SHELF, "hq").isEmpty());
    assertTrue(thing(known, after, "hq").isPresent());
  }

  @Test
  void it_never_holds_more_than_its_bound() {
    Known known = new Known();
    Known.Part part = known.at(new Known.State(1, 1, "n"));
    for (int i = 0; i < 3 * Known.MOST; i++) {
      part.keep(Registry.SHELF, "r" + i, Optional.empty());
      if (i % 1_000 == 0) part.keepList(Registry.SHELF, "parent", "p" + i, some(500));
      assertTrue(known.held() <= Known.MOST);
    }
    part.keepList(Registry.SHELF, "", "", some(Known.LONGEST_LIST + 1));
    assertTrue(part.list(Registry.SHELF, "", "").isEmpty());
  }

  private static List<Registry> some(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Registry("s" + i, "")).toList();
  }
}
