package burnbag.custody.home;

import burnbag.custody.Trouble;
import burnbag.custody.backup.Backup;
import burnbag.custody.office.Answer;
import burnbag.custody.office.KeyNotary;
import burnbag.custody.office.Office;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.people.Found;
import burnbag.custody.register.Charter;
import burnbag.custody.store.SqliteStore;
import burnbag.custody.verify.Fsck;
import burnbag.custody.verify.Reindex;
import burnbag.custody.verify.Verdict;
import burnbag.custody.verify.Verification;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder that an office lives in.
///
/// ```
/// burnbag.db             ledger and register
/// log.key                with which the ledger signs its checkpoints
/// checkpoint             the newest one that was acknowledged: the second place
/// keys/PARTY.key|.seen   in a trial: the officers' keys, and what each has seen last
/// certificates/
/// ```
public final class Home implements AutoCloseable {
  static final String STORE = "burnbag.db";
  static final String LOG_KEY = "log.key";
  private static final String CHECKPOINT = "checkpoint";
  static final String KEYS = "keys";
  static final String CERTIFICATES = "certificates";
  private static final int SALT_BYTES = 16;
  private static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path folder;
  private final SqliteStore store;
  private final Office office;
  private final SignerKey logKey;
  private final InstantSource clock;
  private final SecureRandom random;

  private Home(
      Path folder,
      SqliteStore store,
      Office office,
      SignerKey logKey,
      InstantSource clock,
      SecureRandom random) {
    this.folder = folder;
    this.store = store;
    this.office = office;
    this.logKey = logKey;
    this.clock = clock;
    this.random = random;
  }

  /// Makes a trial home: its officers' keys lie in it, and they hold every role.
  ///
  /// @param origin the log's name; it stands in every checkpoint
  /// @throws Trouble where something is in the way
  public static Home trial(
      Path folder, String origin, List<String> officers, InstantSource clock, SecureRandom random) {
    return new Founding(folder, origin, clock, random).trial(officers);
  }

  /// Makes a home of officers who keep their keys themselves.
  ///
  /// @param officers by the public keys that each has handed over
  /// @throws Trouble where something is in the way, or the officers are not enough
  public static Home found(
      Path folder,
      String origin,
      List<Found.Officer> officers,
      InstantSource clock,
      SecureRandom random) {
    return new Founding(folder, origin, clock, random).real(officers);
  }

  /// Opens a home that is there.
  ///
  /// @throws Trouble for a folder that is none, or whose store is not what was acknowledged
  public static Home open(Path folder, InstantSource clock, SecureRandom random) {
    mustBeHome(folder);
    return at(folder, KeyFile.read(folder.resolve(LOG_KEY)), clock, random);
  }

  /// Explains what is damaged in a home's store, and mends what can be made again. Works on a home
  /// that `open` refuses.
  ///
  /// @throws Trouble for a folder that is no home, or a store that cannot be read at all
  public static Fsck.Report fsck(Path folder) {
    mustBeHome(folder);
    try (SqliteStore store = SqliteStore.open(folder.resolve(STORE))) {
      return new Fsck(store, acknowledged(folder)).run();
    }
  }

  /// What the second place says was acknowledged, if the log's key has signed it.
  private static Optional<Checkpoint> acknowledged(Path folder) {
    Optional<SignedNote> note = new NoteFile(folder.resolve(CHECKPOINT)).newest();
    if (note.isEmpty()) return Optional.empty();
    try {
      return Optional.of(
          Checkpoint.verified(
              note.get(), KeyFile.read(folder.resolve(LOG_KEY)).verifier(), List.of()));
    } catch (NoteFormatException e) {
      throw new Trouble(
          Trouble.Code.B107_STORE_BEHIND_SECOND_PLACE,
          "the checkpoint in " + folder + " does not verify: " + e.getMessage(),
          "keep it, and look who wrote there; nothing was mended",
          e);
    }
  }

  private static void mustBeHome(Path folder) {
    if (Files.isRegularFile(folder.resolve(STORE)) && Files.isRegularFile(folder.resolve(LOG_KEY)))
      return;
    throw new Trouble(
        Trouble.Code.B103_NO_HOME,
        folder + " is no home of burnbag",
        "make one: burnbag init --home " + folder + " --officers a,b");
  }

