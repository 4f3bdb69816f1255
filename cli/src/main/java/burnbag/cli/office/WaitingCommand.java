package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.act.Acts;
import burnbag.custody.morning.Item;
import burnbag.custody.morning.Morning;
import burnbag.custody.policy.Policy;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `burnbag waiting`: the morning list.
@Command(
    name = "waiting",
    description = {
      "Lists what waits: offers to answer, proposals to second, what is overdue, what does not add up.",
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
      Acts acts = acting.home().office().acts();
      Policy policy = acting.home().office().policy();
      List<Item> items =
          acting.read(session -> items(session.register(), acts, policy, acting.party()));
      Table table = new Table("WHAT", "NUMBER", "FROM", "ABOUT", "SINCE", "DUE", "NEXT");
      for (Item item : items) {
        if (voice.json()) voice.object(item.json());
        table.row(
            item.what().word().replace('-', ' '),
            item.id(),
            item.from(),
            item.about(),
            When.day(item.since()),
            item.due() == 0 ? "" : When.lastDay(item.due()),
            next(item));
      }
      if (voice.json()) return Acting.DONE;
      if (table.isEmpty()) voice.line("nothing waits");
      else voice.table(table, "");
      return Acting.DONE;
    }
  }

  private List<Item> items(Register register, Acts acts, Policy policy, String party) {
    long now = surroundings.clock().millis();
    if (party.isEmpty()) return Morning.ofOffice(register, acts, policy, now);
    Party known =
        register
            .find(Party.SHELF, party)
            .orElseThrow(
                () ->
                    new Trouble(
                        Trouble.Code.B110_NOBODY_ACTS,
                        "there is no party " + party,
                        "'burnbag party list' has them"));
    return Morning.of(register, acts, policy, known, now);
  }

  /// What to type, where one command does it.
  private static String next(Item item) {
    return switch (item.what()) {
      case OFFER_TO_ANSWER -> "burnbag accept " + item.id();
      case PROPOSAL_TO_SECOND -> "burnbag second " + item.id();
      case DISCREPANCY_TO_RESOLVE -> "burnbag discrepancy resolve " + item.id() + " --finding …";
      case OFFER_UNANSWERED -> "burnbag withdraw " + item.id() + ", or ask";
      case COPY_OVERDUE -> "burnbag copy return " + item.id() + " --to …";
      case RECEIPT_MISSING -> "burnbag outside receipt " + item.id() + " …";
      case OFFER_OVERDUE -> "burnbag withdraw " + item.id() + ", or ask";
      case MUSTER_DUE -> "burnbag muster open --registry " + item.id();
      case HOLDER_NOT_CLEARED -> "burnbag copy list --holder " + item.id();
      case MUSTER_OPEN -> "burnbag muster report " + item.id();
      case COPY_SUPERSEDED -> "burnbag copy return " + item.id() + " --to …";
      case ORDER_TO_APPROVE -> "burnbag destroy show " + item.id() + ", then destroy approve";
      case BAG_TO_ANSWER -> "burnbag bag receive " + item.about() + " --seal … --weight …";
      case BAG_UNANSWERED -> "ask, or burnbag bag end " + item.about();
      case BAG_OVERDUE -> "ask where it is; burnbag bag show " + item.id();
      case RUN_UNTOLD -> "burnbag destroy done " + item.id() + " --residue …, or destroy stop";
      case KEY_REVOKED, DISCREPANCY_ABOUT_YOU -> "";
    };
  }
}
