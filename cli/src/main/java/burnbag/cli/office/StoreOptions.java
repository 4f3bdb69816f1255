package burnbag.cli.office;

import burnbag.custody.home.StorePlace;
import picocli.CommandLine.Option;

/// Where the register of a new home is to lie.
final class StoreOptions {
  @Option(
      names = "--store",
      paramLabel = "URL",
      defaultValue = "",
      description =
          "a PostgreSQL database in which ledger and register are to lie, as"
              + " postgresql://USER@HOST:PORT/DATABASE; an empty one; its password comes from"
              + " ~/.pgpass or the file that PGPASSFILE names; default: a file in the home")
  private String url;

  /// @throws burnbag.custody.Trouble for what is no such URL
  StorePlace place() {
    return StorePlace.named(url);
  }
}
