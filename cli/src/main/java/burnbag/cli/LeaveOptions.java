package burnbag.cli;

import burnbag.sweep.Baseline;
import burnbag.sweep.IgnoreFile;
import burnbag.sweep.LeaveRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// What a sweep is told to leave out. These flags are the only way to say it: no file in a lot is
/// asked.
final class LeaveOptions {
  @Option(
      names = "--ignore",
      paramLabel = "FILE",
      description = "leave out what its rules say: globs, sha256:…, marking:…; may be repeated")
  private List<String> ignore = List.of();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "leave out what a former report (jsonl) said of the same bytes; may be repeated")
  private List<String> baseline = List.of();

  @Option(
      names = "--accept-ignored",
      description = "what is left out makes no review; the report says so in its first line")
  private boolean accept;

  /// The files that hold the rules, as the person named them.
  List<String> sources() {
    List<String> sources = new ArrayList<>(ignore);
    sources.addAll(baseline);
    return sources;
  }

  boolean accepted() {
    return accept;
  }

  /// @param here where relative names start
  /// @throws burnbag.sweep.Trouble where a file does not say what it should
  LeaveRules rules(Path here) {
    return new LeaveRules(
        ignore.stream().map(name -> IgnoreFile.read(here.resolve(name), name)).toList(),
        baseline.stream().map(name -> Baseline.read(here.resolve(name), name)).toList(),
        accept);
  }
}
