package burnbag.custody.home;

import burnbag.custody.Trouble;
import burnbag.custody.people.SetCompanionKey;
import burnbag.custody.register.Charter;
import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.key.Companion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Optional;

/// The log's companion keys in their files: the one of now, and while a change is under way the
/// next. As with `LogKeys`, the ledger says which is which, and whoever opens the home ends what a
/// crash has broken off.
final class CompanionKeys {
  static final String FILE = "log.ml-dsa.key";
  static final String NEXT = "log.ml-dsa.key.next";

  private final Path current;
  private final Path next;
  private final Path logKey;
  private final Passphrases passphrases;

  CompanionKeys(Path folder, Passphrases passphrases) {
    this.current = folder.resolve(FILE);
    this.next = folder.resolve(NEXT);
    this.logKey = folder.resolve(LogKeys.FILE);
    this.passphrases = passphrases;
  }

  /// The next file takes the place of the first where the ledger has changed to its key.
  void follow(Charter charter) {
    if (!Files.isRegularFile(next)) return;
    if (!CosignerFile.key(next).toString().equals(charter.companion())) return;
    try {
      Files.move(
          next, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          "the log's companion has changed, and " + next + " cannot take its place: " + e,
          "look at the folder's permissions and run any command again",
          e);
    }
  }

  /// The private side of the companion that the ledger names; empty where it names none.
  ///
  /// @throws Trouble where its file is not here, or holds another
  Optional<Cosigner> opened(Charter charter) {
    if (charter.companion().isEmpty()) return Optional.empty();
    Cosigner key = CosignerFile.read(current, passphrases);
    if (key.key().toString().equals(charter.companion())) return Optional.of(key);
    throw new Trouble(
        Trouble.Code.B106_KEY_NOT_USABLE,
        "the log's companion " + key.key().name() + " in " + current + " is not the one of now",
        "bring the key file that the last change made");
  }

  /// What gives the log its first companion, or the next one, whose file is made beside it.
  SetCompanionKey change(Charter charter, SecureRandom random) {
    if (!Files.isRegularFile(next)) {
      if (KeyFile.sealed(logKey))
        CosignerFile.seal(next, CosignerKey.Kind.ML_DSA_44, charter.origin(), passphrases, random);
      else CosignerFile.make(next, CosignerKey.Kind.ML_DSA_44, charter.origin(), random);
    }
    Cosigner to = CosignerFile.read(next, passphrases);
    return new SetCompanionKey(
        opened(charter)
            .map(from -> Companion.following(from, to, random))
            .orElseGet(() -> Companion.first(to, random)));
  }
}
