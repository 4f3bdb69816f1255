package burnbag.response.find;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import burnbag.custody.act.Act;
import burnbag.custody.find.CloseFind;
import burnbag.custody.find.OpenFind;
import burnbag.custody.find.TakeOverPapers;
import burnbag.custody.home.Home;
import burnbag.custody.home.Pen;
import burnbag.custody.office.Answer;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.office.Outcome;
import burnbag.custody.people.Second;
import burnbag.custody.register.Party;
import burnbag.custody.register.Role;
import burnbag.custody.verify.Verdict;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.note.NoteFormatException;
import burnbag.response.find.FindersDesk.Filing;
import burnbag.response.store.SqliteFinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindReceiptTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Report REPORT =
      new Report("Harbour defences", "C-7", "SECRET", "", "", "Four books in a sack.");

  @TempDir Path folder;
  private Home home;
  private SqliteFinds store;
  private FindersDesk desk;

  @BeforeEach
  void an_office_and_a_finders_desk() {
    home =
        Home.trial(
            folder.resolve("home"),
            "example.org/hq",
            List.of("a", "b"),
            () -> NOON,
            new SecureRandom());
    store = SqliteFinds.in(folder.resolve("home/finds"));
    desk = new FindersDesk(store, Bounds.USUAL, () -> NOON, new SecureRandom());
  }

  @AfterEach
  void close() {
    store.close();
    home.close();
  }

  private Outcome.Entered enter(String party, Act act) {
    Pen pen = home.pen(party);
    String registry =
        home.office()
            .store()
            .read(session -> session.register().find(Party.SHELF, party))
            .orElseThrow()
            .registry();
    Answer answer =
        home.enter(
            pen,
            List.of(
                pen.sign(
                    act, Role.CASE_OFFICER, registry, home.pack(), home.office().checkpoint())));
    return assertInstanceOf(Outcome.Entered.class, answer.outcomes().getFirst());
  }

  private Filing.Filed filed() {
    return assertInstanceOf(
        Filing.Filed.class, desk.file(REPORT, "Marlow, 555 0199", Find.Way.PAGE, "en", List.of()));
  }

  private Outcome.Entered opened(Filing.Filed filed) {
    Outcome.Entered entered =
        enter(
            "a",
            new OpenFind(
                filed.find().id(),
                filed.find().commitment(),
                burnbag.custody.register.Find.Way.of(filed.find().way().word())));
    desk.opened(filed.find(), entered.index());
    return entered;
  }

  private FindReceipt.Entered receipt(Filing.Filed filed, Outcome.Entered entered)
      throws NoteFormatException {
    return new FindReceipt.Entered(
        filed.find().id(),
        filed.opening(),
        Entry.read(entered.entry()),
        home.office().prove(entered.index()));
  }

  @Test
  void a_finder_proves_what_they_told_with_the_receipt_and_the_logs_key_alone()
      throws NoteFormatException {
    Filing.Filed filed = filed();
    FindReceipt.Entered receipt = receipt(filed, opened(filed));
    desk.erase(desk.find(filed.find().id()).orElseThrow());
    FindReceipt back = FindReceipt.read(receipt.bytes());
    FindReceipt.Proven proven =
        FindReceipt.verify(assertInstanceOf(FindReceipt.Entered.class, back), home.logKeys());
    assertEquals(REPORT, proven.report());
    assertEquals("a", proven.party());
    assertEquals(NOON.toEpochMilli(), proven.recordedAt());
  }

  @Test
  void a_receipt_from_before_the_office_opened_it_is_kept_and_read() throws NoteFormatException {
    Filing.Filed filed = filed();
    FindReceipt early = new FindReceipt.Unentered(filed.find().id(), filed.opening());
    assertEquals(early, FindReceipt.read(early.bytes()));
    assertArrayEquals(early.bytes(), FindReceipt.read(early.bytes()).bytes());
  }

  @Test
  void a_receipt_of_something_else_proves_nothing() throws NoteFormatException {
    Filing.Filed one = filed();
    Filing.Filed other = filed();
    Outcome.Entered entered = opened(one);
    FindReceipt.Entered sound = receipt(one, entered);
    FindReceipt.Entered swapped =
        new FindReceipt.Entered(sound.find(), other.opening(), sound.entry(), sound.proof());
    assertThrows(NoteFormatException.class, () -> FindReceipt.verify(swapped, home.logKeys()));
    FindReceipt.Entered renamed =
        new FindReceipt.Entered("F-1", one.opening(), sound.entry(), sound.proof());
    assertThrows(NoteFormatException.class, () -> FindReceipt.verify(renamed, home.logKeys()));
    assertThrows(NoteFormatException.class, () -> FindReceipt.verify(sound, List.of()));
    byte[] bytes = sound.bytes();
    int refused = 0;
    for (int at = 0; at < bytes.length; at += 37) {
      byte[] flipped = bytes.clone();
      flipped[at] ^= 1;
      if (isRefused(flipped)) refused++;
    }
    assertEquals((bytes.length + 36) / 37, refused, "a flipped byte went unseen");
  }

  private boolean isRefused(byte[] receipt) {
    try {
      FindReceipt read = FindReceipt.read(receipt);
      FindReceipt.verify((FindReceipt.Entered) read, home.logKeys());
      return false;
    } catch (NoteFormatException e) {
      return true;
    }
  }

  @Test
  void the_ledger_holds_nothing_of_the_finder_and_neither_does_the_register() throws IOException {
    Filing.Filed filed = filed();
    opened(filed);
    desk.say(filed.find(), Message.From.FINDER, "my sister saw them too");
    enter("a", new TakeOverPapers(filed.find().id(), 1, 4, 2_800, TakeOverPapers.Confirmed.CODE));
    Outcome.Entered proposal =
        enter("a", new CloseFind(filed.find().id(), CloseFind.Outcome.TAKEN_OVER));
    enter("b", new Second(Long.toString(proposal.index()), OfficeActs.all()));
    assertInstanceOf(Verdict.Sound.class, home.verify(true, false));
    StringBuilder all = new StringBuilder();
    home.office()
        .store()
        .read(session -> session.entries(0, session.size()))
        .forEach(entry -> all.append(new String(entry, StandardCharsets.ISO_8859_1)));
    try (Stream<Path> files = Files.list(folder.resolve("home"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    for (String of : List.of("Four books", "555 0199", "my sister", "Harbour")) {
      assertFalse(all.toString().contains(of), of);
    }
    assertFalse(all.toString().contains(filed.code().secret()));
  }
}
