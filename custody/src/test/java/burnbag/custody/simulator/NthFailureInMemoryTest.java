package burnbag.custody.simulator;

import burnbag.custody.office.Store;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NthFailureInMemoryTest extends NthFailure {
  @Override
  protected Store failing(int n, Mishap mishap) {
    return new FailingStore(new MemoryStore(), mishap);
  }

  @Override
  protected Store again(int n, Store failed) {
    return failed instanceof FailingStore failing ? failing.store() : failed;
  }

  @Override
  protected int writes() {
    return 50;
  }
}
