package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.ledger.json.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `burnbag waiting`: what waits for an answer.
@Command(
    name = "waiting",
    description = {
      "Lists what waits: offers to answer, proposals to second, open discrepancies.",
      "With --as PARTY: only what waits for that party.",
      ""
    },
    sortOptions = false,
    footer = {"", "Exit codes: 0 said; 3 trouble."})
public final class WaitingCommand implements Callable<Integer> {
  @ParentCommand private Office parent;

  @Mixin private AskOptions options;

  private final Surroundings surroundings;

  public WaitingCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      Voice voice = new Voice(surroundings, options.json());
      Table table = new Table("WHAT", "NUMBER", "FROM", "FOR", "ABOUT", "NEXT");
      acting.read(
          session -> {
            gather(session.register(), acting.party(), voice, table);
            return table;
          });
      if (voice.json()) return Acting.DONE;
      if (table.isEmpty()) voice.line("nothing waits");
      else table.lines().forEach(voice::line);
      return Acting.DONE;
    }
  }

  private static void gather(Register register, String party, Voice voice, Table table) {
    register.each(
        Handover.SHELF,
        "state",
        Handover.OPEN,
        offer -> {
          if (!party.isEmpty() && !offer.receiver().equals(party)) return;
          String about = offer.copies().size() + ": " + String.join(" ", offer.copies());
          row(
              voice,
              table,
              "offer",
              offer.id(),
              offer.giver(),
              offer.receiver(),
              about,
              "burnbag accept " + offer.id() + " --as " + offer.receiver());
        });
    register.each(
        Proposal.SHELF,
        "state",
        Proposal.OPEN,
        proposal -> {
          if (proposal.party().equals(party)) return;
          row(
              voice,
              table,
              "proposal",
              proposal.id(),
              proposal.party(),
              "a second",
              proposal.act(),
              "burnbag second " + proposal.id() + " --as PARTY");
        });
    register.each(
        Discrepancy.SHELF,
        "state",
        Discrepancy.OPEN,
        one ->
            row(
                voice,
                table,
                "discrepancy",
                one.id(),
                "",
                "two to resolve it",
                one.subject() + " is " + one.kind().word(),
                "burnbag discrepancy resolve " + one.id()));
  }

  private static void row(
      Voice voice,
      Table table,
      String what,
      String number,
      String from,
      String forWhom,
      String about,
      String next) {
    table.row(what, number, from, forWhom, about, next);
    if (!voice.json()) return;
    Json.Obj object =
        Fields.write()
            .text("what", what)
            .text("number", number)
            .text("from", from)
            .text("for", forWhom)
            .text("about", about)
            .text("next", next)
            .end();
    voice.object(object);
  }
}
