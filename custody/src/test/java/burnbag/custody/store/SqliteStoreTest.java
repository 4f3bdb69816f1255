package burnbag.custody.store;

import burnbag.custody.office.Store;
import burnbag.custody.simulator.StoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteStoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  protected Store empty() {
    return SqliteStore.open(folder.resolve("burnbag.db"));
  }
}
