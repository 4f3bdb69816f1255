package burnbag.custody.store;

import burnbag.custody.office.Store;
import burnbag.custody.simulator.Afternoon;
import burnbag.custody.simulator.Bureau;
import burnbag.custody.simulator.BurnDay;
import burnbag.custody.simulator.Mishap;
import burnbag.custody.simulator.NthFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// A statement to the database fails within each act of a destruction, and in each half of it.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("full")
class EachActOfBurnDayOnDiskTest extends NthFailure {
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
  protected String[] founders() {
    return new String[] {"a", "b", "c", "d"};
  }

  @Override
  protected List<Afternoon.Step> steps(Bureau bureau) {
    return BurnDay.steps(Bureau.NOON);
  }

  @Override
  protected int stride() {
    return 9;
  }

  @Override
  protected int writes() {
    return 600;
  }

  @Override
  protected int stepsHit() {
    return BurnDay.steps(Bureau.NOON).size();
  }
}
