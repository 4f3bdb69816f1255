package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.backup.Backup;
import burnbag.custody.home.Home;
import burnbag.custody.home.StorePlace;
import burnbag.custody.register.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag backup`: the whole home in one encrypted file, while others go on writing; and back.
@Command(
    name = "backup",
    description = {"Writes the home into one encrypted file; restores a home from one.", ""},
    synopsisSubcommandLabel = "write|restore",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 3 trouble."})
public final class BackupCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public BackupCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: write, restore");
  }

  @Command(name = "write", description = "writes a backup; the office may go on meanwhile")
  int write(
      @Parameters(paramLabel = "FILE", description = "must not exist") Path file,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              required = true,
              description = "its first line; whoever loses it loses the backup")
          Path passphrase,
      @Mixin AskOptions options) {
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      Backup backup = Backup.with(passphrase(passphrase));
      return tell(
          options,
          acting.home().backup(backup, surroundings.here().resolve(file)),
          "backup written: " + file);
    }
  }

  @Command(name = "restore", description = "makes a home of a backup, in a new folder")
  int restore(
      @Parameters(paramLabel = "FILE", description = "the backup") Path file,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              required = true,
              description = "its first line")
          Path passphrase,
      @Mixin StoreOptions store,
      @Mixin AskOptions options) {
    StorePlace place = store.place();
    place.mustBeEmpty();
    Path folder = Acting.folder(parent.officeOptions(), surroundings);
    Backup.Outcome outcome =
        Backup.with(passphrase(passphrase)).restore(surroundings.here().resolve(file), folder);
    if (outcome instanceof Backup.Outcome.Done) place.take(folder);
    int code = tell(options, outcome, "restored to " + folder);
    // Whether it is older than what anybody has seen shows when it is opened.
    Home.open(folder, surroundings.clock(), surroundings.chance()).close();
    return code;
  }

  private int tell(AskOptions options, Backup.Outcome outcome, String words) {
    Voice voice = new Voice(surroundings, options.json());
    return switch (outcome) {
      case Backup.Outcome.Done done -> {
        if (voice.json()) {
          voice.object(
              Fields.write()
                  .flag("done", true)
                  .number("files", done.files())
                  .number("bytes", done.bytes())
                  .end());
        } else {
          voice.line(words + " (" + done.files() + " files, " + done.bytes() + " bytes)");
        }
        yield Acting.DONE;
      }
      case Backup.Outcome.Refused refused ->
          throw new Trouble(Trouble.Code.B114_BACKUP_REFUSED, refused.why(), refused.remedy());
    };
  }

  private char[] passphrase(Path file) {
    try {
      String words = Files.readString(surroundings.here().resolve(file));
      String first = words.lines().findFirst().orElse("");
      if (!first.isBlank()) return first.toCharArray();
      throw new Trouble(
          Trouble.Code.B114_BACKUP_REFUSED,
          file + " has no passphrase on its first line",
          "write one there");
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B114_BACKUP_REFUSED,
          "the passphrase file " + file + " cannot be read",
          "name another",
          e);
    }
  }
}
