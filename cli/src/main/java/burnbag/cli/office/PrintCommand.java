package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.register.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag print`: what the office hands out on paper.
@Command(
    name = "print",
    description = {"Prints labels, receipts, manifests and lists of holdings as PDF.", ""},
    synopsisSubcommandLabel = "labels|receipt|holdings|manifest",
    sortOptions = false,
    footer = {"", "Exit codes: 0 printed; 3 trouble."})
public final class PrintCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public PrintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what: labels, receipt, holdings, manifest");
  }

  @Command(
      name = "labels",
      description = "a sheet of labels with QR codes, for copies or for all copies of documents",
      sortOptions = false)
  int labels(
      @Parameters(
              paramLabel = "COPY",
              arity = "1..*",
              description = "CONTROL-NUMBER#k; a CONTROL-NUMBER for all its copies")
          List<String> names,
      @Option(
              names = "--grid",
              paramLabel = "GRID",
              defaultValue = "three-by-eight",
              description = "three-by-eight, four-by-ten, two-by-seven; default ${DEFAULT-VALUE}")
          String grid,
      @Option(
              names = "--skip",
              paramLabel = "N",
              defaultValue = "0",
              description = "labels that are gone from the first sheet")
          int skip,
      @Option(
              names = "-o",
              paramLabel = "FILE",
              defaultValue = "labels.pdf",
              description = "default ${DEFAULT-VALUE}")
          Path file,
      @Mixin AskOptions options) {
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      byte[] pdf = new Printing(acting, now(), spec).labels(names, grid, skip);
      return written(options, file, pdf, "labels of " + String.join(" ", names));
    }
  }

  @Command(
      name = "receipt",
      description = "the receipt of a handover that was accepted",
      sortOptions = false)
  int receipt(
      @Parameters(paramLabel = "ENTRY", description = "the number of the receipt") long index,
      @Option(names = "-o", paramLabel = "FILE", description = "default: receipt-ENTRY.pdf")
          Path file,
      @Mixin AskOptions options) {
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      byte[] pdf = new Printing(acting, now(), spec).receipt(index);
      Path target = file == null ? Path.of("receipt-" + index + ".pdf") : file;
      return written(options, target, pdf, "receipt " + index);
    }
  }

  @Command(
      name = "holdings",
      description = "a list to tick of all that a party answers for",
      sortOptions = false)
  int holdings(
      @Parameters(paramLabel = "PARTY", description = "whose") String party,
      @Option(names = "-o", paramLabel = "FILE", description = "default: holdings-PARTY.pdf")
          Path file,
      @Mixin AskOptions options) {
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      byte[] pdf = new Printing(acting, now(), spec).holdings(party);
      Path target = file == null ? Path.of("holdings-" + party + ".pdf") : file;
      return written(options, target, pdf, "holdings of " + party);
    }
  }

  @Command(
      name = "manifest",
      description =
          "what is in a bag, a destruction order or what was sent out, to go with it; as PDF and as"
              + " JSON beside it",
      sortOptions = false)
  int manifest(
      @Parameters(
              paramLabel = "BAG|ENTRY",
              description = "a bag, or the number of an order or of a dispatch")
          String name,
      @Option(names = "-o", paramLabel = "FILE", description = "default: manifest-NAME.pdf")
          Path file,
      @Mixin AskOptions options) {
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      ManifestPrinting.Printed printed =
          new ManifestPrinting(acting, now())
              .of(name)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(), "no bag, order or dispatch is '" + name + "'"));
      Path target = file == null ? Path.of("manifest-" + name + ".pdf") : file;
      Path json =
          target.resolveSibling(
              target.getFileName().toString().replaceFirst("(\\.pdf)?$", ".json"));
      write(json, printed.json());
      return written(options, target, printed.pdf(), "manifest of " + name);
    }
  }

  private ZonedDateTime now() {
    return surroundings.clock().instant().atZone(ZoneOffset.UTC);
  }

  private int written(AskOptions options, Path file, byte[] pdf, String what) {
    Path target = write(file, pdf);
    Voice voice = new Voice(surroundings, options.json());
    if (voice.json()) {
      voice.object(Fields.write().flag("done", true).text("file", target.toString()).end());
    } else {
      voice.line(what + ": " + target);
    }
    return Acting.DONE;
  }

  private Path write(Path file, byte[] bytes) {
    Path target = surroundings.here().resolve(file);
    try {
      Files.write(target, bytes);
      return target;
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          target + " cannot be written: " + e.getMessage(),
          "name another file by -o",
          e);
    }
  }
}
