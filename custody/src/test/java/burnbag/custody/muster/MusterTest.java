package burnbag.custody.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.container.OpenContainer;
import burnbag.custody.container.Put;
import burnbag.custody.discrepancy.Finding;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.muster.Judgement.Outcome;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.PageCount;
import burnbag.custody.sighting.ReportMissing;
import burnbag.custody.sighting.Sight;
import burnbag.custody.sighting.ToldSighting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MusterTest {
  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void a_document_in_four_copies() {
    office = TestOffice.in(folder);
    office.document("a", "C-7", 4);
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private String open(Muster.Scope scope, String subject, int eyes) {
    return Long.toString(office.act("a", new OpenMuster(scope, subject, eyes)));
  }

  private String open() {
    return open(Muster.Scope.REGISTRY, "hq", 1);
  }

  private void see(String party, String muster, String... copies) {
    office.act(party, new SightInMuster(muster, List.of(copies), List.of(), "", ""));
  }

  private void shut(String muster) {
    office.act("a", new CloseMuster(muster, office.find(Muster.SHELF, muster).list()));
  }

  private MusterReport report(String muster) {
    return office.ask(register -> MusterReport.of(register, muster)).orElseThrow();
  }

  private void give(String from, String to, String copy) {
    long offer = office.act(from, new Offer(List.of(copy), to, 0));
    office.act(
        to, new Accept(Long.toString(offer), List.of(new Accept.Line(copy, "accepted", 12))));
  }

  @Test
  void what_all_have_seen_closes_without_a_word() {
    String muster = open();
    see("b", muster, "C-7-L1", "C-7-L2");
    see("b", muster, "C-7#3", "C-7#4");
    see("b", muster, "C-7#3", "C-7#4");
    assertEquals(Map.of(Outcome.SEEN, 4), report(muster).counts());
    shut(muster);
    assertTrue(report(muster).reconciled());
    assertEquals(0, office.find(Muster.SHELF, muster).raised());
  }

  @Test
  void what_nobody_has_seen_is_raised_by_the_closing_and_reconciled_by_two() {
    String muster = open();
    see("b", muster, "C-7#1", "C-7#2", "C-7#3");
    shut(muster);
    assertEquals(List.of("not-sighted"), office.open("C-7#4"));
    assertFalse(report(muster).reconciled());
    assertEquals(Map.of(Outcome.SEEN, 3, Outcome.NOT_SIGHTED, 1), report(muster).counts());
    String id = office.discrepancy("C-7#4", Discrepancy.Kind.NOT_SIGHTED);
    office.two("b", "c", Role.CUSTODIAN, new Resolve(List.of(id), Finding.PUT_RIGHT));
    assertTrue(report(muster).reconciled());
    assertEquals(CopyState.IN_STORE, office.copy("C-7#4").state());
  }

  @Test
  void a_copy_that_moved_by_two_sides_meanwhile_is_not_missed() {
    String muster = open(Muster.Scope.HOLDER, "a", 2);
    see("b", muster, "C-7#1", "C-7#2", "C-7#3");
    see("a", muster, "C-7#1", "C-7#2", "C-7#3");
    give("a", "d", "C-7#4");
    shut(muster);
    assertEquals(Map.of(Outcome.SEEN, 3, Outcome.MOVED, 1), report(muster).counts());
    assertTrue(report(muster).reconciled());
  }

  @Test
  void a_copy_that_arrived_meanwhile_is_no_surprise_and_one_that_belongs_elsewhere_is() {
    give("a", "b", "C-7#1");
    give("a", "b", "C-7#2");
    String muster = open(Muster.Scope.HOLDER, "a", 1);
    see("c", muster, "C-7#3", "C-7#4");
    give("b", "a", "C-7#1");
    see("c", muster, "C-7#1", "C-7#2");
    assertEquals(
        Map.of(Outcome.SEEN, 2, Outcome.ARRIVED, 1, Outcome.UNEXPECTED, 1),
        report(muster).counts());
    shut(muster);
    assertEquals(List.of(), office.open("C-7#1"));
    assertEquals(List.of("wrong-holder"), office.open("C-7#2"));
  }

  @Test
  void wrong_hands_wrong_places_and_wrong_pages_each_are_raised() {
    List<Clearance> secret = List.of(Clearance.highest());
    office.act("a", new OpenContainer("safe-1", Container.Kind.SAFE, "", false, secret));
    office.act("a", new OpenContainer("box-1", Container.Kind.BOX, "safe-1", false, secret));
    office.act("a", new OpenContainer("safe-2", Container.Kind.SAFE, "", false, secret));
    office.act("a", new Put(List.of("C-7#1", "C-7#2", "C-7#3", "C-7#4"), "box-1"));
    String muster = open(Muster.Scope.CONTAINER, "safe-1", 1);
    office.act("b", new SightInMuster(muster, List.of("C-7#1"), List.of(), "c", ""));
    office.act("b", new SightInMuster(muster, List.of("C-7#2"), List.of(), "", "safe-2"));
    List<PageCount> counts = List.of(new PageCount("C-7#3", 11), new PageCount("C-7-L4", 12));
    office.act("b", new SightInMuster(muster, List.of(), counts, "a", ""));
    shut(muster);
    assertEquals(List.of("wrong-holder"), office.open("C-7#1"));
    assertEquals(List.of("wrong-place"), office.open("C-7#2"));
    assertEquals(List.of("wrong-pages"), office.open("C-7#3"));
    assertEquals(List.of(), office.open("C-7#4"));
    assertEquals(3, report(muster).open().size());
  }

  @Test
  void where_two_must_see_a_copy_one_is_not_enough_nor_is_one_outside_the_muster() {
    String muster = open(Muster.Scope.REGISTRY, "hq", 2);
    see("a", muster, "C-7#1", "C-7#2");
    see("a", muster, "C-7#1", "C-7#2");
    see("b", muster, "C-7#1");
    office.act("c", new Sight(List.of("C-7#3")));
    shut(muster);
    assertEquals(Map.of(Outcome.SEEN, 1, Outcome.NOT_SIGHTED, 3), report(muster).counts());
  }

  @Test
  void a_copy_reported_missing_meanwhile_is_not_raised_twice() {
    String muster = open();
    see("b", muster, "C-7#1", "C-7#2", "C-7#3");
    office.act("a", new ReportMissing(List.of("C-7#4")));
    shut(muster);
    assertEquals(List.of("missing"), office.open("C-7#4"));
    assertEquals(Map.of(Outcome.SEEN, 3, Outcome.REPORTED, 1), report(muster).counts());
  }

  @Test
  void a_missing_copy_that_a_muster_comes_across_has_turned_up() {
    office.act("a", new ReportMissing(List.of("C-7#4")));
    String muster = open();
    assertEquals(3, office.find(Muster.SHELF, muster).expected());
    see("b", muster, "C-7#1", "C-7#2", "C-7#3", "C-7#4");
    assertEquals(List.of("found", "missing"), office.open("C-7#4"));
    assertEquals(CopyState.FOUND, office.copy("C-7#4").state());
  }

  @Test
  void who_closes_a_muster_signs_the_list_that_was_frozen() {
    String muster = open();
    String list = office.find(Muster.SHELF, muster).list();
    give("a", "b", "C-7#1");
    assertEquals(
        list,
        office.ask(
            register -> FrozenList.digestOf(register.where(MusterLine.SHELF, "muster", muster))));
    assertEquals(List.of("OTHER_LIST"), office.refusals("a", new CloseMuster(muster, "00")));
    shut(muster);
    assertEquals(List.of("MUSTER_CLOSED"), office.refusals("a", new CloseMuster(muster, list)));
    assertEquals(
        List.of("MUSTER_CLOSED"),
        office.refusals("a", new SightInMuster(muster, List.of("C-7#1"), List.of(), "", "")));
  }

  @Test
  void a_muster_is_of_something_that_is_there() {
    assertEquals(
        List.of("EYES", "NO_SUBJECT"),
        office.refusals("a", new OpenMuster(Muster.Scope.CONTAINER, "safe-9", 3)));
    String muster = open();
    assertEquals(
        List.of("NO_PARTY", "NO_CONTAINER", "NO_COPY"),
        office.refusals(
            "a", new SightInMuster(muster, List.of("X-1"), List.of(), "nobody", "nowhere")));
    assertEquals(List.of("NO_MUSTER"), office.refusals("a", new CloseMuster("99", "00")));
  }

  @Test
  void a_time_that_a_device_told_stays_beside_the_sighting_and_decides_nothing() {
    office.act("a", new OpenContainer("safe-1", Container.Kind.SAFE, "", false, List.of()));
    String muster = open();
    long before = office.find(Muster.SHELF, muster).at() - 3_600_000;
    List<ToldSighting> told =
        List.of(
            new ToldSighting("C-7-L1", before, 0, "safe-1"), new ToldSighting("C-7#2", 1, 11, ""));
    office.act("b", new SightInMuster(muster, List.of("C-7#3"), List.of(), "", "", told));
    assertEquals(before, line(muster, "C-7#1").toldAt());
    assertEquals(11, line(muster, "C-7#2").counted());
    assertEquals(0, line(muster, "C-7#3").toldAt());
    assertEquals(Map.of(Outcome.SEEN, 3, Outcome.NOT_SIGHTED, 1), report(muster).counts());
    assertEquals(
        List.of("NO_CONTAINER", "COPY_TWICE"),
        office.refusals(
            "b",
            new SightInMuster(
                muster,
                List.of("C-7#1"),
                List.of(),
                "",
                "",
                List.of(new ToldSighting("C-7-L1", before, 0, "nowhere")))));
  }

  @Test
  void a_time_that_a_device_told_goes_with_a_sighting_out_of_any_muster_too() {
    office.act("b", new Sight(List.of("C-7#1"), List.of(new ToldSighting("C-7#2", 7, 11, ""))));
    assertEquals(List.of("wrong-pages"), office.open("C-7#2"));
    assertEquals(List.of(), office.open("C-7#1"));
  }

  private MusterLine line(String muster, String copy) {
    return office.find(MusterLine.SHELF, MusterLine.id(muster, copy));
  }
}
