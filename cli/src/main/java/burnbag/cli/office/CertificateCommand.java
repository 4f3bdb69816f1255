package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.certificate.CertificateText;
import burnbag.custody.certificate.Examination;
import burnbag.custody.certificate.Examination.Verdict;
import burnbag.custody.certificate.Issue;
import burnbag.custody.destruction.Certify;
import burnbag.custody.home.Home;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.paper.CertificatePaper;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Fields;
import burnbag.ledger.checkpoint.LogProof;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
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

/// `burnbag certificate`: certificates of destruction, which anybody can verify.
@Command(
    name = "certificate",
    description = {"Issues, writes, lists and verifies certificates of destruction.", ""},
    synopsisSubcommandLabel = "issue|verify|list|show|write",
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done, verified; 1 refused; 2 of verify: it agrees with itself, and no key was"
          + " there to vouch for it; 3 unreadable, trouble."
    })
public final class CertificateCommand implements Runnable {
  private static final int UNREADABLE = 3;
  private static final int CONSISTENT = 2;
  private static final int MOST_BYTES = 64 << 20;

  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public CertificateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: issue|verify|list|show|write");
  }

  @Command(
      name = "issue",
      description = "issues the certificate of a run, and writes its files into the home")
  int issue(
      @Parameters(paramLabel = "RUN", description = "its number") String run,
      @Option(
              names = "--number",
              paramLabel = "NUMBER",
              required = true,
              description = "of the certificate: 2026-0001")
          String number,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      int code =
          acting.act(
              options,
              new Certify(run, number),
              entered -> "certificate " + number + " of run " + run + ", entry " + entered.index());
      if (code == Acting.REFUSED) return code;
      Path json = written(acting, number, acting.home().folder().resolve("certificates"));
      if (!options.json()) new Voice(surroundings, false).line("  " + json + ", .pdf, .tlog-proof");
      return code;
    }
  }

  @Command(
      name = "write",
      description = "writes the files of a certificate once more, under the newest checkpoint")
  int write(
      @Parameters(paramLabel = "NUMBER", description = "of the certificate") String number,
      @Option(names = "--to", paramLabel = "FOLDER", description = "default: certificates at home")
          Path folder,
      @Mixin AskOptions options) {
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      Path target =
          folder == null
              ? acting.home().folder().resolve("certificates")
              : surroundings.here().resolve(folder);
      Path json = written(acting, number, target);
      Voice voice = new Voice(surroundings, options.json());
      if (voice.json()) {
        voice.object(Fields.write().flag("done", true).text("file", json.toString()).end());
      } else {
        voice.line("certificate " + number + ": " + json + ", .pdf, .tlog-proof");
      }
      return Acting.DONE;
    }
  }

  private CertificateText text(Acting acting, String number) {
    return new Issue(acting.home().office())
        .write(number)
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), "no certificate is '" + number + "'"));
  }

  private Path written(Acting acting, String number, Path folder) {
    CertificateText text = text(acting, number);
    long entry = text.proof().index();
    Optional<LogProof> cosigned = acting.home().cosigning().prove(entry);
    String witnessed = cosigned.isEmpty() ? "" : CosigningWords.witnessed(acting.home());
    byte[] pdf =
        new CertificatePaper(text, witnessed)
            .pdf(surroundings.clock().instant().atZone(ZoneOffset.UTC));
    try {
      Files.createDirectories(folder);
      Path json = folder.resolve(number + ".json");
      Files.write(json, text.bytes());
      Files.write(folder.resolve(number + ".tlog-proof"), text.proof().bytes());
      Files.write(folder.resolve(number + ".pdf"), pdf);
      if (cosigned.isPresent()) {
        Files.write(folder.resolve(number + ".cosigned.tlog-proof"), cosigned.get().bytes());
      }
      return json;
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          folder + " cannot be written: " + e.getMessage(),
          "run 'burnbag certificate write " + number + " --to FOLDER'",
          e);
    }
  }

  @Command(name = "list", description = "lists the certificates")
  int list(@Mixin AskOptions options) {
    return Listing.of(Certificate.SHELF, "NUMBER", "RUN", "COPIES", "ISSUED", "BY")
        .orElse("no certificate was issued")
        .tell(
            parent,
            surroundings,
            options,
            (one, _) ->
                List.of(
                    one.id(),
                    one.run(),
                    Long.toString(one.copies()),
                    When.shown(one.at()),
                    one.issuedBy()));
  }

  @Command(name = "show", description = "what a certificate says")
  int show(
      @Parameters(paramLabel = "NUMBER", description = "of the certificate") String number,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      CertificateText text = text(acting, number);
      if (voice.json()) voice.object(text.claims());
      else new CertificateWords(text.claims()).tell(voice);
      return Acting.DONE;
    }
  }

  @Command(
      name = "verify",
      description =
          "verifies a certificate by itself: the .json, or the .pdf in which it lies; what is"
              + " printed is not verified",
      sortOptions = false)
  int verify(
      @Parameters(paramLabel = "FILE", description = "the .json or the .pdf") Path file,
      @Option(
              names = "--key",
              paramLabel = "VKEY|FILE",
              description =
                  "the log's public key, as 'burnbag ledger key' prints it; default: that of the"
                      + " home")
          String key,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    Path path = surroundings.here().resolve(file);
    byte[] bytes = read(path);
    Examination examination = new Examination(OfficeActs.all());
    Verdict verdict = examination.examineFile(bytes, trusted(key));
    Path proof =
        path.resolveSibling(
            path.getFileName().toString().replaceFirst("\\.json$", "") + ".tlog-proof");
    if (path.toString().endsWith(".json") && Files.isRegularFile(proof)) {
      verdict = examination.withProof(verdict, read(proof));
    }
    return tell(voice, verdict);
  }

  private static byte[] read(Path path) {
    try {
      if (Files.size(path) > MOST_BYTES) throw new IOException("it is too long");
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw notRead(path, "it is not there", e);
    } catch (IOException e) {
      throw notRead(path, String.valueOf(e.getMessage()), e);
    }
  }

  private static Trouble notRead(Path path, String why, IOException e) {
    return new Trouble(
        Trouble.Code.B111_LIST_NOT_READABLE,
        path + " cannot be read: " + why,
        "name the .json or the .pdf of a certificate",
        e);
  }

  /// Keys of the log, from the command line or the home; empty where there is neither.
  private List<VerifierKey> trusted(String key) {
    if (key != null) return ToldKeys.of(key, surroundings, spec);
    Path folder = Acting.folder(parent.officeOptions(), surroundings);
    if (!Home.isThere(folder)) return List.of();
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return acting.home().logKeys();
    }
  }

  private int tell(Voice voice, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verified(CertificateText text) -> {
        if (voice.json()) voice.object(answer("verified", text.claims(), List.of()));
        else {
          voice.line("verified: the certificate is out of the log whose key you gave, unchanged");
          new CertificateWords(text.claims()).tell(voice);
          voice.line("  What is printed on paper was not verified; what stands here was.");
        }
        yield Acting.DONE;
      }
      case Verdict.Consistent(CertificateText text, String key) -> {
        if (voice.json()) voice.object(answer("consistent", text.claims(), List.of()));
        else {
          voice.alarm(
              "consistent only: it agrees with itself, and nobody here vouches for its log");
          voice.line("  help: ask the office for its key by another way, and compare: " + key);
          new CertificateWords(text.claims()).tell(voice);
        }
        yield CONSISTENT;
      }
      case Verdict.Refused(List<String> reasons) -> {
        if (voice.json()) voice.object(answer("refused", Json.Obj.of(java.util.Map.of()), reasons));
        else {
          voice.alarm("REFUSED: this certificate does not hold");
          reasons.forEach(reason -> voice.line("  " + reason));
          voice.line("  help: believe nothing on it; ask the office for the certificate anew");
        }
        yield Acting.REFUSED;
      }
      case Verdict.Unreadable(String why) -> {
        if (voice.json())
          voice.object(answer("unreadable", Json.Obj.of(java.util.Map.of()), List.of(why)));
        else {
          voice.alarm("UNREADABLE: this is no certificate, or a damaged one: " + why);
          voice.line("  help: ask the office for the file anew");
        }
        yield UNREADABLE;
      }
    };
  }

  private static Json.Obj answer(String verdict, Json.Obj claims, List<String> reasons) {
    Fields.Writing answer = Fields.write().text("verdict", verdict).texts("reasons", reasons);
    if (!claims.members().isEmpty()) answer.object("claims", claims);
    return answer.end();
  }
}
