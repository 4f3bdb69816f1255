package burnbag.custody.store;

import burnbag.custody.office.Store;
import burnbag.custody.simulator.Mishap;
import burnbag.custody.simulator.NthFailure;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;

/// As on a disk, in a PostgreSQL database.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("full")
class NthFailureOnServerTest extends NthFailure {
  private final Map<Integer, DatabaseUrl> databases = new HashMap<>();

  @Override
  protected Store failing(int n, Mishap mishap) {
    DatabaseUrl url = databases.computeIfAbsent(n, _ -> TestServer.tables());
    return PostgresStore.open(url, new FailingLine(mishap));
  }

  @Override
  protected Store again(int n, Store failed) {
    failed.close();
    return PostgresStore.open(databases.get(n));
  }

  @Override
  protected int stride() {
    return 7;
  }

  @Override
  protected int writes() {
    return 150;
  }
}
