package burnbag.marking.find;

import burnbag.marking.text.Letters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the places of a text that can hold a marking; all other text is never looked at again.
///
/// One pass of a dense automaton (Aho and Corasick, 1975) over character classes that already fold case, width, accents and
/// look-alikes, skip what is invisible, and take any run of blanks and hyphens for one separator, so that `S E C R E T` and
/// `S-E-C-R-E-T` are words of the automaton like any other.
public final class Anchors {
  /// Takes the places, in rising order.
  @FunctionalInterface
  public interface Sink {
    /// @param end offset behind the last character of an anchor
    void at(int end);
  }

  private static final byte OTHER = 0;
  private static final byte SEPARATOR = 1;
  private static final byte SKIP = 2;
  private static final int SHORTEST_SPACED = 5;

  private final byte[] classes = new byte[0x10000];
  private final int[] next;
  private final boolean[] hit;
  private final int width;

  /// @param words folded capitals; blanks stand for any separator
  public Anchors(Collection<String> words) {
    Set<String> all = new LinkedHashSet<>();
    for (String word : words) {
      all.add(word);
      boolean latin = word.length() >= SHORTEST_SPACED && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
      if (latin || word.length() > 1 && word.chars().allMatch(c -> Letters.ideograph((char) c))) {
        all.add(String.join(" ", word.split("")));
      }
    }
    Map<Character, Byte> classOf = classes(all);
    width = classOf.size() + 3;
    List<int[]> rows = new ArrayList<>();
    List<Boolean> ends = new ArrayList<>();
    rows.add(fresh());
    ends.add(false);
    for (String word : all) {
      int state = 0;
      for (char c : word.toCharArray()) {
        int klass = c == ' ' ? SEPARATOR : classOf.get(c);
        if (rows.get(state)[klass] < 0) {
          rows.get(state)[klass] = rows.size();
          rows.add(fresh());
          ends.add(false);
        }
        state = rows.get(state)[klass];
      }
      ends.set(state, true);
    }
    complete(rows, ends);
    next = new int[rows.size() * width];
    hit = new boolean[rows.size() * width];
    for (int state = 0; state < rows.size(); state++) {
      for (int klass = 0; klass < width; klass++) next[state * width + klass] = rows.get(state)[klass] * width;
      hit[state * width] = ends.get(state);
    }
  }

  /// Tells of every anchor in the text.
  public void scan(CharSequence text, Sink sink) {
    char[] chars = text.toString().toCharArray();
    int state = 0;
    boolean separated = false;
    for (int i = 0; i < chars.length; i++) {
      byte klass = classes[chars[i]];
      if (klass == SKIP) continue;
      if (klass == SEPARATOR) {
        if (separated) continue;
        separated = true;
      } else {
        separated = false;
      }
      state = next[state + klass];
      if (hit[state]) sink.at(i + 1);
    }
  }

  private Map<Character, Byte> classes(Set<String> words) {
    Map<Character, Byte> classOf = new HashMap<>();
    for (String word : words) {
      for (char c : word.toCharArray()) {
        if (c != ' ' && !classOf.containsKey(c)) classOf.put(c, (byte) (classOf.size() + 3));
      }
    }
    if (classOf.size() > 120) throw new IllegalStateException("more than 120 classes of characters");
    for (int c = 0; c < 0x10000; c++) {
      char raw = (char) c;
      if (Letters.invisible(raw)) {
        classes[c] = SKIP;
        continue;
      }
      char folded = Letters.upper(Letters.folded(raw));
      Byte klass = classOf.get(folded);
      if (klass == null) klass = classOf.get(Letters.upper(Letters.latinOf(raw)));
      if (klass != null) classes[c] = klass;
      else classes[c] = folded == ' ' || "-._~*\n\r".indexOf(folded) >= 0 ? SEPARATOR : OTHER;
    }
    return classOf;
  }

  private int[] fresh() {
    int[] row = new int[width];
    Arrays.fill(row, -1);
    return row;
  }

  /// Fills the gaps with the moves of each state's longest proper suffix, breadth first.
  private void complete(List<int[]> rows, List<Boolean> ends) {
    int[] suffix = new int[rows.size()];
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int klass = 0; klass < width; klass++) {
      int to = rows.getFirst()[klass];
      if (to < 0) {
        rows.getFirst()[klass] = 0;
      } else {
        queue.add(to);
      }
    }
    while (!queue.isEmpty()) {
      int state = queue.remove();
      if (ends.get(suffix[state])) ends.set(state, true);
      for (int klass = 0; klass < width; klass++) {
        int to = rows.get(state)[klass];
        int viaSuffix = rows.get(suffix[state])[klass];
        if (to < 0) {
          rows.get(state)[klass] = viaSuffix;
        } else {
          suffix[to] = viaSuffix;
          queue.add(to);
        }
      }
    }
  }
}
