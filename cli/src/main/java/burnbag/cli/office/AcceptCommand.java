package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.handover.Accept;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Handover;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `burnbag accept`: the receiver's receipt. What is not named otherwise was counted and is whole.
@Command(
    name = "accept",
    description = {"Accepts what was offered, line by line.", ""},
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 accepted; 1 refused by the rules; 2 accepted, and a discrepancy is open; 3"
          + " trouble."
    })
public final class AcceptCommand implements Callable<Integer> {
  @ParentCommand private Office parent;

  @Parameters(paramLabel = "OFFER", description = "its number, as 'burnbag waiting' lists it")
  private String offer;

  @Option(
      names = "--short",
      paramLabel = "COPY=PAGES",
      description = "a copy with so many pages only: it stays with the giver")
  private Map<String, Integer> lacking = new LinkedHashMap<>();

  @Option(
      names = "--tampered",
      paramLabel = "COPY",
      description = "a copy that somebody has been at: it stays with the giver")
  private List<String> tampered = new ArrayList<>();

  @Option(
      names = "--extra",
      paramLabel = "COPY",
      description = "a copy that came along and was on no list")
  private List<String> extra = new ArrayList<>();

  @Mixin private ActOptions options;

  private final Surroundings surroundings;

  public AcceptCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      Accept accept = new Accept(offer, acting.read(session -> lines(session.register())));
      long taken =
          accept.lines().stream()
              .filter(line -> line.outcome().equals(Accept.Line.ACCEPTED))
              .count();
      return acting.act(
          options,
          accept,
          entered ->
              "receipt "
                  + entered.index()
                  + ": "
                  + acting.party()
                  + " holds "
                  + taken
                  + (taken == 1 ? " copy" : " copies")
                  + " of offer "
                  + offer);
    }
  }

  private List<Accept.Line> lines(burnbag.custody.register.Register register) {
    List<Accept.Line> lines = new ArrayList<>();
    Optional<Handover> handover = register.find(Handover.SHELF, offer);
    for (String id : handover.map(Handover::copies).orElse(List.of())) {
      int pages = register.find(Copy.SHELF, id).map(Copy::pages).orElse(0);
      if (lacking.containsKey(id)) {
        lines.add(new Accept.Line(id, Accept.Line.SHORT, lacking.get(id)));
      } else {
        lines.add(
            new Accept.Line(
                id, tampered.contains(id) ? Accept.Line.TAMPERED : Accept.Line.ACCEPTED, pages));
      }
    }
    for (String id : extra) lines.add(new Accept.Line(id, Accept.Line.EXTRA, 0));
    return lines;
  }
}
