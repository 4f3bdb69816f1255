package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.act.Act;
import burnbag.custody.handover.Accept;
import burnbag.custody.morning.Holdings;
import burnbag.custody.office.Session;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Register;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.note.NoteFormatException;
import burnbag.papers.Fonts;
import burnbag.papers.Label;
import burnbag.papers.LabelGrid;
import burnbag.papers.LabelSheet;
import burnbag.papers.LedgerPlace;
import burnbag.papers.Letterhead;
import burnbag.papers.Press;
import burnbag.papers.PrintedList;
import burnbag.papers.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
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
    description = {"Prints labels, receipts and lists of holdings as PDF.", ""},
    synopsisSubcommandLabel = "labels|receipt|holdings",
    sortOptions = false,
    footer = {"", "Exit codes: 0 printed; 3 trouble."})
public final class PrintCommand implements Runnable {
  /// PDFBox remarks on fonts that a paper does not use; held, so that its level is kept.
  private static final Logger REMARKS = Logger.getLogger("org.apache.pdfbox");

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
    throw new ParameterException(spec.commandLine(), "say what: labels, receipt, holdings");
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
    LabelGrid known = grid(grid);
    if (skip < 0 || skip >= known.perSheet()) {
      throw new ParameterException(
          spec.commandLine(),
          "a sheet has " + known.perSheet() + " labels; " + skip + " are too many to skip");
    }
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      List<Label> labels = acting.read(session -> labels(session.register(), names));
      byte[] pdf = press().labels(new LabelSheet(known, skip, trial(acting), now(), labels));
      return written(
          options, file, pdf, labels.size() + (labels.size() == 1 ? " label" : " labels"));
    }
  }

  private List<Label> labels(Register register, List<String> names) {
    List<Label> labels = new ArrayList<>();
    for (String name : names) {
      List<Copy> copies =
          register
              .find(Copy.SHELF, name)
              .map(List::of)
              .orElseGet(() -> register.where(Copy.SHELF, "document", name));
      if (copies.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "no copy and no document is '" + name + "'");
      }
      for (Copy copy : copies) {
        Document document = register.find(Document.SHELF, copy.document()).orElseThrow();
        labels.add(
            new Label(
                copy.id(), document.shortTitle(), document.protection().marking(), copy.label()));
      }
    }
    return labels;
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
      Receipt receipt = acting.read(session -> receipt(acting, session, index));
      Path target = file == null ? Path.of("receipt-" + index + ".pdf") : file;
      return written(options, target, press().receipt(receipt), "receipt " + index);
    }
  }

  private Receipt receipt(Acting acting, Session session, long index) {
    Entry entry = entry(session, index);
    Act act =
        acting.home().office().acts().read(entry.statement().act(), entry.statement().fields());
    if (!(act instanceof Accept accept)) {
      throw new Trouble(
          Trouble.Code.B112_NO_SUCH_ENTRY,
          "entry " + index + " is no receipt, it is " + entry.statement().act(),
          "'burnbag copy show COPY' tells by which entry a copy was accepted");
    }
    Register register = session.register();
    Handover handover = register.find(Handover.SHELF, accept.offer()).orElseThrow();
    List<Receipt.Line> lines = new ArrayList<>();
    for (Accept.Line line : accept.lines()) {
      Optional<Copy> copy = register.find(Copy.SHELF, line.copy());
      Optional<Document> document =
          copy.flatMap(one -> register.find(Document.SHELF, one.document()));
      String marking = document.map(one -> one.protection().marking()).orElse("");
      lines.add(
          new Receipt.Line(
              line.copy(),
              document.map(Document::shortTitle).orElse("not in this register"),
              marking,
              copy.map(Copy::pages).orElse(0),
              line.pages(),
              Receipt.Outcome.valueOf(line.outcome().toUpperCase(Locale.ROOT)),
              ""));
    }
    ZonedDateTime at = Instant.ofEpochMilli(entry.recordedAt()).atZone(ZoneOffset.UTC);
    String log = register.find(Charter.SHELF, Charter.ID).orElseThrow().origin();
    Letterhead letterhead = new Letterhead(handover.registry(), "", trial(acting), now());
    return new Receipt(
        letterhead,
        handover.giver(),
        entry.statement().party(),
        at,
        lines,
        new LedgerPlace(
            log,
            index,
            session.size(),
            session.tree().root().base64(),
            "burnbag ledger prove " + index));
  }

  private static Entry entry(Session session, long index) {
    if (index < 0 || index >= session.size()) {
      throw new Trouble(
          Trouble.Code.B112_NO_SUCH_ENTRY,
          "the ledger has " + session.size() + " entries, and none is number " + index,
          "entries are numbered from 0");
    }
    try {
      return Entry.read(session.entries(index, index + 1).getFirst());
    } catch (NoteFormatException e) {
      throw new Trouble(
          Trouble.Code.B101_LEDGER_DOES_NOT_VERIFY,
          "entry " + index + " cannot be read: " + e.getMessage(),
          "run 'burnbag ledger verify'",
          e);
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
      List<Copy> copies = acting.read(session -> Holdings.ofParty(session.register(), party));
      List<List<String>> rows = new ArrayList<>();
      for (Copy copy : copies) {
        Document document =
            acting
                .read(session -> session.register().find(Document.SHELF, copy.document()))
                .orElseThrow();
        rows.add(
            List.of(
                copy.id(),
                document.shortTitle(),
                document.protection().marking(),
                Integer.toString(copy.pages()),
                copy.place(),
                copy.label()));
      }
      PrintedList list =
          new PrintedList(
              new Letterhead(registry(acting, party), "", trial(acting), now()),
              "Holdings of " + party,
              copies.size()
                  + (copies.size() == 1 ? " copy" : " copies")
                  + ", as the register has them.",
              List.of("Copy", "Short title", "Marking", "Pages", "Place", "Label"),
              rows,
              true,
              List.of());
      Path target = file == null ? Path.of("holdings-" + party + ".pdf") : file;
      return written(options, target, press().list(list), "holdings of " + party);
    }
  }

  private static String registry(Acting acting, String party) {
    return acting
        .read(session -> session.register().find(burnbag.custody.register.Party.SHELF, party))
        .map(burnbag.custody.register.Party::registry)
        .orElse("");
  }

  private static boolean trial(Acting acting) {
    return acting.home().charter().map(Charter::trial).orElse(false);
  }

  private LabelGrid grid(String word) {
    for (LabelGrid grid : LabelGrid.values()) {
      if (grid.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) return grid;
    }
    throw new ParameterException(spec.commandLine(), "no grid is called '" + word + "'");
  }

  private static Press press() {
    REMARKS.setLevel(Level.OFF);
    return new Press(Fonts.ofThisMachine());
  }

  private ZonedDateTime now() {
    return surroundings.clock().instant().atZone(ZoneOffset.UTC);
  }

  private int written(AskOptions options, Path file, byte[] pdf, String what) {
    Path target = surroundings.here().resolve(file);
    try {
      Files.write(target, pdf);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          target + " cannot be written: " + e.getMessage(),
          "name another file by -o",
          e);
    }
    Voice voice = new Voice(surroundings, options.json());
    if (voice.json()) {
      voice.object(Fields.write().flag("done", true).text("file", target.toString()).end());
    } else {
      voice.line(what + ": " + target);
    }
    return Acting.DONE;
  }
}
