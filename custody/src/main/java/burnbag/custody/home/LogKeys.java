package burnbag.custody.home;

import burnbag.custody.Trouble;
import burnbag.custody.office.KeyNotary;
import burnbag.custody.office.LogKey;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.people.Rotate;
import burnbag.custody.register.Charter;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The log's own keys in their files: the key of now, and while a rotation is under way the next.
///
/// What the ledger says decides which is which. A rotation (1) makes the next file, (2) is
/// proposed, (3) takes effect in the ledger, and then (4) the next file takes the place of the
/// first, in one step; the old private key is gone with it, since nothing signs with it again. A
/// crash before (3) leaves two files of which the first signs; a crash between (3) and (4) leaves
/// two of which the next signs, and whoever opens the home does (4).
final class LogKeys {
  static final String FILE = "log.key";
  static final String NEXT = "log.key.next";

  private final Path current;
  private final Path next;
  private final Passphrases passphrases;
  private final KeyNotary notary;

  /// @param charter what the ledger says; empty where it has no entry yet
  LogKeys(Path folder, Passphrases passphrases, Optional<Charter> charter) {
    this.current = folder.resolve(FILE);
    this.next = folder.resolve(NEXT);
    this.passphrases = passphrases;
    charter.ifPresent(this::follow);
    this.notary = new KeyNotary(new Filed(current, passphrases));
    holdAll();
  }

  KeyNotary notary() {
    return notary;
  }

  /// Opens what lies there by now: nothing is to be entered that could not be signed.
  void open() {
    holdAll();
    for (Path file : List.of(current, next)) {
      if (Files.isRegularFile(file)) find(KeyFile.verifier(file)).ifPresent(LogKey::opened);
    }
  }

  private void holdAll() {
    for (Path file : List.of(current, next)) {
      if (Files.isRegularFile(file) && find(KeyFile.verifier(file)).isEmpty()) {
        notary.hold(new Filed(file, passphrases));
      }
    }
  }

  /// The private side of one of them.
  LogKey held(VerifierKey key) {
    return find(key)
        .orElseThrow(
            () ->
                new Trouble(
                    Trouble.Code.B106_KEY_NOT_USABLE,
                    "the log's key " + key.name() + " is not in " + current,
                    "bring the key file that the last rotation made"));
  }

  private Optional<LogKey> find(VerifierKey key) {
    return notary.held().stream()
        .filter(held -> held.verifier().toString().equals(key.toString()))
        .findFirst();
  }

  /// The next file takes the place of the first where the ledger has changed to its key.
  void follow(Charter charter) {
    if (!Files.isRegularFile(next)) return;
    if (!KeyFile.verifier(next).toString().equals(charter.logKey())) return;
    try {
      Files.move(
          next, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          "the log has changed its key, and " + next + " cannot take its place: " + e.getMessage(),
          "look at the folder's permissions and run any command again",
          e);
    }
  }

  Rotate rotation(VerifierKey from, SecureRandom random) {
    open();
    if (!Files.isRegularFile(next)) {
      String name = from.name().name();
      if (KeyFile.sealed(current)) KeyFile.seal(next, name, passphrases, random);
      else KeyFile.make(next, name, random);
      open();
    }
    return new Rotate(from.toString(), KeyFile.verifier(next).toString());
  }

  SignedStatement cosigned(Rotate rotation, SignedStatement signed) {
    List<Signature> signatures = new ArrayList<>(signed.signatures());
    Stream.of(rotation.from(), rotation.to())
        .flatMap(line -> notary.held().stream().filter(it -> it.verifier().toString().equals(line)))
        .forEach(key -> signatures.add(signed.statement().sign(key.opened())));
    return new SignedStatement(signed.statement(), signatures, signed.openings());
  }

  /// A key in a file, which is opened once.
  private static final class Filed implements LogKey {
    private final Path file;
    private final VerifierKey verifier;
    private final Passphrases passphrases;
    private final List<SignerKey> opened = new ArrayList<>();

    Filed(Path file, Passphrases passphrases) {
      this.file = file;
      this.verifier = KeyFile.verifier(file);
      this.passphrases = passphrases;
    }

    @Override
    public VerifierKey verifier() {
      return verifier;
    }

    @Override
    public synchronized SignerKey opened() {
      if (opened.isEmpty()) {
        SignerKey key = KeyFile.read(file, passphrases);
        if (!key.verifier().toString().equals(verifier.toString())) {
          throw new Trouble(
              Trouble.Code.B106_KEY_NOT_USABLE,
              "the log's key has changed meanwhile: " + file + " is another",
              "run the command again");
        }
        opened.add(key);
      }
      return opened.getFirst();
    }
  }
}
