package burnbag.custody.witness;

import burnbag.custody.PrivateFolder;
import burnbag.custody.Trouble;
import burnbag.custody.home.CosignerFile;
import burnbag.custody.home.NoteFile;
import burnbag.custody.home.Passphrases;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.key.KeyLines;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.publish.WholeFile;
import burnbag.ledger.tree.Hash;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The folder of a witness.
///
/// ```
/// witness.ed25519.key  witness.ml-dsa.key   its keys, under a passphrase or open
/// logs                                      verifier keys of the logs that it watches, one a line
/// seen/HASH                                 the newest checkpoint of each that it has seen
/// lock                                      held while it serves
/// ```
public final class WitnessFolder {
  private static final String ED25519 = "witness.ed25519.key";
  private static final String ML_DSA = "witness.ml-dsa.key";
  private static final String LOGS = "logs";
  private static final String SEEN = "seen";

  private final Path folder;

  private WitnessFolder(Path folder) {
    this.folder = folder;
  }

  /// Makes one with keys of both kinds; where that fails, nothing is left of it.
  ///
  /// @param name of the witness: a URL without its scheme, say
  /// @param passphrases what its keys are to lie under; empty for open ones
  /// @throws Trouble where something is in the way, or no passphrase can be had
  /// @throws IllegalArgumentException for a name that cannot be one
  public static WitnessFolder make(
      Path folder, String name, Optional<Passphrases> passphrases, SecureRandom random) {
    mustBeName(name);
    boolean created = false;
    boolean whole = false;
    try {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      PrivateFolder.make(folder);
      created = true;
      Files.createDirectory(folder.resolve(SEEN));
      Files.writeString(folder.resolve(LOGS), "");
      makeKeys(folder, name, passphrases, random);
      whole = true;
      return new WitnessFolder(folder);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B104_HOME_IN_THE_WAY,
          "the folder " + folder + " cannot be made: " + e,
          "name a new one",
          e);
    } finally {
      if (created && !whole) PrivateFolder.removeUnfinished(folder, "folder");
    }
  }

  private static void mustBeName(String name) {
    new KeyName(name, 0);
  }

  private static void makeKeys(
      Path folder, String name, Optional<Passphrases> passphrases, SecureRandom random) {
    Map<CosignerKey.Kind, Path> files =
        Map.of(
            CosignerKey.Kind.ED25519,
            folder.resolve(ED25519),
            CosignerKey.Kind.ML_DSA_44,
            folder.resolve(ML_DSA));
    for (CosignerKey.Kind kind : CosignerKey.Kind.values()) {
      Path file = files.get(kind);
      if (passphrases.isEmpty()) CosignerFile.make(file, kind, name, random);
      else CosignerFile.seal(file, kind, name, passphrases.get(), random);
    }
  }

  /// @throws Trouble for a folder that is none
  public static WitnessFolder open(Path folder) {
    if (Files.isRegularFile(folder.resolve(LOGS)) && Files.isRegularFile(folder.resolve(ML_DSA))) {
      return new WitnessFolder(folder);
    }
    throw new Trouble(
        Trouble.Code.B103_NO_HOME,
        folder + " is no folder of a witness",
        "make one: burnbag witness new " + folder + " --name NAME");
  }

  /// Its public keys, of Ed25519 first.
  public List<CosignerKey> keys() {
    return List.of(
        CosignerFile.key(folder.resolve(ED25519)), CosignerFile.key(folder.resolve(ML_DSA)));
  }

  /// Its private keys.
  public List<Cosigner> cosigners(Passphrases passphrases) {
    return List.of(
        CosignerFile.read(folder.resolve(ED25519), passphrases),
        CosignerFile.read(folder.resolve(ML_DSA), passphrases));
  }

  /// The keys of the logs that it watches.
  public List<VerifierKey> logs() {
    try {
      String lines = Files.readString(folder.resolve(LOGS));
      return lines.isEmpty() ? List.of() : KeyLines.read(lines);
    } catch (IOException | NoteFormatException e) {
      throw unreadable(LOGS, e);
    }
  }

  /// Watches a log, or another key of one.
  public void watch(VerifierKey log) {
    List<VerifierKey> all = new ArrayList<>(logs());
    if (!all.contains(log)) all.add(log);
    String lines = KeyLines.write(all);
    try {
      // A list that could not be read again is not written.
      KeyLines.read(lines);
      WholeFile.write(folder.resolve(LOGS), lines.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | NoteFormatException e) {
      throw unreadable(LOGS, e);
    }
  }

  /// What it has seen last of each log, by origin.
  Map<String, Basis> seen() {
    Map<String, Basis> seen = new HashMap<>();
    for (VerifierKey log : logs()) {
      String origin = log.name().name();
      Optional<SignedNote> note = file(origin).newest();
      if (note.isEmpty()) continue;
      try {
        Checkpoint head = Checkpoint.parse(note.get().text());
        if (!head.origin().equals(origin)) throw new NoteFormatException("it is of another log");
        seen.put(origin, new Basis(head.size(), head.root()));
      } catch (NoteFormatException e) {
        throw unreadable(SEEN, e);
      }
    }
    return seen;
  }

  /// On the disk when it returns.
  void keep(String origin, SignedNote note) {
    file(origin).keep(note);
  }

  private NoteFile file(String origin) {
    Hash hash = Hash.ofLeaf(origin.getBytes(StandardCharsets.UTF_8));
    return new NoteFile(folder.resolve(SEEN).resolve(hash.toString()));
  }

  /// So that two do not serve it at once, of which each would know but half of what was seen.
  ///
  /// @throws Trouble where another does
  FileChannel lock() {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = locked(channel);
      if (lock != null) return channel;
      channel.close();
    } catch (IOException e) {
      throw unreadable("lock", e);
    }
    throw new Trouble(
        Trouble.Code.B108_STORE_BUSY,
        "another witness serves " + folder,
        "end it, or make another folder with keys of its own");
  }

  private static FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private Trouble unreadable(String what, Exception why) {
    return new Trouble(
        Trouble.Code.B109_PLACE_NOT_WRITABLE,
        folder.resolve(what) + " cannot be used: " + why.getMessage(),
        "look at disk, permissions and who wrote there; cosign nothing until it is as it was",
        why);
  }
}
