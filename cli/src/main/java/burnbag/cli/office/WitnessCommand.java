package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.home.Passphrases;
import burnbag.custody.register.Fields;
import burnbag.custody.witness.WitnessDesk;
import burnbag.custody.witness.WitnessFolder;
import burnbag.custody.witness.WitnessServer;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.note.VerifierKey;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `burnbag witness`: cosigns the checkpoints of others' logs, on a machine of one's own.
@Command(
    name = "witness",
    description = {
      "Cosigns checkpoints of the ledgers of others, and goes along only with what grew from what it"
          + " has seen.",
      ""
    },
    synopsisSubcommandLabel = "new|key|watch|serve",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 3 trouble."})
public final class WitnessCommand implements Runnable {
  private static final int MOST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public WitnessCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: new, key, watch or serve");
  }

  @Command(
      name = "new",
      description = "makes a witness's folder, with keys of Ed25519 and of ML-DSA-44",
      sortOptions = false)
  int make(
      @Parameters(paramLabel = "FOLDER", description = "must not exist") Path folder,
      @Option(
              names = "--name",
              required = true,
              paramLabel = "NAME",
              description = "of the witness, without blanks and without +: auditor.example/w1")
          String name,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              description = "what its keys lie under, on the first line; without it they lie open")
          Path passphraseFile,
      @Mixin AskOptions options) {
    Path place = surroundings.here().resolve(folder);
    Optional<Passphrases> passphrases =
        Optional.ofNullable(passphraseFile)
            .map(file -> Passphrases.inFile(surroundings.here().resolve(file)));
    WitnessFolder made;
    try {
      made = WitnessFolder.make(place, name, passphrases, surroundings.chance());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--name: " + e.getMessage());
    }
    return tell(options, made);
  }

  @Command(name = "key", description = "prints the witness's keys, for the offices that enrol them")
  int key(
      @Parameters(paramLabel = "FOLDER", description = "of the witness") Path folder,
      @Mixin AskOptions options) {
    return tell(options, WitnessFolder.open(surroundings.here().resolve(folder)));
  }

  private int tell(AskOptions options, WitnessFolder witness) {
    Voice voice = new Voice(surroundings, options.json());
    List<String> keys = witness.keys().stream().map(CosignerKey::toString).toList();
    if (voice.json()) voice.object(Fields.write().texts("keys", keys).end());
    else keys.forEach(voice::line);
    return Acting.DONE;
  }

  @Command(name = "watch", description = "has the witness cosign for a log, by the log's key")
  int watch(
      @Parameters(paramLabel = "FOLDER", description = "of the witness") Path folder,
      @Parameters(
              paramLabel = "KEY|FILE",
              description = "the log's key, or a file as 'burnbag ledger key' prints it")
          String key,
      @Mixin AskOptions options) {
    WitnessFolder witness = WitnessFolder.open(surroundings.here().resolve(folder));
    List<VerifierKey> keys = ToldKeys.of(key, surroundings, spec);
    keys.reversed().forEach(witness::watch);
    Voice voice = new Voice(surroundings, options.json());
    List<String> logs = witness.logs().stream().map(one -> one.name().toString()).toList();
    if (voice.json()) voice.object(Fields.write().texts("logs", logs).end());
    else voice.line("watches " + String.join(", ", logs));
    return Acting.DONE;
  }

  @Command(
      name = "serve",
      description = "answers POST /add-checkpoint until it is ended by Ctrl-C",
      sortOptions = false)
  int serve(
      @Parameters(paramLabel = "FOLDER", description = "of the witness") Path folder,
      @Option(
              names = "--listen",
              paramLabel = "ADDRESS",
              defaultValue = "127.0.0.1",
              description = "default ${DEFAULT-VALUE}: put a proxy with TLS before it")
          String address,
      @Option(
              names = "--port",
              paramLabel = "N",
              defaultValue = "8099",
              description = "default ${DEFAULT-VALUE}; 0 for any that is free")
          int port,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              description = "what its keys lie under; default: asked at the terminal")
          Path passphraseFile,
      @Mixin AskOptions options) {
    if (port < 0 || port > MOST_PORT) {
      throw new ParameterException(spec.commandLine(), "--port is 0 to " + MOST_PORT);
    }
    WitnessFolder witness = WitnessFolder.open(surroundings.here().resolve(folder));
    Passphrases passphrases =
        passphraseFile == null
            ? Asked.person("--passphrase-file")
            : Passphrases.inFile(surroundings.here().resolve(passphraseFile));
    WitnessDesk desk =
        new WitnessDesk(
            witness, witness.cosigners(passphrases), surroundings.clock(), surroundings.chance());
    CountDownLatch end = new CountDownLatch(1);
    surroundings.interrupts().running(end::countDown, () -> Acting.DONE);
    try (WitnessServer server =
        WitnessServer.start(new InetSocketAddress(address, port), witness, desk)) {
      Voice voice = new Voice(surroundings, options.json());
      if (voice.json()) {
        voice.object(Fields.write().text("listen", address).number("port", server.port()).end());
      } else {
        voice.line("listens at http://" + address + ":" + server.port() + "/add-checkpoint");
      }
      end.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Acting.DONE;
  }
}
