package burnbag.custody.home;

import burnbag.custody.Trouble;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.tree.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// How far a verification has got: size and root in one line. It spares signatures that were found
/// good, as long as the entries are still those; what it says is worth as much as who may write
/// here, so an auditor begins from the first entry.
record VerifiedFile(Path file) {
  /// Nothing, where there is no such file or none that can be read.
  Basis read() {
    try {
      String[] parts = Files.readString(file).strip().split(" ");
      return new Basis(Long.parseLong(parts[0]), Hash.of(Base64.getDecoder().decode(parts[1])));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return Basis.NONE;
    }
  }

  void write(Basis sound) {
    try {
      Files.writeString(file, sound.size() + " " + sound.root().base64() + "\n");
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          file + " cannot be written: " + e.getMessage(),
          "look at its permissions; the verification itself is done",
          e);
    }
  }
}
