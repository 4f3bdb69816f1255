package burnbag.custody.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.Trouble;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Session;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.people.Found;
import burnbag.custody.people.Rotate;
import burnbag.custody.people.Second;
import burnbag.custody.register.Role;
import burnbag.custody.verify.Verdict;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogKeysTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String ORIGIN = "example.org/hq";
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir Path folder;

  private Home trial() {
    return Home.trial(folder.resolve("h"), ORIGIN, List.of("a", "b"), () -> NOON, RANDOM);
  }

  private Home again() {
    return Home.open(folder.resolve("h"), () -> NOON, RANDOM);
  }

  private Path next() {
    return folder.resolve("h").resolve("log.key.next");
  }

  private static SignedStatement signed(Home home, Pen pen, burnbag.custody.act.Act act) {
    return pen.sign(act, Role.OFFICER, "hq", "", home.office().checkpoint());
  }

  private static Answer propose(Home home, Pen pen) {
    Rotate rotation = home.rotation();
    return home.enter(pen, List.of(home.cosigned(rotation, signed(home, pen, rotation))));
  }

  private static SignedStatement second(Home home, Pen pen, String proposal) {
    return signed(home, pen, new Second(proposal, home.office().acts()));
  }

  private static long size(Home home) {
    return home.office().store().read(Session::size);
  }

  @Test
  void checkpoints_of_before_and_after_a_change_of_the_logs_key_verify() throws Exception {
    SignedNote before;
    SignedNote after;
    List<VerifierKey> keys;
    try (Home home = trial()) {
      assertTrue(propose(home, home.pen("a")).allEntered());
      before = home.office().checkpoint();
      Pen b = home.pen("b");
      assertTrue(home.enter(b, List.of(second(home, b, "1"))).allEntered());
      after = home.office().checkpoint();
      keys = home.logKeys();
      assertEquals(2, keys.size());
      assertInstanceOf(Verdict.Sound.class, home.verify(true, true));
    }
    assertFalse(Files.exists(next()));
    try (Home home = again()) {
      assertEquals(keys.toString(), home.logKeys().toString());
      assertTrue(propose(home, home.pen("a")).allEntered());
    }
    after.verify(List.of(keys.getFirst()));
    before.verify(List.of(keys.getLast()));
    assertThrows(NoteFormatException.class, () -> before.verify(List.of(keys.getFirst())));
  }

  @Test
  void a_crash_before_the_key_is_proposed_leaves_it_for_the_next_rotation() {
    Rotate made;
    try (Home home = trial()) {
      made = home.rotation();
    }
    try (Home home = again()) {
      assertEquals(made, home.rotation());
      assertTrue(propose(home, home.pen("a")).allEntered());
      assertEquals(List.of(made.from()), home.logKeys().stream().map(Object::toString).toList());
    }
  }

  @Test
  void a_crash_after_the_ledger_has_changed_its_key_is_made_good_by_opening_the_home()
      throws IOException {
    try (Home home = trial()) {
      propose(home, home.pen("a"));
      Pen b = home.pen("b");
      assertTrue(home.office().enter(second(home, b, "1")).allEntered());
    }
    VerifierKey next = KeyFile.verifier(next());
    try (Home home = again()) {
      assertFalse(Files.exists(next()));
      assertEquals(next.toString(), home.logKeys().getFirst().toString());
      assertEquals(2, home.logKeys().size());
      assertTrue(propose(home, home.pen("a")).allEntered());
    }
  }

  @Test
  void whoever_had_the_home_open_meanwhile_goes_on_with_the_new_key() {
    try (Home home = trial();
        Home other = again()) {
      propose(home, home.pen("a"));
      Pen b = home.pen("b");
      SignedStatement second = second(other, b, "1");
      assertTrue(other.enter(b, List.of(second)).allEntered());
      assertTrue(propose(home, home.pen("a")).allEntered());
    }
  }

  @Test
  void a_key_under_a_passphrase_is_asked_for_when_the_log_signs_and_not_before() throws Exception {
    Passphrases right = _ -> "correct horse".toCharArray();
    Passphrases wrong = _ -> "wrong horse".toCharArray();
    List<Found.Officer> officers = Stream.of("a", "b", "c").map(this::officer).toList();
    Path place = folder.resolve("h");
    Home.found(place, ORIGIN, officers, right, () -> NOON, RANDOM).close();
    Path logKey = place.resolve("log.key");
    assertTrue(KeyFile.sealed(logKey));
    assertFalse(Files.readString(logKey).contains("private key v1"));

    try (Home home = again()) {
      assertInstanceOf(Verdict.Sound.class, home.verify(true, true));
      assertEquals(1, home.logKeys().size());
      assertEquals(
          Trouble.Code.B106_KEY_NOT_USABLE,
          assertThrows(Trouble.class, () -> home.office().checkpoint()).code());
    }
    try (Home home = Home.open(place, wrong, () -> NOON, RANDOM)) {
      Trouble trouble = assertThrows(Trouble.class, () -> propose(home, pen(home, "a")));
      assertTrue(trouble.getMessage().contains("the passphrase does not open"));
      assertEquals(1, size(home));
      assertFalse(Files.exists(next()));
    }
    try (Home home = Home.open(place, right, () -> NOON, RANDOM)) {
      VerifierKey first = home.logKeys().getFirst();
      assertTrue(propose(home, pen(home, "a")).allEntered());
      assertTrue(KeyFile.sealed(next()));
      Pen b = pen(home, "b");
      assertTrue(home.enter(b, List.of(second(home, b, "1"))).allEntered());
      assertNotEquals(first.toString(), KeyFile.verifier(logKey).toString());
      assertTrue(KeyFile.sealed(logKey));
      home.office().checkpoint().verify(List.of(home.logKeys().getFirst()));
    }
  }

  private Found.Officer officer(String party) {
    SignerKey key = KeyFile.make(folder.resolve(party + ".key"), party, RANDOM);
    return new Found.Officer(party, key.verifier().toString(), false);
  }

  private Pen pen(Home home, String party) {
    return home.pen(party, folder.resolve(party + ".key"), Passphrases.NONE);
  }
}
