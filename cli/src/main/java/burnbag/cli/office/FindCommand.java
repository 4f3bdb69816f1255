package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.find.CloseFind;
import burnbag.custody.register.Fields;
import burnbag.custody.register.MalformedFields;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import burnbag.response.find.Bounds;
import burnbag.response.find.Find;
import burnbag.response.find.FindReceipt;
import burnbag.response.find.FindersDesk;
import burnbag.response.find.Message;
import burnbag.response.find.Report;
import burnbag.response.office.FindsInLedger;
import burnbag.response.store.SqliteFinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag find`: what finders have reported, at the terminal; and a finder's receipt, which
/// anybody can verify.
@Command(
    name = "find",
    description = {"Lists, opens, answers, closes and erases finds; verifies receipts.", ""},
    synopsisSubcommandLabel = "list|show|report|open|say|receipt|close|erase|verify",
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done, verified; 1 refused; 2 of verify: nobody has entered it yet; 3 trouble."
    })
public final class FindCommand implements Runnable {
  private static final int NOT_ENTERED = 2;
  private static final int MOST_BYTES = 1 << 20;

  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public FindCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what: list|show|report|open|say|receipt|close|erase|verify");
  }

  /// Does something with the finds of the home, which have learnt before what the register knows.
  private int with(Acting acting, ToIntBiFunction<FindersDesk, FindsInLedger> work) {
    try (SqliteFinds store = SqliteFinds.in(acting.home().folder().resolve("finds"))) {
      FindersDesk desk =
          new FindersDesk(store, Bounds.USUAL, surroundings.clock(), surroundings.chance());
      FindsInLedger ledger = new FindsInLedger(acting.home().office(), desk);
      ledger.settle();
      return work.applyAsInt(desk, ledger);
    }
  }

  private Find found(FindersDesk desk, String id) {
    return desk.find(id)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "there is no find " + id + "; 'burnbag find list'"));
  }

  @Command(name = "list", description = "lists finds, the newest day first")
  int list(@Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return with(
          acting,
          (desk, _) -> {
            Table table = new Table("FIND", "CAME ON", "BY", "STATE");
            for (Find find : desk.all()) {
              if (voice.json()) {
                voice.object(
                    Fields.write()
                        .text("find", find.id())
                        .text("received_on", find.receivedOn().toString())
                        .text("way", find.way().word())
                        .text("state", state(find))
                        .flag("erased", find.erased())
                        .end());
              }
              table.row(find.id(), find.receivedOn().toString(), find.way().word(), state(find));
            }
            if (voice.json()) return Acting.DONE;
            if (table.isEmpty()) voice.line("nobody has reported anything");
            else voice.table(table, "");
            return Acting.DONE;
          });
    }
  }

  private static String state(Find find) {
    String state =
        switch (find.state()) {
          case WAITING -> "waiting";
          case OPEN -> "open, entry " + find.entry();
          case CLOSED -> "closed: " + find.outcome();
        };
    return find.erased() ? state + ", erased" : state;
  }

  @Command(name = "show", description = "shows what was reported, and what was said")
  int show(
      @Parameters(paramLabel = "FIND", description = "its number") String id,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return with(
          acting,
          (desk, _) -> {
            Find find = found(desk, id);
            Fields.Writing all = Fields.write().text("find", find.id()).text("state", state(find));
            desk.report(find)
                .ifPresent(
                    report ->
                        all.text("cover", report.cover())
                            .text("number", report.controlNumber())
                            .text("marking", report.marking())
                            .text("place", report.place())
                            .text("day", report.day())
                            .text("what", report.what()));
            all.text("contact", desk.contact(find));
            List<Message> messages = desk.messages(find);
            all.objects(
                "messages",
                messages,
                one ->
                    Fields.write()
                        .text("from", one.from().name().toLowerCase(java.util.Locale.ROOT))
                        .text("on", one.on().toString())
                        .text("text", one.text())
                        .end());
            if (voice.json()) {
              voice.object(all.end());
              return Acting.DONE;
            }
            all.end()
                .members()
                .forEach(
                    (name, value) -> {
                      if (value instanceof Json.Text line) voice.line(name + ": " + line.value());
                    });
            for (Message one : messages) {
              voice.line(
                  "%s, %s: %s"
                      .formatted(
                          one.on(),
                          one.from() == Message.From.OFFICE ? "we" : "the finder",
                          one.text()));
            }
            return Acting.DONE;
          });
    }
  }

  @Command(
      name = "report",
      description = "files what somebody tells at the counter, by telephone or in a letter",
      sortOptions = false)
  int report(
      @Option(names = "--cover", paramLabel = "TEXT", description = "what is on the cover")
          String cover,
      @Option(names = "--number", paramLabel = "TEXT", description = "the number on it")
          String number,
      @Option(names = "--marking", paramLabel = "TEXT", description = "its marking, as it stands")
          String marking,
      @Option(
              names = "--place",
              paramLabel = "TEXT",
              description = "where it was, as coarse as they wish")
          String place,
      @Option(names = "--day", paramLabel = "DATE", description = "when it was found: YYYY-MM-DD")
          String day,
      @Option(names = "--what", paramLabel = "TEXT", description = "what it is, and how much")
          String what,
      @Option(
              names = "--contact",
              paramLabel = "TEXT",
              description = "how to reach them, only if they wish")
          String contact,
      @Option(
              names = "--way",
              paramLabel = "WAY",
              defaultValue = "counter",
              description = "counter, call, letter; default ${DEFAULT-VALUE}")
          String way,
      @Mixin AskOptions options) {
    if (!List.of("counter", "call", "letter").contains(way)) {
      throw new ParameterException(spec.commandLine(), "--way takes counter, call or letter");
    }
    Voice voice = new Voice(surroundings, options.json());
    Report report =
        new Report(text(cover), text(number), text(marking), text(place), text(day), text(what));
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return with(
          acting,
          (desk, _) ->
              tell(voice, desk.file(report, text(contact), Find.Way.of(way), "en", List.of())));
    }
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }

  private static int tell(Voice voice, FindersDesk.Filing filing) {
    return switch (filing) {
      case FindersDesk.Filing.Filed filed -> {
        if (voice.json()) {
          voice.object(
              Fields.write()
                  .text("find", filed.find().id())
                  .text("code", filed.code().written())
                  .end());
        } else {
          voice.line("filed: " + filed.find().id());
          voice.line("  the finder's code, shown this once: " + filed.code().written());
        }
        yield Acting.DONE;
      }
      case FindersDesk.Filing.Unsound(Map<String, Report.Fault> faults) -> {
        faults.forEach((field, fault) -> voice.alarm(field + ": " + words(fault)));
        yield Acting.REFUSED;
      }
      case FindersDesk.Filing.TooManyToday _ -> {
        voice.alarm("as many reports as are taken came today: write this one on paper");
        yield Acting.REFUSED;
      }
    };
  }

  private static String words(Report.Fault fault) {
    return switch (fault) {
      case EMPTY -> "say at least one thing about what was found";
      case TOO_LONG -> "this is too long";
      case DAY -> "write the day as 2026-12-31, not later than today";
    };
  }

  @Command(name = "receipt", description = "writes the finder's receipt, to be handed to them")
  int receipt(
      @Parameters(paramLabel = "FIND", description = "its number") String id,
      @Option(names = "-o", paramLabel = "FILE", description = "default: receipt-FIND.json")
          Path file,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return with(
          acting,
          (desk, ledger) -> {
            Optional<FindReceipt> receipt = ledger.receipt(found(desk, id));
            if (receipt.isEmpty()) {
              voice.alarm("what the finder of " + id + " told is erased; only they can have it");
              return Acting.REFUSED;
            }
            Path name = file == null ? Path.of("receipt-" + id + ".json") : file;
            Path target = surroundings.here().resolve(name);
            write(target, receipt.get().bytes());
            voice.line("the receipt of " + id + ": " + target);
            return Acting.DONE;
          });
    }
  }

  private static void write(Path target, byte[] bytes) {
    try {
      Files.write(target, bytes);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          target + " cannot be written: " + e.getMessage(),
          "name another place by -o",
          e);
    }
  }

  @Command(
      name = "open",
      description = "enters that the office was told; then the finder can prove it")
  int open(
      @Parameters(paramLabel = "FIND", description = "its number") String id,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return with(
          acting,
          (desk, ledger) -> {
            Find find = found(desk, id);
            int code =
                acting.act(
                    options,
                    FindsInLedger.opening(find),
                    entered -> "find " + id + " is open, entry " + entered.index());
            ledger.settle(find);
            return code;
          });
    }
  }

  @Command(name = "say", description = "writes to the finder, who reads it when they come back")
  int say(
      @Parameters(index = "0", paramLabel = "FIND", description = "its number") String id,
      @Parameters(index = "1", paramLabel = "TEXT", description = "up to 4,000 characters")
          String text,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return with(
          acting,
          (desk, _) -> {
            FindersDesk.Saying saying = desk.say(found(desk, id), Message.From.OFFICE, text);
            voice.line(
                switch (saying) {
                  case SAID -> "written to the finder of " + id;
                  case EMPTY -> "nothing was said";
                  case TOO_LONG -> "that is longer than " + Message.LONGEST + " characters";
                  case TOO_MANY_TODAY -> "as many messages as are taken were written today";
                  case ERASED -> "what the finder told is erased: nobody could read it";
                });
            return saying == FindersDesk.Saying.SAID ? Acting.DONE : Acting.REFUSED;
          });
    }
  }

  @Command(name = "close", description = "says how a find ended; two people")
  int close(
      @Parameters(index = "0", paramLabel = "FIND", description = "its number") String id,
      @Parameters(
              index = "1",
              paramLabel = "OUTCOME",
              description = "taken-over, passed-on, nothing-protected, known-already, no-trace")
          String outcome,
      @Mixin ActOptions options) {
    CloseFind act;
    try {
      act = new CloseFind(id, CloseFind.Outcome.of(outcome));
    } catch (MalformedFields e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options, act, entered -> "proposed: find " + id + " ends, by entry " + entered.index());
    }
  }

  @Command(
      name = "erase",
      description = "destroys what the finder told, the messages and the code; it cannot be undone")
  int erase(
      @Parameters(paramLabel = "FIND", description = "its number") String id,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return with(
          acting,
          (desk, _) -> {
            desk.erase(found(desk, id));
            voice.line("what the finder of " + id + " told is destroyed");
            return Acting.DONE;
          });
    }
  }

  @Command(
      name = "verify",
      description = "verifies a finder's receipt by itself: that the office was told just this")
  int verify(
      @Parameters(paramLabel = "FILE", description = "as the page for finders hands it out")
          Path file,
      @Option(
              names = "--key",
              paramLabel = "VKEY|FILE",
              description =
                  "the log's public key, as 'burnbag ledger key' prints it; default: that of the"
                      + " home")
          String key,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try {
      return tell(voice, FindReceipt.read(read(file)), key);
    } catch (NoteFormatException e) {
      voice.alarm("REFUSED: this receipt does not hold: " + e.getMessage());
      voice.line("  help: get it anew with your code; compare the key with one from another place");
      return Acting.REFUSED;
    }
  }

  private int tell(Voice voice, FindReceipt receipt, String key) throws NoteFormatException {
    switch (receipt) {
      case FindReceipt.Unentered(String find, _) -> {
        voice.line(
            "not entered: nobody of the office had opened " + find + " when it was handed out");
        voice.line("  help: come back with your code, and get it anew");
        return NOT_ENTERED;
      }
      case FindReceipt.Entered entered -> {
        FindReceipt.Proven proven = FindReceipt.verify(entered, keys(key));
        if (voice.json()) {
          voice.object(
              Fields.write()
                  .text("find", proven.find())
                  .number("entry", proven.index())
                  .text("by", proven.party())
                  .text("recorded_at", Instant.ofEpochMilli(proven.recordedAt()).toString())
                  .text("what", proven.report().what())
                  .end());
          return Acting.DONE;
        }
        voice.line("verified: " + proven.party() + " entered that the office was told this");
        voice.line("  find " + proven.find() + ", entry " + proven.index());
        voice.line("  entered " + Instant.ofEpochMilli(proven.recordedAt()));
        for (String line :
            List.of(
                proven.report().cover(),
                proven.report().controlNumber(),
                proven.report().marking(),
                proven.report().place(),
                proven.report().day(),
                proven.report().what())) {
          if (!line.isEmpty()) voice.line("  " + line);
        }
        return Acting.DONE;
      }
    }
  }

  private byte[] read(Path file) {
    Path path = surroundings.here().resolve(file);
    try {
      if (Files.size(path) > MOST_BYTES) throw new IOException("it is too long");
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B111_LIST_NOT_READABLE,
          path + " cannot be read: " + e.getMessage(),
          "name the file that the page for finders handed out",
          e);
    }
  }

  private List<VerifierKey> keys(String key) {
    if (key == null) {
      try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
        return acting.home().logKeys();
      }
    }
    return ToldKeys.of(key, surroundings, spec);
  }
}
