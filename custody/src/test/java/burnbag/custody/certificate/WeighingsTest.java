package burnbag.custody.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.custody.register.Bag;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Discrepancy.Kind;
import burnbag.custody.register.MemoryRegister;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WeighingsTest {
  private final MemoryRegister register = new MemoryRegister();
  private final Bag sealed = Bag.opened("bag-1").sealed("S-1", 4_290, 20, List.of("a", "b"), 10);

  private void step(long index, String act, String seal, long grams) {
    register.put(
        BagStep.SHELF, new BagStep("bag-1", index, act, "a", "", "a", seal, grams, "", index));
  }

  private void raised(
      long entry, Kind kind, int counted, String reference, String resolution, long resolvedIn) {
    register.put(
        Discrepancy.SHELF,
        new Discrepancy(
            entry + "/" + kind.ordinal(),
            kind,
            "bag-1",
            "hq",
            "a",
            "c",
            "",
            "",
            counted,
            reference,
            Discrepancy.RESOLVED,
            resolution,
            resolvedIn,
            entry));
  }

  private List<String> faults(Bag bag) {
    return Weighings.faults(register, bag);
  }

  @Test
  void a_bag_that_weighs_and_bears_the_same_all_the_way_has_no_fault() {
    step(5, "insert-waste", "", 300);
    step(10, BagStep.SEALED, "S-1", 4_290);
    step(11, "hand-over-bag", "S-1", 4_300);
    step(12, "receive-bag", "S-1", 4_270);
    assertEquals(List.of(), faults(sealed));
  }

  @Test
  void a_bag_that_nobody_weighed_is_told() {
    assertEquals(
        List.of("was not weighed", "is known by another seal or weight than its chain ends with"),
        faults(sealed));
  }

  @Test
  void that_it_came_late_once_excuses_no_weight() {
    step(10, BagStep.SEALED, "S-1", 4_290);
    step(11, "receive-bag", "S-1", 3_790);
    raised(11, Kind.OVERDUE, 0, "", "put-right", 20);
    assertEquals(List.of("had another seal or weight in entry 11"), faults(sealed));
  }

  @Test
  void what_was_raised_of_one_weighing_excuses_no_other() {
    step(10, BagStep.SEALED, "S-1", 4_290);
    step(11, "receive-bag", "S-1", 3_790);
    step(12, "hand-over-bag", "S-1", 3_700);
    raised(11, Kind.OTHER_WEIGHT, 3_790, "", "mistaken", 20);
    assertEquals(List.of("had another seal or weight in entry 12"), faults(sealed));
  }

  @Test
  void what_two_found_to_be_as_it_was_seen_is_what_it_is_known_by_from_then_on() {
    step(10, BagStep.SEALED, "S-1", 4_290);
    step(11, "receive-bag", "S-2", 3_790);
    raised(11, Kind.OTHER_WEIGHT, 3_790, "", "as-seen", 20);
    raised(11, Kind.OTHER_SEAL, 0, "S-2", "as-seen", 20);
    step(25, "hand-over-bag", "S-1", 4_290);
    assertEquals(
        List.of("had another seal or weight in entry 25"),
        faults(sealed.withSeal("S-2").withGrams(3_790)));
  }

  @Test
  void a_seal_that_two_read_again_is_the_seal_from_then_on() {
    step(10, BagStep.SEALED, "S-1", 4_290);
    step(11, BagStep.CORRECTED, "S-7", 0);
    step(12, "hand-over-bag", "S-7", 4_290);
    assertEquals(List.of(), faults(sealed.withSeal("S-7")));
    assertEquals(
        List.of("is known by another seal or weight than its chain ends with"), faults(sealed));
  }
}
