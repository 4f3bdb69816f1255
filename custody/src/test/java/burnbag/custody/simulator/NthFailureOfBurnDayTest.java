package burnbag.custody.simulator;

import burnbag.custody.office.Store;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/// Each write of a destruction fails once, from the first paper to the certificate.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NthFailureOfBurnDayTest extends NthFailure {
  @Override
  protected Store failing(int n, Mishap mishap) {
    return new FailingStore(new MemoryStore(), mishap);
  }

  @Override
  protected Store again(int n, Store failed) {
    return failed instanceof FailingStore failing ? failing.store() : failed;
  }

  @Override
  protected String[] founders() {
    return new String[] {"a", "b", "c", "d"};
  }

  @Override
  protected List<Afternoon.Step> steps(Bureau bureau) {
    return BurnDay.steps(Bureau.NOON);
  }

  @Override
  protected int writes() {
    return 100;
  }

  @Override
  protected int stepsHit() {
    return BurnDay.steps(Bureau.NOON).size();
  }
}
