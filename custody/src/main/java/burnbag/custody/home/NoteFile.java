package burnbag.custody.home;

import burnbag.custody.Trouble;
import burnbag.custody.office.SecondPlace;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.publish.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The newest checkpoint that somebody has seen, in a file: whole and on the disk, or as it was. An
/// older one never takes the place of a newer, whoever comes last.
public final class NoteFile implements SecondPlace {
  /// A file's lock keeps other processes away, and not other threads of this one.
  private static final Object TURN = new Object();

  private final Path file;

  public NoteFile(Path file) {
    this.file = file;
  }

  @Override
  public Optional<SignedNote> newest() {
    try {
      return Optional.of(SignedNote.parse(Files.readAllBytes(file)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException | NoteFormatException e) {
      throw new Trouble(
          Trouble.Code.B107_STORE_BEHIND_SECOND_PLACE,
          "the checkpoint " + file + " cannot be read: " + e.getMessage(),
          "keep it, and run 'burnbag ledger verify' before anybody writes",
          e);
    }
  }

  @Override
  public void keep(SignedNote checkpoint) {
    synchronized (TURN) {
      try (FileChannel lock = open(beside(".lock"));
          FileLock _ = lock.lock()) {
        if (newest().map(NoteFile::size).orElse(-1L) > size(checkpoint)) return;
        WholeFile.write(file, checkpoint.bytes());
      } catch (IOException e) {
        throw new Trouble(
            Trouble.Code.B109_PLACE_NOT_WRITABLE,
            "the checkpoint could not be written to " + file + ": " + e.getMessage(),
            "the act is in the ledger; make room, and run 'burnbag ledger verify'",
            e);
      }
    }
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(
        path,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  private static long size(SignedNote note) {
    return checkpoint(note).size();
  }

  /// What a note says that the log itself has just signed, or that was verified when it was kept.
  static Checkpoint checkpoint(SignedNote note) {
    try {
      return Checkpoint.parse(note.text());
    } catch (NoteFormatException e) {
      throw new IllegalStateException("a checkpoint that was kept is none", e);
    }
  }
}
