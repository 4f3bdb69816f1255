package burnbag.custody.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.custody.TestOffice;
import burnbag.custody.container.CloseContainer;
import burnbag.custody.discrepancy.Finding;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.morning.Balance;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.custody.sighting.ReportMissing;
import burnbag.custody.sighting.Sight;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DestructionTest {
  @TempDir Path folder;
  private TestOffice office;
  private Destructions steps;

  @BeforeEach
  void a_cellar_with_a_shredder() {
    office = TestOffice.in(folder);
    steps = new Destructions(office).ready();
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  @Test
  void two_copies_go_from_an_order_to_a_certificate() {
    String run = steps.certified("C-7", "bag-1", "2026-0001");
    assertEquals(CopyState.DESTROYED, office.copy("C-7#1").state());
    assertEquals(CopyState.DESTROYED, office.copy("C-7#2").state());
    assertEquals(Bag.State.DESTROYED, office.find(Bag.SHELF, "bag-1").state());
    assertEquals("2026-0001", office.find(Run.SHELF, run).certificate());
    Certificate certificate = office.find(Certificate.SHELF, "2026-0001");
    assertEquals(2, certificate.copies());
    assertEquals(
        Orders.digest(office.ask(register -> register.where(OrderLine.SHELF, "run", run))),
        certificate.list());
    assertEquals(
        List.of(
            "open-bag",
            "insert",
            "seal-bag",
            "hand-over-bag",
            "receive-bag",
            "hand-over-bag",
            "receive-bag",
            "open-at-plant",
            "begin-destruction",
            "finish-destruction"),
        office.ask(register -> register.where(BagStep.SHELF, "bag", "bag-1")).stream()
            .map(BagStep::act)
            .toList());
    assertEquals(true, office.ask(Balance::of).closed());
  }

  @Test
  void whoever_carries_a_bag_answers_for_what_is_in_it() {
    steps.document("C-7", 2);
    steps.approved("C-7");
    steps.bagged("bag-1", "C-7#1", "C-7#2");
    steps.sealed("bag-1", "S-1", 4_290);
    String handover = steps.offered("bag-1", "a", "c", "S-1", 4_290);
    assertEquals("a", office.copy("C-7#1").holder());
    office.act("c", Role.CARRIER, new ReceiveBag(handover, "S-1", 4_300, false));
    assertEquals("c", office.copy("C-7#1").holder());
    assertEquals(CopyState.IN_BAG, office.copy("C-7#1").state());
    assertEquals(List.of(), office.open("bag-1"));
  }

  @Test
  void who_witnessed_a_destruction_does_not_say_that_a_find_was_a_mistake() {
    steps.certified("C-7", "bag-1", "2026-0001");
    office.act("c", new Sight(List.of("C-7#2")));
    Resolve mistaken =
        new Resolve(
            List.of(office.discrepancy("C-7#2", Discrepancy.Kind.SEEN_AGAIN)), Finding.MISTAKEN);
    assertEquals(List.of("CONCERNED"), office.refusals("e", mistaken));
    assertEquals(List.of("CONCERNED"), office.refusals("a", mistaken));
    office.two("b", "c", Role.CUSTODIAN, mistaken);
    assertEquals(CopyState.DESTROYED, office.copy("C-7#2").state());
  }

  @Test
  void a_copy_that_was_in_its_bag_after_all_is_whoever_took_the_bag() {
    steps.document("C-7", 2);
    steps.approved("C-7");
    steps.bagged("bag-1", "C-7#1", "C-7#2");
    steps.sealed("bag-1", "S-1", 4_290);
    office.act("a", new ReportMissing(List.of("C-7#1")));
    steps.moved("bag-1", "a", "c", Role.CARRIER, "S-1", 4_290);
    assertEquals("a", office.copy("C-7#1").holder());
    office.two(
        "e",
        "f",
        Role.CUSTODIAN,
        new Resolve(
            List.of(office.discrepancy("C-7#1", Discrepancy.Kind.MISSING)), Finding.MISTAKEN));
    assertEquals("c", office.copy("C-7#1").holder());
    assertEquals(CopyState.IN_BAG, office.copy("C-7#1").state());
  }

  @Test
  void a_bag_out_of_which_everything_was_taken_is_not_destroyed() {
    steps.document("C-7", 1);
    steps.approved("C-7");
    steps.bagged("bag-1", "C-7#1");
    steps.sealed("bag-1", "S-1", 900);
    steps.atPlant("bag-1", "S-1", 900);
    office.two("d", "a", Role.CUSTODIAN, new TakeOut("bag-1", List.of("C-7#1")));
    assertEquals(
        List.of("EMPTY_BAG"), office.refusals("d", Role.PLANT_OPERATOR, steps.begin("bag-1")));
    office.act("d", new CloseContainer("bag-1"));
  }

  @Test
  void a_destroyed_copy_that_is_seen_again_names_the_certificate_that_lied() {
    steps.certified("C-7", "bag-1", "2026-0001");
    office.act("c", new Sight(List.of("C-7#2")));
    assertEquals(List.of("seen-again"), office.open("C-7#2"));
    assertEquals(CopyState.FOUND, office.copy("C-7#2").state());
    assertEquals(
        "2026-0001",
        office
            .ask(register -> register.where(Discrepancy.SHELF, "subject", "C-7#2"))
            .getFirst()
            .reference());
  }
}
