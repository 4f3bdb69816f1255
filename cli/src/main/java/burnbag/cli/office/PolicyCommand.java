package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.adoption.AdoptPolicy;
import burnbag.custody.adoption.DropPolicy;
import burnbag.custody.policy.MalformedPack;
import burnbag.custody.policy.Policy;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.policy.Subject;
import burnbag.custody.register.AdoptedPack;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

/// `burnbag policy`: which rule asks what of an act, and where it stands.
@Command(
    name = "policy",
    description = {
      "Lists policy packs, tells why an act asks what it asks, puts packs in force.",
      ""
    },
    synopsisSubcommandLabel = "list|why|adopt|drop",
    sortOptions = false,
    footer = {"", "Exit codes: 0 said or done; 1 refused; 3 trouble."})
public final class PolicyCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public PolicyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: list, why, adopt, drop");
  }

  @Command(name = "list", description = "the packs that ship, and since when they are in force")
  int list(@Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    Table table = new Table("PACK", "VERSION", "FROM", "RULES", "NAME", "SHA-256");
    for (PolicyPack pack : PolicyPack.shipped()) {
      if (voice.json()) {
        voice.object(
            Fields.write()
                .text("id", pack.id())
                .text("version", pack.version())
                .text("from", pack.from().toString())
                .number("rules", pack.rules().size())
                .text("name", pack.name())
                .text("sha256", pack.hash())
                .end());
      }
      table.row(
          pack.id(),
          pack.version(),
          pack.from().toString(),
          Integer.toString(pack.rules().size()),
          pack.name(),
          pack.hash().substring(0, SHORT_HASH));
    }
    if (!voice.json()) voice.table(table, "");
    return Acting.DONE;
  }

  private static final int SHORT_HASH = 12;

  @Command(
      name = "adopt",
      description =
          "puts a pack in force, in the place of an earlier one of its name; two officers",
      sortOptions = false)
  int adopt(
      @Parameters(paramLabel = "PACK", description = "us, cn, corporate, or the file of your own")
          String pack,
      @Mixin ActOptions options) {
    byte[] text = PolicyPack.shippedText(pack).orElseGet(() -> file(pack));
    PolicyPack read;
    try {
      read = PolicyPack.read(pack, text);
    } catch (MalformedPack e) {
      throw new Trouble(
          Trouble.Code.B113_POLICY_NOT_READABLE,
          "the policy pack " + pack + ", line " + e.line() + ": " + e.getMessage(),
          "go to that line; docs/how-to/own-policy.md tells what a pack holds");
    }
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new AdoptPolicy(read.id(), read.hash(), new String(text, StandardCharsets.UTF_8)),
          entered ->
              "proposed: "
                  + read.id()
                  + " version "
                  + read.version()
                  + " in force, by entry "
                  + entered.index());
    }
  }

  private byte[] file(String name) {
    try {
      return Files.readAllBytes(surroundings.here().resolve(name));
    } catch (IOException | InvalidPathException e) {
      throw new Trouble(
          Trouble.Code.B113_POLICY_NOT_READABLE,
          "no pack is called '" + name + "', and no such file can be read",
          "'burnbag policy list' has those that ship",
          e);
    }
  }

  @Command(
      name = "drop",
      description = "ends a pack's force without another in its place; two officers")
  int drop(
      @Parameters(paramLabel = "PACK", description = "us, cn, corporate, or your own") String pack,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      String hash =
          acting.read(session -> session.register().where(AdoptedPack.SHELF, "pack", pack)).stream()
              .filter(AdoptedPack::isInForce)
              .map(AdoptedPack::id)
              .findFirst()
              .orElse(pack);
      return acting.act(
          options,
          new DropPolicy(hash),
          entered -> "proposed: " + pack + " is in force no more, by entry " + entered.index());
    }
  }

  @Command(
      name = "why",
      description =
          "which rules ask something of an act: paragraph, and what would make it allowed",
      sortOptions = false)
  int why(
      @Parameters(paramLabel = "ACT", description = "offer, accept, destroy …") String act,
      @Parameters(
              paramLabel = "COPY",
              arity = "0..1",
              defaultValue = "",
              description = "a copy of the office, or none")
          String copy,
      @Option(
              names = "--scheme",
              paramLabel = "SCHEME",
              defaultValue = "",
              description = "of the marking, where no COPY is named")
          String scheme,
      @Option(
              names = "--rank",
              paramLabel = "N",
              defaultValue = "3",
              description = "of the marking, 0 to 4; default ${DEFAULT-VALUE}")
          int rank,
      @Option(
              names = "--medium",
              paramLabel = "MEDIUM",
              defaultValue = "paper",
              description = "default ${DEFAULT-VALUE}")
          String medium,
      @Option(names = "--pack", paramLabel = "ID", description = "only this pack") String only,
      @Option(
              names = "--in-force",
              description =
                  "the packs that the office has in force, its own too; not those that ship")
          boolean inForce,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    Subject subject = subject(copy, scheme, rank, medium);
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    List<PolicyPack> packs = new ArrayList<>(inForce ? inForce() : PolicyPack.shipped());
    packs.removeIf(pack -> only != null && !pack.id().equals(only));
    if (packs.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          only == null ? "no pack is in force here" : "no pack is called '" + only + "'");
    }
    List<Policy.Obligation> all = new Policy(packs).requirements(act, subject, today);
    for (Policy.Obligation one : all) {
      if (voice.json()) {
        voice.object(
            Fields.write()
                .text("pack", one.pack().id())
                .text("rule", one.rule().id())
                .text("says", one.rule().requirement().says())
                .text("source", one.rule().source())
                .text("source_status", one.rule().read() ? "read" : "unread")
                .text("choice", one.rule().choice())
                .text("remedy", one.rule().remedy())
                .end());
        continue;
      }
      voice.line(one.pack().id() + "/" + one.rule().id() + ": " + one.says());
      voice.line("  help: " + one.rule().remedy());
    }
    if (all.isEmpty() && !voice.json()) {
      voice.line(
          "no rule of "
              + String.join(", ", packs.stream().map(PolicyPack::id).toList())
              + " asks anything of '"
              + act
              + "' here");
    }
    return Acting.DONE;
  }

  private List<PolicyPack> inForce() {
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return acting.home().office().policy().packs();
    }
  }

  private Subject subject(String copy, String scheme, int rank, String medium) {
    if (rank < 0 || rank > HIGHEST_RANK) {
      throw new ParameterException(spec.commandLine(), "a rank is 0 to 4, not " + rank);
    }
    if (copy.isEmpty()) return new Subject(scheme, rank, medium);
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return acting
          .read(session -> document(session.register(), copy))
          .map(one -> new Subject(one.protection().scheme(), one.protection().rank(), one.medium()))
          .orElseThrow(
              () -> new ParameterException(spec.commandLine(), "no copy is called '" + copy + "'"));
    }
  }

  private static final int HIGHEST_RANK = 4;

  private static Optional<Document> document(Register register, String copy) {
    return register
        .find(Copy.SHELF, copy)
        .flatMap(found -> register.find(Document.SHELF, found.document()));
  }
}
