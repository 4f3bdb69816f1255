package burnbag.custody.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.adoption.AdoptPolicy;
import burnbag.custody.adoption.DropPolicy;
import burnbag.custody.certificate.Examination.Verdict;
import burnbag.custody.destruction.Certify;
import burnbag.custody.destruction.Destructions;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.Erase;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.custody.verify.Excerpt;
import burnbag.ledger.json.Json;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a certificate shows of the policy that its destruction began under, and of names.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificatePolicyTest {
  private static final String NUMBER = "2026-0001";

  private static final String PACK =
      """
      [pack]
      id = "house"
      name = "House rules"
      authority = "the harbour master"
      version = "%s"
      in_force_from = "2026-01-01"
      in_force_to = ""
      sources = []

      [[rule]]
      id = "fine"
      acts = ["destroy"]
      requires = "destruction"
      level = "P-6"
      source = "Memorandum 7"
      source_status = "unread"
      remedy = "take another machine"
      permits = ["act=destroy level=P-6"]
      refuses = ["act=destroy level=P-5"]

      [[rule]]
      id = "two"
      acts = ["destroy"]
      requires = "persons"
      least = 2
      source = "Memorandum 7"
      source_status = "unread"
      remedy = "call a colleague"
      permits = ["act=destroy persons=2"]
      refuses = ["act=destroy persons=1"]

      [[rule]]
      id = "turns"
      acts = ["destroy"]
      requires = "rotation"
      most = 5
      source = "Memorandum 7"
      source_status = "unread"
      remedy = "let another pair witness"
      permits = ["act=destroy pair_in_a_row=5"]
      refuses = ["act=destroy pair_in_a_row=6"]
      """;

  @TempDir Path folder;
  private TestOffice office;
  private Destructions steps;

  @BeforeEach
  void an_office_with_house_rules() {
    office = TestOffice.in(folder);
    steps = new Destructions(office).ready();
    adopt("1");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private PolicyPack adopt(String version) {
    String text = PACK.formatted(version);
    PolicyPack pack = PolicyPack.read("house", text.getBytes(StandardCharsets.UTF_8));
    office.two("a", "b", Role.OFFICER, AdoptPolicy.of(pack, text));
    return pack;
  }

  private CertificateText written() {
    CertificateText text = new Issue(office.office()).write(NUMBER).orElseThrow();
    Verdict verdict =
        new Examination(OfficeActs.all())
            .examine(text.bytes(), List.of(office.logKey().verifier()));
    assertInstanceOf(Verdict.Verified.class, verdict, verdict.toString());
    return text;
  }

  private static Json.Obj policy(CertificateText text) {
    return (Json.Obj) text.claims().members().get("policy");
  }

  private static String texts(Json.Obj of, String name) {
    return ((Json.Arr) of.members().get(name))
        .items().stream()
            .map(one -> ((Json.Text) one).value())
            .reduce((one, other) -> one + " " + other)
            .orElse("");
  }

  @Test
  void what_its_entries_tell_is_asked_again_and_what_they_do_not_is_named() {
    steps.certified("C-7", "bag-1", NUMBER);
    Json.Obj policy = policy(written());
    assertEquals("house/fine house/two", texts(policy, "asked"));
    assertEquals("house/turns", texts(policy, "not_asked"));
  }

  @Test
  void a_machine_too_coarse_or_a_single_witness_is_seen_in_the_entries() {
    steps.certified("C-7", "bag-1", NUMBER);
    List<Excerpt.Leaf> leaves = written().leaves();
    Excerpt excerpt =
        new Excerpt(
            OfficeActs.all(),
            office.office().checkpoint().text().lines().findFirst().orElseThrow());
    Register register =
        assertInstanceOf(Excerpt.Outcome.Folded.class, excerpt.fold(leaves)).register();
    Claims claims = new Claims(register, leaves);
    Run run = register.where(Run.SHELF, "state", Run.DONE).getFirst();
    assertEquals(Set.of(), asked(claims, run).breaches());
    Run coarse = told(run, List.of("P-5"), List.of("e", "e"));
    assertEquals(
        Set.of("house/fine: P-5 is not P-6 or finer", "house/two: 1 persons, at least 2"),
        asked(claims, coarse).breaches());
    assertFalse(new DeedPolicy(register, leaves.subList(0, 1), run, List.of(), List.of()).isAny());
    List<Excerpt.Leaf> unruled =
        leaves.stream()
            .filter(leaf -> !leaf.entry().statement().act().equals(AdoptPolicy.NAME))
            .toList();
    assertFalse(new DeedPolicy(register, unruled, run, List.of(), List.of()).isKnown());
  }

  private static DeedPolicy asked(Claims claims, Run run) {
    return claims.policy(run, claims.lines(run.id()), claims.bags(run));
  }

  private static Run told(Run run, List<String> levels, List<String> witnesses) {
    return new Run(
        run.id(),
        run.bags(),
        run.plant(),
        run.equipment(),
        run.method(),
        levels,
        run.begunBy(),
        run.named(),
        run.state(),
        run.operators(),
        witnesses,
        run.residue(),
        run.startedAt(),
        run.endedAt(),
        run.toldIn(),
        run.at(),
        run.certificate());
  }

  @Test
  void the_policy_is_that_of_the_beginning_whatever_came_before_and_after() {
    PolicyPack second = adopt("2");
    String run = steps.destroyed("C-7", "bag-1");
    adopt("3");
    office.act("a", new Certify(run, NUMBER));
    CertificateText text = written();
    String packs = policy(text).members().get("packs").toString();
    assertTrue(packs.contains(second.hash()), packs);
    long adoptions =
        text.leaves().stream()
            .filter(leaf -> leaf.entry().statement().act().equals(AdoptPolicy.NAME))
            .count();
    assertEquals(1, adoptions);
  }

  @Test
  void where_no_policy_was_in_force_none_is_named() {
    String hash =
        PolicyPack.read("house", PACK.formatted("1").getBytes(StandardCharsets.UTF_8)).hash();
    office.two("a", "b", Role.OFFICER, new DropPolicy(hash));
    steps.certified("C-7", "bag-1", NUMBER);
    assertFalse(written().claims().members().containsKey("policy"));
  }

  @Test
  void a_name_is_shown_by_its_opening_until_it_is_erased() {
    Opening name = Opening.of(new Value.Text("Erika Mustermann"), new SecureRandom());
    Grant witness = new Grant(Role.WITNESS, "hq");
    Enrol enrol =
        new Enrol(
            "g",
            name.commitment().toString(),
            "hq",
            "",
            office.newKey("g"),
            List.of(witness),
            List.of(Clearance.highest()));
    long proposal = office.entered(office.sign("a", Role.OFFICER, enrol).with(List.of(name)));
    office.act("b", Role.OFFICER, office.second(proposal));
    steps.document("C-7", 1);
    steps.approved("C-7");
    steps.bagged("bag-1", "C-7#1");
    steps.sealed("bag-1", "S-1", 900);
    steps.atPlant("bag-1", "S-1", 900);
    String run = steps.begun("bag-1");
    office.two("g", "f", Role.WITNESS, steps.finish(run, Run.PASS));
    office.act("a", new Certify(run, NUMBER));
    CertificateText named = written();
    assertEquals(List.of(name), named.openings());
    office.two("a", "b", Role.OFFICER, new Erase(name.commitment().toString()));
    CertificateText erased = written();
    assertEquals(List.of(), erased.openings());
    assertEquals(named.claims(), erased.claims());
  }
}
