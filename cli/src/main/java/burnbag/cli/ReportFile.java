package burnbag.cli;

import burnbag.sweep.Trouble;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A report on its way to a file: it grows in scratch, where no sweep comes upon it, and stands at
/// its target whole or not at all. What stood there before stays until then.
///
/// A target that is no regular file (`/dev/stderr`, a named pipe) is written to as it is.
final class ReportFile implements AutoCloseable {
  private final Path target;
  private final Path grown;
  private final OutputStream out;

  /// @param target may exist; its folder must
  ReportFile(Path target, Path scratch) {
    this.target = target;
    Path folder = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
      throw trouble(
          target, Files.isDirectory(target) ? "it is a folder" : "its folder does not exist");
    }
    if (!Files.isWritable(Files.exists(target) ? target : folder)) {
      throw trouble(target, "no permission");
    }
    this.grown = direct(target) ? target : scratch.resolve("report");
    try {
      this.out = new BufferedOutputStream(Files.newOutputStream(grown), 1 << 16);
    } catch (IOException e) {
      throw trouble(target, String.valueOf(e.getMessage()));
    }
  }

  OutputStream out() {
    return out;
  }

  /// Puts the report at its target.
  void finish() {
    try {
      out.close();
      if (!direct(target)) place(Files.exists(target) ? target.toRealPath() : target);
    } catch (IOException e) {
      throw trouble(target, String.valueOf(e.getMessage()));
    }
  }

  /// A move within a folder happens whole or not at all; one across disks may not.
  private void place(Path real) throws IOException {
    Path beside = Files.createTempFile(real.toAbsolutePath().getParent(), ".burnbag-", ".part");
    try {
      Files.copy(grown, beside, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(beside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /// Lets go of a report that was not finished.
  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException _) {
      return;
    }
  }

  private static boolean direct(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target);
  }

  private static Trouble trouble(Path target, String why) {
    return new Trouble(
        Trouble.Code.B204_REPORT_NOT_WRITTEN,
        "the report could not be written to " + target + ": " + why,
        "nothing stands there that did not before; give another place by -o FILE");
  }
}
