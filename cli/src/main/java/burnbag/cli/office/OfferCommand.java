package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.handover.Offer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `burnbag offer`: a holder gives; nothing moves until the other accepts.
@Command(
    name = "offer",
    description = {"Gives copies to somebody, who then accepts or refuses them.", ""},
    sortOptions = false,
    footer = {"", "Exit codes: 0 offered; 1 refused; 3 trouble."})
public final class OfferCommand implements Callable<Integer> {
  @ParentCommand private Office parent;

  @Parameters(paramLabel = "COPY", arity = "1..*", description = "CONTROL-NUMBER#k")
  private List<String> copies;

  @Option(names = "--to", paramLabel = "PARTY", required = true, description = "who is to accept")
  private String to;

  @Option(
      names = "--due",
      paramLabel = "DATE",
      description = "when they are due back (2026-12-31), to the end of that day in UTC")
  private LocalDate due;

  @Mixin private ActOptions options;

  private final Surroundings surroundings;

  public OfferCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    long dueBack = due == null ? 0 : When.endOf(due);
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new Offer(copies, to, dueBack),
          entered ->
              "offer "
                  + entered.index()
                  + ": "
                  + copies.size()
                  + (copies.size() == 1 ? " copy" : " copies")
                  + " to "
                  + to
                  + "; next: burnbag accept "
                  + entered.index()
                  + " --as "
                  + to);
    }
  }
}