  static Home at(Path folder, SignerKey logKey, InstantSource clock, SecureRandom random) {
    SqliteStore store = SqliteStore.open(folder.resolve(STORE));
    try {
      Office office =
          new Office(
              store, OfficeActs.all(), logKey, new NoteFile(folder.resolve(CHECKPOINT)), clock);
      return new Home(folder, store, office, logKey, clock, random);
    } catch (Trouble trouble) {
      store.close();
      throw trouble;
    }
  }

  static Path keyFile(Path folder, String party) {
    return folder.resolve(KEYS).resolve(party + ".key");
  }

  public Path folder() {
    return folder;
  }

  public Office office() {
    return office;
  }

  public SignerKey logKey() {
    return logKey;
  }

  /// What a statement pins of the policy in force; empty while none is adopted.
  public String pack() {
    return office.policy().hash();
  }

  public Optional<Charter> charter() {
    return office.store().read(Office::charter);
  }

  /// The pen of a party whose key lies in this home.
  public Pen pen(String party) {
    return pen(party, keyFile(folder, party));
  }

  /// The pen of a party whose key lies elsewhere; what the party has seen is kept beside the key.
  public Pen pen(String party, Path keyFile) {
    SignerKey key = KeyFile.read(keyFile);
    String name = keyFile.getFileName().toString().replaceFirst("\\.key$", "");
    return new Pen(
        party,
        key,
        logKey.verifier().name().name(),
        new NoteFile(keyFile.resolveSibling(name + ".seen")),
        clock,
        office::lastRecordedAt,
        random);
  }

  /// Hands statements in, and lets the pen remember the checkpoint of the answer.
  public Answer enter(Pen pen, List<SignedStatement> statements) {
    Answer answer = office.enter(statements);
    pen.seen().keep(answer.checkpoint());
    return answer;
  }

  /// Proves the history, and the register as its fold.
  ///
  /// @param signatures whether they are checked
  /// @param again whether those are checked again that an earlier run has found good
  public Verdict verify(boolean signatures, boolean again) {
    VerifiedFile verified = new VerifiedFile(folder.resolve("verified"));
    Basis trusted = again ? Basis.NONE : verified.read();
    Verification.Plan plan =
        new Verification.Plan(
            signatures, Runtime.getRuntime().availableProcessors(), List.of(), trusted);
    Basis[] sound = {trusted};
    Verdict verdict =
        new Verification(office.store(), office.acts(), new KeyNotary(logKey), plan)
            .run(prefix -> sound[0] = prefix);
    if (signatures && sound[0].size() > 0) verified.write(sound[0]);
    return verdict;
  }

  /// Writes all of the home into one encrypted file, as of one instant; others may go on writing.
  ///
  /// The checkpoint is copied before the store, so that a restored store is never behind it.
  public Backup.Outcome backup(Backup backup, Path file) {
    Path staged = folder.resolve(".backup");
    try {
      discard(staged);
      Files.createDirectory(staged, PRIVATE);
      for (String name : List.of(CHECKPOINT, LOG_KEY, KEYS, CERTIFICATES)) {
        copy(folder.resolve(name), staged.resolve(name));
      }
      store.snapshot(staged.resolve(STORE));
      byte[] salt = new byte[SALT_BYTES];
      random.nextBytes(salt);
      return backup.write(staged, file, salt);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          "the backup cannot be prepared in " + staged + ": " + e.getMessage(),
          "make room there",
          e);
    } finally {
      discard(staged);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.notExists(from)) return;
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) Files.copy(one, to.resolve(from.relativize(one)));
    }
  }

  private static void discard(Path folder) {
    if (Files.notExists(folder)) return;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          folder + " cannot be removed: " + e.getMessage(),
          "remove it by hand: it holds the home unencrypted",
          e);
    }
  }

  /// Makes the register anew from the ledger.
  ///
  /// @return how many entries there are
  public long reindex() {
    return new Reindex(office.store(), office.acts()).run();
  }

  @Override
  public void close() {
    office.store().close();
  }
}
