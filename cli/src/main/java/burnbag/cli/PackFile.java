package burnbag.cli;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.PackFault;
import burnbag.marking.scheme.Schemes;
import burnbag.sweep.OwnPack;
import burnbag.sweep.Trouble;
import burnbag.sweep.Visible;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// A pack of the user's own, read from its file.
final class PackFile {
  private PackFile() {}

  /// @param here against which a relative path is taken
  /// @throws Trouble for a file that cannot be read or is no pack
  static OwnPack read(Path here, Path file) {
    String shown = Visible.of(file.toString());
    try {
      byte[] bytes = Files.readAllBytes(here.resolve(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Pack pack = Schemes.read(file.toString(), text);
      String wanted = pack.id() + ".toml";
      if (!String.valueOf(file.getFileName()).equals(wanted)) {
        throw new Trouble(
            Trouble.Code.B209_PACK_AT_FAULT,
            shown + ": its id is '" + Visible.cut(pack.id(), 60) + "'",
            "call the file " + Visible.cut(wanted, 80));
      }
      return new OwnPack(pack, file.toString(), sha256(bytes));
    } catch (PackFault fault) {
      throw new Trouble(
          Trouble.Code.B209_PACK_AT_FAULT,
          shown
              + ":"
              + fault.line()
              + ": "
              + Visible.of(fault.what())
              + "\n"
              + fault.pointed().lines().map(Visible::of).collect(Collectors.joining("\n")),
          fault.help());
    } catch (NoSuchFileException _) {
      throw new Trouble(
          Trouble.Code.B202_PATH_MISSING, shown + " is not there", "give the path of a pack");
    } catch (CharacterCodingException _) {
      throw new Trouble(
          Trouble.Code.B209_PACK_AT_FAULT, shown + " is no UTF-8 text", "save it as UTF-8");
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B203_PATH_NOT_READABLE,
          shown + " cannot be read: " + Visible.cut(String.valueOf(e.getMessage()), 200),
          "give the path of a pack that you may read");
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
