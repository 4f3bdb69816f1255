package burnbag.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `burnbag(1)` in the macros of man(7), out of the flags themselves.
final class ManualPage {
  private static final String EXIT =
      """
      .TP
      .B 0
      clear: everything was read and nothing holds it; and whatever else was done as asked
      .TP
      .B 1
      hold: a live marking was found
      .TP
      .B 2
      review: something was not read, not surely read, or left out; a person has to look
      .TP
      .B 3
      trouble: wrong use, a missing path, a report that could not be written
      """;
  private static final String ENVIRONMENT =
      """
      .TP
      .B BURNBAG_JAVA
      the folder of the JDK to use
      .TP
      .B BURNBAG_AS_BUILT
      1 spares the look whether a source is newer than the build
      .TP
      .B BURNBAG_NO_VECTORS
      1 starts sweep without the vector module
      """;
  private static final List<String> EXAMPLES =
      List.of(
          "burnbag sweep box-3",
          "burnbag sweep --format html -o report.html /media/stick",
          "burnbag sweep --ignore rules.txt --accept-ignored --format sarif -o burnbag.sarif .",
          "burnbag mark \"SECRET//NOFORN\"");

  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  /// @param line of `burnbag` with all its commands
  /// @param version as `--version` says it
  static String of(CommandLine line, String version) {
    ManualPage manual = new ManualPage();
    manual.write(line, version);
    return manual.page.toString();
  }

  private void write(CommandLine line, String version) {
    CommandSpec burnbag = line.getCommandSpec();
    page.append(".\\\" Written by './dev golden' out of the flags.\n");
    page.append(".TH BURNBAG 1 \"\" \"burnbag ").append(text(version)).append("\" \"Burnbag\"\n");
    section("NAME");
    page.append("burnbag \\- finds protective markings before anything leaves the office\n");
    section("SYNOPSIS");
    List<CommandSpec> commands = Shown.commands(burnbag);
    for (CommandSpec command : commands) synopsis(command);
    page.append(".B burnbag\n.RB [ \\-\\-help | \\-\\-version ]\n");
    section("DESCRIPTION");
    paragraph(String.join(" ", burnbag.usageMessage().description()));
    for (CommandSpec command : commands) command(command);
    section("EXIT STATUS");
    page.append(EXIT);
    section("ENVIRONMENT");
    page.append(ENVIRONMENT);
    section("EXAMPLES");
    for (String example : EXAMPLES)
      page.append(".PP\n.EX\n").append(text(example)).append("\n.EE\n");
  }

  private void section(String name) {
    page.append(".SH ").append(name).append('\n');
  }

  private void paragraph(String words) {
    if (!words.isBlank()) page.append(".PP\n").append(text(words.strip())).append('\n');
  }

  private void synopsis(CommandSpec command) {
    page.append(".B ").append(text(command.qualifiedName())).append('\n');
    if (!Shown.options(command).isEmpty()) page.append("[\\fIOPTION\\fR]...\n");
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      String label = "\\fI" + text(parameter.paramLabel()) + "\\fR";
      String often = parameter.arity().max() > 1 ? "..." : "";
      boolean needed = parameter.arity().min() > 0;
      page.append(needed ? label + often : "[" + label + "]" + often).append('\n');
    }
    page.append(".br\n");
  }

  private void command(CommandSpec command) {
    section(command.qualifiedName().substring("burnbag ".length()).toUpperCase(Locale.ROOT));
    paragraph(String.join(" ", command.usageMessage().description()));
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      item("\\fI" + text(parameter.paramLabel()) + "\\fR", parameter.description());
    }
    for (OptionSpec option : Shown.options(command)) {
      String names =
          Arrays.stream(option.names())
              .map(name -> "\\fB" + text(name) + "\\fR")
              .collect(Collectors.joining(", "));
      String label = option.arity().max() == 0 ? "" : " \\fI" + text(option.paramLabel()) + "\\fR";
      item(names + label, option.description());
    }
    paragraph(String.join(" ", command.usageMessage().footer()));
  }

  private void item(String head, String[] description) {
    page.append(".TP\n").append(head).append('\n');
    page.append(text(String.join(" ", description))).append('\n');
  }

  /// Nothing in it is a request or an escape; characters beyond ASCII by their number.
  private static String text(String words) {
    StringBuilder text = new StringBuilder();
    words
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> text.append("\\e");
                case '-' -> text.append("\\-");
                case '\'' -> text.append("\\(aq");
                case '…' -> text.append("...");
                default -> {
                  if (c < 0x80) text.append((char) c);
                  else text.append(String.format(Locale.ROOT, "\\[u%04X]", c));
                }
              }
            });
    return text.length() > 0 && text.charAt(0) == '.' ? "\\&" + text : text.toString();
  }
}
