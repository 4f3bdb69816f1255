package burnbag.custody.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.act.Actor;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every state of a very small office is looked at, not a sample of them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallModelTest {
  /// @param destroyed how many of them have a destroyed copy
  /// @param certified how many have a certificate
  /// @param over how many have a loss that was written off
  private record Walked(int states, long steps, int destroyed, int certified, int over) {}

  private static final int NEAREST = 4_000;

  /// Every state.
  ///
  /// @param mostOpen how much may be open at once; more of the same would be raised without end
  private static Walked walk(List<String> people, int mostOpen) {
    return walk(people, mostOpen, Integer.MAX_VALUE);
  }

  /// @param most so many states, those first that the fewest acts lead to
  private static Walked walk(List<String> people, int mostOpen, int most) {
    long begun = System.nanoTime();
    SmallOffice office = new SmallOffice(people);
    Set<String> seen = new HashSet<>();
    ArrayDeque<SmallOffice.State> next = new ArrayDeque<>();
    SmallOffice.State first = SmallOffice.beginning();
    seen.add(office.canonical(first.register()));
    next.add(first);
    long[] steps = new long[1];
    int destroyed = 0;
    int certified = 0;
    int over = 0;
    while (!next.isEmpty()) {
      SmallOffice.State state = next.poll();
      Register register = state.register();
      everywhere(register);
      if (register.count(Copy.SHELF, "state", CopyState.DESTROYED.word()) > 0) destroyed++;
      if (register.count(burnbag.custody.register.Certificate.SHELF, "registry", "hq") > 0) {
        certified++;
      }
      if (isWrittenOff(register)) over++;
      office.each(
          state,
          (step, after) -> {
            steps[0]++;
            byTwo(step);
            if (open(after.register()) > mostOpen || seen.size() == most) return;
            if (seen.add(office.canonical(after.register()))) next.add(after);
          });
    }
    Walked walked = new Walked(seen.size(), steps[0], destroyed, certified, over);
    System.out.printf(
        "%s, %d open: %s in %.1f s%n", people, mostOpen, walked, (System.nanoTime() - begun) / 1e9);
    return walked;
  }

  private static long open(Register register) {
    return register.count(Discrepancy.SHELF, "state", Discrepancy.OPEN);
  }

  private static boolean isWrittenOff(Register register) {
    return register.where(Copy.SHELF, "state", CopyState.MISSING.word()).stream()
        .anyMatch(
            copy ->
                register.where(Discrepancy.SHELF, "subject", copy.id()).stream()
                    .noneMatch(Discrepancy::isOpen));
  }

  /// Rule 2 of every step: what it destroyed, lost for good or resolved, two people did, with two
  /// keys; who destroyed it ordered nothing of it, and another approved that.
  private static void byTwo(SmallOffice.Step step) {
    for (String id : SmallOffice.COPIES) {
      Copy before = step.before().find(Copy.SHELF, id).orElseThrow();
      Copy after = step.after().find(Copy.SHELF, id).orElseThrow();
      if (before.state() == after.state() || after.state() != CopyState.DESTROYED) continue;
      Actor second = step.second().orElseThrow();
      assertTrue(
          step.act() instanceof FinishDestruction || step.act() instanceof Resolve,
          () -> id + " by " + step.act().name());
      assertTrue(
          !step.first().id().equals(second.id()) && !step.first().key().equals(second.key()));
      OrderLine line =
          step.after().where(OrderLine.SHELF, "copy", id).stream()
              .filter(one -> one.state().equals(OrderLine.DESTROYED))
              .reduce((_, last) -> last)
              .orElseThrow();
      DestructionOrder order =
          step.after().find(DestructionOrder.SHELF, line.order()).orElseThrow();
      assertTrue(!order.approver().isEmpty() && !order.approver().equals(order.orderer()));
      assertTrue(
          !order.orderer().equals(second.id()) && !order.orderer().equals(step.first().id()));
      Run run = step.after().find(Run.SHELF, line.run()).orElseThrow();
      assertEquals(2, new HashSet<>(run.witnesses()).size());
    }
    for (Discrepancy one : step.before().where(Discrepancy.SHELF, "state", Discrepancy.OPEN)) {
      boolean resolved = !step.after().find(Discrepancy.SHELF, one.id()).orElseThrow().isOpen();
      if (!resolved) continue;
      Optional<Actor> second = step.second();
      assertTrue(second.isPresent(), () -> one.kind() + " was resolved by one");
      assertTrue(!second.get().id().equals(step.first().id()));
      assertTrue(!one.concerned().equals(step.first().id()));
      assertTrue(!one.concerned().equals(second.get().id()));
    }
    if (step.act() instanceof ReceiveBag receive && step.first().role() == Role.CARRIER) {
      BagHandover handover = step.after().find(BagHandover.SHELF, receive.handover()).orElseThrow();
      assertTrue(
          !step.after()
              .find(burnbag.custody.register.Bag.SHELF, handover.bag())
              .orElseThrow()
              .sealers()
              .contains(step.first().id()));
    }
  }

  /// What holds in every state: copies in a bag are their custodian's, and each has one holder.
  private static void everywhere(Register register) {
    List<Copy> copies = new ArrayList<>();
    register.all(Copy.SHELF, copies::add);
    assertEquals(SmallOffice.COPIES.size(), copies.size());
    for (Copy copy : copies) {
      assertTrue(SmallOffice.PEOPLE.contains(copy.holder()));
      if (copy.state() != CopyState.IN_BAG) continue;
      Container bag = register.find(Container.SHELF, copy.place()).orElseThrow();
      assertEquals(bag.custodian(), copy.holder());
    }
  }

  @Test
  void in_every_state_that_three_people_can_reach_nobody_was_alone() {
    Walked all = walk(SmallOffice.PEOPLE, 0);
    assertTrue(all.states() > 1_000, () -> all.toString());
    assertTrue(all.destroyed() > 0 && all.certified() > 0, () -> all.toString());
  }

  /// There are more of them than a test can hold.
  @Test
  @Tag("full")
  void nor_in_the_nearest_states_where_one_thing_at_a_time_does_not_add_up() {
    Walked nearest = walk(SmallOffice.PEOPLE, 1, NEAREST);
    assertEquals(NEAREST, nearest.states(), nearest.toString());
    assertTrue(nearest.over() > 0, nearest.toString());
  }

  @Test
  void one_person_alone_reaches_no_end_whoever_it_is() {
    for (String person : SmallOffice.PEOPLE) {
      Walked alone = walk(List.of(person), 1);
      assertEquals(0, alone.destroyed() + alone.certified() + alone.over(), alone.toString());
      assertTrue(alone.states() > 5, alone.toString());
    }
  }

  @Test
  void two_people_destroy_nothing_since_who_orders_does_not_witness() {
    for (String out : SmallOffice.PEOPLE) {
      List<String> pair = SmallOffice.PEOPLE.stream().filter(it -> !it.equals(out)).toList();
      Walked two = walk(pair, 0);
      assertEquals(0, two.destroyed() + two.certified(), two.toString());
    }
  }
}
