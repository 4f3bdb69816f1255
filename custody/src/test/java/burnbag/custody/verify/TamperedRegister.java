package burnbag.custody.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.Trouble;
import burnbag.custody.home.NoteFile;
import burnbag.custody.office.KeyNotary;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.office.Session;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.office.Store;
import burnbag.custody.register.Role;
import burnbag.custody.simulator.Afternoon;
import burnbag.custody.simulator.Bureau;
import burnbag.custody.simulator.Hand;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody has been at the database with a tool of their own.
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class TamperedRegister {
  private static final SignerKey LOG = SignerKey.ofSeed("example.org/hq", new byte[32]);

  @TempDir Path folder;
  private Bureau bureau;

  /// The store, opened again.
  abstract Store opened();

  /// Has somebody change it with a tool of their own.
  ///
  /// @return how many rows were
  abstract int changed(String sql);

  /// A column of bytes with one word of it replaced by another.
  abstract String replaced(String column, String word, String by);

  /// So many bytes of zero.
  abstract String zeros(int bytes);

  /// Keeps the store as it is now.
  abstract void keep();

  /// Puts what was kept in the store's place.
  abstract void putBack();

  private NoteFile place() {
    return new NoteFile(folder.resolve("checkpoint"));
  }

  @BeforeEach
  void an_afternoon_of_work() {
    String line = LOG.verifier().toString();
    bureau = new Bureau(opened(), new KeyNotary(LOG), line, place(), 1);
    for (String party : List.of("a", "b", "c")) {
      bureau.take(party, Hand.real(party, party.hashCode()));
    }
    bureau.found("a", "b");
    for (Afternoon.Step step : Afternoon.steps(bureau.hand("c"))) {
      SignedStatement signed = bureau.sign(step.party(), step.role(), step.act());
      assertEquals(List.of(), Bureau.codes(bureau.enter(signed)));
    }
    bureau.store().close();
  }

  private void change(String sql) {
    assertTrue(changed(sql) > 0, sql + " changed nothing");
  }

  private Verdict verify() {
    return verify(Basis.NONE, new ArrayList<>());
  }

  private Verdict verify(Basis trusted, List<Basis> told) {
    try (Store store = opened()) {
      return new Verification(
              store,
              OfficeActs.all(),
              new KeyNotary(LOG),
              new Verification.Plan(true, 2, List.of(seen()), trusted))
          .run(told::add);
    }
  }

  private Checkpoint seen() {
    try {
      return Checkpoint.parse(place().newest().orElseThrow().text());
    } catch (NoteFormatException e) {
      throw new AssertionError(e);
    }
  }

  private Fsck.Report fsck() {
    try (Store store = opened()) {
      return new Fsck(store, Optional.of(seen())).run();
    }
  }

  private void assertParted(String where, String what) {
    Verdict.Parted parted = assertInstanceOf(Verdict.Parted.class, verify());
    assertEquals(where, parted.where(), parted.what());
    assertTrue(parted.what().contains(what), parted.what());
  }

  private Trouble refused() {
    return assertThrows(Trouble.class, () -> bureau.reopen(opened(), place()));
  }

  @Test
  void an_untouched_home_is_sound() {
    Verdict.Sound sound = assertInstanceOf(Verdict.Sound.class, verify());
    assertEquals(10, sound.entries());
    assertEquals(11, sound.signatures());
    assertTrue(sound.rows() > 10);
    assertEquals(new Fsck.Report(List.of(), List.of()), fsck());
  }

  @Test
  void an_edited_row_is_named_and_made_again() {
    change(
        "UPDATE copy SET body = replace(body, '\"holder\":\"a\"', '\"holder\":\"b\"') WHERE id = 'C-7#2'");
    assertParted("copy C-7#2", "is not as the entries left it");
    reindex();
    assertInstanceOf(Verdict.Sound.class, verify());
  }

  private void reindex() {
    try (Store store = opened()) {
      assertTrue(new Reindex(store, OfficeActs.all()).run() > 10);
    }
  }

  @Test
  void a_row_that_is_looked_up_by_something_else_is_named() {
    change("UPDATE copy SET holder = 'b' WHERE id = 'C-7#2'");
    assertParted("copy C-7#2", "looked up by other values");
    reindex();
    assertInstanceOf(Verdict.Sound.class, verify());
  }

  @Test
  void a_missing_row_is_named() {
    change("DELETE FROM copy WHERE id = 'C-7#3'");
    assertParted("copy C-7#3", "is not in the register");
    reindex();
    assertInstanceOf(Verdict.Sound.class, verify());
  }

  @Test
  void a_row_that_follows_from_nothing_is_named() {
    change(
        "INSERT INTO registry (id, parent, body) VALUES ('x', '', '{\"id\":\"x\",\"parent\":\"\"}')");
    assertParted("registry x", "in no entry");
    reindex();
    assertInstanceOf(Verdict.Sound.class, verify());
  }

  @Test
  void an_edited_entry_is_named_and_never_made_up() {
    change(
        "UPDATE entry SET bytes = " + replaced("bytes", "Harbour", "Harbor!") + " WHERE idx = 3");
    assertParted("entry 3", "signature");
    Fsck.Report report = fsck();
    assertFalse(report.whole());
    assertTrue(report.damaged().getFirst().startsWith("entry 3 is damaged"), report.toString());
    assertEquals(List.of(), report.mended());
  }

  @Test
  void an_entry_that_is_filed_under_another_time_is_named() {
    change("UPDATE entry SET recorded_at = recorded_at + 1 WHERE idx = 5");
    assertParted("entry 5", "another time or nonce");
  }

  @Test
  void an_entry_that_is_missing_in_the_middle_is_named() {
    change("DELETE FROM entry WHERE idx = 4");
    assertParted("entry 4", "is missing");
    assertTrue(fsck().damaged().getFirst().startsWith("entry 4 is missing"));
  }

  @Test
  void a_deleted_last_entry_is_found_out_by_the_second_place() {
    change("DELETE FROM entry WHERE idx = 9");
    assertEquals(Trouble.Code.B107_STORE_BEHIND_SECOND_PLACE, refused().code());
    assertParted("the ledger", "10 were acknowledged");
    assertTrue(fsck().damaged().getFirst().startsWith("entries 9 to 9 were acknowledged"));
  }

  @Test
  void a_truncated_tile_is_told_and_made_again() {
    change("UPDATE tile SET hashes = substr(hashes, 1, 64) WHERE level = 0 AND idx = 0");
    Trouble trouble = refused();
    assertEquals(Trouble.Code.B101_LEDGER_DOES_NOT_VERIFY, trouble.code());
    assertTrue(trouble.getMessage().contains("burnbag ledger fsck"), trouble.getMessage());
    assertParted("tile 0/0", "has 64 bytes, and 320 belong there");
    Fsck.Report report = fsck();
    assertEquals(1, report.mended().size());
    assertTrue(report.whole());
    assertInstanceOf(Verdict.Sound.class, verify());
  }

  @Test
  void an_edited_tile_is_told_and_made_again() {
    change("UPDATE tile SET hashes = " + zeros(320) + " WHERE level = 0 AND idx = 0");
    assertEquals(Trouble.Code.B107_STORE_BEHIND_SECOND_PLACE, refused().code());
    assertParted("tile 0/0", "is not made of the entries");
    assertTrue(fsck().whole());
    assertInstanceOf(Verdict.Sound.class, verify());
  }

  @Test
  void yesterdays_backup_is_found_out_by_the_second_place() {
    keep();
    work();
    putBack();
    Trouble trouble = refused();
    assertEquals(Trouble.Code.B107_STORE_BEHIND_SECOND_PLACE, trouble.code());
    assertTrue(trouble.getMessage().contains("older store"), trouble.getMessage());
  }

  @Test
  void yesterdays_backup_of_everything_is_found_out_by_whoever_has_seen_more() throws IOException {
    Path note = folder.resolve("yesterday.note");
    keep();
    Files.copy(folder.resolve("checkpoint"), note);
    work();
    putBack();
    Files.move(note, folder.resolve("checkpoint"), StandardCopyOption.REPLACE_EXISTING);
    try (Store store = opened()) {
      bureau.reopen(store, place());
      SignedStatement next =
          bureau.sign("a", Role.REGISTRAR, Afternoon.steps(bureau.hand("c")).getFirst().act());
      assertTrue(Bureau.codes(bureau.enter(next)).contains("LEDGER_BEHIND"));
    }
  }

  /// One more document.
  private void work() {
    try (Store store = opened()) {
      bureau.reopen(store, place());
      SignedStatement more =
          bureau.sign(
              "a",
              Role.REGISTRAR,
              new burnbag.custody.document.RegisterDocument(Afternoon.chart("C-8"), List.of("L9")));
      assertEquals(List.of(), Bureau.codes(bureau.enter(more)));
    }
  }

  @Test
  void a_later_run_checks_only_the_signatures_that_are_new() {
    List<Basis> told = new ArrayList<>();
    verify(Basis.NONE, told);
    Basis upTo = told.getLast();
    assertEquals(10, upTo.size());
    work();
    Verdict.Sound sound = assertInstanceOf(Verdict.Sound.class, verify(upTo, new ArrayList<>()));
    assertEquals(1, sound.signatures());
    change("UPDATE entry SET recorded_at = recorded_at WHERE idx = 3");
    Basis other = new Basis(10, burnbag.ledger.tree.Hash.ofLeaf(new byte[1]));
    Verdict.Parted parted =
        assertInstanceOf(Verdict.Parted.class, verify(other, new ArrayList<>()));
    assertTrue(parted.what().contains("than an earlier run saw"), parted.what());
  }

  @Test
  void two_programs_at_once_take_turns() {
    try (Store one = opened();
        Store two = opened()) {
      for (int i = 0; i < 20; i++) {
        bureau.reopen(i % 2 == 0 ? one : two, place());
        SignedStatement more =
            bureau.sign(
                "a",
                Role.REGISTRAR,
                new burnbag.custody.document.RegisterDocument(
                    Afternoon.chart("D-" + i), List.of("M" + i)));
        assertEquals(List.of(), Bureau.codes(bureau.enter(more)));
      }
      assertEquals(30, one.read(Session::size));
    }
    assertInstanceOf(Verdict.Sound.class, verify());
  }
}
