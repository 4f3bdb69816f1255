package burnbag.response.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.response.find.FindersDesk.Filing;
import burnbag.response.find.FindersDesk.Saying;
import burnbag.response.store.SqliteFinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindersDeskTest {
  private static final int FEW_ROUNDS = 10;
  private static final Report FOUR_BOOKS =
      new Report(
          "Harbour defences",
          "C-7",
          "机密★10年",
          "a market in the north",
          "2026-03-01",
          "Four books.");

  @TempDir Path folder;
  private SqliteFinds store;
  private FindersDesk desk;
  private Instant now = Instant.parse("2026-03-02T17:21:43.219Z");

  @BeforeEach
  void open() {
    store = SqliteFinds.in(folder.resolve("finds"));
    desk = desk(Bounds.USUAL);
  }

  private FindersDesk desk(Bounds bounds) {
    return new FindersDesk(store, bounds, () -> now, new Random(7), FEW_ROUNDS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Filing.Filed filed(Report report, String contact) {
    return assertInstanceOf(
        Filing.Filed.class, desk.file(report, contact, Find.Way.PAGE, "en", List.of()));
  }

  @Test
  void who_has_the_code_comes_back_and_nobody_else() {
    Filing.Filed filed = filed(FOUR_BOOKS, "");
    assertEquals(Optional.of(filed.find()), desk.byCode(filed.code()));
    assertEquals(Optional.empty(), desk.byCode(WayBack.drawn(new Random(8))));
    assertEquals(Optional.of(FOUR_BOOKS), desk.report(filed.find()));
    assertEquals(LocalDate.parse("2026-03-02"), filed.find().receivedOn());
    assertEquals(Find.State.WAITING, filed.find().state());
  }

  @Test
  void both_sides_talk_under_the_code() {
    Filing.Filed filed = filed(FOUR_BOOKS, "");
    assertEquals(Saying.SAID, desk.say(filed.find(), Message.From.OFFICE, "Thank you!"));
    now = now.plus(Duration.ofDays(2));
    assertEquals(Saying.SAID, desk.say(filed.find(), Message.From.FINDER, "I bring them."));
    assertEquals(Saying.EMPTY, desk.say(filed.find(), Message.From.FINDER, " \n\u0007 "));
    assertEquals(Saying.TOO_LONG, desk.say(filed.find(), Message.From.FINDER, "x".repeat(4_001)));
    assertEquals(
        List.of(
            new Message(1, Message.From.OFFICE, LocalDate.parse("2026-03-02"), "Thank you!"),
            new Message(2, Message.From.FINDER, LocalDate.parse("2026-03-04"), "I bring them.")),
        desk.messages(filed.find()));
  }

  @Test
  void a_flood_ends_at_the_bounds_and_the_next_day_begins_anew() {
    desk = desk(new Bounds(2, 2, 1));
    Filing.Filed first = filed(FOUR_BOOKS, "");
    filed(FOUR_BOOKS, "");
    assertEquals(
        new Filing.TooManyToday(), desk.file(FOUR_BOOKS, "", Find.Way.PAGE, "en", List.of()));
    for (int i = 0; i < 2; i++) desk.say(first.find(), Message.From.FINDER, "again");
    assertEquals(Saying.TOO_MANY_TODAY, desk.say(first.find(), Message.From.FINDER, "again"));
    assertEquals(Saying.SAID, desk.say(first.find(), Message.From.OFFICE, "We read you."));
    now = now.plus(Duration.ofDays(1));
    filed(FOUR_BOOKS, "");
    assertEquals(Saying.SAID, desk.say(first.find(), Message.From.FINDER, "again"));
  }

  @Test
  void a_field_that_cannot_be_taken_is_named() {
    Report report = new Report("x".repeat(301), "", "", "", "2026-03-04", "y".repeat(4_001));
    assertEquals(
        new Filing.Unsound(
            Map.of(
                "cover", Report.Fault.TOO_LONG,
                "what", Report.Fault.TOO_LONG,
                "day", Report.Fault.DAY)),
        desk.file(report, "", Find.Way.PAGE, "en", List.of()));
    assertEquals(
        Map.of("what", Report.Fault.EMPTY),
        new Report("", " ", "\u0000", "", "", "").faults(LocalDate.EPOCH));
    assertEquals(
        Map.of("day", Report.Fault.DAY),
        new Report("a", "", "", "", "yesterday", "").faults(LocalDate.EPOCH));
  }

  @Test
  void whatever_is_written_into_a_field_comes_back_as_it_was_written() {
    for (String words :
        List.of(
            "<script>alert(1)</script>",
            "'; DROP TABLE find; --",
            "\u202Etxt.exe",
            "شكر 📦 谢谢",
            "a\nb",
            "\uD800 alone")) {
      Report report = new Report(words, words, words, words, "", words);
      Report back = desk.report(filed(report, words).find()).orElseThrow();
      assertEquals(report, back);
      assertEquals(words.replace('\uD800', '\uFFFD'), back.what());
    }
  }

  @Test
  void papers_are_handed_over_by_two_sides() {
    Filing.Filed filed = filed(FOUR_BOOKS, "");
    PaperHandover taken = desk.takeOver(filed.find(), 4, 2_800, "clerk-7");
    assertEquals(PaperHandover.Confirmed.NO, taken.confirmed());
    assertEquals(
        PaperHandover.Confirmed.CODE,
        desk.confirm(filed.find(), 1, PaperHandover.Confirmed.CODE).orElseThrow().confirmed());
    assertEquals(
        PaperHandover.Confirmed.CODE,
        desk.confirm(filed.find(), 1, PaperHandover.Confirmed.PAPER).orElseThrow().confirmed());
    assertEquals(Optional.empty(), desk.confirm(filed.find(), 2, PaperHandover.Confirmed.CODE));
    desk.entered(filed.find(), desk.handovers(filed.find()).getFirst(), 12);
    assertEquals(12, desk.handovers(filed.find()).getFirst().entry());
  }

  @Test
  void a_refund_is_paid_once_to_who_shows_the_code() {
    Filing.Filed filed = filed(FOUR_BOOKS, "");
    assertEquals(Optional.empty(), desk.pay(filed.code()));
    assertTrue(desk.offerRefund(filed.find(), "6 yuan, at the counter"));
    assertEquals(Optional.empty(), desk.pay(WayBack.drawn(new Random(9))));
    assertEquals("6 yuan, at the counter", desk.pay(filed.code()).orElseThrow().words());
    assertEquals(Optional.empty(), desk.pay(filed.code()));
    assertFalse(desk.offerRefund(filed.find(), "6 yuan again"));
  }

  @Test
  void an_erased_find_leaves_no_byte_of_what_was_told() throws IOException {
    String contact = "call Marlow on 555 0199";
    Filing.Filed filed = filed(FOUR_BOOKS, contact);
    desk.say(filed.find(), Message.From.FINDER, "my sister saw them too");
    desk.offerRefund(filed.find(), "six yuan");
    assertTrue(holds("555 0199") && holds("my sister") && holds("Four books"));
    desk.erase(filed.find());
    for (String gone : List.of("555 0199", "my sister", "Four books", "six yuan")) {
      assertFalse(holds(gone), gone);
    }
    Find erased = desk.find(filed.find().id()).orElseThrow();
    assertTrue(erased.erased());
    assertEquals(filed.find().commitment(), erased.commitment());
    assertEquals(Optional.empty(), desk.byCode(filed.code()));
    assertEquals(Optional.empty(), desk.report(erased));
    assertEquals(Saying.ERASED, desk.say(erased, Message.From.OFFICE, "hello?"));
    assertTrue(filed.opening().commitment().toString().equals(erased.commitment()));
  }

  @Test
  void what_is_closed_is_erased_after_its_time_and_what_is_open_is_not() {
    Filing.Filed open = filed(FOUR_BOOKS, "");
    Filing.Filed closed = filed(FOUR_BOOKS, "");
    desk.opened(closed.find(), 3);
    desk.closed(desk.find(closed.find().id()).orElseThrow(), "taken-over");
    now = now.plus(Duration.ofDays(91));
    assertEquals(1, desk.eraseOlderThan(90));
    assertEquals(0, desk.eraseOlderThan(90));
    assertTrue(desk.find(closed.find().id()).orElseThrow().erased());
    assertFalse(desk.find(open.find().id()).orElseThrow().erased());
  }

  @Test
  void nothing_kept_tells_an_hour_and_not_even_the_file_does() throws IOException {
    filed(FOUR_BOOKS, "");
    Path file = folder.resolve("finds/finds.db");
    assertEquals(
        Instant.parse("2026-03-02T00:00:00Z"), Files.getLastModifiedTime(file).toInstant());
    assertEquals(
        Instant.parse("2026-03-02T00:00:00Z"),
        Files.getLastModifiedTime(file.getParent()).toInstant());
    for (String time : List.of("17:21", "1721", Long.toString(now.toEpochMilli() / 1_000))) {
      assertFalse(holds(time), time);
    }
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void another_process_sees_what_was_told() {
    Filing.Filed filed = filed(FOUR_BOOKS, "");
    try (SqliteFinds other = SqliteFinds.in(folder.resolve("finds"))) {
      assertEquals(Optional.of(filed.find()), other.find(filed.find().id()));
    }
  }

  private boolean holds(String words) throws IOException {
    String needle = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(needle)) return true;
      }
    }
    return false;
  }
}
