package burnbag.custody.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.Trouble;
import burnbag.custody.act.Act;
import burnbag.custody.backup.Backup;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.Session;
import burnbag.custody.people.EnrolWitness;
import burnbag.custody.people.Found;
import burnbag.custody.people.OpenRegistry;
import burnbag.custody.people.Second;
import burnbag.custody.people.SetCompanionKey;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Role;
import burnbag.custody.verify.Verdict;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.key.Companion;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
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
class CosigningTest {
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

  private static Answer act(Home home, String party, Act act) {
    Pen pen = home.pen(party);
    return home.enter(
        pen, List.of(pen.sign(act, Role.OFFICER, "hq", "", home.office().checkpoint())));
  }

  /// Proposed by one and seconded by the other.
  private static void two(Home home, Act act) {
    Answer proposed = act(home, "a", act);
    Outcome.Entered first = assertInstanceOf(Outcome.Entered.class, proposed.outcomes().getFirst());
    Act second = new Second(Long.toString(first.index()), home.office().acts());
    assertTrue(act(home, "b", second).allEntered());
  }

  private static List<String> refusals(Home home, Act act) {
    Outcome.Refused refused =
        assertInstanceOf(Outcome.Refused.class, act(home, "a", act).outcomes().getFirst());
    return refused.reasons().stream().map(one -> one.code()).toList();
  }

  private static Cosigner witness(CosignerKey.Kind kind, String name) {
    return Cosigner.generate(kind, name, RANDOM);
  }

  private static Checkpoint head(SignedNote note) throws NoteFormatException {
    return Checkpoint.parse(note.text());
  }

  private static void cosign(Home home, Cosigner... witnesses) throws NoteFormatException {
    SignedNote note = home.cosigning().published();
    for (Cosigner one : witnesses) {
      note = note.with(List.of(one.cosign(head(note), NOON.getEpochSecond(), RANDOM)));
    }
    home.cosigning().keep(note);
  }

  private static Cosigning.Standing standing(Home home) throws NoteFormatException {
    return home.cosigning().standing(home.cosigning().kept().orElseThrow());
  }

  @Test
  void the_log_of_a_new_home_signs_with_both_its_keys_and_verify_asks_for_both() throws Exception {
    Path file = folder.resolve("h/checkpoint.cosigned");
    try (Home home = trial()) {
      cosign(home);
      Cosigning.Standing standing = standing(home);
      assertTrue(standing.companion());
      assertEquals(2, home.cosigning().kept().orElseThrow().signatures().size());
      assertEquals(1, home.office().checkpoint().signatures().size());
      assertInstanceOf(Verdict.Sound.class, home.verify(true, true));
      String whole = Files.readString(file);
      List<String> lines = whole.lines().toList();
      Files.writeString(file, String.join("\n", lines.subList(0, 5)) + "\n");
      assertEquals(
          new Verdict.Parted("checkpoint.cosigned", "the log's companion key has not signed it"),
          home.verify(true, true));
      char last = whole.charAt(whole.length() - 40);
      Files.writeString(
          file,
          whole.substring(0, whole.length() - 40)
              + (last == 'A' ? 'B' : 'A')
              + whole.substring(whole.length() - 39));
      assertInstanceOf(Verdict.Parted.class, home.verify(true, true));
    }
  }

  @Test
  void a_checkpoint_of_another_history_that_both_keys_have_signed_is_found() throws Exception {
    try (Home home = trial()) {
      cosign(home);
      assertTrue(act(home, "a", new OpenRegistry("annex", "hq")).allEntered());
      Files.copy(folder.resolve("h/checkpoint.cosigned"), folder.resolve("first"));
    }
    Path copy = folder.resolve("other");
    try (Stream<Path> files = Files.walk(folder.resolve("h"))) {
      for (Path one : files.toList())
        Files.copy(one, copy.resolve(folder.resolve("h").relativize(one)));
    }
    try (Home one = again();
        Home two = Home.open(copy, () -> NOON, RANDOM)) {
      assertTrue(act(one, "a", new OpenRegistry("cellar", "hq")).allEntered());
      assertTrue(act(two, "a", new OpenRegistry("attic", "hq")).allEntered());
      cosign(two);
      one.cosigning().keep(two.cosigning().kept().orElseThrow());
      Verdict.Parted parted = assertInstanceOf(Verdict.Parted.class, one.verify(true, true));
      assertTrue(parted.what().contains("than were acknowledged"), parted.what());
    }
  }

