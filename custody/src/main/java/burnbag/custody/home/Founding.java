package burnbag.custody.home;

import burnbag.custody.PrivateFolder;
import burnbag.custody.Trouble;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.people.Found;
import burnbag.custody.register.Ids;
import burnbag.custody.register.Role;
import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.SignerKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes a home. It is made beside its place and moved there when it is whole; where that fails,
/// nothing is left of it.
final class Founding {
  private static final String ROOT_REGISTRY = "hq";
  private static final String UNFINISHED = ".unfinished";

  private final Path folder;
  private final Path making;
  private final StorePlace store;
  private final String origin;
  private final InstantSource clock;
  private final SecureRandom random;

  Founding(Path folder, StorePlace store, String origin, InstantSource clock, SecureRandom random) {
    this.folder = folder.toAbsolutePath().normalize();
    this.making = this.folder.resolveSibling(this.folder.getFileName() + UNFINISHED);
    this.store = store;
    this.origin = origin;
    this.clock = clock;
    this.random = random;
  }

  Home trial(List<String> officers) {
    for (String officer : officers) mustBeId(officer);
    return make(
        Passphrases.NONE,
        (file, name) -> KeyFile.make(file, name, random),
        file -> CosignerFile.make(file, CosignerKey.Kind.ML_DSA_44, origin, random),
        (logKey, companion) -> {
          List<SignerKey> keys = new ArrayList<>();
          List<Found.Officer> founders = new ArrayList<>();
          for (String officer : officers) {
            SignerKey key = KeyFile.make(Home.keyFile(making, officer), officer, random);
            keys.add(key);
            founders.add(new Found.Officer(officer, key.verifier().toString()));
          }
          return new First(
              new Found(
                  origin,
                  true,
                  logKey.verifier().toString(),
                  companion.key().toString(),
                  ROOT_REGISTRY,
                  founders),
              keys);
        });
  }

  Home real(List<Found.Officer> officers, Passphrases passphrases) {
    return make(
        passphrases,
        (file, name) -> KeyFile.seal(file, name, passphrases, random),
        file -> CosignerFile.seal(file, CosignerKey.Kind.ML_DSA_44, origin, passphrases, random),
        (logKey, companion) ->
            new First(
                new Found(
                    origin,
                    false,
                    logKey.verifier().toString(),
                    companion.key().toString(),
                    ROOT_REGISTRY,
                    officers),
                List.of(logKey)));
  }

  /// The first act, and the keys that sign it.
  private record First(Found act, List<SignerKey> keys) {}

  private interface Beginning {
    First with(SignerKey logKey, Cosigner companion);
  }

  /// How the log's key is made.
  private interface KeyMaking {
    SignerKey make(Path file, String name);
  }

  /// How the log's companion is made.
  private interface CompanionMaking {
    Cosigner make(Path file);
  }

  private Home make(
      Passphrases passphrases,
      KeyMaking keyMaking,
      CompanionMaking companionMaking,
      Beginning beginning) {
    mustBeOrigin();
    boolean ours = false;
    try {
      makePlace();
      ours = true;
      makeFolders();
      store.mustBeEmpty();
      store.write(making);
      SignerKey logKey = keyMaking.make(making.resolve(LogKeys.FILE), origin);
      Cosigner companion = companionMaking.make(making.resolve(CompanionKeys.FILE));
      First first = beginning.with(logKey, companion);
      try (Home home = Home.at(making, passphrases, clock, random)) {
        enter(home, first);
      }
      // Another may have been quicker.
      mustBeFree();
      Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
      ours = false;
      return Home.open(folder, passphrases, clock, random);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          "the home " + folder + " cannot be made: " + e,
          "look at its parent's permissions and room",
          e);
    } finally {
      // What somebody else is making is theirs to remove.
      if (ours) PrivateFolder.removeUnfinished(making, "home");
    }
  }

  private void enter(Home home, First first) {
    Pen pen =
        new Pen(
            first.act().officers().isEmpty() ? "" : first.act().officers().getFirst().party(),
            first.keys().getFirst(),
            origin,
            new NoteFile(making.resolve(Home.KEYS).resolve("founding.seen")),
            clock,
            () -> 0,
            random);
    SignedStatement signed =
        pen.sign(first.act(), Role.OFFICER, ROOT_REGISTRY, "", home.office().checkpoint());
    List<Signature> signatures =
        first.keys().stream().map(key -> signed.statement().sign(key)).toList();
    Answer answer = home.office().enter(new SignedStatement(signed.statement(), signatures));
    if (answer.outcomes().getFirst() instanceof Outcome.Refused refused) {
      throw new Trouble(
          Trouble.Code.B104_HOME_IN_THE_WAY,
          "the office could not be founded: " + refused.reasons().getFirst().says(),
          refused.reasons().getFirst().remedy());
    }
  }

  private static void mustBeId(String officer) {
    if (Ids.valid(officer)) return;
    throw new Trouble(
        Trouble.Code.B110_NOBODY_ACTS,
        "'" + officer + "' cannot be the id of a party",
        "use " + Ids.FORM);
  }

  private void mustBeOrigin() {
    try {
      new KeyName(origin, 0);
    } catch (IllegalArgumentException e) {
      throw new Trouble(
          Trouble.Code.B110_NOBODY_ACTS,
          "'" + origin + "' cannot be a log's name",
          "use a name without blanks and without +, as burnbag.example/hq",
          e);
    }
  }

  private void mustBeFree() throws IOException {
    if (Files.exists(folder)) {
      if (!Files.isDirectory(folder)) throw inTheWay(folder + " is a file");
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) throw inTheWay(folder + " is there and not empty");
      }
      Files.delete(folder);
    }
  }

  private void makePlace() throws IOException {
    mustBeFree();
    Files.createDirectories(folder.getParent());
    try {
      PrivateFolder.make(making);
    } catch (FileAlreadyExistsException _) {
      throw inTheWay(making + " is there; somebody may be making this home");
    }
  }

  private void makeFolders() throws IOException {
    Files.createDirectory(making.resolve(Home.KEYS));
    Files.createDirectory(making.resolve(Home.CERTIFICATES));
  }

  private static Trouble inTheWay(String what) {
    return new Trouble(
        Trouble.Code.B104_HOME_IN_THE_WAY, what, "name another folder; nothing in it was touched");
  }
}
