package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.home.Home;
import burnbag.custody.people.Found;
import burnbag.custody.register.Fields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag init`: a new home.
@Command(
    name = "init",
    description = {"Makes a home: a ledger, and the officers who begin.", ""},
    sortOptions = false,
    footer = {"", "Exit codes: 0 made; 3 trouble."})
public final class InitCommand implements Callable<Integer> {
  private static final String DEFAULT_ORIGIN = "burnbag.example/hq";

  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(
      names = "--officers",
      paramLabel = "A,B",
      split = ",",
      description =
          "a trial: these officers' keys are made in the home without a passphrase, and they hold"
              + " every role")
  private List<String> officers = new ArrayList<>();

  @Option(
      names = "--officer",
      paramLabel = "PARTY=FILE",
      description =
          "an officer with the public key from their own device ('burnbag key new'); three at least,"
              + " or two and a --paper-key")
  private Map<String, Path> keys = new LinkedHashMap<>();

  @Option(
      names = "--paper-key",
      paramLabel = "ID=FILE",
      description = "the public side of a key on paper in a sealed envelope")
  private Map<String, Path> paper = new LinkedHashMap<>();

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      defaultValue = DEFAULT_ORIGIN,
      description = "the log's name, in every checkpoint; default ${DEFAULT-VALUE}")
  private String origin;

  @Mixin private StoreOptions store;

  @Mixin private AskOptions options;

  private final Surroundings surroundings;

  public InitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (officers.isEmpty() == keys.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "give either --officers a,b for a trial, or each officer's own key by --officer");
    }
    Path folder = Acting.folder(parent.officeOptions(), surroundings);
    Voice voice = new Voice(surroundings, options.json());
    try (Home home = keys.isEmpty() ? trial(folder) : real(folder)) {
      boolean trial = keys.isEmpty();
      String key = home.logKeys().getFirst().toString();
      if (voice.json()) {
        voice.object(
            Fields.write()
                .flag("done", true)
                .text("home", folder.toString())
                .text("origin", origin)
                .flag("trial", trial)
                .text("key", key)
                .end());
        return Acting.DONE;
      }
      voice.line((trial ? "TRIAL home made: " : "home made: ") + folder);
      if (trial) {
        voice.line(
            "  the keys of "
                + String.join(", ", officers)
                + " lie in it: it is for learning, and proves nothing against them");
      }
      voice.line("  the ledger's key, to be handed to whoever verifies: " + key);
      String first = trial ? officers.getFirst() : keys.keySet().iterator().next();
      voice.line(
          "next: burnbag --home "
              + folder
              + " --as "
              + first
              + (trial ? " register import LIST.csv" : " --key FILE party enrol …"));
    }
    return Acting.DONE;
  }

  private Home trial(Path folder) {
    return Home.trial(
        folder, store.place(), origin, officers, surroundings.clock(), surroundings.chance());
  }

  private Home real(Path folder) {
    List<Found.Officer> founders = new ArrayList<>();
    keys.forEach((party, file) -> founders.add(founder(party, file, false)));
    paper.forEach((party, file) -> founders.add(founder(party, file, true)));
    return Home.found(
        folder,
        store.place(),
        origin,
        founders,
        parent.officeOptions().newLogPassphrases(surroundings.here()),
        surroundings.clock(),
        surroundings.chance());
  }

  private Found.Officer founder(String party, Path file, boolean sealed) {
    return new Found.Officer(party, PublicKeyFile.read(surroundings.here().resolve(file)), sealed);
  }
}
