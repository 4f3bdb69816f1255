package burnbag.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/// A folder that is its owner's alone: a home, a witness's, a backup that is being opened.
public final class PrivateFolder {
  private static final FileAttribute<Set<PosixFilePermission>> OWNERS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private PrivateFolder() {}

  /// @throws IOException also where something is there already
  public static void make(Path folder) throws IOException {
    Files.createDirectory(folder, OWNERS);
  }

  /// With all that lies in it; links are removed, not followed. Where it is not there, nothing is
  /// done.
  public static void remove(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
    }
  }

  /// As `remove`, of one that was being made when something went wrong.
  ///
  /// @param what it was to be: a home
  /// @throws Trouble where it stays
  public static void removeUnfinished(Path folder, String what) {
    try {
      remove(folder);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          "the unfinished " + what + " " + folder + " cannot be removed: " + e,
          "remove it by hand",
          e);
    }
  }
}
