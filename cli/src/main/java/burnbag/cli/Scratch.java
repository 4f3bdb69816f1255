package burnbag.cli;

import burnbag.sweep.Trouble;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One private folder for everything that has to lie on disk while a command runs. It is gone when
/// the command has ended, however it ended.
final class Scratch implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("burnbag-(\\d{1,18})-\\d+");

  private final Path folder;

  private Scratch(Path folder) {
    this.folder = folder;
  }

  /// A new folder inside `parent` that only its owner can enter.
  static Scratch in(Path parent) {
    try {
      clearLeftovers(parent);
      String name = "burnbag-" + ProcessHandle.current().pid() + "-";
      return new Scratch(Files.createTempDirectory(parent, name).toRealPath());
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B205_SCRATCH_NOT_USABLE,
          "no scratch folder can be made in " + parent + ": " + e.getMessage(),
          "give a folder that you may write to by --scratch");
    }
  }

  private static void clearLeftovers(Path parent) throws IOException {
    List<Path> leftovers;
    try (Stream<Path> entries = Files.list(parent)) {
      leftovers = entries.filter(Scratch::isLeftover).toList();
    }
    for (Path leftover : leftovers) Files.walkFileTree(leftover, new Emptying());
  }

  private static boolean isLeftover(Path entry) {
    Matcher name = NAME.matcher(entry.getFileName().toString());
    return name.matches()
        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
        && Files.isWritable(entry)
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(folder, new Emptying());
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B205_SCRATCH_NOT_USABLE,
          "the scratch folder " + folder + " could not be emptied: " + e.getMessage(),
          "delete it by hand: it may hold pieces of what was swept");
    }
  }

  private static final class Emptying extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes kind) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
      if (e != null) throw e;
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
