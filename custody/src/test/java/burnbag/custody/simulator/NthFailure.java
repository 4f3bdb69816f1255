package burnbag.custody.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.office.Store;
import burnbag.custody.verify.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Whatever write fails: what was acknowledged is there, the ledger verifies, what was not
/// acknowledged can be handed in again, and in the end everything is as if nothing had happened.
public abstract class NthFailure {
  private static final long MINUTE = 60_000;

  /// A store with nothing in it, of which a write will fail.
  protected abstract Store failing(int n, Mishap mishap);

  /// The same one, started again by somebody who knows of no failure.
  protected abstract Store again(int n, Store failed);

  /// 1 for each write; more for some of them.
  protected int stride() {
    return 1;
  }

  /// Who founds the office.
  protected String[] founders() {
    return new String[] {"a", "b"};
  }

  /// What they do then.
  protected List<Afternoon.Step> steps(Bureau bureau) {
    return Afternoon.steps(bureau.hand("c"));
  }

  /// How many writes there are to fail, at least.
  protected abstract int writes();

  /// How many different steps a write is to fail in, at least.
  protected int stepsHit() {
    return 1;
  }

  private final Set<Integer> hit = new TreeSet<>();

  @Test
  void whichever_write_fails_nothing_acknowledged_is_lost_and_nothing_happens_twice() {
    MemoryStore untroubled = new MemoryStore();
    Bureau reference = Bureau.standIn(untroubled, new MemoryPlace(), 1);
    reference.found(founders());
    for (Afternoon.Step step : steps(reference)) {
      reference.setClock(reference.now() + MINUTE);
      assertTrue(
          reference.enter(reference.sign(step.party(), step.role(), step.act())).allEntered());
    }
    int n = 1;
    while (failsAt(n, reference)) n += stride();
    assertTrue(n > writes(), "only " + n + " writes failed");
    assertTrue(hit.size() >= stepsHit(), "writes failed in these steps alone: " + hit);
  }

  /// Whether the nth write was reached at all.
  private boolean failsAt(int n, Bureau reference) {
    MemoryPlace place = new MemoryPlace();
    Mishap mishap = new Mishap(0);
    Bureau bureau = Bureau.standIn(failing(n, mishap), new FailingPlace(place, mishap), 1);
    bureau.found(founders());
    mishap.comesAt(n);
    List<Outcome.Entered> acknowledged = new ArrayList<>();
    boolean failed = false;
    List<Afternoon.Step> steps = steps(bureau);
    for (Afternoon.Step step : steps) {
      bureau.setClock(bureau.now() + MINUTE);
      SignedStatement statement = bureau.sign(step.party(), step.role(), step.act());
      try {
        keep(acknowledged, bureau.enter(statement));
      } catch (Crash crash) {
        failed = true;
        hit.add(steps.indexOf(step));
        bureau.reopen(again(n, bureau.store()), place);
        assertAllThere(bureau, acknowledged, crash);
        Answer again = bureau.enter(statement);
        assertTrue(
            again.allEntered() || Bureau.codes(again).contains("REPLAYED"),
            () -> crash.getMessage() + ": " + Bureau.codes(again));
        keep(acknowledged, again);
      }
    }
    assertEquals(failed, mishap.over());
    mishap.comesAt(0);
    assertInstanceOf(Verdict.Sound.class, bureau.verify());
    assertEquals(reference.rows(), bureau.rows());
    bureau.store().close();
    return failed;
  }

  private static void keep(List<Outcome.Entered> acknowledged, Answer answer) {
    for (Outcome outcome : answer.outcomes()) {
      if (outcome instanceof Outcome.Entered entered) acknowledged.add(entered);
    }
  }

  private static void assertAllThere(
      Bureau bureau, List<Outcome.Entered> acknowledged, Crash crash) {
    assertInstanceOf(Verdict.Sound.class, bureau.verify(), crash.getMessage());
    for (Outcome.Entered entered : acknowledged) {
      byte[] there =
          bureau.store().read(s -> s.entries(entered.index(), entered.index() + 1)).getFirst();
      assertArrayEquals(entered.entry(), there, crash.getMessage());
    }
  }
}
