package burnbag.cli.office;

import picocli.CommandLine.Option;

/// Of commands that only ask.
final class AskOptions {
  @Option(names = "--json", description = "answer with JSON, one object a line")
  private boolean json;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  boolean json() {
    return json;
  }
}
