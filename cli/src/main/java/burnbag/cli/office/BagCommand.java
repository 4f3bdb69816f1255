package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Counted;
import burnbag.custody.act.Act;
import burnbag.custody.destruction.CorrectSeal;
import burnbag.custody.destruction.EndHandover;
import burnbag.custody.destruction.HandOverBag;
import burnbag.custody.destruction.Insert;
import burnbag.custody.destruction.InsertWaste;
import burnbag.custody.destruction.OpenBag;
import burnbag.custody.destruction.ReceiveBag;
import burnbag.custody.destruction.SealBag;
import burnbag.custody.destruction.TakeOut;
import burnbag.custody.destruction.TakeOutWaste;
import burnbag.custody.destruction.Tolerance;
import burnbag.custody.destruction.UnsealBag;
import burnbag.custody.destruction.Weight;
import burnbag.custody.document.Protections;
import burnbag.custody.office.Outcome;
import burnbag.custody.policy.Policy;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import burnbag.custody.register.Waste;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag bag`: burn bags, from the first sheet in them to the plant.
@Command(
    name = "bag",
    description = {"Fills, seals, weighs and hands over burn bags.", ""},
    synopsisSubcommandLabel =
        "open|insert|waste|take-out|take-out-waste|seal|correct-seal|unseal|hand-over|receive|end|list|show",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 2 done, and a discrepancy is open; 3 trouble."})
public final class BagCommand implements Runnable {
  private static final String EVERYTHING = "*:4:*";
  private static final long HOUR = 3_600_000;

  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public BagCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what: open|insert|waste|take-out|take-out-waste|seal|correct-seal|unseal|hand-over|receive|end|list|show");
  }

  private int two(
      ActOptions options,
      SecondOptions second,
      Function<Acting, List<? extends Act>> acts,
      Function<Outcome.Entered, String> words) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.actOfTwo(options, second, acts.apply(acting), words);
    }
  }

  @Command(name = "open", description = "a bag comes into use; who opens it answers for it")
  int open(
      @Parameters(paramLabel = "BAG", description = "what stands on it") String bag,
      @Option(
              names = "--within",
              paramLabel = "CONTAINER",
              defaultValue = "",
              description = "in which it stands")
          String within,
      @Option(
              names = "--up-to",
              paramLabel = "SCHEME:RANK[:ACCESS+…]",
              split = ",",
              defaultValue = EVERYTHING,
              description = "what may lie in it; default ${DEFAULT-VALUE}")
          List<String> limits,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      Acting.First opened = opened(bag, within, limits);
      return acting.act(options, opened.act(), opened.words());
    }
  }

  private Acting.First opened(String bag, String within, List<String> limits) {
    return new Acting.First(
        new OpenBag(bag, within, ClearanceWords.read(spec, limits)),
        entered -> "bag " + bag + " is in use, entry " + entered.index());
  }

  /// Whether it was opened by who acts, and nothing has gone in yet: what is left where a second
  /// refused to sign, and as good as new.
  private static boolean isOwnEmpty(Acting acting, String bag) {
    return acting.read(
        session -> {
          Register register = session.register();
          return register.find(Bag.SHELF, bag).stream()
              .anyMatch(
                  one ->
                      one.isOpen()
                          && one.waste().isEmpty()
                          && register.count(Copy.SHELF, "place", bag) == 0
                          && register.find(Container.SHELF, bag).stream()
                              .anyMatch(it -> it.custodian().equals(acting.party())));
        });
  }

  @Command(
      name = "insert",
      description = "a holder puts copies into a bag, and a second sees it",
      sortOptions = false)
  int insert(
      @Parameters(index = "0", paramLabel = "BAG", description = "which") String bag,
      @Parameters(
              index = "1..*",
              paramLabel = "COPY",
              arity = "0..*",
              description = "CONTROL-NUMBER#k, or a label")
          List<String> copies,
      @Option(
              names = "--new",
              description = "the bag comes into use by this; one's own empty one is taken")
          boolean isNew,
      @Mixin ScanOptions scan,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    List<String> all = scan.all(surroundings, copies);
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      List<Acting.First> firsts =
          isNew && !isOwnEmpty(acting, bag)
              ? List.of(opened(bag, "", List.of(EVERYTHING)))
              : List.of();
      List<Insert> acts =
          ScanOptions.pages(all).stream().map(page -> new Insert(bag, page)).toList();
      return acting.actOfTwo(
          options,
          second,
          firsts,
          acts,
          entered -> Counted.copies(all.size()) + " into " + bag + ", entry " + entered.index());
    }
  }

  @Command(
      name = "waste",
      description =
          "drafts and spoiled prints without a number go into a bag, counted or weighed; a second"
              + " sees it",
      sortOptions = false)
  int waste(
      @Parameters(paramLabel = "BAG", description = "which") String bag,
      @Option(names = "--sheets", paramLabel = "N", defaultValue = "0", description = "how many")
          int sheets,
      @Option(
              names = "--weight",
              paramLabel = "WEIGHT",
              converter = WeightReader.class,
              description = "where they were weighed and not counted: '1200 g'")
          Weight weight,
      @Option(
              names = "--highest",
              paramLabel = "MARKING",
              required = true,
              description = "the highest marking on any of them, as it is printed")
          String highest,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    Protection protection =
        new Protections(today())
            .of(highest)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "'" + highest + "' is no marking that is known"));
    long grams = weight == null ? 0 : weight.grams();
    return two(
        options,
        second,
        _ -> List.of(new InsertWaste(bag, sheets, grams, protection)),
        entered ->
            (sheets > 0 ? Counted.sheets(sheets) : Weight.words(grams))
                + " of waste into "
                + bag
                + ", entry "
                + entered.index());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
  }

  @Command(
      name = "take-out",
      description = "copies come out of a bag without a seal, by two",
      sortOptions = false)
  int takeOut(
      @Parameters(index = "0", paramLabel = "BAG", description = "which") String bag,
      @Parameters(
              index = "1..*",
              paramLabel = "COPY",
              arity = "0..*",
              description = "CONTROL-NUMBER#k, or a label")
          List<String> copies,
      @Mixin ScanOptions scan,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    return two(
        options,
        second,
        _ -> List.of(new TakeOut(bag, scan.all(surroundings, copies))),
        entered -> "out of " + bag + ", entry " + entered.index());
  }

  @Command(
      name = "take-out-waste",
      description =
          "waste comes out of a bag without a seal, by two; or two looked for it and did not find"
              + " it",
      sortOptions = false)
  int takeOutWaste(
      @Parameters(paramLabel = "BAG", description = "which") String bag,
      @Option(
              names = "--of",
              paramLabel = "ENTRY",
              required = true,
              description = "by which it went in, as 'bag show' tells")
          long entry,
      @Option(names = "--sheets", paramLabel = "N", defaultValue = "0", description = "how many")
          int sheets,
      @Option(
              names = "--weight",
              paramLabel = "WEIGHT",
              converter = WeightReader.class,
              description = "where it was weighed and not counted")
          Weight weight,
      @Option(
              names = "--missing",
              description = "it should be in it and is not: a discrepancy, for two others")
          boolean missing,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    long grams = weight == null ? 0 : weight.grams();
    return two(
        options,
        second,
        _ -> List.of(new TakeOutWaste(bag, entry, sheets, grams, missing)),
        entered ->
            (sheets > 0 ? Counted.sheets(sheets) : Weight.words(grams))
                + (missing ? " missing from " : " out of ")
                + bag
                + ", entry "
                + entered.index());
  }

  @Command(
      name = "seal",
      description = "two seal a bag: number of the seal, gross weight, tolerance",
      sortOptions = false)
  int seal(
      @Parameters(paramLabel = "BAG", description = "which") String bag,
      @Mixin SealOptions seen,
      @Option(
              names = "--tolerance",
              paramLabel = "WEIGHT",
              converter = WeightReader.class,
              description =
                  "by how much a later weighing may differ; default: what policy and house allow")
          Weight tolerance,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    return two(
        options,
        second,
        acting ->
            List.of(
                new SealBag(
                    bag,
                    seen.seal(),
                    seen.grams(),
                    tolerance == null ? allowed(acting, bag, seen.grams()) : tolerance.grams(),
                    "")),
        entered ->
            "bag "
                + bag
                + " with seal "
                + seen.seal()
                + ", "
                + Weight.words(seen.grams())
                + ", entry "
                + entered.index());
  }

  private long allowed(Acting acting, String bag, long grams) {
    Policy policy = acting.home().office().policy();
    return acting.read(
        session ->
            session
                .register()
                .find(Bag.SHELF, bag)
                .map(one -> Tolerance.of(session.register(), policy, one, grams, today()))
                .orElse(Tolerance.ofHouse(grams)));
  }

  @Command(
      name = "correct-seal",
      description = "two read the number of a seal again, before anybody else has had the bag",
      sortOptions = false)
  int correct(
      @Parameters(paramLabel = "BAG", description = "which") String bag,
      @Option(
              names = "--was",
              paramLabel = "NUMBER",
              required = true,
              description = "as it was entered")
          String was,
      @Option(names = "--is", paramLabel = "NUMBER", required = true, description = "as it is")
          String is,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    return two(
        options,
        second,
        _ -> List.of(new CorrectSeal(bag, was, is)),
        entered -> "seal of " + bag + " is " + is + ", entry " + entered.index());
  }

  @Command(
      name = "unseal",
      description = "who has a sealed bag opens it again with a second",
      sortOptions = false)
  int unseal(
      @Parameters(paramLabel = "BAG", description = "which") String bag,
      @Mixin SealOptions seen,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    return two(
        options,
        second,
        _ -> List.of(new UnsealBag(bag, seen.seal(), seen.grams())),
        entered -> "bag " + bag + " is open again, entry " + entered.index());
  }

  @Command(
      name = "hand-over",
      description = "who has a sealed bag gives it to somebody, who receives it or not",
      sortOptions = false)
  int handOver(
      @Parameters(paramLabel = "BAG", description = "which") String bag,
      @Option(names = "--to", paramLabel = "PARTY", required = true, description = "who takes it")
          String to,
      @Mixin SealOptions seen,
      @Option(
              names = "--within",
              paramLabel = "HOURS",
              defaultValue = "24",
              description =
                  "hours by when it is to have been passed on or opened; 0 for no limit; default"
                      + " ${DEFAULT-VALUE}")
          int hours,
      @Option(names = "--escorted", description = "two are to take it") boolean escorted,
      @Mixin ActOptions options) {
    long due = hours <= 0 ? 0 : surroundings.clock().millis() + hours * HOUR;
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new HandOverBag(bag, to, seen.seal(), seen.grams(), due, escorted),
          entered ->
              "hand-over "
                  + entered.index()
                  + ": bag "
                  + bag
                  + " to "
                  + to
                  + "; next: burnbag bag receive "
                  + bag
                  + " --seal … --weight … --as "
                  + to);
    }
  }

  @Command(
      name = "receive",
      description = "the receiver takes a bag, with what is read and weighed now",
      sortOptions = false)
  int receive(
      @Parameters(paramLabel = "BAG", description = "the bag, or the number of the hand-over")
          String bag,
      @Mixin SealOptions seen,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    boolean escorted = second.party().isPresent();
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      String handover = acting.read(session -> handover(session.register(), bag));
      boolean needed =
          escorted
              || acting.read(
                  session ->
                      session
                          .register()
                          .find(BagHandover.SHELF, handover)
                          .map(BagHandover::escorted)
                          .orElse(false));
      ReceiveBag receive = new ReceiveBag(handover, seen.seal(), seen.grams(), needed);
      Function<Outcome.Entered, String> words =
          entered -> acting.party() + " has bag " + bag + ", entry " + entered.index();
      return needed
          ? acting.actOfTwo(options, second, List.of(receive), words)
          : acting.act(options, receive, words);
    }
  }

  /// Of a bag the hand-over that waits; anything else is taken for the number of one.
  private static String handover(Register register, String bag) {
    return register
        .find(Bag.SHELF, bag)
        .map(one -> one.handover().isEmpty() ? bag : one.handover())
        .orElse(bag);
  }

  @Command(
      name = "end",
      description =
          "a hand-over comes to nothing: the receiver does not take it, or the giver does")
  int end(
      @Parameters(paramLabel = "BAG", description = "the bag, or the number of the hand-over")
          String bag,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      String handover = acting.read(session -> handover(session.register(), bag));
      return acting.act(
          options,
          new EndHandover(handover),
          entered -> "hand-over " + handover + " has ended, entry " + entered.index());
    }
  }

  @Command(name = "list", description = "lists the bags; those that are not over unless --all")
  int list(
      @Option(names = "--all", description = "destroyed, closed and lost ones too") boolean all,
      @Mixin AskOptions options) {
    return Listing.of(Bag.SHELF, "BAG", "STATE", "ANSWERS", "COPIES", "WASTE", "SEAL", "WEIGHT")
        .only(one -> all || !over(one))
        .orElse("no bag is in use")
        .tell(
            parent,
            surroundings,
            options,
            (one, register) ->
                List.of(
                    one.id(),
                    one.state().word(),
                    register.find(Container.SHELF, one.id()).map(Container::custodian).orElse(""),
                    Long.toString(register.count(Copy.SHELF, "place", one.id())),
                    waste(one),
                    one.seal(),
                    one.grams() == 0 ? "" : Weight.words(one.grams())));
  }

  private static boolean over(Bag bag) {
    return switch (bag.state()) {
      case DESTROYED, CLOSED, LOST -> true;
      case OPEN, SEALED, OPENED, BEGUN, RESIDUE -> false;
    };
  }

  private static String waste(Bag bag) {
    return String.join(" + ", bag.waste().stream().map(BagCommand::quantity).toList());
  }

  private static String quantity(Waste one) {
    return one.sheets() > 0 ? Counted.sheets(one.sheets()) : Weight.words(one.grams());
  }

  @Command(name = "show", description = "one bag: what is in it, and its chain")
  int show(
      @Parameters(paramLabel = "BAG", description = "which") String id, @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return acting.read(session -> show(session.register(), id, voice));
    }
  }

  private int show(Register register, String id, Voice voice) {
    Bag bag =
        register
            .find(Bag.SHELF, id)
            .orElseThrow(
                () -> new ParameterException(spec.commandLine(), "no bag is '" + id + "'"));
    List<Copy> copies = register.where(Copy.SHELF, "place", id);
    List<BagStep> steps = register.where(BagStep.SHELF, "bag", id);
    if (voice.json()) {
      voice.object(bag.json());
      copies.forEach(copy -> voice.object(copy.json()));
      steps.forEach(step -> voice.object(step.json()));
      return Acting.DONE;
    }
    voice.line("bag " + id + ": " + bag.state().word());
    if (!bag.seal().isEmpty()) {
      voice.line(
          "  seal " + bag.seal() + ", " + bag.grams() + " g ± " + bag.toleranceGrams() + " g");
    }
    for (Waste one : bag.waste()) {
      voice.line(
          "  waste: " + quantity(one) + ", " + one.highest().marking() + ", entry " + one.entry());
    }
    for (Copy copy : copies) voice.line("  " + copy.id() + ", label " + copy.label());
    Table chain =
        new Table("ENTRY", "WHEN", "WHAT", "BY", "WITH", "SEAL", "WEIGHT", "THEN ANSWERS");
    for (BagStep step : steps) {
      chain.row(
          Long.toString(step.index()),
          When.shown(step.at()),
          step.act().replace('-', ' '),
          step.party(),
          step.second(),
          step.seal(),
          step.grams() == 0 ? "" : Weight.words(step.grams()),
          step.custodian());
    }
    voice.table(chain, "  ");
    return Acting.DONE;
  }
}
