package burnbag.custody.simulator;

import burnbag.custody.office.Store;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemoryStoreTest extends StoreContract {
  @Override
  protected Store empty() {
    return new MemoryStore();
  }
}
