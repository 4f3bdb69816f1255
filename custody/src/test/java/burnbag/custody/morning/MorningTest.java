package burnbag.custody.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.container.OpenContainer;
import burnbag.custody.container.Put;
import burnbag.custody.discrepancy.Finding;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.dispatch.OpenOutside;
import burnbag.custody.dispatch.SendOut;
import burnbag.custody.document.Correct;
import burnbag.custody.document.Supersede;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.morning.Item.What;
import burnbag.custody.muster.OpenMuster;
import burnbag.custody.people.RevokeKey;
import burnbag.custody.policy.Policy;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.MemoryRegister;
import burnbag.custody.register.Muster;
import burnbag.custody.register.Role;
import burnbag.custody.register.Trail;
import burnbag.custody.sighting.ReportMissing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MorningTest {
  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void two_documents() {
    office = TestOffice.in(folder);
    office.document("a", "C-7", 3);
    office.document("a", "C-8", 1);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private List<String> waits(String party) {
    Policy policy = office.office().policy();
    return office.ask(
        register ->
            Morning.of(register, office.office().acts(), policy, office.party(party), office.now())
                .stream()
                .map(item -> item.what().word() + " " + item.id())
                .toList());
  }

  private List<What> waits() {
    Policy policy = office.office().policy();
    return office.ask(
        register ->
            Morning.ofOffice(register, office.office().acts(), policy, office.now()).stream()
                .map(Item::what)
                .toList());
  }

  private void lend(String copy, String to, Duration time) {
    long due = office.now() + time.toMillis();
    long offer = office.act("a", new Offer(List.of(copy), to, due));
    office.act(
        to, new Accept(Long.toString(offer), List.of(new Accept.Line(copy, "accepted", 12))));
  }

  @Test
  void on_a_quiet_morning_nothing_waits() {
    assertEquals(List.of(), waits());
    assertEquals(List.of(), waits("a"));
  }

  @Test
  void an_offer_waits_for_who_is_to_answer_it_and_shows_to_who_made_it() {
    long offer = office.act("a", new Offer(List.of("C-7#1"), "b", 0));
    assertEquals(List.of("offer-to-answer " + offer), waits("b"));
    assertEquals(List.of("offer-unanswered " + offer), waits("a"));
    assertEquals(List.of(), waits("c"));
  }

  @Test
  void a_loan_shows_to_borrower_and_registry_once_its_day_has_passed() {
    lend("C-7#1", "b", Duration.ofDays(2));
    assertEquals(List.of(), waits("b"));
    office.wait(Duration.ofDays(3));
    assertEquals(List.of("copy-overdue C-7#1"), waits("b"));
    assertEquals(List.of("copy-overdue C-7#1"), waits("a"));
  }

  @Test
  void a_discrepancy_waits_for_those_whom_it_does_not_concern() {
    office.act("a", new ReportMissing(List.of("C-7#1")));
    String id = office.discrepancy("C-7#1", Discrepancy.Kind.MISSING);
    assertEquals(List.of("discrepancy-about-you " + id), waits("a"));
    assertEquals(List.of("discrepancy-to-resolve " + id), waits("b"));
    long proposal = office.act("b", new Resolve(List.of(id), Finding.MISTAKEN));
    assertEquals(
        List.of("discrepancy-to-resolve " + id, "proposal-to-second " + proposal), waits("c"));
    assertEquals(List.of("discrepancy-to-resolve " + id), waits("b"));
  }

  @Test
  void a_proposal_waits_for_those_only_who_have_a_role_for_it() {
    office.enrol("e", Role.CLERK);
    office.act("a", new ReportMissing(List.of("C-7#1")));
    String id = office.discrepancy("C-7#1", Discrepancy.Kind.MISSING);
    office.act("b", new Resolve(List.of(id), Finding.MISTAKEN));
    assertEquals(List.of(), waits("e"));
  }

  @Test
  void a_superseded_copy_a_dispatch_and_a_muster_show() {
    office.act("a", Role.REGISTRAR, new Supersede("C-8", "C-7"));
    office.two(
        "a", "b", Role.OFFICER, new OpenOutside("m-4", List.of(new Clearance("us", 3, List.of()))));
    long sent = office.act("a", new SendOut(List.of("C-7#1"), "m-4", 0));
    long muster = office.act("a", new OpenMuster(Muster.Scope.REGISTRY, "hq", 1));
    assertEquals(
        List.of("receipt-missing " + sent, "muster-open " + muster, "copy-superseded C-8#1"),
        waits("a"));
    assertEquals(List.of(What.RECEIPT_MISSING, What.MUSTER_OPEN), waits());
  }

  @Test
  void a_revoked_key_shows_for_a_month() {
    String key = office.key("d").verifier().name().toString();
    office.two("a", "b", Role.OFFICER, new RevokeKey(key, "", "lost"));
    assertEquals(List.of("key-revoked " + key), waits("a"));
    office.wait(Duration.ofDays(31));
    assertEquals(List.of(), waits("a"));
  }

  @Test
  void holdings_are_of_a_party_a_registry_or_a_container() {
    lend("C-7#2", "b", Duration.ofDays(2));
    List<Clearance> secret = List.of(Clearance.highest());
    office.act("a", new OpenContainer("safe-1", Container.Kind.SAFE, "", false, secret));
    office.act("a", new OpenContainer("box-1", Container.Kind.BOX, "safe-1", false, secret));
    office.act("a", new Put(List.of("C-7#1"), "box-1"));
    assertEquals(List.of("C-7#2"), ids(office.ask(r -> Holdings.ofParty(r, "b"))));
    assertEquals(
        List.of("C-7#1", "C-7#2", "C-7#3", "C-8#1"),
        ids(office.ask(r -> Holdings.ofRegistry(r, "hq"))));
    assertEquals(List.of("C-7#1"), ids(office.ask(r -> Holdings.inContainer(r, "safe-1"))));
  }

  private static List<String> ids(List<Copy> copies) {
    return copies.stream().map(Copy::id).toList();
  }

  @Test
  void what_was_made_is_what_is_there_and_a_document_is_closed_when_nothing_of_it_is_left() {
    lend("C-7#2", "b", Duration.ofDays(2));
    Balance all = office.ask(Balance::of);
    assertEquals(4, all.made());
    assertEquals(Map.of(CopyState.IN_STORE, 3L, CopyState.ISSUED, 1L), all.states());
    assertEquals(Map.of("a", 3L, "b", 1L), all.holders());
    assertTrue(all.addsUp());
    office.act("a", new ReportMissing(List.of("C-8#1")));
    assertFalse(office.ask(r -> Balance.ofDocument(r, "C-8")).closed());
    String id = office.discrepancy("C-8#1", Discrepancy.Kind.MISSING);
    office.two("b", "c", Role.APPROVER, new Resolve(List.of(id), Finding.WRITTEN_OFF));
    Balance eight = office.ask(r -> Balance.ofDocument(r, "C-8"));
    assertTrue(eight.closed());
    assertEquals(1, eight.writtenOff());
    assertTrue(eight.addsUp());
  }

  @Test
  void a_history_is_found_by_number_or_label() {
    lend("C-7#2", "b", Duration.ofDays(2));
    List<String> acts = office.ask(r -> History.of(r, "C-7-L2")).stream().map(Trail::act).toList();
    assertEquals(List.of("register/1", "offer/1", "accept/1"), acts);
    assertEquals(1, office.ask(r -> History.of(r, "C-8")).size());
  }

  @Test
  void papers_are_found_by_number_label_and_words_of_the_title() {
    assertEquals(List.of("C-7"), documents("C-7"));
    assertEquals(List.of("C-7", "C-8"), documents("c-"));
    assertEquals(List.of("C-7", "C-8"), documents("char HARB"));
    assertEquals(List.of(), documents("airport"));
    assertEquals(List.of(), documents(" "));
    assertEquals(List.of("C-7#3"), ids(office.ask(r -> Search.of(r, "C-7-L3", 9)).copies()));
    assertEquals(1, office.ask(r -> Search.of(r, "chart", 1)).more());
  }

  @Test
  void a_title_is_found_by_its_words_as_they_are_now() {
    Correct.Fact title = Correct.Fact.SHORT_TITLE;
    office.act("a", Role.REGISTRAR, new Correct("C-7", title, "Harbour chart", "Lights, ｆｕｌｌ"));
    assertEquals(List.of("C-7"), documents("ligh FULL"));
    assertEquals(List.of("C-8"), documents("harbour"));
    assertEquals(
        Set.of("c-7", "lights", "full"),
        office.ask(r -> r.find(Document.SHELF, "C-7").orElseThrow().words()));
  }

  @Test
  void what_the_store_finds_by_words_a_register_in_memory_finds() {
    MemoryRegister memory = new MemoryRegister();
    office.ask(
        r -> {
          r.all(Document.SHELF, one -> memory.put(Document.SHELF, one));
          return r;
        });
    for (String words : List.of("c", "char harb", "chart x", "C-8", "h", "7", "\uDBFF\uDFFF")) {
      for (int most : List.of(1, 9)) {
        Search stored = office.ask(r -> Search.of(r, words, most));
        assertEquals(Search.of(memory, words, most), stored, words);
      }
    }
  }

  private List<String> documents(String words) {
    return office.ask(r -> Search.of(r, words, 9)).documents().stream().map(Document::id).toList();
  }
}
