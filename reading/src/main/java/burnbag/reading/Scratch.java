package burnbag.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/// The one private folder in which workers and unpacked bytes live while a lot is read; it is gone
/// at the end.
///
/// Its name bears the process that made it, so that what a killed one left behind is cleared away
/// by the next.
final class Scratch implements AutoCloseable {
  private static final String PREFIX = "burnbag-";

  private final Path folder;
  private final Thread atExit;

  Scratch(Path parent) {
    try {
      Files.createDirectories(parent);
      clearLeftovers(parent);
      String name = PREFIX + ProcessHandle.current().pid() + "-";
      folder =
          parent.getFileSystem().supportedFileAttributeViews().contains("posix")
              ? Files.createTempDirectory(
                      parent,
                      name,
                      PosixFilePermissions.asFileAttribute(
                          PosixFilePermissions.fromString("rwx------")))
                  .toAbsolutePath()
              : Files.createTempDirectory(parent, name).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException("no private folder could be made in " + parent, e);
    }
    atExit = new Thread(() -> delete(folder), "scratch");
    Runtime.getRuntime().addShutdownHook(atExit);
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
    String name = entry.getFileName().toString();
    int dash = name.indexOf('-', PREFIX.length());
    if (!name.startsWith(PREFIX) || dash < 0) return false;
    String pid = name.substring(PREFIX.length(), dash);
    if (pid.isEmpty() || pid.length() > 18 || !pid.chars().allMatch(c -> c >= '0' && c <= '9'))
      return false;
    return Files.isDirectory(entry, java.nio.file.LinkOption.NOFOLLOW_LINKS)
        && Files.isWritable(entry)
        && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  /// Deletes a folder with all in it as far as it can be; a worker that is just ending may still
  /// hold something.
  static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e)
                throws IOException {
              Files.deleteIfExists(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException _) {
      // What is left bears a dead process's number, and goes with the next run's leftovers.
      return;
    }
  }

  @Override
  public void close() {
    delete(folder);
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // The JVM is ending already, and the hook does the same.
      return;
    }
  }
}
