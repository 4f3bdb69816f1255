package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.home.Home;
import burnbag.custody.register.Fields;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `burnbag init`: a new home.
@Command(
    name = "init",
    description = {"Makes a home: a ledger, and the officers who begin.", ""},
    sortOptions = false,
    footer = {"", "Exit codes: 0 made; 3 trouble."})
public final class InitCommand implements Callable<Integer> {
  private static final String DEFAULT_ORIGIN = "burnbag.example/hq";

  @ParentCommand private Office parent;

  @Option(
      names = "--officers",
      paramLabel = "A,B",
      split = ",",
      required = true,
      description =
          "a trial: these officers' keys are made in the home without a passphrase, and they hold"
              + " every role")
  private List<String> officers;

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      defaultValue = DEFAULT_ORIGIN,
      description = "the log's name, in every checkpoint; default ${DEFAULT-VALUE}")
  private String origin;

  @Mixin private AskOptions options;

  private final Surroundings surroundings;

  public InitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path folder = Acting.folder(parent.officeOptions(), surroundings);
    Voice voice = new Voice(surroundings, options.json());
    try (Home home =
        Home.trial(folder, origin, officers, surroundings.clock(), surroundings.chance())) {
      if (voice.json()) {
        voice.object(
            Fields.write()
                .flag("done", true)
                .text("home", folder.toString())
                .text("origin", origin)
                .flag("trial", true)
                .text("key", home.logKey().verifier().toString())
                .end());
      } else {
        voice.line("TRIAL home made: " + folder);
        voice.line(
            "  officers "
                + String.join(", ", officers)
                + ": their keys lie in it, so it proves nothing against them");
        voice.line(
            "  the ledger's key, to be handed to whoever verifies: " + home.logKey().verifier());
        voice.line(
            "next: burnbag --home "
                + folder
                + " --as "
                + officers.getFirst()
                + " register import LIST.csv");
      }
    }
    return Acting.DONE;
  }
}
