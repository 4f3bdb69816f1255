package burnbag.custody.home;

import burnbag.custody.PrivateFolder;
import burnbag.custody.Trouble;
import burnbag.custody.backup.Backup;
import burnbag.custody.office.Answer;
import burnbag.custody.office.KeyNotary;
import burnbag.custody.office.LogKey;
import burnbag.custody.office.Office;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.office.SecondPlace;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.people.Found;
import burnbag.custody.people.Rotate;
import burnbag.custody.people.SetCompanionKey;
import burnbag.custody.register.Charter;
import burnbag.custody.store.Database;
import burnbag.custody.verify.Fsck;
import burnbag.custody.verify.Reindex;
import burnbag.custody.verify.Verdict;
import burnbag.custody.verify.Verification;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder that an office lives in.
///
/// ```
/// burnbag.db             ledger and register, or else
/// store.url              the PostgreSQL database in which they lie
/// log.key                with which the ledger signs its checkpoints; under a passphrase, but in a trial
/// log.key.next           the key that is to follow it, while a rotation is under way
/// log.ml-dsa.key|.next   the log's companion key, and the one that is to follow it
/// checkpoint             the newest one that was acknowledged: the second place
/// checkpoint.cosigned    one that bears all signatures, those of witnesses too
/// witness.alarm          what a witness has seen that is not here; then nothing is entered
/// keys/PARTY.key|.seen   in a trial: the officers' keys, and what each has seen last
/// certificates/
/// ```
public final class Home implements AutoCloseable {
  private static final String CHECKPOINT = "checkpoint";
  static final String KEYS = "keys";
  static final String CERTIFICATES = "certificates";
  private static final int SALT_BYTES = 16;

  private final Path folder;
  private final Database store;
  private final Office office;
  private final LogKeys logKeys;
  private final CompanionKeys companions;
  private final InstantSource clock;
  private final SecureRandom random;

  private Home(
      Path folder,
      Database store,
      Office office,
      LogKeys logKeys,
      CompanionKeys companions,
      InstantSource clock,
      SecureRandom random) {
    this.folder = folder;
    this.store = store;
    this.office = office;
    this.logKeys = logKeys;
    this.companions = companions;
    this.clock = clock;
    this.random = random;
  }

  /// Makes a trial home: its officers' keys lie in it, and they hold every role.
  ///
  /// @param origin the log's name; it stands in every checkpoint
  /// @throws Trouble where something is in the way
  public static Home trial(
      Path folder, String origin, List<String> officers, InstantSource clock, SecureRandom random) {
    return trial(folder, StorePlace.IN_HOME, origin, officers, clock, random);
  }

  /// Makes a trial home whose ledger and register lie where they are told to.
  public static Home trial(
      Path folder,
      StorePlace store,
      String origin,
      List<String> officers,
      InstantSource clock,
      SecureRandom random) {
    return new Founding(folder, store, origin, clock, random).trial(officers);
  }

  /// Makes a home of officers who keep their keys themselves.
  ///
  /// @param officers by the public keys that each has handed over
  /// @param passphrases under what the log's key is to lie
  /// @throws Trouble where something is in the way, or the officers are not enough
  public static Home found(
      Path folder,
      String origin,
      List<Found.Officer> officers,
      Passphrases passphrases,
      InstantSource clock,
      SecureRandom random) {
    return found(folder, StorePlace.IN_HOME, origin, officers, passphrases, clock, random);
  }

  /// The same, whose ledger and register lie where they are told to.
  public static Home found(
      Path folder,
      StorePlace store,
      String origin,
      List<Found.Officer> officers,
      Passphrases passphrases,
      InstantSource clock,
      SecureRandom random) {
    return new Founding(folder, store, origin, clock, random).real(officers, passphrases);
  }

  /// Opens a home that is there, and whose log's key lies open: a trial.
  ///
  /// @throws Trouble for a folder that is none, or whose store is not what was acknowledged
  public static Home open(Path folder, InstantSource clock, SecureRandom random) {
    return open(folder, Passphrases.NONE, clock, random);
  }

  /// Opens a home that is there.
  ///
  /// @param passphrases asked for the log's key when it is first to sign
  /// @throws Trouble for a folder that is none, or whose store is not what was acknowledged
  public static Home open(
      Path folder, Passphrases passphrases, InstantSource clock, SecureRandom random) {
    mustBeHome(folder);
    return at(folder, passphrases, clock, random);
  }

