package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Trouble;
import burnbag.custody.home.KeyFile;
import burnbag.custody.home.Passphrases;
import burnbag.custody.people.BindKey;
import burnbag.custody.people.RevokeKey;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Fields;
import burnbag.ledger.note.SignerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag key`: keys that speak for parties.
@Command(
    name = "key",
    description = {"Makes a key; changes its passphrase; binds and revokes keys; lists them.", ""},
    synopsisSubcommandLabel = "new|passphrase|bind|revoke|list",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 3 trouble."})
public final class KeyCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public KeyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what: new, passphrase, bind, revoke, list");
  }

  @Command(
      name = "new",
      description =
          "makes a key on this device: FILE keeps it under a passphrase, which is typed twice or"
              + " stands on the first line of --passphrase-file; FILE.pub is handed to the officers",
      sortOptions = false)
  int make(
      @Parameters(paramLabel = "PARTY", description = "whose it will be") String party,
      @Option(names = "-o", paramLabel = "FILE", description = "default: PARTY.key here") Path file,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              description = "the passphrase on its first line; default: asked at the terminal")
          Path passphraseFile,
      @Option(
              names = "--no-passphrase",
              description = "the key lies open: whoever reads the file can sign as PARTY")
          boolean open,
      @Mixin AskOptions options) {
    if (open && passphraseFile != null) {
      throw new ParameterException(
          spec.commandLine(), "give --passphrase-file or --no-passphrase, not both");
    }
    Path target = surroundings.here().resolve(file == null ? Path.of(party + ".key") : file);
    Passphrases passphrases =
        passphraseFile == null
            ? Asked.choice("--passphrase-file")
            : Passphrases.inFile(surroundings.here().resolve(passphraseFile));
    SignerKey key =
        open
            ? KeyFile.make(target, party, surroundings.chance())
            : KeyFile.seal(target, party, passphrases, surroundings.chance());
    Path shown = target.resolveSibling(target.getFileName() + ".pub");
    try {
      Files.writeString(shown, key.verifier() + "\n");
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          shown + " cannot be written",
          "name another by -o",
          e);
    }
    Voice voice = new Voice(surroundings, options.json());
    if (voice.json()) {
      voice.object(
          Fields.write()
              .flag("done", true)
              .text("key", target.toString())
              .text("public", shown.toString())
              .flag("sealed", !open)
              .end());
    } else {
      voice.line("key of " + party + ": " + target + " (keep it to yourself)");
      if (open) voice.line("  IT LIES OPEN: whoever reads the file can sign as " + party);
      else voice.line("  under your passphrase: without it the key cannot be had back");
      voice.line(
          "hand "
              + shown
              + " to an officer: burnbag party enrol "
              + party
              + " --public "
              + shown.getFileName());
    }
    return Acting.DONE;
  }

  @Command(
      name = "passphrase",
      description =
          "puts a key file under another passphrase; the key itself, and what it has signed, stay",
      sortOptions = false)
  int passphrase(
      @Parameters(paramLabel = "FILE", description = "the key file") Path file,
      @Option(
              names = "--old-passphrase-file",
              paramLabel = "FILE",
              description = "the passphrase of now on its first line; default: asked")
          Path oldFile,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              description = "the new one on its first line; default: asked, twice")
          Path newFile,
      @Mixin AskOptions options) {
    Path key = surroundings.here().resolve(file);
    KeyFile.reseal(
        key,
        oldFile == null
            ? Asked.person("--old-passphrase-file")
            : Passphrases.inFile(surroundings.here().resolve(oldFile)),
        newFile == null
            ? Asked.choice("--passphrase-file")
            : Passphrases.inFile(surroundings.here().resolve(newFile)),
        surroundings.chance());
    Voice voice = new Voice(surroundings, options.json());
    if (voice.json()) {
      voice.object(Fields.write().flag("done", true).text("key", key.toString()).end());
    } else {
      voice.line(key + " lies under the new passphrase; copies of the file do not");
    }
    return Acting.DONE;
  }

  @Command(name = "bind", description = "a further key for a party; two others bind it")
  int bind(
      @Parameters(paramLabel = "PARTY", description = "whose") String party,
      @Option(
              names = "--public",
              paramLabel = "FILE",
              required = true,
              description = "the public key")
          Path key,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new BindKey(party, PublicKeyFile.read(surroundings.here().resolve(key))),
          entered -> "proposed: a further key of " + party + ", by entry " + entered.index());
    }
  }

  @Command(name = "revoke", description = "a key speaks no more; two others revoke it")
  int revoke(
      @Parameters(paramLabel = "KEY", description = "name+id, as 'burnbag key list' has it")
          String key,
      @Option(
              names = "--reason",
              paramLabel = "WORD",
              required = true,
              description = "lost, stolen, copied, replaced")
          String reason,
      @Option(
              names = "--replacement",
              paramLabel = "FILE",
              description = "the public key that takes its place")
          Path replacement,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      String line =
          replacement == null ? "" : PublicKeyFile.read(surroundings.here().resolve(replacement));
      return acting.act(
          options,
          new RevokeKey(key, line, reason),
          entered -> "proposed: " + key + " is revoked, by entry " + entered.index());
    }
  }

  @Command(name = "list", description = "lists the keys that were ever bound")
  int list(@Mixin AskOptions options) {
    return Listing.of(BoundKey.SHELF, "KEY", "PARTY", "SINCE", "KIND", "")
        .tell(
            parent,
            surroundings,
            options,
            (key, _) ->
                List.of(
                    key.id(),
                    key.party(),
                    When.shown(key.since()),
                    key.kind(),
                    key.revoked() ? "REVOKED" : ""));
  }
}
