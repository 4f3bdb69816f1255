package burnbag.custody.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.people.Enrol;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import burnbag.custody.register.StampedFile;
import burnbag.custody.register.Trail;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentTest {
  private static final Protection TOP =
      new Protection("TOP SECRET//NOFORN", "us", "TOP SECRET", 4, List.of());
  private static final Protection CONFIDENTIAL =
      new Protection("CONFIDENTIAL//NOFORN", "us", "CONFIDENTIAL", 2, List.of());
  private static final Protection NONE = new Protection("", "", "", 0, List.of());

  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void two_documents() {
    office = TestOffice.in(folder);
    office.document("a", "C-7", 2);
    office.document("a", "C-8", 1);
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private Document document() {
    return office.find(Document.SHELF, "C-7");
  }

  private long register(burnbag.custody.act.Act act) {
    return office.act("a", Role.REGISTRAR, act);
  }

  private List<String> refusals(burnbag.custody.act.Act act) {
    return office.refusals("a", Role.REGISTRAR, act);
  }

  private static ReMark mark(ReMark.Direction direction, Protection protection) {
    return new ReMark("C-7", direction, protection, "originator", "PO-114/26", "2026-03-01");
  }

  @Test
  void one_person_raises_a_marking_and_who_may_not_have_it_any_more_shows() {
    office.two(
        "a",
        "b",
        Role.OFFICER,
        new Enrol(
            "e",
            "",
            "hq",
            "",
            office.newKey("e"),
            List.of(new burnbag.custody.register.Grant(Role.CLERK, "hq")),
            List.of(new Clearance("us", 3, List.of()))));
    long offer = office.act("a", new Offer(List.of("C-7#1"), "e", 0));
    Accept.Line line = new Accept.Line("C-7#1", "accepted", 12);
    office.act("e", Role.CLERK, new Accept(Long.toString(offer), List.of(line)));
    register(mark(ReMark.Direction.UPGRADE, TOP));
    assertEquals(TOP, document().protection());
    assertEquals(List.of("above-limit"), office.open("C-7#1"));
    assertEquals(List.of(), office.open("C-7#2"));
  }

  @Test
  void a_marking_is_lowered_or_lifted_by_two() {
    long proposal = register(mark(ReMark.Direction.DOWNGRADE, CONFIDENTIAL));
    assertEquals(3, document().protection().rank());
    assertEquals(List.of("SAME_PERSON", "SAME_KEY"), refusals(office.second(proposal)));
    office.act("b", Role.APPROVER, office.second(proposal));
    assertEquals(CONFIDENTIAL, document().protection());
    office.two("a", "b", Role.REGISTRAR, mark(ReMark.Direction.DECLASSIFY, NONE));
    assertEquals(NONE, document().protection());
    List<Trail> trail = office.ask(r -> r.where(Trail.SHELF, "subject", "C-7"));
    assertEquals(
        List.of("SECRET//NOFORN", "CONFIDENTIAL//NOFORN", ""),
        trail.stream().map(Trail::state).toList());
  }

  @Test
  void nobody_lowers_a_marking_alone_by_calling_it_a_rise() {
    assertEquals(
        List.of("OTHER_DIRECTION"), refusals(mark(ReMark.Direction.UPGRADE, CONFIDENTIAL)));
    Protection withoutCaveat = new Protection("TOP SECRET", "us", "TOP SECRET", 4, List.of());
    assertEquals(
        List.of("OTHER_DIRECTION"), refusals(mark(ReMark.Direction.UPGRADE, withoutCaveat)));
    Protection ofAnother = new Protection("TRÈS SECRET//NOFORN", "fr", "TRÈS SECRET", 4, List.of());
    assertEquals(List.of("OTHER_DIRECTION"), refusals(mark(ReMark.Direction.UPGRADE, ofAnother)));
    assertEquals(
        List.of("SAME_MARKING"), refusals(mark(ReMark.Direction.UPGRADE, document().protection())));
  }

  @Test
  void a_marking_is_changed_by_a_paper_with_number_and_day() {
    assertEquals(
        List.of("NO_REFERENCE", "NO_DATE"),
        refusals(
            new ReMark(
                "C-7", ReMark.Direction.UPGRADE, TOP, "review", "Jane said so", "2026-02-30")));
    assertEquals(
        List.of("DATE_AHEAD"),
        refusals(new ReMark("C-7", ReMark.Direction.UPGRADE, TOP, "review", "R-1", "2026-03-09")));
    assertThrows(
        MalformedFields.class,
        () -> new ReMark("C-7", ReMark.Direction.UPGRADE, TOP, "mood", "R-1", "2026-03-01"));
  }

  @Test
  void one_person_holds_documents_and_two_let_go() {
    office.act("c", Role.AUDITOR, new LegalHold(List.of("C-7", "C-8"), "FOI-2026-14"));
    office.act("c", Role.AUDITOR, new LegalHold(List.of("C-7"), "COURT-9"));
    assertEquals(List.of("FOI-2026-14", "COURT-9"), document().holds());
    assertEquals(List.of("HELD_ALREADY"), refusals(new LegalHold(List.of("C-7"), "COURT-9")));
    assertEquals(List.of("NO_ID"), refusals(new LegalHold(List.of("C-7"), "the court")));
    office.two("a", "b", Role.REGISTRAR, new LiftHold(List.of("C-7"), "FOI-2026-14"));
    assertEquals(List.of("COURT-9"), document().holds());
    assertEquals(List.of("NOT_HELD"), refusals(new LiftHold(List.of("C-7"), "FOI-2026-14")));
  }

  @Test
  void disposition_and_return_only_are_set_by_one_and_return_only_is_lifted_by_two() {
    register(new SetDisposition(List.of("C-7"), "destroy-after-5-years"));
    assertEquals("destroy-after-5-years", document().disposition());
    register(new SetDisposition(List.of("C-7"), Document.UNSET));
    assertEquals(List.of("NO_ID"), refusals(new SetDisposition(List.of("C-7"), "five years")));
    register(new SetReturnOnly(List.of("C-7"), true));
    assertTrue(document().returnOnly());
    register(new SetReturnOnly(List.of("C-7"), false));
    assertTrue(document().returnOnly());
  }

  @Test
  void a_list_of_documents_names_each_once_and_none_that_is_not_there() {
    assertEquals(List.of("NO_DOCUMENT"), refusals(new SetReturnOnly(List.of(), true)));
    assertEquals(
        List.of("DOCUMENT_TWICE", "NO_DOCUMENT"),
        refusals(new SetReturnOnly(List.of("C-9", "C-9"), true)));
  }

  @Test
  void a_newer_document_takes_the_place_of_an_older_one() {
    register(new Supersede("C-7", "C-8"));
    assertEquals("C-8", document().supersededBy());
    assertEquals("C-7", office.find(Document.SHELF, "C-8").supersedes());
    office.document("a", "C-9", 1);
    assertEquals(List.of("SUPERSEDED_ALREADY"), refusals(new Supersede("C-7", "C-9")));
    assertEquals(List.of("SUPERSEDES_ITSELF"), refusals(new Supersede("C-8", "C-7")));
    assertEquals(List.of("SUPERSEDES_ITSELF"), refusals(new Supersede("C-8", "C-8")));
  }

  @Test
  void what_a_clerk_wrote_wrongly_is_put_right_by_a_new_entry() {
    register(new Correct("C-7", Correct.Fact.SHORT_TITLE, "Harbour chart", "Harbour charts"));
    register(new Correct("C-7", Correct.Fact.ORIGINATOR, "Port office", "Port Office"));
    register(new Correct("C-7", Correct.Fact.DATE, "2026-03", "2026-03-01"));
    register(new Correct("C-7", Correct.Fact.LANGUAGE, "", "en"));
    register(new Correct("C-7", Correct.Fact.EDITION, "", "2"));
    assertEquals("Harbour charts", document().shortTitle());
    assertEquals("Port Office", document().originator());
    assertEquals("2026-03-01", document().date());
    assertEquals("en", document().language());
    assertEquals("2", document().edition());
    assertEquals(
        List.of("NOT_AS_READ"), refusals(new Correct("C-7", Correct.Fact.EDITION, "1", "3")));
    assertEquals(
        List.of("NOTHING_CHANGES"), refusals(new Correct("C-7", Correct.Fact.EDITION, "2", "2")));
    assertEquals(
        List.of("NOT_RIGHT"),
        refusals(new Correct("C-7", Correct.Fact.DATE, "2026-03-01", "last spring")));
    assertEquals(
        List.of("NOT_RIGHT"),
        refusals(new Correct("C-7", Correct.Fact.SHORT_TITLE, "Harbour charts", " ")));
  }

  @Test
  void custody_is_not_corrected() {
    assertThrows(MalformedFields.class, () -> Correct.Fact.of("pages"));
    assertThrows(MalformedFields.class, () -> Correct.Fact.of("marking"));
  }

  @Test
  void copies_are_numbered_on_and_copies_of_a_copy_under_it() {
    register(new MakeCopies("C-7", "", List.of("N3", "N4")));
    office.act("a", new MakeCopies("C-7", "2", List.of("P1", "P2")));
    office.act("a", new MakeCopies("C-7", "2", List.of("P3")));
    Copy fourth = office.copy("C-7#4");
    assertEquals(4, fourth.of());
    assertEquals("N4", fourth.label());
    assertEquals(2, office.copy("C-7#2").of());
    assertEquals(2, office.copy("C-7#2/1").of());
    assertEquals(3, office.copy("C-7#2/3").of());
    assertEquals("a", office.copy("C-7#2/3").holder());
    assertEquals(12, office.copy("C-7#2/3").pages());
  }

  @Test
  void copies_are_made_of_what_is_in_hand_by_who_has_it() {
    assertEquals(
        List.of("NOT_HOLDER"), office.refusals("b", new MakeCopies("C-7", "2", List.of("P1"))));
    assertEquals(
        List.of("NO_PARENT"), office.refusals("b", new MakeCopies("C-7", "", List.of("P1"))));
    assertEquals(
        List.of("NO_COPY"), office.refusals("a", new MakeCopies("C-7", "9", List.of("P1"))));
    assertEquals(List.of("HOW_MANY"), refusals(new MakeCopies("C-7", "", List.of())));
    assertEquals(
        List.of("LABEL_TWICE", "LABEL_TAKEN"),
        refusals(new MakeCopies("C-7", "", List.of("C-7-L1", "C-7-L1"))));
    office.act("a", new Offer(List.of("C-7#2"), "b", 0));
    assertEquals(
        List.of("COPY_STATE"), office.refusals("a", new MakeCopies("C-7", "2", List.of("P1"))));
    office.act("a", new MakeCopies("C-7", "1", List.of("Q1")));
    office.act("a", new MakeCopies("C-7", "1/1", List.of("Q2")));
    office.act("a", new MakeCopies("C-7", "1/1/1", List.of("Q3")));
    assertEquals(
        List.of("TOO_DEEP"), office.refusals("a", new MakeCopies("C-7", "1/1/1/1", List.of("Q4"))));
  }

  @Test
  void a_stamped_file_is_led_back_to_its_copy_by_its_digest() {
    int pages = office.copy("C-7#1").pages();
    String digest = "ab".repeat(32);
    long entry = register(new StampCopies(List.of(new StampCopies.Line("C-7#1", digest, pages))));
    assertEquals(
        List.of(new StampedFile("C-7#1", digest, pages, entry, office.now())),
        office.folded().where(StampedFile.SHELF, "sha256", digest));
    assertEquals(
        List.of("NO_DIGEST", "OTHER_PAGES"),
        refusals(new StampCopies(List.of(new StampCopies.Line("C-7#1", "AB", pages + 1)))));
    String label = office.copy("C-7#1").label();
    assertEquals(
        List.of("OTHER_PAGES"),
        refusals(new StampCopies(List.of(new StampCopies.Line(label, digest, pages + 1)))),
        "named by its label");
    assertEquals(List.of("NO_COPIES"), refusals(new StampCopies(List.of())));
    StampCopies.Line line = new StampCopies.Line("C-7#1", digest, pages);
    assertEquals(
        List.of("HOW_MANY"),
        refusals(new StampCopies(java.util.Collections.nCopies(401, line))).subList(0, 1));
  }
}
