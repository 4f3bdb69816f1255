package burnbag.cli;

import burnbag.reading.Limits;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The bounds on what one file may cost, each a flag. What a bound cuts off makes its document
/// *review*.
final class LimitOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--limit-file-bytes",
      paramLabel = "N",
      description =
          "of a file that needs a parser (plain text has no bound); default ${DEFAULT-VALUE}",
      defaultValue = "536870912")
  private long fileBytes;

  @Option(
      names = "--limit-seconds",
      paramLabel = "N",
      description = "for one file with all that is inside it; default ${DEFAULT-VALUE}",
      defaultValue = "60")
  private long seconds;

  @Option(
      names = "--limit-page-seconds",
      paramLabel = "N",
      description =
          "for one page read from its picture; each gives its file as much more; default"
              + " ${DEFAULT-VALUE}",
      defaultValue = "20")
  private long pageSeconds;

  @Option(
      names = "--limit-depth",
      paramLabel = "N",
      description = "of documents inside documents; default ${DEFAULT-VALUE}",
      defaultValue = "12")
  private int depth;

  @Option(
      names = "--limit-children",
      paramLabel = "N",
      description = "documents inside one file; default ${DEFAULT-VALUE}",
      defaultValue = "10000")
  private int children;

  @Option(
      names = "--limit-unpacked-bytes",
      paramLabel = "N",
      description = "that one file may unpack to; default ${DEFAULT-VALUE}",
      defaultValue = "1073741824")
  private long unpackedBytes;

  @Option(
      names = "--limit-pages",
      paramLabel = "N",
      description = "of one document; default ${DEFAULT-VALUE}",
      defaultValue = "20000")
  private int pages;

  @Option(
      names = "--limit-page-chars",
      paramLabel = "N",
      description = "a longer page is read in pieces; default ${DEFAULT-VALUE}",
      defaultValue = "262144")
  private int pageChars;

  @Option(
      names = "--limit-worker-heap",
      paramLabel = "MB",
      description = "of a parser's process; default ${DEFAULT-VALUE}",
      defaultValue = "512")
  private int workerHeap;

  @Option(
      names = "--limit-worker-memory",
      paramLabel = "MB",
      description = "a parser's process that takes more is ended; default ${DEFAULT-VALUE}",
      defaultValue = "1024")
  private int workerRss;

  /// All of them, each at least 1.
  Limits limits() {
    return new Limits(
        atLeast("--limit-file-bytes", fileBytes, 1),
        Duration.ofSeconds(atLeast("--limit-seconds", Math.min(seconds, 1_000_000), 1)),
        Duration.ofSeconds(atLeast("--limit-page-seconds", Math.min(pageSeconds, 1_000_000), 1)),
        (int) atLeast("--limit-depth", depth, 1),
        (int) atLeast("--limit-children", children, 1),
        atLeast("--limit-unpacked-bytes", unpackedBytes, 1),
        (int) atLeast("--limit-pages", pages, 1),
        (int) atLeast("--limit-page-chars", pageChars, 1_024),
        (int) atLeast("--limit-worker-heap", workerHeap, 32),
        (int) atLeast("--limit-worker-memory", workerRss, 64));
  }

  private long atLeast(String flag, long value, long least) {
    if (value >= least) return value;
    throw new ParameterException(
        spec.commandLine(), flag + " takes a number from " + least + " up, not " + value);
  }
}
