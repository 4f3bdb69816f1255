package burnbag.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import burnbag.ledger.audit.EntryAudit;
import burnbag.ledger.audit.EntryAudit.Depth;
import burnbag.ledger.audit.Finding;
import burnbag.ledger.audit.Flaw;
import burnbag.ledger.audit.Nonces;
import burnbag.ledger.audit.Progress;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.tile.Entries;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.Tiles;
import burnbag.ledger.tree.Edge;
import burnbag.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EntryAuditTest {
  private static final ExecutorService POOL = Executors.newFixedThreadPool(2);

  @AfterAll
  static void end() {
    POOL.close();
  }

  private static Finding audit(Entries entries, Tiles tiles, Checkpoint head, Progress from) {
    return new EntryAudit(entries, tiles, Written.keys(), new Nonces(), Depth.EVERYTHING, POOL)
        .run(head, from);
  }

  private static Finding audit(Written log) {
    return audit(log.entries(), log.tiles(), log.head(), Progress.NONE);
  }

  private static void parts(Written log, long index, Flaw flaw) {
    Finding.Parted parted = assertInstanceOf(Finding.Parted.class, audit(log), flaw.name());
    assertEquals(flaw, parted.flaw(), parted.what());
    assertEquals(index, parted.index());
  }

  /// A log of 300 entries whose entry 280 its writer has made otherwise, with a tree to match: the
  /// operator himself has done it.
  private static Written rewritten(Statement other, long at) {
    Written log = new Written(5).grow(280);
    Signature signature = other.sign(log.clerk());
    log.append(other.entry(at, List.of(signature)));
    return log.grow(19);
  }

  private static Statement changed(Statement s, String log, String nonce, long expires, Basis b) {
    return new Statement(
        log,
        s.act(),
        s.fields(),
        s.party(),
        s.role(),
        s.registry(),
        s.pack(),
        nonce,
        s.claimedAt(),
        expires,
        b);
  }

  @Test
  void aLogThatAnOfficeHasWrittenIsSound() {
    for (int size : new int[] {0, 1, 255, 256, 257, 1_000}) {
      Written log = new Written(size).grow(size);
      Finding finding = audit(log);
      assertEquals(
          log.tree().root(),
          assertInstanceOf(Finding.Sound.class, finding).progress().edge().root());
    }
  }

  @Test
  void whateverIsWrongTheFirstEntryThatPartsIsNamedWithWhatIsWrong() throws NoteFormatException {
    Written log = new Written(5).grow(280);
    Statement good = log.statement(270);
    long at = log.nextAt();
    String origin = Written.ORIGIN;
    String nonce = good.nonce();
    long expires = good.expiresAt();
    Basis basis = good.basis();
    String used = Entry.read(log.entry(17)).statement().nonce();

    parts(
        rewritten(changed(good, "other.example", nonce, expires, basis), at), 280, Flaw.OTHER_LOG);
    parts(rewritten(good, at - 100_000), 280, Flaw.EARLIER);
    parts(rewritten(changed(good, origin, nonce, at, basis), at), 280, Flaw.EXPIRED);
    parts(rewritten(changed(good, origin, used, expires, basis), at), 280, Flaw.REPLAYED);
    Basis ahead = new Basis(281, Hash.ofLeaf(new byte[0]));
    parts(rewritten(changed(good, origin, nonce, expires, ahead), at), 280, Flaw.BASIS_AHEAD);
    Basis other = new Basis(200, Hash.ofLeaf(new byte[0]));
    parts(rewritten(changed(good, origin, nonce, expires, other), at), 280, Flaw.BASIS_PARTED);

    byte[] malformed = "{\"v\":1}".getBytes(StandardCharsets.UTF_8);
    parts(new Written(5).grow(300).with(280, malformed), 280, Flaw.MALFORMED);
    Entry strange = good.entry(at, List.of(good.sign(Written.key("stranger", 9))));
    parts(new Written(5).grow(300).with(280, strange.bytes()), 280, Flaw.KEY_UNKNOWN);
    Signature false_ = new Signature.OfKeyFile(log.clerk().verifier().name(), new byte[64]);
    Entry forged = good.entry(at, List.of(false_));
    parts(new Written(5).grow(300).with(280, forged.bytes()), 280, Flaw.SIGNATURE_FALSE);
  }

  @Test
  void anEntryThatWasSwappedForAnotherGoodOneIsNamedByTheTree() {
    Written log = new Written(5).grow(700);
    Written copy = new Written(5).grow(280);
    Statement good = copy.statement(270);
    byte[] swapped = good.entry(copy.nextAt() + 1, List.of(good.sign(copy.clerk()))).bytes();
    Entries edited = log.with(280, swapped).entries();
    // All signers behind it had seen the entry that was there.
    Finding.Parted parted =
        assertInstanceOf(
            Finding.Parted.class, audit(edited, log.tiles(), log.head(), Progress.NONE));
    assertEquals(Flaw.ALTERED, parted.flaw());
    assertEquals(280, parted.index());
    Finding.Parted unsaid =
        assertInstanceOf(
            Finding.Parted.class, audit(edited, new KeptTiles(), log.head(), Progress.NONE));
    assertEquals(Flaw.BASIS_PARTED, unsaid.flaw());
  }

  @Test
  void theLastEntryThatNobodyHasSeenIsStillHeldToTheCheckpoint() {
    Written log = new Written(5).grow(280);
    Statement good = log.statement(270);
    byte[] swapped = good.entry(log.nextAt() + 1, List.of(good.sign(log.clerk()))).bytes();
    log.grow(1);
    Entries edited = log.with(280, swapped).entries();
    assertEquals(
        Flaw.ROOT_DIFFERS,
        ((Finding.Parted) audit(edited, new KeptTiles(), log.head(), Progress.NONE)).flaw());
    assertEquals(
        Flaw.ALTERED,
        ((Finding.Parted) audit(edited, log.tiles(), log.head(), Progress.NONE)).flaw());
  }

  @Test
  void aLogThatHasLostItsEndIsMissingItsFirstLostEntry() {
    Written log = new Written(5).grow(400);
    Entries cut = (from, to) -> log.entries().between(from, Math.min(to, 300));
    Finding.Parted parted =
        assertInstanceOf(Finding.Parted.class, audit(cut, log.tiles(), log.head(), Progress.NONE));
    assertEquals(Flaw.MISSING, parted.flaw());
    assertEquals(300, parted.index());
  }

  @Test
  void anAuditGoesOnWhereItWasLeftAndFindsTheSame() {
    Written log = new Written(5).grow(900);
    Checkpoint early = new Checkpoint(Written.ORIGIN, 500, log.basis(500).root());
    Finding first = audit(log.entries(), log.tiles(), early, Progress.NONE);
    Progress kept =
        new Progress(Edge.of(500, first.progress().edge().bytes()), first.progress().recordedAt());
    Finding second = audit(log.entries(), log.tiles(), log.head(), kept);
    assertEquals(audit(log), second);
    assertThrows(
        IllegalArgumentException.class,
        () -> audit(log.entries(), log.tiles(), early, second.progress()));
  }

  @Test
  void whatASignerHadSeenBeforeTheAuditWasResumedIsProvedFromHashesThatAreNotTrusted() {
    Written log = new Written(5).grow(600);
    Statement old = log.statement(100);
    log.append(old.entry(log.nextAt(), List.of(old.sign(log.clerk()))));
    Progress kept =
        new Progress(
            new Edge(500, Edge.of(new burnbag.ledger.tree.Tree(log.tree().nodes(), 500)).roots()),
            Written.START);
    assertInstanceOf(Finding.Sound.class, audit(log.entries(), log.tiles(), log.head(), kept));
    assertEquals(
        Flaw.BASIS_UNPROVEN,
        ((Finding.Parted) audit(log.entries(), new KeptTiles(), log.head(), kept)).flaw());
    Written lied = new Written(5).grow(600);
    Statement other =
        changed(
            old,
            Written.ORIGIN,
            old.nonce(),
            old.expiresAt(),
            new Basis(100, Hash.ofLeaf(new byte[1])));
    lied.append(other.entry(lied.nextAt(), List.of(other.sign(lied.clerk()))));
    Finding.Parted parted =
        assertInstanceOf(
            Finding.Parted.class, audit(lied.entries(), lied.tiles(), lied.head(), kept));
    assertEquals(Flaw.BASIS_PARTED, parted.flaw());
    assertEquals(600, parted.index());
  }

  @Test
  void withoutSignaturesAForgedOneIsNotLookedForAndAllElseIs() {
    Written log = new Written(5).grow(30);
    Statement good = log.statement(20);
    log.append(
        good.entry(
            log.nextAt(),
            List.of(new Signature.OfKeyFile(log.clerk().verifier().name(), new byte[64]))));
    assertInstanceOf(
        Finding.Sound.class,
        new EntryAudit(
                log.entries(),
                log.tiles(),
                Written.keys(),
                new Nonces(),
                Depth.WITHOUT_SIGNATURES,
                POOL)
            .run(log.head()));
    parts(log, 30, Flaw.SIGNATURE_FALSE);
  }

  @Test
  void everyFlawHasItsCaseHere() throws java.io.IOException {
    String source =
        java.nio.file.Files.readString(
            java.nio.file.Path.of("src/test/java/burnbag/ledger/EntryAuditTest.java"));
    Set<Flaw> unseen = EnumSet.allOf(Flaw.class);
    unseen.removeIf(flaw -> source.contains("Flaw." + flaw.name()));
    assertEquals(Set.of(), unseen);
  }
}
