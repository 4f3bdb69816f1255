package burnbag.custody.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.Device;
import burnbag.custody.TestOffice;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Role;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.passkey.Algorithm;
import burnbag.ledger.passkey.Assertion;
import burnbag.ledger.passkey.Passkey;
import burnbag.ledger.passkey.Site;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasskeyTest {
  private static final GrantRole AUDITOR = new GrantRole("g", new Grant(Role.AUDITOR, "hq"));

  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void somebody_has_a_passkey() {
    office = TestOffice.in(folder);
    enrol("e", office.newPasskey("e", Algorithm.ES256));
    enrol("g", office.newKey("g"));
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private void enrol(String party, String line) {
    office.two("a", "b", Role.OFFICER, enrolling(party, line));
  }

  private static Enrol enrolling(String party, String line) {
    List<Grant> grants =
        List.of(new Grant(Role.OFFICER, TestOffice.HQ), new Grant(Role.CUSTODIAN, TestOffice.HQ));
    return new Enrol(party, "", TestOffice.HQ, "", line, grants, List.of());
  }

  private String id(String party) {
    return office.device(party).key().name().toString();
  }

  @Test
  void whoever_is_enrolled_with_a_passkey_acts_with_it_whatever_its_algorithm() {
    for (Algorithm algorithm : Algorithm.values()) {
      String party = "p-" + algorithm.word();
      enrol(party, office.newPasskey(party, algorithm));
      office.act(party, Role.OFFICER, new OpenRegistry("north-" + algorithm.word(), "hq"));
      assertEquals(
          "passkey " + algorithm.word() + " at https://desk.example.org",
          office.find(BoundKey.SHELF, id(party)).kind());
    }
    assertEquals(
        "key file",
        office.find(BoundKey.SHELF, office.key("a").verifier().name().toString()).kind());
  }

  @Test
  void what_one_proposed_with_a_passkey_another_seconds_with_theirs() {
    enrol("f", office.newPasskey("f", Algorithm.RS256));
    office.two("e", "f", Role.OFFICER, AUDITOR);
    assertEquals(
        List.of("SAME_PERSON", "SAME_KEY"),
        office.refusalsOfTwo(
            "e", "e", Role.OFFICER, new GrantRole("g", new Grant(Role.CLERK, "hq"))));
  }

  @Test
  void one_person_with_a_passkey_and_a_key_file_is_still_one_person() {
    SignerKey spare = SignerKey.generate("e", new java.security.SecureRandom());
    office.two("a", "b", Role.OFFICER, new BindKey("e", spare.verifier().toString()));
    long proposal = office.act("e", Role.OFFICER, AUDITOR);
    assertEquals(
        List.of("SAME_PERSON"),
        office.refusals(office.sign("e", spare, Role.OFFICER, "hq", office.second(proposal))));
  }

  @Test
  void two_people_cannot_share_a_passkey_whatever_it_is_called_and_wherever_it_is_asked()
      throws NoteFormatException {
    Passkey own = office.device("e").key();
    Passkey twin =
        Passkey.of(
            "twin",
            own.algorithm(),
            new Site("example.net", "https://example.net"),
            new byte[] {1},
            own.spki());
    assertEquals(
        List.of("KEY_IN_USE"),
        office.refusals("a", Role.OFFICER, enrolling("twin", twin.toString())));
    assertEquals(
        List.of("KEY_IN_USE"),
        office.refusals("a", Role.OFFICER, new BindKey("e", own.toString())));
  }

  @Test
  void one_key_of_ed25519_is_not_a_key_file_and_a_passkey() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Device device = Device.of("twin", Algorithm.EDDSA, pair);
    VerifierKey file = VerifierKey.of("f", device.key().raw());
    enrol("f", file.toString());
    assertEquals(
        List.of("KEY_IN_USE"),
        office.refusals("a", Role.OFFICER, enrolling("twin", device.key().toString())));
  }

  @Test
  void a_lost_passkey_speaks_no_more_and_another_takes_its_place() {
    Device lost = office.device("e");
    office.two(
        "a",
        "b",
        Role.OFFICER,
        new RevokeKey(id("e"), office.newPasskey("e", Algorithm.EDDSA), "lost"));
    office.act("e", Role.OFFICER, new OpenRegistry("north", "hq"));
    Statement statement =
        office.sign("e", Role.OFFICER, new OpenRegistry("south", "hq")).statement();
    assertEquals(
        List.of("KEY_REVOKED"),
        office.refusals(new SignedStatement(statement, List.of(lost.sign(statement)))));
    assertEquals(
        List.of("KEY_IN_USE"),
        office.refusals("a", Role.OFFICER, new BindKey("e", lost.key().toString())));
  }

  private List<String> refusals(Statement statement, Assertion assertion) {
    Signature signature = new Signature.OfPasskey(office.device("e").key().name(), assertion);
    return office.refusals(new SignedStatement(statement, List.of(signature)));
  }

  @Test
  void what_was_confirmed_otherwise_is_refused_with_the_reason() {
    SignedStatement signed = office.sign("e", Role.OFFICER, new OpenRegistry("north", "hq"));
    Statement statement = signed.statement();
    byte[] challenge = statement.challenge();
    Device device = office.device("e");
    String get = "webauthn.get";
    String origin = Device.SITE.origin();
    String site = Device.SITE.name();
    assertEquals(
        List.of("PASSKEY_OTHER_USE"),
        refusals(statement, device.confirm("webauthn.create", challenge, origin, site, 5)));
    assertEquals(
        List.of("PASSKEY_OTHER_STATEMENT"), refusals(statement, device.confirm(new byte[32])));
    assertEquals(
        List.of("PASSKEY_ELSEWHERE"),
        refusals(statement, device.confirm(get, challenge, "https://desk.example.com", site, 5)));
    assertEquals(
        List.of("PASSKEY_ELSEWHERE"),
        refusals(statement, device.confirm(get, challenge, origin, "example.com", 5)));
    assertEquals(
        List.of("PASSKEY_UNVERIFIED"),
        refusals(statement, device.confirm(get, challenge, origin, site, 1)));
    assertEquals(
        List.of("PASSKEY_UNVERIFIED"),
        refusals(statement, device.confirm(get, challenge, origin, site, 4)));
    assertEquals(
        List.of("PASSKEY_UNREADABLE"),
        refusals(statement, device.confirm(get, challenge, origin + "\\", site, 5)));
    assertEquals(
        List.of("SIGNATURE_FALSE"),
        refusals(statement, Device.of("e", Algorithm.ES256).confirm(challenge)));
    assertEquals(
        List.of("PASSKEY_OTHER_USE", "PASSKEY_OTHER_STATEMENT", "PASSKEY_UNVERIFIED"),
        refusals(statement, device.confirm("x", new byte[32], origin, site, 1)));
    office.entered(signed);
    assertTrue(office.refusals(signed).contains("REPLAYED"));
  }

  @Test
  void a_key_of_one_kind_does_not_sign_as_one_of_the_other() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Device device = Device.of("f", Algorithm.EDDSA, pair);
    enrol("f", device.key().toString());
    SignerKey same = SignerKey.of("f", pair);
    SignedStatement signed =
        office.sign("f", same, Role.OFFICER, "hq", new OpenRegistry("north", "hq"));
    byte[] plain = same.sign(signed.statement().signedBytes());
    Signature asFile = new Signature.OfKeyFile(device.key().name(), plain);
    assertEquals(
        List.of("SIGNATURE_FALSE"),
        office.refusals(new SignedStatement(signed.statement(), List.of(asFile))));

    Statement ofA = office.sign("a", Role.OFFICER, new OpenRegistry("north", "hq")).statement();
    Device pretending = Device.of("a", Algorithm.EDDSA, pair);
    Signature asPasskey =
        new Signature.OfPasskey(
            office.key("a").verifier().name(), pretending.confirm(ofA.challenge()));
    assertEquals(
        List.of("SIGNATURE_FALSE"), office.refusals(new SignedStatement(ofA, List.of(asPasskey))));
  }

  @Test
  void a_line_that_is_no_passkey_is_bound_to_nobody() {
    String line = Device.of("i", Algorithm.ES256).key().toString();
    assertEquals(
        List.of("NO_KEY"),
        office.refusals("a", Role.OFFICER, enrolling("i", line.replace("i+", "h+"))));
  }

  @Test
  void the_log_itself_has_no_passkey() {
    String to = Device.of(TestOffice.ORIGIN, Algorithm.ES256).key().toString();
    String from = office.logKey().verifier().toString();
    assertTrue(office.refusals("a", Role.OFFICER, new Rotate(from, to)).contains("NO_KEY"));
  }
}
