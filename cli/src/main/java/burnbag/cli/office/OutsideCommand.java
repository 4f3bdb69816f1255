package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.dispatch.CloseOutside;
import burnbag.custody.dispatch.EnterReceipt;
import burnbag.custody.dispatch.OpenOutside;
import burnbag.custody.dispatch.ReceiveBack;
import burnbag.custody.dispatch.SendOut;
import burnbag.custody.sighting.PageCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag outside`: copies that go to offices elsewhere, and their receipts.
@Command(
    name = "outside",
    description = {
      "Sends copies to offices elsewhere, enters their receipts, takes copies back.",
      ""
    },
    synopsisSubcommandLabel = "open|close|send|receipt|back",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 2 done, and a discrepancy is open; 3 trouble."})
public final class OutsideCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public OutsideCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: open|close|send|receipt|back");
  }

  @Command(name = "open", description = "copies may be sent to an office elsewhere; two officers")
  int open(
      @Parameters(paramLabel = "OFFICE", description = "what it is called here") String office,
      @Option(
              names = "--up-to",
              paramLabel = "SCHEME:RANK[:ACCESS+…]",
              split = ",",
              required = true,
              description = "up to what it is cleared: us:3,nato:2")
          List<String> clearances,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new OpenOutside(office, ClearanceWords.read(spec, clearances)),
          entered -> "proposed: copies may go to " + office + ", by entry " + entered.index());
    }
  }

  @Command(name = "close", description = "nothing more is sent there")
  int close(
      @Parameters(paramLabel = "OFFICE", description = "which") String office,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new CloseOutside(office),
          entered -> "nothing more goes to " + office + ", entry " + entered.index());
    }
  }

  @Command(
      name = "send",
      description = "copies go there; the sender answers for them until the receipt has come")
  int send(
      @Parameters(
              paramLabel = "COPY",
              arity = "1..*",
              description = "CONTROL-NUMBER#k, or its label")
          List<String> copies,
      @Option(names = "--to", paramLabel = "OFFICE", required = true, description = "which")
          String to,
      @Option(names = "--due", paramLabel = "DATE", description = "when they are due back")
          LocalDate due,
      @Mixin ActOptions options) {
    long back = due == null ? 0 : When.endOf(due);
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new SendOut(copies, to, back),
          entered ->
              "dispatch "
                  + entered.index()
                  + " to "
                  + to
                  + "; its receipt: burnbag outside receipt "
                  + entered.index()
                  + " SHA256");
    }
  }

  @Command(name = "receipt", description = "the receipt has come; two people have seen the paper")
  int receipt(
      @Parameters(paramLabel = "DISPATCH", description = "its number") String dispatch,
      @Parameters(paramLabel = "SHA256", description = "of the paper as it was scanned")
          String digest,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new EnterReceipt(dispatch, digest),
          entered ->
              "proposed: the receipt of dispatch " + dispatch + ", by entry " + entered.index());
    }
  }

  @Command(name = "back", description = "copies that were sent out have come back")
  int back(
      @Parameters(paramLabel = "COPY=PAGES", arity = "1..*", description = "the copy and its pages")
          Map<String, Integer> counts,
      @Mixin ActOptions options) {
    List<PageCount> counted = new ArrayList<>();
    counts.forEach((copy, pages) -> counted.add(new PageCount(copy, pages)));
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options, new ReceiveBack(counted), entered -> "taken back, entry " + entered.index());
    }
  }
}
