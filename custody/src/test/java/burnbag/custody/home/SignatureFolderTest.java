package burnbag.custody.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.Device;
import burnbag.custody.act.Act;
import burnbag.custody.act.Refusal;
import burnbag.custody.backup.Backup;
import burnbag.custody.home.SignatureFolder.Laid;
import burnbag.custody.home.SignatureFolder.Said;
import burnbag.custody.home.SignatureFolder.Sheet;
import burnbag.custody.home.SignatureFolder.Signer;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.Session;
import burnbag.custody.people.BindKey;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.Found;
import burnbag.custody.people.GrantRole;
import burnbag.custody.people.OpenRegistry;
import burnbag.custody.people.Second;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Role;
import burnbag.custody.verify.Verdict;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import burnbag.ledger.passkey.Algorithm;
import burnbag.ledger.passkey.Assertion;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignatureFolderTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String ORIGIN = "example.org/hq";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Passphrases WORDS = _ -> "seven lamps over the quay".toCharArray();
  private static final Grant OFFICER = new Grant(Role.OFFICER, "hq");

  /// Entries of a trial when it begins.
  private static final int FOUNDED = 5;

  @TempDir Path desk;

  private final Map<String, Device> devices = new TreeMap<>();
  private Instant now = NOON;

  /// Founded by a, b and c, each by a passkey.
  private Home real() {
    List<Found.Officer> officers = new ArrayList<>();
    Algorithm[] algorithms = Algorithm.values();
    for (String party : List.of("a", "b", "c")) {
      Device device = Device.of(party, algorithms[devices.size()]);
      devices.put(party, device);
      officers.add(new Found.Officer(party, device.key().toString()));
    }
    return Home.found(desk.resolve("h"), ORIGIN, officers, WORDS, () -> now, RANDOM);
  }

  /// A trial, whose log's key lies open, in which a and b have taken passkeys besides.
  private Home trial() {
    Home home =
        Home.trial(desk.resolve("t"), ORIGIN, List.of("a", "b", "c", "d"), () -> now, RANDOM);
    for (String party : List.of("a", "b")) {
      Device device = Device.of(party, Algorithm.ES256);
      devices.put(party, device);
      long proposal = byKeyFile(home, "c", new BindKey(party, device.key().toString()));
      byKeyFile(home, "d", second(home, proposal));
    }
    return home;
  }

  private static long byKeyFile(Home home, String party, Act act) {
    Pen pen = home.pen(party);
    return index(
        home.enter(
            pen, List.of(pen.sign(act, Role.OFFICER, "hq", "", home.office().checkpoint()))));
  }

  private static long size(Home home) {
    return home.office().store().read(Session::size);
  }

  /// The party's passkey, or else the key file.
  private BoundKey key(Home home, String party) {
    List<BoundKey> keys =
        home.office()
            .store()
            .read(session -> session.register().where(BoundKey.SHELF, "party", party));
    return keys.stream()
        .filter(one -> devices.containsKey(party))
        .filter(one -> one.line().equals(devices.get(party).key().toString()))
        .findFirst()
        .orElseGet(keys::getFirst);
  }

  private Signer signer(Home home, String party) {
    return Signer.of(key(home, party), home.seen(party));
  }

  private Laid lay(Home home, SignatureFolder folder, String party, Act act) {
    return folder.lay(signer(home, party), OFFICER, List.of(Said.of(act)));
  }

  private static Sheet sheet(Laid laid) {
    return assertInstanceOf(Laid.Waiting.class, laid, laid.toString()).sheet();
  }

  private List<Assertion> confirmed(Sheet sheet) {
    Device device = devices.get(sheet.party());
    return sheet.challenges().stream().map(device::confirm).toList();
  }

  private long act(Home home, SignatureFolder folder, String party, Act act) {
    Sheet sheet = sheet(lay(home, folder, party, act));
    return index(folder.handIn(sheet.number(), confirmed(sheet)));
  }

  private static long index(Answer answer) {
    return assertInstanceOf(
            Outcome.Entered.class, answer.outcomes().getFirst(), answer.outcomes().toString())
        .index();
  }

  private static List<String> codes(List<Refusal> reasons) {
    return reasons.stream().map(Refusal::code).toList();
  }

  private static List<String> refusals(Answer answer) {
    return codes(assertInstanceOf(Outcome.Refused.class, answer.outcomes().getFirst()).reasons());
  }

  private static Second second(Home home, long proposal) {
    return new Second(Long.toString(proposal), home.office().acts());
  }

  @Test
  void officers_who_have_nothing_but_passkeys_found_a_home_and_run_it() {
    try (Home home = real()) {
      assertFalse(home.charter().map(Charter::trial).orElse(true));
      SignatureFolder folder = home.signatureFolder();
      Device d = Device.of("d", Algorithm.ES256);
      devices.put("d", d);
      Opening name = Opening.of(new Value.Text("Dora"), RANDOM);
      Enrol enrol =
          new Enrol(
              "d",
              name.commitment().toString(),
              "hq",
              "",
              d.key().toString(),
              List.of(new Grant(Role.REGISTRAR, "hq")),
              List.of());
      Sheet first =
          sheet(folder.lay(signer(home, "a"), OFFICER, List.of(new Said(enrol, List.of(name)))));
      long proposal = index(folder.handIn(first.number(), confirmed(first)));
      assertEquals(List.of(OFFICER), folder.grants("b", second(home, proposal)));
      act(home, folder, "b", second(home, proposal));
      assertTrue(
          home.office()
              .store()
              .read(session -> session.register().find(Party.SHELF, "d"))
              .orElseThrow()
              .active());
      assertInstanceOf(Verdict.Sound.class, home.verify(true, true));
    }
  }

  @Test
  void a_home_of_passkeys_comes_back_out_of_a_backup_and_goes_on() {
    Path file = desk.resolve("home.backup");
    Backup backup = Backup.with("another phrase of words".toCharArray());
    try (Home home = real()) {
      act(home, home.signatureFolder(), "a", new OpenRegistry("north", "hq"));
      home.backup(backup, file);
    }
    Path back = desk.resolve("back");
    backup.restore(file, back);
    try (Home home = Home.open(back, WORDS, () -> now, RANDOM)) {
      act(home, home.signatureFolder(), "b", new OpenRegistry("south", "hq"));
      home.reindex();
      assertEquals(devices.get("c").key().toString(), key(home, "c").line());
      assertInstanceOf(Verdict.Sound.class, home.verify(true, true));
    }
  }

  @Test
  void what_would_be_refused_is_never_laid_before_anybody() {
    try (Home home = real()) {
      SignatureFolder folder = home.signatureFolder();
      Laid laid =
          folder.lay(
              signer(home, "a"),
              new Grant(Role.REGISTRAR, "hq"),
              List.of(Said.of(new GrantRole("nobody", new Grant(Role.AUDITOR, "nowhere")))));
      List<String> codes = codes(assertInstanceOf(Laid.Refused.class, laid).reasons());
      assertTrue(codes.containsAll(List.of("ROLE_NOT_GRANTED", "ROLE_MISSING")), "" + codes);
      assertTrue(codes.size() > 3, "all at once: " + codes);
      assertEquals(1, size(home));
    }
  }

  @Test
  void statements_that_belong_together_are_laid_signed_and_entered_together() {
    try (Home home = trial()) {
      SignatureFolder folder = home.signatureFolder();
      List<Said> both =
          List.of(
              Said.of(new OpenRegistry("north", "hq")), Said.of(new OpenRegistry("pier", "north")));
      Sheet sheet = sheet(folder.lay(signer(home, "a"), OFFICER, both));
      assertEquals(2, sheet.challenges().size());
      assertEquals(
          List.of("SIGNATURES"),
          refusals(folder.handIn(sheet.number(), confirmed(sheet).subList(0, 1))));
      assertEquals(
          List.of("PASSKEY_OTHER_STATEMENT"),
          refusals(folder.handIn(sheet.number(), confirmed(sheet).reversed())));
      assertTrue(folder.handIn(sheet.number(), confirmed(sheet)).allEntered());
      assertEquals(FOUNDED + 2, size(home));
      List<Said> one =
          List.of(
              Said.of(new OpenRegistry("quay", "hq")), Said.of(new OpenRegistry("north", "hq")));
      assertEquals(
          1,
          assertInstanceOf(Laid.Refused.class, folder.lay(signer(home, "a"), OFFICER, one))
              .reasons()
              .size());
    }
  }

  @Test
  void it_is_decided_again_when_it_is_handed_in() {
    try (Home home = trial()) {
      SignatureFolder folder = home.signatureFolder();
      Sheet ofA = sheet(lay(home, folder, "a", new OpenRegistry("north", "hq")));
      act(home, folder, "b", new OpenRegistry("north", "hq"));
      List<String> codes = refusals(folder.handIn(ofA.number(), confirmed(ofA)));
      assertEquals(1, codes.size());
      assertEquals(FOUNDED + 1, size(home));
    }
  }

  @Test
  void who_presses_twice_learns_that_it_was_entered_and_who_erred_may_sign_again() {
    try (Home home = trial()) {
      SignatureFolder folder = home.signatureFolder();
      Sheet sheet = sheet(lay(home, folder, "a", new OpenRegistry("north", "hq")));
      Device device = devices.get("a");
      assertEquals(
          List.of("PASSKEY_OTHER_STATEMENT"),
          refusals(folder.handIn(sheet.number(), List.of(device.confirm(new byte[32])))));
      assertTrue(folder.handIn(sheet.number(), confirmed(sheet)).allEntered());
      List<String> again = refusals(folder.handIn(sheet.number(), confirmed(sheet)));
      assertTrue(again.contains("REPLAYED"), "" + again);
    }
  }

  @Test
  void of_many_who_press_at_once_one_is_entered() throws Exception {
    try (Home home = trial();
        ExecutorService pool = Executors.newFixedThreadPool(4)) {
      SignatureFolder folder = home.signatureFolder();
      Sheet sheet = sheet(lay(home, folder, "a", new OpenRegistry("north", "hq")));
      Callable<Answer> press = () -> folder.handIn(sheet.number(), confirmed(sheet));
      long entered = 0;
      for (Future<Answer> answer : pool.invokeAll(List.of(press, press, press, press))) {
        if (answer.get().allEntered()) entered++;
      }
      assertEquals(1, entered);
      assertEquals(FOUNDED + 1, size(home));
    }
  }

  @Test
  void a_sheet_is_gone_after_a_few_minutes() {
    try (Home home = trial()) {
      SignatureFolder folder = home.signatureFolder();
      Sheet sheet = sheet(lay(home, folder, "a", new OpenRegistry("north", "hq")));
      assertTrue(folder.waiting(sheet.number()).isPresent());
      now = now.plus(SignatureFolder.LIFE);
      assertTrue(folder.waiting(sheet.number()).isEmpty());
      assertEquals(
          List.of("NOTHING_WAITS"), refusals(folder.handIn(sheet.number(), confirmed(sheet))));
      assertEquals(List.of("NOTHING_WAITS"), refusals(folder.handIn("0000", List.of())));
    }
  }

  @Test
  void somebody_with_too_many_sheets_loses_the_oldest_of_their_own() {
    try (Home home = trial()) {
      SignatureFolder folder = home.signatureFolder();
      Sheet ofB = sheet(lay(home, folder, "b", new OpenRegistry("north", "hq")));
      List<Sheet> ofA = new ArrayList<>();
      for (int i = 0; i <= SignatureFolder.MOST_OF_A_PARTY; i++) {
        ofA.add(sheet(lay(home, folder, "a", new OpenRegistry("north", "hq"))));
      }
      assertTrue(folder.waiting(ofA.getFirst().number()).isEmpty());
      assertTrue(folder.waiting(ofA.get(1).number()).isPresent());
      assertTrue(folder.waiting(ofA.getLast().number()).isPresent());
      assertTrue(folder.waiting(ofB.number()).isPresent());
    }
  }

  @Test
  void a_key_file_signs_a_sheet_as_a_passkey_does_and_the_logs_keys_sign_their_own_change() {
    try (Home home = Home.trial(desk.resolve("t"), ORIGIN, List.of("a", "b"), () -> now, RANDOM)) {
      SignatureFolder folder = home.signatureFolder();
      SignerKey a = home.pen("a").key();
      SignerKey b = home.pen("b").key();
      String before = home.logKeys().getFirst().toString();
      Sheet first = sheet(lay(home, folder, "a", home.rotation()));
      assertEquals(
          List.of("KEY_OF_ANOTHER"), refusals(folder.handIn(first.number(), b)).subList(0, 1));
      long proposal = index(folder.handIn(first.number(), a));
      Sheet second = sheet(lay(home, folder, "b", second(home, proposal)));
      index(folder.handIn(second.number(), b));
      assertNotEquals(before, home.logKeys().getFirst().toString());
      assertInstanceOf(Verdict.Sound.class, home.verify(true, true));
    }
  }
}
