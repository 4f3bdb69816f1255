package burnbag.custody.store;

import burnbag.custody.office.Store;
import burnbag.custody.simulator.Mishap;
import burnbag.custody.simulator.NthFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NthFailureOnDiskTest extends NthFailure {
  @TempDir Path folder;

  private Path file(int n) {
    return folder.resolve(n + ".db");
  }

  @Override
  protected Store failing(int n, Mishap mishap) {
    return SqliteStore.open(file(n), new FailingLine(mishap));
  }

  @Override
  protected Store again(int n, Store failed) {
    failed.close();
    return SqliteStore.open(file(n));
  }

  @Override
  protected int stride() {
    return 19;
  }

  @Override
  protected int writes() {
    return 150;
  }
}
