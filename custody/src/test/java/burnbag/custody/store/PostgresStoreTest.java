package burnbag.custody.store;

import burnbag.custody.office.Store;
import burnbag.custody.simulator.StoreContract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresStoreTest extends StoreContract {
  @Override
  protected Store empty() {
    return PostgresStore.open(TestServer.database());
  }
}
