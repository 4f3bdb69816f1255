package burnbag.bench;

import burnbag.bench.table.Outcome;
import java.io.IOException;

/// One measurement with tables of its own.
interface Round {
  /// As `--only` names it.
  String name();

  Outcome run() throws IOException, InterruptedException;
}
