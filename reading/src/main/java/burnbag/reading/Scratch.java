package burnbag.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A private folder for what has to lie on disk for a while: workers, unpacked bytes, reports that
/// grow. It is gone when this is closed.
///
/// Its name bears the process that made it, and as long as that lives it holds a lock in it: so
/// what a killed one left behind is told from what another still uses, and cleared away by the
/// next.
public final class Scratch implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("burnbag-(\\d{1,18})-.+");
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;

  /// A new folder inside `parent` that only its owner can enter.
  ///
  /// @throws UncheckedIOException where none can be made
  public Scratch(Path parent) {
    try {
      Files.createDirectories(parent);
      clearLeftovers(parent);
      String name = "burnbag-" + ProcessHandle.current().pid() + "-";
      folder =
          (parent.getFileSystem().supportedFileAttributeViews().contains("posix")
                  ? Files.createTempDirectory(
                      parent,
                      name,
                      PosixFilePermissions.asFileAttribute(
                          PosixFilePermissions.fromString("rwx------")))
                  : Files.createTempDirectory(parent, name))
              .toRealPath();
      lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      // Some file systems know no locks: there the process's number alone has to do.
      lock.tryLock();
    } catch (IOException e) {
      throw new UncheckedIOException("no private folder could be made in " + parent, e);
    }
  }

  public Path folder() {
    return folder;
  }

  /// A new empty folder in it.
  Path folder(String name) throws IOException {
    return Files.createTempDirectory(folder, name + "-");
  }

  /// A new empty file in it.
  Path file() throws IOException {
    return Files.createTempFile(folder, "bytes-", "");
  }

  private static void clearLeftovers(Path parent) throws IOException {
    List<Path> leftovers;
    try (Stream<Path> entries = Files.list(parent)) {
      leftovers = entries.filter(Scratch::isLeftover).toList();
    }
    leftovers.forEach(Scratch::delete);
  }

  private static boolean isLeftover(Path entry) {
    Matcher name = NAME.matcher(entry.getFileName().toString());
    return name.matches()
        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
        && Files.isWritable(entry)
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
        && !isLocked(entry.resolve(LOCK));
  }

  /// Containers that share a folder do not see each other's processes, but their locks.
  private static boolean isLocked(Path lock) {
    if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) return false;
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held == null;
    } catch (IOException | OverlappingFileLockException _) {
      // Whether it is in use cannot be told: then it stays.
      return true;
    }
  }

  /// Deletes a folder with all in it as far as it can be; a worker that is just ending may still
  /// hold something.
  static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              deleted(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) {
              deleted(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException _) {
      // What is left bears a dead process's number, and goes with the next run's leftovers.
      return;
    }
  }

  private static void deleted(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException _) {
      // As above.
      return;
    }
  }

  /// Deletes it with all in it. What could not be deleted still lies in `folder` afterwards.
  @Override
  public void close() {
    try (lock) {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the lock in " + folder + " cannot be let go", e);
    }
  }
}