  /// Explains what is damaged in a home's store, and mends what can be made again. Works on a home
  /// that `open` refuses.
  ///
  /// @throws Trouble for a folder that is no home, or a store that cannot be read at all
  public static Fsck.Report fsck(Path folder) {
    mustBeHome(folder);
    try (Database store = StorePlace.of(folder).open(folder)) {
      return new Fsck(store, acknowledged(folder, store)).run();
    }
  }

  /// What the second place says was acknowledged, if a key of the log has signed it: one whose file
  /// is here, or else one that the register names.
  private static Optional<Checkpoint> acknowledged(Path folder, Database store) {
    Optional<SignedNote> note = new NoteFile(folder.resolve(CHECKPOINT)).newest();
    if (note.isEmpty()) return Optional.empty();
    KeyNotary notary = new LogKeys(folder, Passphrases.NONE, Optional.empty()).notary();
    try {
      return Optional.of(notary.verified(note.get(), List.of()));
    } catch (NoteFormatException _) {
      // It may be from before the last rotation.
      return Optional.of(byEarlierKey(folder, store, notary, note.get()));
    }
  }

  private static Checkpoint byEarlierKey(
      Path folder, Database store, KeyNotary notary, SignedNote note) {
    try {
      return notary.verified(
          note, store.read(Office::charter).map(Charter::logKeys).orElse(List.of()));
    } catch (NoteFormatException e) {
      throw new Trouble(
          Trouble.Code.B107_STORE_BEHIND_SECOND_PLACE,
          "the checkpoint in " + folder + " does not verify: " + e.getMessage(),
          "keep it, and look who wrote there; nothing was mended",
          e);
    }
  }

  /// Whether a folder is one.
  public static boolean isThere(Path folder) {
    return StorePlace.isThere(folder) && Files.isRegularFile(folder.resolve(LogKeys.FILE));
  }

  private static void mustBeHome(Path folder) {
    if (isThere(folder)) return;
    throw new Trouble(
        Trouble.Code.B103_NO_HOME,
        folder + " is no home of burnbag",
        "make one: burnbag init --home " + folder + " --officers a,b");
  }

