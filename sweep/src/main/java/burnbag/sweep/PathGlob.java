package burnbag.sweep;

import java.util.ArrayList;
import java.util.List;

/// A glob over paths as reports show them, in the manner of `.gitignore`.
///
/// One without a slash (but for a last one) matches a name in any folder; one with a slash begins
/// where the path begins; a first slash asks for that too, and is needed for paths given from the
/// root. `*` and `?` stand for characters of a name, `[…]` for one of several, `**` for any number
/// of folders; `\` takes the next character as it is. What matches a folder, or a document that
/// holds others, matches all in it; a last slash asks for one of those.
///
/// Names come out of hostile archives, so matching never goes back more than one star: its time is
/// the path's length times the glob's.
final class PathGlob {
  private static final String ANY_FOLDERS = "**";

  private final List<String> segments = new ArrayList<>();
  private final boolean fromRoot;
  private final boolean holders;

  /// @throws IllegalArgumentException for a glob that stands for nothing; says why
  PathGlob(String glob) {
    String plain = glob;
    while (plain.startsWith("./")) plain = plain.substring(2);
    holders = plain.endsWith("/");
    fromRoot = plain.startsWith("/");
    for (String segment : plain.split("/+")) if (!segment.isEmpty()) segments.add(segment);
    if (segments.isEmpty()) throw new IllegalArgumentException("a glob without a name");
    boolean anywhere = !fromRoot && segments.size() == 1;
    if (anywhere) segments.addFirst(ANY_FOLDERS);
    // What matches a folder matches all in it, so at the end one folder is as good as any number.
    if (segments.getLast().equals(ANY_FOLDERS)) segments.set(segments.size() - 1, "*");
    for (String segment : segments) check(segment);
  }

  boolean matches(String path) {
    String plain = path;
    while (plain.startsWith("./")) plain = plain.substring(2);
    boolean anywhere = fromRoot || segments.getFirst().equals(ANY_FOLDERS);
    if (plain.startsWith("/") && !anywhere) return false;
    String[] names = plain.split("/+");
    boolean[] reached = new boolean[segments.size() + 1];
    reached[0] = true;
    skipFolders(reached);
    for (int at = 0; at < names.length; at++) {
      if (names[at].isEmpty()) continue;
      boolean last = at == names.length - 1;
      reached = after(names[at], last, reached);
      if (reached[segments.size()] && !(last && holders && !path.endsWith("/"))) return true;
    }
    return false;
  }

  private boolean[] after(String name, boolean last, boolean[] reached) {
    boolean[] next = new boolean[reached.length];
    for (int at = 0; at < segments.size(); at++) {
      if (!reached[at]) continue;
      String segment = segments.get(at);
      if (segment.equals(ANY_FOLDERS)) next[at] = true;
      else if (isOf(name, last, segment)) next[at + 1] = true;
    }
    skipFolders(next);
    return next;
  }

  private void skipFolders(boolean[] reached) {
    for (int at = 0; at < segments.size(); at++) {
      if (reached[at] && segments.get(at).equals(ANY_FOLDERS)) reached[at + 1] = true;
    }
  }

  /// A document that holds others bears an exclamation mark in the paths of those.
  private static boolean isOf(String name, boolean last, String segment) {
    if (matches(name, segment)) return true;
    return !last && name.endsWith("!") && matches(name.substring(0, name.length() - 1), segment);
  }

  private static boolean matches(String name, String segment) {
    int at = 0;
    int in = 0;
    int star = -1;
    int starAt = 0;
    while (at < name.length()) {
      int past = in < segment.length() ? past(segment, in) : -1;
      if (past > 0 && segment.charAt(in) == '*') {
        star = in;
        starAt = at;
        in = past;
      } else if (past > 0 && one(name.charAt(at), segment, in, past)) {
        at++;
        in = past;
      } else if (star >= 0) {
        at = ++starAt;
        in = star + 1;
      } else {
        return false;
      }
    }
    while (in < segment.length() && segment.charAt(in) == '*') in++;
    return in == segment.length();
  }

  /// Where the next element of a segment starts.
  private static int past(String segment, int in) {
    return switch (segment.charAt(in)) {
      case '[' -> segment.indexOf(']', in + 2) + 1;
      case '\\' -> in + 2;
      default -> in + 1;
    };
  }

  private static boolean one(char c, String segment, int in, int past) {
    return switch (segment.charAt(in)) {
      case '?' -> true;
      case '\\' -> c == segment.charAt(in + 1);
      case '[' -> isIn(c, segment.substring(in + 1, past - 1));
      default -> c == segment.charAt(in);
    };
  }

  private static boolean isIn(char c, String group) {
    boolean not = group.startsWith("!") || group.startsWith("^");
    boolean found = false;
    for (int at = not ? 1 : 0; at < group.length(); at++) {
      boolean range = at + 2 < group.length() && group.charAt(at + 1) == '-';
      char to = range ? group.charAt(at + 2) : group.charAt(at);
      found |= group.charAt(at) <= c && c <= to;
      if (range) at += 2;
    }
    return found != not;
  }

  private static void check(String segment) {
    for (int in = 0; in < segment.length(); ) {
      char c = segment.charAt(in);
      int past = past(segment, in);
      if (c == '[' && past == 0) throw new IllegalArgumentException("a '[' without its ']'");
      if (past > segment.length())
        throw new IllegalArgumentException("a '\\' at the end of a name");
      in = past;
    }
  }
}
