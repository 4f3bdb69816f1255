package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.ledger.key.KeyLines;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Keys of a log that somebody was told: a file with the lines that `ledger key` prints, or these
/// lines themselves.
final class ToldKeys {
  private ToldKeys() {}

  /// Those of Ed25519, the newest first.
  ///
  /// @param told what stands on the command line
  /// @throws ParameterException where it is neither
  static List<VerifierKey> of(String told, Surroundings surroundings, CommandSpec spec) {
    try {
      return KeyLines.read(text(told, surroundings));
    } catch (NoteFormatException | IOException | InvalidPathException e) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + told.strip() + "' is neither a key nor a file with one: " + e.getMessage());
    }
  }

  /// The lines, wherever they stand.
  static String text(String told, Surroundings surroundings) throws IOException {
    Path file = surroundings.here().resolve(told);
    return Files.isRegularFile(file) ? Files.readString(file) : told;
  }
}
