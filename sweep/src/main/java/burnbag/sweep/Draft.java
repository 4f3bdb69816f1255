package burnbag.sweep;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A part of a report that cannot stand where it belongs before the sweep has ended: it grows in a
/// scratch file, since nobody knows how long it will be.
public final class Draft {
  private final Path file;
  private final OutputStream out;

  /// @param scratch a private folder that exists
  public Draft(Path scratch) {
    try {
      file = Files.createTempFile(scratch, "draft", "");
      out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 14);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B205_SCRATCH_NOT_USABLE,
          "the report cannot be put together in " + scratch + ": " + e.getMessage(),
          "make room there, or name another folder with --scratch DIR");
    }
  }

  /// To write it to; closed by `copyTo` and `discard`.
  public OutputStream out() {
    return out;
  }

  /// Ends the writing and puts all of it into the report.
  public void copyTo(OutputStream target) throws IOException {
    out.close();
    Files.copy(file, target);
  }

  /// Nothing of it is left.
  public void discard() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
