package burnbag.sweep;

import burnbag.reading.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Goes through what was named on the command line, in an order that depends on names alone: folder
/// by folder, names by code points, a folder's files where its name stands.
///
/// A link named on the command line is followed, since somebody meant it; links inside a folder are
/// not, and are counted, as are pipes, sockets and devices. One thread walks; what it counted may
/// be asked for from another. Memory is that of the names in the folders on the way down.
final class Walk {
  /// Takes the haystacks in order.
  interface Visitor {
    /// @return whether to go on
    boolean take(Haystack haystack);
  }

  private record Named(Path file, String path) {}

  private static final Comparator<Path> BY_NAME =
      Comparator.<Path, String>comparing(
              file -> String.valueOf(file.getFileName()), Walk::byCodePoints)
          .thenComparing(Comparator.naturalOrder());

  private final Path here;
  private final Path scratch;
  private final Map<String, Long> passedOver = new ConcurrentSkipListMap<>();
  private final List<Trouble> troubles = new CopyOnWriteArrayList<>();

  /// @param scratch this sweep's own folder, which is no part of the lot
  Walk(Path here, Path scratch) {
    this.here = here;
    this.scratch = scratch;
  }

  /// What was passed over, by reason.
  Map<String, Long> passedOver() {
    return passedOver;
  }

  /// What was named on the command line and could not be looked at.
  List<Trouble> troubles() {
    return troubles;
  }

  /// @return whether the visitor wants more
  boolean visit(String given, Visitor visitor) {
    BasicFileAttributes kind;
    Path root;
    try {
      root = here.resolve(given);
      kind = Files.readAttributes(root, BasicFileAttributes.class);
    } catch (AccessDeniedException _) {
      troubles.add(notReadable(given));
      return true;
    } catch (IOException | InvalidPathException _) {
      return glob(given, visitor);
    }
    if (kind.isDirectory()) return folder(root, given, visitor);
    if (!Files.isReadable(root)) {
      troubles.add(notReadable(given));
      return true;
    }
    if (kind.isOther()) {
      troubles.add(special(given));
      return true;
    }
    return visitor.take(new Haystack.Readable(root, given, kind.size()));
  }

  /// Shells that leave globs to their programs, and quoted globs.
  private boolean glob(String given, Visitor visitor) {
    List<String> matches = new Glob(here).matches(given);
    if (matches.isEmpty()) troubles.add(missing(given));
    for (String match : matches) {
      if (!visit(match, visitor)) return false;
    }
    return true;
  }

  private boolean folder(Path root, String given, Visitor visitor) {
    String prefix = given.endsWith("/") ? given : given + "/";
    Deque<Iterator<Named>> open = new ArrayDeque<>();
    try {
      open.push(names(root, prefix));
    } catch (IOException _) {
      troubles.add(notReadable(given));
      return true;
    }
    while (!open.isEmpty()) {
      if (!open.peek().hasNext()) {
        open.pop();
        continue;
      }
      Named next = open.peek().next();
      if (!one(next, open, visitor)) return false;
    }
    return true;
  }

  private boolean one(Named named, Deque<Iterator<Named>> open, Visitor visitor) {
    try {
      BasicFileAttributes kind =
          Files.readAttributes(named.file(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (kind.isSymbolicLink()) {
        count("symbolic links");
      } else if (kind.isOther()) {
        count("special files");
      } else if (kind.isDirectory()) {
        if (ownScratch(named.file())) return true;
        open.push(names(named.file(), named.path() + "/"));
      } else {
        return visitor.take(new Haystack.Readable(named.file(), named.path(), kind.size()));
      }
      return true;
    } catch (AccessDeniedException _) {
      return visitor.take(new Haystack.Shut(named.path(), Reason.NO_PERMISSION, ""));
    } catch (NoSuchFileException _) {
      return visitor.take(
          new Haystack.Shut(named.path(), Reason.BROKEN, "it went away during the sweep"));
    } catch (IOException e) {
      return visitor.take(
          new Haystack.Shut(named.path(), Reason.BROKEN, "could not be opened: " + e.getMessage()));
    }
  }

  private boolean ownScratch(Path folder) throws IOException {
    return folder.getFileName().equals(scratch.getFileName()) && Files.isSameFile(folder, scratch);
  }

  private static Iterator<Named> names(Path folder, String prefix) throws IOException {
    return entries(folder).stream()
        .map(entry -> new Named(entry, prefix + entry.getFileName()))
        .iterator();
  }

  /// What lies in a folder, in the order of the walk.
  static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) entries.add(entry);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    entries.sort(BY_NAME);
    return entries;
  }

  private void count(String reason) {
    passedOver.merge(reason, 1L, Long::sum);
  }

  private Trouble missing(String given) {
    count("paths that do not exist");
    return new Trouble(
        Trouble.Code.B202_PATH_MISSING,
        "there is no file or folder '" + Visible.of(given) + "' in " + Visible.of(here.toString()),
        "look at the spelling; '-' reads from standard input");
  }

  private Trouble notReadable(String given) {
    count("paths without permission");
    return new Trouble(
        Trouble.Code.B203_PATH_NOT_READABLE,
        "no permission to read '" + Visible.of(given) + "'",
        "run the sweep as somebody who may read it, or ask for the permission");
  }

  private Trouble special(String given) {
    count("special files");
    return new Trouble(
        Trouble.Code.B203_PATH_NOT_READABLE,
        "'" + Visible.of(given) + "' is a pipe, a socket or a device, not a file",
        "hand its bytes over by standard input: burnbag sweep - <" + Visible.of(given));
  }

  /// Java compares UTF-16 code units, which puts characters beyond U+FFFF before some below.
  private static int byCodePoints(String left, String right) {
    int at = 0;
    while (at < left.length() && at < right.length()) {
      int one = left.codePointAt(at);
      int other = right.codePointAt(at);
      if (one != other) return Integer.compare(one, other);
      at += Character.charCount(one);
    }
    return Integer.compare(left.length(), right.length());
  }
}