  @Test
  void witnesses_count_by_name_and_more_than_half_are_a_quorum() throws Exception {
    Cosigner one = witness(CosignerKey.Kind.ML_DSA_44, "witness.example/1");
    Cosigner old = witness(CosignerKey.Kind.ED25519, "witness.example/1");
    Cosigner two = witness(CosignerKey.Kind.ED25519, "witness.example/2");
    try (Home home = trial()) {
      for (Cosigner each : List.of(one, old, two)) {
        two(home, new EnrolWitness(each.key().toString()));
      }
      SignedNote untimed = home.cosigning().signed();
      SignedNote.Signed line = two.cosign(head(untimed), 0, RANDOM);
      assertEquals(List.of(), home.cosigning().standing(untimed.with(List.of(line))).witnesses());
      cosign(home, one, old);
      Cosigning.Standing standing = standing(home);
      assertEquals(List.of("witness.example/1"), standing.witnesses());
      assertEquals(2, standing.quorum());
      assertFalse(standing.reached());
      cosign(home, two);
      assertTrue(standing(home).reached());
      assertInstanceOf(Verdict.Sound.class, home.verify(true, true));
      // What witnesses have signed is published until they have signed more.
      SignedNote kept = home.cosigning().kept().orElseThrow();
      assertTrue(act(home, "a", new OpenRegistry("annex", "hq")).allEntered());
      assertEquals(kept, home.cosigning().published());
    }
  }

  @Test
  void a_companion_follows_another_and_both_have_signed_it() throws Exception {
    String first;
    try (Home home = trial()) {
      cosign(home);
      first = home.charter().orElseThrow().companion();
      SetCompanionKey change = home.companionChange();
      assertEquals(first, change.change().from());
      two(home, change);
      cosign(home);
      assertInstanceOf(Verdict.Sound.class, home.verify(true, true));
    }
    assertFalse(Files.exists(folder.resolve("h/log.ml-dsa.key.next")));
    try (Home home = again()) {
      Charter charter = home.charter().orElseThrow();
      assertEquals(first, charter.companions().getFirst());
      assertEquals(2, charter.companions().size());
      assertTrue(standing(home).companion());
      Companion now = home.companionChange().change();
      Companion stolen = new Companion(now.from(), now.to(), now.byTo(), now.byTo());
      assertEquals(List.of("NO_KEY"), refusals(home, new SetCompanionKey(stolen)));
      Companion none = new Companion("", now.to(), "", now.byTo());
      assertEquals(List.of("NOT_THE_LOG_KEY", "NO_KEY"), refusals(home, new SetCompanionKey(none)));
      Cosigner current = CosignerFile.read(folder.resolve("h/log.ml-dsa.key"), Passphrases.NONE);
      Cosigner other = witness(CosignerKey.Kind.ML_DSA_44, "example.org/other");
      assertEquals(
          List.of("LOG_KEY_NAME"),
          refusals(home, new SetCompanionKey(Companion.following(current, other, RANDOM))));
      assertEquals(
          List.of("KEY_IN_USE"),
          refusals(home, new SetCompanionKey(Companion.following(current, current, RANDOM))));
    }
  }

  @Test
  void a_companion_lies_under_the_logs_passphrase_and_goes_into_a_backup() throws Exception {
    Path place = folder.resolve("h");
    trial().close();
    Passphrases right = _ -> "correct horse".toCharArray();
    List<Found.Officer> officers = Stream.of("a", "b", "c").map(this::officer).toList();
    Path real = folder.resolve("real");
    Home.found(real, ORIGIN, officers, right, () -> NOON, RANDOM).close();
    assertTrue(KeyFile.sealed(real.resolve("log.ml-dsa.key")));
    try (Home home = Home.open(real, right, () -> NOON, RANDOM)) {
      cosign(home);
      assertTrue(standing(home).companion());
    }
    Passphrases wrong = _ -> "wrong horse".toCharArray();
    try (Home home = Home.open(real, wrong, () -> NOON, RANDOM)) {
      assertThrows(Trouble.class, () -> home.cosigning().signed());
    }
    KeyFile.reseal(real.resolve("log.ml-dsa.key"), right, wrong, RANDOM);
    KeyFile.reseal(real.resolve("log.key"), right, wrong, RANDOM);
    try (Home home = Home.open(real, wrong, () -> NOON, RANDOM)) {
      assertEquals(2, home.cosigning().signed().signatures().size());
    }
    Path saved = folder.resolve("saved");
    try (Home home = again()) {
      cosign(home);
      Backup backup = Backup.with("a passphrase".toCharArray());
      assertInstanceOf(Backup.Outcome.Done.class, home.backup(backup, saved));
      assertInstanceOf(
          Backup.Outcome.Done.class, backup.restore(saved, folder.resolve("restored")));
    }
    for (String name : List.of("log.ml-dsa.key", "checkpoint.cosigned")) {
      assertEquals(
          Files.readString(place.resolve(name)),
          Files.readString(folder.resolve("restored").resolve(name)));
    }
    try (Home home = Home.open(folder.resolve("restored"), () -> NOON, RANDOM)) {
      assertInstanceOf(Verdict.Sound.class, home.verify(true, true));
      assertEquals(1, home.office().store().read(Session::size));
    }
  }

  private Found.Officer officer(String party) {
    SignerKey key = KeyFile.make(folder.resolve(party + ".key"), party, RANDOM);
    return new Found.Officer(party, key.verifier().toString(), false);
  }
}