  static Home at(Path folder, Passphrases passphrases, InstantSource clock, SecureRandom random) {
    Database store = StorePlace.of(folder).open(folder);
    try {
      Optional<Charter> charter = store.read(Office::charter);
      LogKeys logKeys = new LogKeys(folder, passphrases, charter);
      CompanionKeys companions = new CompanionKeys(folder, passphrases);
      charter.ifPresent(companions::follow);
      Office office =
          new Office(
              store,
              OfficeActs.all(),
              logKeys.notary(),
              new NoteFile(folder.resolve(CHECKPOINT)),
              clock);
      return new Home(folder, store, office, logKeys, companions, clock, random);
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

  /// The keys that the log has signed with, the one of now first.
  public List<VerifierKey> logKeys() {
    return charter().map(Charter::logKeys).orElse(List.of()).reversed();
  }

  /// The key that the log signs with now.
  ///
  /// @throws Trouble where its file is not here
  public LogKey logKey() {
    return logKeys.held(logKeys().getFirst());
  }

  /// What changes the log's key to the next one. That is made beside the key of now, under the same
  /// passphrase, where none lies there yet: a rotation that was withdrawn leaves it for the next.
  ///
  /// @throws Trouble where the key of now cannot be opened
  public Rotate rotation() {
    return logKeys.rotation(logKeys().getFirst(), random);
  }

  /// A statement of such an act, signed by both of the log's keys too.
  public SignedStatement cosigned(Rotate rotation, SignedStatement signed) {
    return logKeys.cosigned(rotation, signed);
  }

  /// What gives the log a companion key, or another. That is made beside the one of now, under the
  /// log key's passphrase, where none lies there yet.
  ///
  /// @throws Trouble where the companion of now cannot be opened
  public SetCompanionKey companionChange() {
    return companions.change(charter().orElseThrow(), random);
  }

  /// The checkpoint with all signatures.
  public Cosigning cosigning() {
    return new Cosigning(folder, office, logKeys.notary(), companions, random);
  }

  /// What witnesses have seen that is not here.
  public WitnessAlarm witnessAlarm() {
    return new WitnessAlarm(folder.resolve(WitnessAlarm.FILE));
  }

  /// What a statement pins of the policy in force; empty while none is adopted.
  public String pack() {
    return office.policy().hash();
  }

  public Optional<Charter> charter() {
    return office.store().read(Office::charter);
  }

  /// Whether it is for learning: keys may lie open in it, and each paper says so.
  public boolean isTrial() {
    return charter().map(Charter::trial).orElse(false);
  }

  /// The pen of a party whose key lies open in this home.
  public Pen pen(String party) {
    return pen(party, keyFile(folder, party), Passphrases.NONE);
  }

  /// The pen of a party whose key lies in this home.
  public Pen pen(String party, Passphrases passphrases) {
    return pen(party, keyFile(folder, party), passphrases);
  }

  /// The pen of a party whose key lies elsewhere; what the party has seen is kept beside the key.
  ///
  /// @param passphrases asked where the key lies under one
  public Pen pen(String party, Path keyFile, Passphrases passphrases) {
    SignerKey key = KeyFile.read(keyFile, passphrases);
    String name = keyFile.getFileName().toString().replaceFirst("\\.key$", "");
    return new Pen(
        party,
        key,
        logKeys.notary().origin(),
        new NoteFile(keyFile.resolveSibling(name + ".seen")),
        clock,
        office::lastRecordedAt,
        random);
  }

  /// Hands statements in, and lets the pen remember the checkpoint of the answer. Where the log's
  /// key gives way by them, its file does too.
  public Answer enter(Pen pen, List<SignedStatement> statements) {
    return enter(pen.seen(), statements);
  }

  Answer enter(SecondPlace seen, List<SignedStatement> statements) {
    witnessAlarm().mustBeSilent();
    logKeys.open();
    Answer answer = office.enter(statements);
    charter()
        .ifPresent(
            charter -> {
              logKeys.follow(charter);
              companions.follow(charter);
            });
    seen.keep(answer.checkpoint());
    return answer;
  }

  /// Where statements wait for signatures that are made elsewhere, by a passkey in a browser say.
  /// One a process is enough; what waits in it is gone with it.
  public SignatureFolder signatureFolder() {
    return new SignatureFolder(
        this, new Drafting(logKeys.notary().origin(), clock, office::lastRecordedAt, random));
  }

  /// The last checkpoint that a party has seen, as far as this home keeps it for a party whose key
  /// is not here. It is worth more where the party's own device keeps it.
  public SecondPlace seen(String party) {
    return new NoteFile(folder.resolve(KEYS).resolve(party + ".seen"));
  }

  /// Proves the history, and the register as its fold.
  ///
  /// @param signatures whether they are checked
  /// @param again whether those are checked again that an earlier run has found good
  public Verdict verify(boolean signatures, boolean again) {
    VerifiedFile verified = new VerifiedFile(folder.resolve("verified"));
    Basis trusted = again ? Basis.NONE : verified.read();
    List<Checkpoint> seen = new ArrayList<>();
    Optional<String> alarm = witnessAlarm().says();
    if (alarm.isPresent()) return new Verdict.Parted("the witnesses", alarm.get());
    try {
      Optional<SignedNote> cosigned = cosigning().kept();
      if (cosigned.isPresent())
        seen.add(cosigning().standing(cosigned.get()).signed().checkpoint());
    } catch (NoteFormatException e) {
      return new Verdict.Parted(Cosigning.FILE, e.getMessage());
    }
    Verification.Plan plan =
        new Verification.Plan(
            signatures, Runtime.getRuntime().availableProcessors(), seen, trusted);
    Basis[] sound = {trusted};
    Verdict verdict =
        new Verification(office.store(), office.acts(), logKeys.notary(), plan)
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
      PrivateFolder.make(staged);
      for (String name :
          List.of(
              CHECKPOINT,
              Cosigning.FILE,
              LogKeys.FILE,
              LogKeys.NEXT,
              CompanionKeys.FILE,
              CompanionKeys.NEXT,
              KEYS,
              CERTIFICATES)) {
        copy(folder.resolve(name), staged.resolve(name));
      }
      store.snapshot(staged.resolve(StorePlace.FILE));
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
    try {
      PrivateFolder.remove(folder);
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
