package burnbag.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/// What a path with `*`, `?`, `[…]` or `{…}` in its segments stands for; `**` is any number of
/// folders. Names that begin with a dot are matched as well: what is hidden leaves with the rest.
final class Glob {
  private final Path here;

  Glob(Path here) {
    this.here = here;
  }

  /// Existing paths, spelt as the glob is, in the order of the walk; empty where nothing matches or
  /// nothing in it is a glob.
  List<String> matches(String glob) {
    if (glob.indexOf('\0') >= 0 || glob.chars().noneMatch(c -> "*?[{".indexOf(c) >= 0)) {
      return List.of();
    }
    List<String> found = List.of(glob.startsWith("/") ? "/" : "");
    for (String segment : glob.split("/+")) {
      if (!segment.isEmpty()) found = step(found, segment);
    }
    return found;
  }

  private List<String> step(List<String> folders, String segment) {
    List<String> found = new ArrayList<>();
    for (String folder : folders) {
      if (segment.equals("**")) {
        deep(folder, found);
      } else if (segment.chars().noneMatch(c -> "*?[{".indexOf(c) >= 0)) {
        if (Files.exists(here.resolve(folder + segment))) found.add(folder + segment);
      } else {
        for (Path entry : listed(folder)) {
          if (matches(entry, segment)) found.add(folder + entry.getFileName());
        }
      }
    }
    return found.stream().map(path -> asFolder(path)).toList();
  }

  private void deep(String folder, List<String> found) {
    found.add(folder);
    for (Path entry : listed(folder)) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        deep(folder + entry.getFileName() + "/", found);
      }
    }
  }

  private String asFolder(String path) {
    boolean folder =
        !path.isEmpty() && !path.endsWith("/") && Files.isDirectory(here.resolve(path));
    return folder ? path + "/" : path;
  }

  private static boolean matches(Path entry, String segment) {
    try {
      PathMatcher matcher = entry.getFileSystem().getPathMatcher("glob:" + segment);
      return matcher.matches(entry.getFileName());
    } catch (PatternSyntaxException _) {
      return false;
    }
  }

  private List<Path> listed(String folder) {
    try {
      return Walk.entries(here.resolve(folder));
    } catch (IOException _) {
      return List.of();
    }
  }
}
