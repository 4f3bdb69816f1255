package burnbag.custody.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.custody.TestOffice;
import burnbag.custody.handover.Offer;
import burnbag.custody.people.Attest;
import burnbag.custody.people.OpenRegistry;
import burnbag.custody.register.Party;
import burnbag.custody.register.Role;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.tree.Hash;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionTest {
  private static final String NONCE = "00112233445566778899aabbccddeeff";

  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void open() {
    office = TestOffice.in(folder);
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private static OpenRegistry open(String id) {
    return new OpenRegistry(id, "hq");
  }

  /// Signed by a.
  private SignedStatement by(Statement statement) {
    return new SignedStatement(statement, List.of(statement.sign(office.key("a"))));
  }

  private Statement statement(String log, String role, long expiresAt, Basis basis) {
    return new Statement(
        log,
        OpenRegistry.NAME,
        open("north").fields(),
        "a",
        role,
        "hq",
        "",
        NONCE,
        office.now(),
        expiresAt,
        basis);
  }

  private long soon() {
    return office.now() + 1;
  }

  private static Basis nothing() {
    return new Basis(0, Hash.OF_NOTHING);
  }

  @Test
  void a_statement_is_entered_once() {
    SignedStatement signed = office.sign("a", Role.OFFICER, open("north"));
    office.entered(signed);
    assertEquals(List.of("REPLAYED", "REGISTRY_KNOWN"), office.refusals(signed));
    SignedStatement again = office.sign("a", Role.OFFICER, open("south"));
    assertEquals(
        List.of("TOGETHER", "REPLAYED, REGISTRY_KNOWN"),
        office.enter(again, again).outcomes().stream().map(AdmissionTest::codes).toList());
  }

  private static String codes(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Entered _ -> "entered";
      case Outcome.Refused(var reasons) ->
          String.join(", ", reasons.stream().map(one -> one.code()).toList());
    };
  }

  @Test
  void a_statement_that_has_expired_is_refused() {
    SignedStatement signed = office.sign("a", Role.OFFICER, open("north"));
    office.wait(Duration.ofMinutes(15));
    assertEquals(List.of("EXPIRED"), office.refusals(signed));
  }

  @Test
  void a_statement_for_another_ledger_is_refused() {
    assertEquals(
        List.of("OTHER_LOG"),
        office.refusals(by(statement("example.org/other", "officer", soon(), nothing()))));
  }

  @Test
  void a_signer_who_has_seen_more_than_the_ledger_has_is_told_to_stop() {
    Basis more = new Basis(900, Hash.ofLeaf(new byte[0]));
    assertEquals(
        List.of("LEDGER_BEHIND"),
        office.refusals(by(statement(TestOffice.ORIGIN, "officer", soon(), more))));
  }

  @Test
  void a_signer_who_has_seen_another_history_is_told_to_stop() {
    Basis other = new Basis(1, Hash.ofLeaf(new byte[0]));
    assertEquals(
        List.of("LEDGER_PARTED"),
        office.refusals(by(statement(TestOffice.ORIGIN, "officer", soon(), other))));
  }

  @Test
  void an_act_that_nobody_knows_is_refused_and_so_is_a_field_that_nobody_asked_for() {
    Statement unknown =
        new Statement(
            TestOffice.ORIGIN,
            "sell/1",
            Json.Obj.of(Map.of()),
            "a",
            "officer",
            "hq",
            "",
            NONCE,
            office.now(),
            soon(),
            nothing());
    assertEquals(List.of("MALFORMED"), office.refusals(by(unknown)));
    Statement more =
        new Statement(
            TestOffice.ORIGIN,
            Attest.NAME,
            Json.Obj.of(
                Map.of(
                    "topic", new Json.Text("handling"),
                    "until", new Json.Int(soon()),
                    "name", new Json.Text("Erika Mustermann"))),
            "a",
            "officer",
            "hq",
            "",
            NONCE,
            office.now(),
            soon(),
            nothing());
    assertEquals(List.of("MALFORMED"), office.refusals(by(more)));
  }

  @Test
  void a_role_that_does_not_exist_is_refused() {
    assertEquals(
        List.of("NO_ROLE"),
        office.refusals(by(statement(TestOffice.ORIGIN, "king", soon(), nothing()))));
  }

  @Test
  void a_flipped_bit_of_a_signature_is_found() {
    SignedStatement signed = office.sign("a", Role.OFFICER, open("north"));
    KeyName key = signed.signatures().getFirst().key();
    byte[] bytes = office.key("a").sign(signed.statement().signedBytes());
    bytes[5] ^= 1;
    SignedStatement flipped =
        new SignedStatement(signed.statement(), List.of(new Signature.OfKeyFile(key, bytes)));
    assertEquals(List.of("SIGNATURE_FALSE"), office.refusals(flipped));
    office.entered(signed);
  }

  @Test
  void the_record_of_when_never_goes_back_when_the_clock_does() {
    office.act("a", Role.OFFICER, open("first"));
    office.wait(Duration.ofHours(-5));
    office.act("a", Role.OFFICER, open("second"));
    office.wait(Duration.ofDays(400));
    office.act("a", Role.OFFICER, open("third"));
    office.wait(Duration.ofDays(-400));
    office.act("a", Role.OFFICER, open("fourth"));

    List<Long> recorded = new ArrayList<>();
    List<Long> claimed = new ArrayList<>();
    for (byte[] bytes : office.office().store().read(s -> s.entries(0, s.size()))) {
      try {
        Entry entry = Entry.read(bytes);
        recorded.add(entry.recordedAt());
        claimed.add(entry.statement().claimedAt());
      } catch (NoteFormatException e) {
        throw new AssertionError(e);
      }
    }
    assertEquals(recorded.stream().sorted().toList(), recorded);
    assertEquals(
        List.of(0L, 0L, Duration.ofHours(5).toMillis(), 0L, Duration.ofDays(400).toMillis()),
        IntStream.range(0, 5).mapToObj(i -> recorded.get(i) - claimed.get(i)).toList(),
        "what the clocks said is told as claimed");
  }

  @Test
  void an_attestation_that_lapses_by_the_ledgers_clock_stays_lapsed_when_the_clock_goes_back() {
    office.act("a", Role.CLERK, new Attest("handling", office.now() + 1000));
    office.wait(Duration.ofHours(1));
    office.act("b", Role.OFFICER, open("north"));
    Party a = office.party("a");
    office.wait(Duration.ofHours(-1));
    long at = office.office().store().read(Session::lastRecordedAt);
    assertEquals(false, a.hasAttested("handling", at));
  }

  @Test
  void a_partys_key_signs_for_nobody_else_and_an_unknown_party_for_nobody() {
    SignerKey key = office.key("a");
    assertEquals(
        List.of("KEY_OF_ANOTHER", "NO_PARTY"),
        office.refusals(
            office.sign("ghost", key, Role.REGISTRAR, "hq", new Offer(List.of(), "b", 0))));
  }
}
