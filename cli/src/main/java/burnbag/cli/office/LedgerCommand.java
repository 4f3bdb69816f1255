package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.home.Cosigning;
import burnbag.custody.home.Home;
import burnbag.custody.office.Session;
import burnbag.custody.people.DismissWitness;
import burnbag.custody.people.EnrolWitness;
import burnbag.custody.people.Rotate;
import burnbag.custody.people.SetCompanionKey;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Fields;
import burnbag.custody.verify.Fsck;
import burnbag.custody.verify.Verdict;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.cosignature.CosignedCheckpoint;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.publish.Audit;
import burnbag.ledger.publish.LogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag ledger`: the history, and how a stranger verifies it.
@Command(
    name = "ledger",
    description = {"Verifies the ledger, publishes it, proves an entry, changes its key.", ""},
    synopsisSubcommandLabel =
        "verify|fsck|export|audit|key|prove|rotate|cosign|witness|dismiss-witness",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 3 trouble, or a ledger that does not verify."})
public final class LedgerCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public LedgerCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what: verify, fsck, export, audit, key, prove, rotate, cosign, witness or"
            + " dismiss-witness");
  }

  @Command(
      name = "verify",
      description =
          "proves the history: entries, signatures, tree, and the register as their fold; names the"
              + " first difference",
      sortOptions = false)
  int verify(
      @Option(names = "--no-signatures", description = "all but the signatures; much faster")
          boolean unsigned,
      @Option(
              names = "--again",
              description = "from the first entry, whatever an earlier run has proved")
          boolean again,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return switch (acting.home().verify(!unsigned, again)) {
        case Verdict.Sound sound -> {
          Optional<Cosigning.Standing> standing = CosigningWords.standing(acting.home());
          if (voice.json()) {
            voice.object(
                Fields.write()
                    .flag("verified", true)
                    .number("entries", sound.entries())
                    .text("root", sound.root().base64())
                    .number("signatures", sound.signatures())
                    .number("rows", sound.rows())
                    .objects("cosigned", standing.stream().toList(), CosigningWords::json)
                    .end());
          } else {
            voice.line(
                "verified: "
                    + sound.entries()
                    + (sound.entries() == 1 ? " entry, " : " entries, ")
                    + sound.signatures()
                    + " signatures checked, "
                    + sound.rows()
                    + " rows of the register are as the ledger says");
            voice.line("  root " + sound.root().base64());
            standing.ifPresent(one -> voice.line("  " + CosigningWords.line(one)));
          }
          yield Acting.DONE;
        }
        case Verdict.Parted parted -> {
          if (voice.json()) {
            voice.object(
                Fields.write().text("parted", parted.where()).text("says", parted.what()).end());
          } else {
            voice.alarm("NOT VERIFIED: " + parted.where() + ": " + parted.what());
            voice.line("  help: write nothing more, keep the file as it is, call an auditor");
          }
          yield PARTED;
        }
      };
    }
  }

  @Command(
      name = "fsck",
      description =
          "explains what is damaged in the store, and mends what can be made again of the entries")
  int fsck(@Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    Fsck.Report report = Home.fsck(Acting.folder(parent.officeOptions(), surroundings));
    if (voice.json()) {
      voice.object(
          Fields.write()
              .flag("whole", report.whole())
              .texts("mended", report.mended())
              .texts("damaged", report.damaged())
              .end());
      return report.whole() ? Acting.DONE : PARTED;
    }
    report.mended().forEach(one -> voice.line("mended: " + one));
    report.damaged().forEach(one -> voice.alarm("DAMAGED: " + one));
    if (report.whole())
      voice.line(report.mended().isEmpty() ? "nothing is damaged" : "the store is whole again");
    return report.whole() ? Acting.DONE : PARTED;
  }

  private static final int PARTED = 3;

  @Command(
      name = "export",
      description = "writes the ledger as a static tlog-tiles folder; no openings, no names")
  int export(
      @Parameters(paramLabel = "FOLDER", description = "new or empty") Path folder,
      @Mixin AskOptions options) {
    Path target = surroundings.here().resolve(folder);
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      mustBeFree(target);
      // In this order: an entry in between makes the checkpoint the larger one.
      SignedNote cosigned = CosigningWords.published(acting.home());
      SignedNote checkpoint = acting.home().office().checkpoint();
      long size = CosigningWords.size(checkpoint);
      acting.read(
          session -> {
            LogFolder log = new LogFolder(target);
            log.publishCosigned(cosigned);
            log.publish(session::entries, 0, size, checkpoint);
            return size;
          });
      Voice voice = new Voice(surroundings, options.json());
      if (voice.json()) {
        voice.object(
            Fields.write()
                .flag("done", true)
                .text("folder", target.toString())
                .number("entries", size)
                .end());
      } else {
        voice.line(size + (size == 1 ? " entry" : " entries") + " published in " + target);
      }
      return Acting.DONE;
    }
  }

  private static void mustBeFree(Path folder) {
    if (!Files.exists(folder)) return;
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isEmpty()) return;
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE, folder + " is no folder", "name another", e);
    }
    throw new Trouble(
        Trouble.Code.B104_HOME_IN_THE_WAY,
        folder + " is there and not empty",
        "name another folder; nothing in it was touched");
  }

  @Command(
      name = "audit",
      description =
          "checks a folder that was exported, without a home and without the office: every entry, every"
              + " tile, the checkpoint; follows the log where it has changed its key")
  int audit(
      @Parameters(paramLabel = "FOLDER", description = "as 'ledger export' wrote it") Path folder,
      @Option(
              names = "--key",
              required = true,
              paramLabel = "KEY|FILE",
              description =
                  "the lines of 'burnbag ledger key', or a file with them: also its companion's"
                      + " and those of witnesses")
          String key,
      @Mixin AskOptions options) {
    List<VerifierKey> keys = ToldKeys.of(key, surroundings, spec);
    VerifierKey told = keys.getFirst();
    Voice voice = new Voice(surroundings, options.json());
    Audit audit = new Audit(new LogFolder(surroundings.here().resolve(folder)));
    return switch (audit.run(told, List.of())) {
      case Audit.Outcome.Sound(Checkpoint head, VerifierKey signed) -> {
        Audit.Cosigned cosigned =
            audit.cosigned(
                head,
                Stream.concat(keys.stream(), Stream.of(signed)).toList(),
                CosigningWords.told(key, surroundings));
        if (cosigned instanceof Audit.Cosigned.Fails(String what)) {
          yield parted(voice, "checkpoint.cosigned", what);
        }
        List<CosignedCheckpoint> others =
            cosigned instanceof Audit.Cosigned.Holds(CosignedCheckpoint one)
                ? List.of(one)
                : List.of();
        if (voice.json()) {
          voice.object(
              Fields.write()
                  .flag("verified", true)
                  .number("entries", head.size())
                  .text("root", head.root().base64())
                  .text("key", signed.toString())
                  .objects("cosigned", others, CosigningWords::json)
                  .end());
        } else {
          voice.line(
              "sound: "
                  + head.size()
                  + (head.size() == 1 ? " entry" : " entries")
                  + " of "
                  + head.origin()
                  + ", root "
                  + head.root().base64());
          if (!signed.equals(told)) {
            voice.line("  the log has changed its key since; it signs with " + signed);
          }
          others.forEach(one -> voice.line("  " + CosigningWords.line(one)));
        }
        yield Acting.DONE;
      }
      case Audit.Outcome.Broken(String where, String what) -> parted(voice, where, what);
    };
  }

  private static int parted(Voice voice, String where, String what) {
    if (voice.json()) {
      voice.object(Fields.write().text("parted", where).text("says", what).end());
    } else {
      voice.alarm("NOT SOUND: " + where + ": " + what);
      voice.line("  help: ask for the folder once more; if it stays so, call an auditor");
    }
    return PARTED;
  }

  @Command(
      name = "key",
      description =
          "prints the keys that checkpoints are verified with: of Ed25519 the one of now, then the"
              + " earlier ones; then in the same order the companions, of ML-DSA-44")
  int key(@Mixin AskOptions options) {
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      Voice voice = new Voice(surroundings, options.json());
      List<String> keys = acting.home().logKeys().stream().map(VerifierKey::toString).toList();
      List<String> companions =
          acting.home().charter().map(Charter::companions).orElse(List.of()).reversed();
      if (voice.json()) {
        voice.object(
            Fields.write()
                .text("key", keys.getFirst())
                .texts("earlier", keys.subList(1, keys.size()))
                .texts("companions", companions)
                .end());
      } else {
        keys.forEach(voice::line);
        companions.forEach(voice::line);
      }
      return Acting.DONE;
    }
  }

  @Command(
      name = "rotate",
      description =
          "proposes that the log changes its key: makes the next one beside the one of now, and both"
              + " sign with the officer; with 'burnbag second' it takes the other's place")
  int rotate(
      @Option(
              names = "--companion",
              description =
                  "its companion of ML-DSA-44 instead; for a log that has none, the first one")
          boolean companion,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      if (companion) {
        SetCompanionKey act = acting.home().companionChange();
        return acting.act(
            options,
            act,
            entered ->
                "proposed, by entry "
                    + entered.index()
                    + ": the log's companion is "
                    + act.change().to()
                    + " from then on");
      }
      Rotate rotation = acting.home().rotation();
      return acting.tell(
          options,
          acting.rotate(options, rotation),
          rotation,
          entered ->
              "proposed, by entry "
                  + entered.index()
                  + ": the log signs with "
                  + rotation.to()
                  + " from then on");
    }
  }

  @Command(
      name = "witness",
      description =
          "proposes that a key outside cosigns checkpoints; with 'burnbag second' it is enrolled")
  int witness(
      @Parameters(
              paramLabel = "KEY|FILE",
              description = "name+id+key of any algorithm, or a file with it")
          String key,
      @Option(
              names = "--url",
              paramLabel = "URL",
              defaultValue = "",
              description = "where 'ledger cosign' sends checkpoints to; default: nowhere")
          String url,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      EnrolWitness act = new EnrolWitness(line(key), url);
      return acting.act(
          options,
          act,
          entered -> "proposed: the witness " + act.line() + ", by entry " + entered.index());
    }
  }

  @Command(
      name = "dismiss-witness",
      description = "proposes that a witness counts no more; with 'burnbag second' it takes effect")
  int dismissWitness(
      @Parameters(paramLabel = "NAME+ID", description = "of the witness's key") String key,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      DismissWitness act = new DismissWitness(key);
      return acting.act(
          options,
          act,
          entered -> "proposed: no witness any more: " + key + ", by entry " + entered.index());
    }
  }

  @Command(
      name = "cosign",
      description =
          "signs the newest checkpoint with all keys of the log, asks the witnesses that have an"
              + " address to cosign it, and keeps it as checkpoint.cosigned")
  int cosign(@Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      return new CosigningWords(acting.home(), voice).round();
    }
  }

  private String line(String key) {
    try {
      Path file = surroundings.here().resolve(key);
      return Files.isRegularFile(file) ? Files.readString(file).strip() : key;
    } catch (IOException | InvalidPathException e) {
      return key;
    }
  }

  @Command(
      name = "prove",
      description = "writes the proof that an entry is in the ledger, and the entry beside it")
  int prove(
      @Parameters(paramLabel = "ENTRY", description = "its number") long entry,
      @Option(names = "-o", paramLabel = "FILE", description = "default: ENTRY.tlog-proof here")
          Path file,
      @Mixin AskOptions options) {
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      long size = acting.read(Session::size);
      if (entry < 0 || entry >= size) {
        throw new Trouble(
            Trouble.Code.B112_NO_SUCH_ENTRY,
            "the ledger has " + size + " entries, and none is number " + entry,
            "entries are numbered from 0");
      }
      Path target =
          surroundings.here().resolve(file == null ? Path.of(entry + ".tlog-proof") : file);
      byte[] bytes = acting.read(session -> session.entries(entry, entry + 1).getFirst());
      Path proved =
          target.resolveSibling(
              target.getFileName().toString().replaceFirst("(\\.tlog-proof)?$", ".entry"));
      try {
        Files.write(target, acting.home().office().prove(entry).bytes());
        Files.write(proved, bytes);
      } catch (IOException e) {
        throw new Trouble(
            Trouble.Code.B109_PLACE_NOT_WRITABLE,
            target + " cannot be written",
            "name another file by -o",
            e);
      }
      Voice voice = new Voice(surroundings, options.json());
      if (voice.json()) {
        voice.object(
            Fields.write()
                .flag("done", true)
                .text("proof", target.toString())
                .text("entry", proved.toString())
                .end());
      } else {
        voice.line("proof of entry " + entry + ": " + target);
        voice.line("the entry itself: " + proved);
      }
      return Acting.DONE;
    }
  }
}
