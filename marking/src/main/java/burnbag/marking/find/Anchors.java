package burnbag.marking.find;

import burnbag.marking.text.Letters;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds the places of a text that can hold a marking; all other text is never looked at again.
///
/// One pass of a dense automaton (Aho and Corasick, 1975) over character classes that already fold
/// case, width, accents and look-alikes (a Cyrillic letter and the Latin one that it looks like are
/// of one class), skip what is invisible, and take any run of blanks and hyphens for one separator,
/// so that `S E C R E T` and `S-E-C-R-E-T` are words of the automaton like any other.
public final class Anchors {
  /// Takes the places, in rising order.
  @FunctionalInterface
  public interface Sink {
    /// @param end offset behind the last character of an anchor
    /// @param subjects bits of the subjects that asked for it
    void at(int end, int subjects);
  }

  /// A word to stop at.
  ///
  /// @param word folded capitals; a blank stands for any separator
  /// @param subject a bit, handed on to the sink
  /// @param shouted counts only where none of its letters is small: everyday words would stop the
  ///   scan in every line
  /// @param ends counts only where no small letter of ASCII follows on its own last one: `SECRET`
  ///   is not met in `secretary`
  public record Anchor(String word, int subject, boolean shouted, boolean ends) {
    /// One that may stand at the start of a longer word.
    public Anchor(String word, int subject, boolean shouted) {
      this(word, subject, shouted, false);
    }
  }

  static final short OTHER = 0;
  static final short SEPARATOR = 1;
  static final short SKIP = 2;
  private static final int FIRST_CLASS = 3;
  private static final int SHORTEST_SPACED = 3;
  private static final int SHORTEST_TITLED = 5;

  /// The class of every UTF-16 unit; letters that print cannot tell apart are of one class.
  final short[] classes = new short[0x10000];

  /// Moves: the first cell of the next state's row, or its complement where an anchor ends there.
  final int[] next;

  final int width;

  /// How many characters lead to a state, by its number; those that are skipped do not count, and a
  /// run of separators is one.
  final short[] depth;

  /// The words as the automaton knows them, letter-spaced ones too.
  final List<Anchor> words;

  /// Subjects of the anchors that end in a state, by its number: in any case, those of them that
  /// count at the start of a longer word too, and in capitals.
  private final byte[] anyCase;

  private final byte[] unended;

  private final byte[] shouted;

  /// How many characters without a small letter make the shortest shouted anchor that ends there.
  private final short[] shoutedLength;

  /// The automaton while it is built: a row of moves a state, and the subjects that end there.
  private static final class Trie {
    final int width;
    final List<int[]> rows = new ArrayList<>();
    final List<byte[]> ends = new ArrayList<>();
    final List<Short> depths = new ArrayList<>();
    final List<Short> shoutedLengths = new ArrayList<>();

    Trie(int width) {
      this.width = width;
      state(0);
    }

    int state(int depth) {
      int[] row = new int[width];
      Arrays.fill(row, -1);
      rows.add(row);
      ends.add(new byte[3]);
      depths.add((short) depth);
      shoutedLengths.add(Short.MAX_VALUE);
      return rows.size() - 1;
    }
  }

  public Anchors(Collection<Anchor> anchors) {
    List<Anchor> all = new ArrayList<>();
    for (Anchor anchor : anchors) {
      for (String spelled : spellings(anchor.word()))
        all.add(new Anchor(spelled, anchor.subject(), anchor.shouted(), anchor.ends()));
      if (canBeSpaced(anchor.word())) {
        // Few letters with small ones among them are not read as letter-spaced, and of Latin ones
        // prose has too many alone.
        boolean latin = anchor.word().chars().allMatch(c -> c < 128);
        boolean shouted = anchor.shouted() || latin || anchor.word().length() < SHORTEST_TITLED;
        for (String spelled : spellings(String.join(" ", anchor.word().split(""))))
          all.add(new Anchor(spelled, anchor.subject(), shouted));
      }
    }
    Map<Character, Short> classOf = classes(all);
    width = classOf.size() + FIRST_CLASS;
    Trie trie = new Trie(width);
    for (Anchor anchor : all) {
      int state = 0;
      for (char c : anchor.word().toCharArray()) {
        int klass = c == ' ' ? SEPARATOR : classOf.get(Letters.skeleton(c));
        int to = trie.rows.get(state)[klass];
        if (to < 0) {
          to = trie.state(trie.depths.get(state) + 1);
          trie.rows.get(state)[klass] = to;
        }
        state = to;
      }
      byte[] ends = trie.ends.get(state);
      ends[anchor.shouted() ? 1 : 0] |= (byte) anchor.subject();
      if (!anchor.shouted() && !anchor.ends()) ends[2] |= (byte) anchor.subject();
      if (anchor.shouted()) trie.shoutedLengths.set(state, trie.depths.get(state));
    }
    complete(trie);
    words = List.copyOf(all);
    int states = trie.rows.size();
    next = new int[states * width];
    anyCase = new byte[states];
    unended = new byte[states];
    shouted = new byte[states];
    depth = new short[states];
    shoutedLength = new short[states];
    for (int state = 0; state < states; state++) {
      depth[state] = trie.depths.get(state);
      shoutedLength[state] = trie.shoutedLengths.get(state);
      anyCase[state] = trie.ends.get(state)[0];
      unended[state] = trie.ends.get(state)[2];
      shouted[state] = (byte) (trie.ends.get(state)[0] | trie.ends.get(state)[1]);
    }
    for (int state = 0; state < states; state++) {
      for (int klass = 0; klass < width; klass++) {
        int to = trie.rows.get(state)[klass];
        next[state * width + klass] = shouted[to] == 0 ? to * width : ~(to * width);
      }
    }
  }

