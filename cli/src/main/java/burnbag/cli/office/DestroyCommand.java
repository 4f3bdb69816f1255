package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.destruction.ApproveOrder;
import burnbag.custody.destruction.BeginDestruction;
import burnbag.custody.destruction.CancelOrder;
import burnbag.custody.destruction.ExtendOrder;
import burnbag.custody.destruction.FinishDestruction;
import burnbag.custody.destruction.NextStep;
import burnbag.custody.destruction.OpenAtPlant;
import burnbag.custody.destruction.OrderDestruction;
import burnbag.custody.destruction.Orders;
import burnbag.custody.destruction.StopDestruction;
import burnbag.custody.destruction.WithdrawOrder;
import burnbag.custody.office.Outcome;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag destroy`: from an order to the residue.
@Command(
    name = "destroy",
    description = {
      "Orders, approves and carries out destructions; 'destroy next' says what is to be done.",
      ""
    },
    synopsisSubcommandLabel = "next|order|approve|withdraw|cancel|list|show|open|begin|done|stop",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 2 done, and a discrepancy is open; 3 trouble."})
public final class DestroyCommand implements Runnable {
  private static final int SHOWN = 20;

  /// As many as one order has.
  private static final int MOST_PRINTED = 10_000;

  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public DestroyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what: next|order|approve|withdraw|cancel|list|show|open|begin|done|stop");
  }

  @Command(
      name = "next",
      description =
          "what is to be done next, with each order, bag and run; with --as PARTY: what that party"
              + " can do",
      sortOptions = false)
  int next(
      @Option(
              names = "--list",
              description = "with each copy whose label is to be scanned: a list to print and tick")
          boolean list,
      @Option(
              names = "--pdf",
              paramLabel = "FILE",
              description = "prints what is to be scanned and weighed, to tick and fill in")
          Path pdf,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    int year = surroundings.clock().instant().atZone(ZoneOffset.UTC).getYear();
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      List<NextStep> steps =
          acting.read(session -> NextStep.all(session.register(), year)).stream()
              .filter(
                  step ->
                      acting.party().isEmpty()
                          || step.who().isEmpty()
                          || step.who().contains(acting.party()))
              .toList();
      if (pdf != null) return printed(acting, steps, pdf, voice);
      for (NextStep step : steps) {
        if (voice.json()) voice.object(step.json());
        else tell(voice, step, list);
      }
      if (steps.isEmpty() && !voice.json()) voice.line("nothing is to be destroyed");
      return Acting.DONE;
    }
  }

  private int printed(Acting acting, List<NextStep> steps, Path pdf, Voice voice) {
    int copies = steps.stream().mapToInt(step -> step.scan().size()).sum();
    if (copies > MOST_PRINTED) {
      throw new ParameterException(
          spec.commandLine(),
          copies
              + " copies are to be scanned, and "
              + MOST_PRINTED
              + " go on one list; name"
              + " whose: --as PARTY");
    }
    ZonedDateTime now = surroundings.clock().instant().atZone(ZoneOffset.UTC);
    Path target = surroundings.here().resolve(pdf);
    byte[] paper = new WorksheetPrinting(acting, now).pdf(steps);
    try {
      Files.write(target, paper);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          target + " cannot be written: " + e.getMessage(),
          "name another file by --pdf",
          e);
    }
    if (voice.json()) {
      voice.object(Fields.write().flag("done", true).text("file", target.toString()).end());
    } else {
      voice.line("to scan and to weigh: " + target);
    }
    return Acting.DONE;
  }

  private static void tell(Voice voice, NextStep step, boolean list) {
    String who = step.who().isEmpty() ? "" : String.join(" and ", step.who()) + ": ";
    voice.line(step.about() + ": " + who + step.says());
    voice.line("  " + step.command());
    if (!list || step.scan().isEmpty()) return;
    Table table = new Table("", "COPY", "LABEL", "PLACE", "PAGES");
    for (Copy copy : step.scan()) {
      table.row("[ ]", copy.id(), copy.label(), copy.place(), Integer.toString(copy.pages()));
    }
    voice.table(table, "  ");
  }

  @Command(
      name = "order",
      description = "orders that copies be destroyed; another approves it",
      sortOptions = false)
  int order(
      @Option(
              names = "--basis",
              paramLabel = "RULE",
              required = true,
              description = "the disposition rule that all the documents bear")
          String basis,
      @Option(
              names = "--all-of",
              paramLabel = "CONTROL-NUMBER,…",
              split = ",",
              description = "all copies of these documents")
          List<String> documents,
      @Parameters(
              index = "0..*",
              paramLabel = "COPY",
              arity = "0..*",
              description = "CONTROL-NUMBER#k, or a label")
          List<String> copies,
      @Mixin ScanOptions scan,
      @Mixin ActOptions options) {
    List<String> whole = documents == null ? List.of() : documents;
    List<List<String>> pages = ScanOptions.pages(scan.all(surroundings, copies));
    List<List<String>> further = ScanOptions.pages(whole);
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      long[] order = {-1};
      int code =
          acting.act(
              options,
              new OrderDestruction(basis, pages.getFirst(), further.getFirst()),
              entered -> ordered(acting, order, entered));
      for (int i = 1; i < pages.size() && code == Acting.DONE; i++) {
        code = extend(acting, options, order, pages.get(i), List.of());
      }
      for (int i = 1; i < further.size() && code == Acting.DONE; i++) {
        code = extend(acting, options, order, List.of(), further.get(i));
      }
      return code;
    }
  }

  private String ordered(Acting acting, long[] order, Outcome.Entered entered) {
    order[0] = entered.index();
    return "order "
        + entered.index()
        + ": "
        + copies(acting, entered.index())
        + "; next, by another: burnbag destroy approve "
        + entered.index()
        + " --as PARTY";
  }

  private static String copies(Acting acting, long order) {
    long count =
        acting.read(
            session ->
                session
                    .register()
                    .find(DestructionOrder.SHELF, Long.toString(order))
                    .map(DestructionOrder::copies)
                    .orElse(0L));
    return count + (count == 1 ? " copy" : " copies");
  }

  private static int extend(
      Acting acting,
      ActOptions options,
      long[] order,
      List<String> copies,
      List<String> documents) {
    if (order[0] < 0) order[0] = acting.read(session -> session.size() - 1);
    return acting.act(
        options,
        new ExtendOrder(Long.toString(order[0]), copies, documents),
        _ -> "  order " + order[0] + " goes on: " + copies(acting, order[0]));
  }

  @Command(
      name = "approve",
      description = "another than who ordered it approves an order, with all that is on its list",
      sortOptions = false)
  int approve(
      @Parameters(paramLabel = "ORDER", description = "its number") String order,
      @Option(
              names = "--list",
              paramLabel = "DIGEST",
              description = "of the list that was looked at; default: as it is now")
          String list,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      String digest = list == null ? acting.read(s -> digest(s.register(), order)) : list;
      return acting.act(
          options,
          new ApproveOrder(order, digest),
          entered ->
              "order "
                  + order
                  + " is approved, entry "
                  + entered.index()
                  + "; next: burnbag bag insert BAG --new --scan FILE");
    }
  }

  private static String digest(Register register, String order) {
    return Orders.digest(Orders.lines(register, order));
  }

  @Command(name = "withdraw", description = "who ordered it takes an order back before approval")
  int withdraw(
      @Parameters(paramLabel = "ORDER", description = "its number") String order,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new WithdrawOrder(order),
          entered -> "order " + order + " is withdrawn, entry " + entered.index());
    }
  }

  @Command(name = "cancel", description = "two take back an order that was approved")
  int cancel(
      @Parameters(paramLabel = "ORDER", description = "its number") String order,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.actOfTwo(
          options,
          second,
          List.of(new CancelOrder(order)),
          entered -> "order " + order + " is cancelled, entry " + entered.index());
    }
  }

  @Command(name = "list", description = "lists the orders")
  int list(@Mixin AskOptions options) {
    return Listing.of(
            DestructionOrder.SHELF,
            "ORDER",
            "BASIS",
            "COPIES",
            "BY",
            "STATE",
            "APPROVED BY",
            "SINCE")
        .orElse("nothing is ordered to be destroyed")
        .tell(
            parent,
            surroundings,
            options,
            (one, _) ->
                List.of(
                    one.id(),
                    one.basis(),
                    Long.toString(one.copies()),
                    one.orderer(),
                    one.state(),
                    one.approver(),
                    When.shown(one.at())));
  }

  @Command(name = "show", description = "one order, and the list that it is", sortOptions = false)
  int show(
      @Parameters(paramLabel = "ORDER", description = "its number") String id,
      @Option(names = "--all", description = "every line, not the first " + SHOWN) boolean all,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return acting.read(session -> show(session.register(), id, all, voice));
    }
  }

  private int show(Register register, String id, boolean all, Voice voice) {
    DestructionOrder order =
        register
            .find(DestructionOrder.SHELF, id)
            .orElseThrow(
                () -> new ParameterException(spec.commandLine(), "no order is '" + id + "'"));
    List<OrderLine> lines = Orders.lines(register, id);
    if (voice.json()) {
      voice.object(order.json());
      lines.forEach(line -> voice.object(line.json()));
      return Acting.DONE;
    }
    voice.line(
        "order "
            + id
            + ": "
            + order.copies()
            + (order.copies() == 1 ? " copy" : " copies")
            + " by "
            + order.basis()
            + ", ordered by "
            + order.orderer()
            + ", "
            + order.state()
            + (order.approver().isEmpty() ? "" : " by " + order.approver()));
    voice.line("  list: " + Orders.digest(lines));
    Table table = new Table("COPY", "MARKING", "PAGES", "TITLE", "BAG", "STATE");
    for (OrderLine line : all ? lines : lines.subList(0, Math.min(SHOWN, lines.size()))) {
      Optional<Document> document =
          register
              .find(Copy.SHELF, line.copy())
              .flatMap(copy -> register.find(Document.SHELF, copy.document()));
      table.row(
          line.copy(),
          document.map(one -> one.protection().marking()).orElse(""),
          Integer.toString(line.pages()),
          document.map(Document::shortTitle).orElse(""),
          line.bag(),
          line.state());
    }
    voice.table(table, "  ");
    if (!all && lines.size() > SHOWN) {
      voice.line("  and " + (lines.size() - SHOWN) + " more: --all");
    }
    return Acting.DONE;
  }

  @Command(
      name = "open",
      description =
          "the operator who has the bag opens it at the plant with a second: seal and weight are"
              + " compared",
      sortOptions = false)
  int open(
      @Parameters(paramLabel = "BAG", description = "which") String bag,
      @Option(names = "--at", paramLabel = "PLANT", required = true, description = "where")
          String plant,
      @Mixin SealOptions seen,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.actOfTwo(
          options,
          second,
          List.of(new OpenAtPlant(bag, plant, seen.seal(), seen.grams())),
          entered -> {
            boolean opened =
                acting.read(
                    session ->
                        session
                            .register()
                            .find(Bag.SHELF, bag)
                            .map(one -> one.state() == Bag.State.OPENED)
                            .orElse(false));
            boolean seconded = second.party().isPresent();
            return "bag "
                + bag
                + (opened
                    ? " is open at " + plant
                    : seconded ? " stays shut" : " is to be opened at " + plant)
                + ", entry "
                + entered.index();
          });
    }
  }

  @Command(
      name = "begin",
      description = "the operator is about to put bags into a machine: entered before the deed",
      sortOptions = false)
  int begin(
      @Parameters(paramLabel = "BAG", arity = "1..*", description = "which") List<String> bags,
      @Option(names = "--at", paramLabel = "PLANT", required = true, description = "where")
          String plant,
      @Option(
              names = "--equipment",
              paramLabel = "EQUIPMENT",
              required = true,
              description = "the machine")
          String equipment,
      @Option(
              names = "--method",
              paramLabel = "WORD",
              defaultValue = "shred",
              description =
                  "shred, disintegrate, burn, pulp, melt, degauss; default ${DEFAULT-VALUE}")
          String method,
      @Option(
              names = "--witnesses",
              paramLabel = "PARTY,PARTY",
              split = ",",
              required = true,
              description = "the two who are to see it")
          List<String> witnesses,
      @Mixin ActOptions options) {
    BeginDestruction begin;
    try {
      begin = new BeginDestruction(bags, plant, equipment, method, witnesses);
    } catch (MalformedFields e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          begin,
          entered ->
              "run "
                  + entered.index()
                  + " has begun; next, by both witnesses: burnbag destroy done "
                  + entered.index()
                  + " --residue pass --operator "
                  + acting.party()
                  + " --from TIME --to TIME --as "
                  + witnesses.getFirst()
                  + " --second "
                  + witnesses.getLast());
    }
  }

  @Command(
      name = "done",
      description = "two witnesses tell what came of a run, and how the residue is",
      sortOptions = false)
  int done(
      @Parameters(paramLabel = "RUN", description = "its number") String run,
      @Option(
              names = "--residue",
              paramLabel = "WORD",
              required = true,
              description = "pass, failed or unknown")
          String residue,
      @Option(
              names = "--operator",
              paramLabel = "PARTY,…",
              split = ",",
              required = true,
              description = "who ran the machine")
          List<String> operators,
      @Option(
              names = "--from",
              paramLabel = "TIME",
              description = "when it started, as 2026-12-01T14:05Z; default: when it was begun")
          String from,
      @Option(
              names = "--to",
              paramLabel = "TIME",
              description = "when it ended; default: now, by the clock of this machine")
          String to,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      long begun =
          acting.read(session -> session.register().find(Run.SHELF, run).map(Run::at).orElse(1L));
      FinishDestruction finish;
      try {
        finish =
            new FinishDestruction(
                run,
                residue,
                operators,
                from == null ? begun : When.time(spec, from),
                to == null ? Math.max(begun, surroundings.clock().millis()) : When.time(spec, to));
      } catch (MalformedFields e) {
        throw new ParameterException(spec.commandLine(), e.getMessage());
      }
      return acting.actOfTwo(
          options,
          second,
          List.of(finish),
          entered -> "run " + run + ": residue " + residue + ", entry " + entered.index());
    }
  }

  @Command(name = "stop", description = "two say that a run which was begun did not take place")
  int stop(
      @Parameters(paramLabel = "RUN", description = "its number") String run,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.actOfTwo(
          options,
          second,
          List.of(new StopDestruction(run)),
          entered -> "run " + run + " did not take place, entry " + entered.index());
    }
  }
}