  /// Tells of every anchor in the text; its start and its end count as separators.
  public void scan(char[] chars, Sink sink) {
    int state = next[SEPARATOR];
    boolean separated = true;
    int withoutSmall = 1;
    for (int i = 0; i < chars.length; i++) {
      short klass = classes[chars[i]];
      if (klass == SKIP) continue;
      if (klass == SEPARATOR) {
        if (separated) continue;
        separated = true;
      } else {
        separated = false;
      }
      withoutSmall = Character.isLowerCase(chars[i]) ? 0 : withoutSmall + 1;
      state = next[state + klass];
      if (state < 0) {
        state = ~state;
        boolean goesOn = small(chars[i]) && i + 1 < chars.length && small(chars[i + 1]);
        int subjects = subjects(state, withoutSmall, goesOn);
        if (subjects != 0) sink.at(i + 1, subjects);
      }
    }
    int last = next[state + SEPARATOR];
    if (!separated && last < 0) sink.at(chars.length, subjects(~last, withoutSmall + 1, false));
  }

  private static boolean small(char c) {
    return c >= 'a' && c <= 'z';
  }

  /// Who asked for the anchors that end in a state.
  ///
  /// @param state first cell of its row
  /// @param withoutSmall how many characters there are since the last small letter
  /// @param goesOn whether the last character and the next are small letters of ASCII
  int subjects(int state, int withoutSmall, boolean goesOn) {
    int number = state / width;
    if (withoutSmall >= shoutedLength[number]) return shouted[number];
    return goesOn ? unended[number] : anyCase[number];
  }

  /// The word as texts have it that fold to it in more than one step: in jamo, with ligatures.
  private static Set<String> spellings(String word) {
    Set<String> all = new LinkedHashSet<>();
    all.add(word);
    for (char several : Letters.SEVERAL.toCharArray()) {
      String letters = Letters.spelledOut(several).toUpperCase(Locale.ROOT);
      if (letters.length() > 1 && word.contains(letters))
        all.add(word.replace(letters, String.valueOf(several)));
    }
    if (word.chars().anyMatch(c -> Letters.ideograph((char) c))) {
      for (String spelled : List.copyOf(all))
        all.add(Normalizer.normalize(spelled, Normalizer.Form.NFD));
    }
    return all;
  }

  private static boolean canBeSpaced(String word) {
    if (word.length() > 1 && word.chars().allMatch(c -> Letters.ideograph((char) c))) return true;
    return word.length() >= SHORTEST_SPACED && word.chars().allMatch(Character::isLetter);
  }

  private Map<Character, Short> classes(List<Anchor> anchors) {
    Map<Character, Short> classOf = new HashMap<>();
    for (Anchor anchor : anchors) {
      for (char c : anchor.word().toCharArray()) {
        char skeleton = Letters.skeleton(c);
        if (c != ' ' && !classOf.containsKey(skeleton))
          classOf.put(skeleton, (short) (classOf.size() + FIRST_CLASS));
      }
    }
    for (int c = 0; c < 0x10000; c++) {
      if (Letters.invisible((char) c)) {
        classes[c] = SKIP;
        continue;
      }
      char skeleton = Letters.skeleton((char) c);
      short otherwise = skeleton == ' ' || "-._~*\n\r".indexOf(skeleton) >= 0 ? SEPARATOR : OTHER;
      classes[c] = classOf.getOrDefault(skeleton, otherwise);
    }
    return classOf;
  }

  /// Fills the gaps with the moves of each state's longest proper suffix, breadth first.
  private static void complete(Trie trie) {
    int[] suffix = new int[trie.rows.size()];
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    int[] first = trie.rows.getFirst();
    for (int klass = 0; klass < trie.width; klass++) {
      if (first[klass] < 0) {
        first[klass] = 0;
      } else {
        queue.add(first[klass]);
      }
    }
    while (!queue.isEmpty()) {
      int state = queue.remove();
      byte[] ends = trie.ends.get(state);
      byte[] ofSuffix = trie.ends.get(suffix[state]);
      ends[0] |= ofSuffix[0];
      ends[1] |= ofSuffix[1];
      ends[2] |= ofSuffix[2];
      if (trie.shoutedLengths.get(suffix[state]) < trie.shoutedLengths.get(state))
        trie.shoutedLengths.set(state, trie.shoutedLengths.get(suffix[state]));
      for (int klass = 0; klass < trie.width; klass++) {
        int to = trie.rows.get(state)[klass];
        int viaSuffix = trie.rows.get(suffix[state])[klass];
        if (to < 0) {
          trie.rows.get(state)[klass] = viaSuffix;
        } else {
          suffix[to] = viaSuffix;
          queue.add(to);
        }
      }
    }
  }
}
