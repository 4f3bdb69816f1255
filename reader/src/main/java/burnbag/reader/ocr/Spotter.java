package burnbag.reader.ocr;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Asks what the network says of a strip how near it comes to the words of markings: a line that
/// was not made out may still be one, or be none for sure.
///
/// For each word the best path through the network's answers is sought that spells it, from any
/// column to any other, with anything between letters that is no letter. What it costs beside the
/// best path of all, a letter, is how near the line comes: 1 where the network itself spells the
/// word.
final class Spotter {
  /// A shorter word fits into any noise.
  private static final int LEAST_LETTERS = 5;

  private static final int LEAST_SIGNS = 2;

  /// No column costs more, as a logarithm: one bad letter does not end a word.
  private static final float MOST_COST = 6f;

  /// What costs as much.
  private static final float LEAST_LIKELY = (float) Math.exp(-MOST_COST);

  /// A line that comes less near to a word has nothing to do with it. So near comes one of which
  /// all letters but one are the word's.
  static final double LEAST_NEARNESS = 0.33;

  /// A best answer below this is a guess.
  private static final float LIKELY = 0.5f;

  /// A marking makes up so much of its line.
  private static final double LEAST_PART = 0.4;

  private static final String EDGES = "[](){}|!Il1";

  private static final String BETWEEN = " /-.,:'·*";

  private final int[] asked;

  /// What a letter may be read as, as indexes of what is asked for.
  private final int[][] letters;

  /// Each word as indexes of its letters.
  private final int[][] words;

  /// The words as they are written, in the same order.
  private final List<String> written;

  /// All words of markings, without spaces and in capitals.
  private final Set<String> all = new HashSet<>();

  private final int[] between;

  /// Which classes are signs, or strokes that a bracket or a frame may be read as.
  private final boolean[] isEdge;

  /// The word that a line comes nearest to.
  ///
  /// @param word as it is written; empty where none
  /// @param nearness 0 to 1
  /// @param strays letters of the line before and after it
  record Near(String word, double nearness, int strays) {
    static final Near NONE = new Near("", 0, 0);
  }

  /// @param classes what each class of the network stands for
  Spotter(String[] classes, Schemes schemes) {
    Map<Integer, List<Integer>> byLetter = new HashMap<>();
    List<Integer> gaps = new ArrayList<>(List.of(0));
    isEdge = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      isEdge[i] = classes[i].isEmpty() || (BETWEEN + EDGES).contains(classes[i]);
    }
    for (int i = 1; i < classes.length; i++) {
      if (classes[i].isEmpty()) continue;
      byLetter.computeIfAbsent(folded(classes[i]), _ -> new ArrayList<>()).add(i);
      if (BETWEEN.contains(classes[i])) gaps.add(i);
    }
    int[] spaces = gaps.stream().mapToInt(i -> i).toArray();
    Map<Integer, Integer> index = new HashMap<>();
    List<int[]> known = new ArrayList<>();
    List<int[]> spelled = new ArrayList<>();
    List<String> readable = new ArrayList<>();
    Map<String, String> byLetters = words(schemes);
    for (String word : byLetters.keySet()) {
      int[] signs = word.codePoints().toArray();
      boolean canBeRead = Arrays.stream(signs).allMatch(byLetter::containsKey);
      if (!canBeRead) continue;
      for (int sign : signs) {
        if (index.putIfAbsent(sign, known.size()) == null) {
          known.add(byLetter.get(sign).stream().mapToInt(i -> i).toArray());
        }
      }
      spelled.add(Arrays.stream(signs).map(index::get).toArray());
      readable.add(byLetters.get(word));
    }
    written = List.copyOf(readable);
    asked =
        Stream.concat(known.stream(), Stream.of(spaces))
            .flatMapToInt(Arrays::stream)
            .distinct()
            .sorted()
            .toArray();
    letters = known.stream().map(this::indexes).toArray(int[][]::new);
    between = indexes(spaces);
    words = spelled.toArray(int[][]::new);
  }

  private int[] indexes(int[] classes) {
    return Arrays.stream(classes).map(c -> Arrays.binarySearch(asked, c)).toArray();
  }

  /// Words by their bare letters.
  private Map<String, String> words(Schemes schemes) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Pack pack : schemes.packs()) {
      for (Rule rule : pack.rules()) {
        if (rule.rank() == 0) continue;
        for (String word : rule.words()) {
          all.add(unspaced(word));
          String bare = bare(word);
          boolean signs = !bare.isEmpty() && Character.isIdeographic(bare.codePointAt(0));
          if (bare.length() >= (signs ? LEAST_SIGNS : LEAST_LETTERS)) {
            words.putIfAbsent(bare, word);
          }
        }
      }
    }
    return words;
  }

  /// Whether a text is a marking's word.
  boolean isWord(String text) {
    return all.contains(unspaced(text));
  }

  /// Whether a text is itself a marking's word, and another than this: schemes part the same
  /// letters by other signs.
  boolean isAnother(String text, String word) {
    String here = unspaced(text);
    return !here.equals(unspaced(word)) && all.contains(here);
  }

  private static String unspaced(String text) {
    return text.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  /// The letters of a text, without case and accents.
  static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(sign -> bare.appendCodePoint(folded(Character.toString(sign))));
    return bare.toString();
  }

  /// A letter without case and accents.
  private static int folded(String letter) {
    return Normalizer.normalize(letter, Normalizer.Form.NFD)
        .toUpperCase(Locale.ROOT)
        .codePointAt(0);
  }

  /// The classes whose answers it asks for, in the order of [Answers].
  int[] asked() {
    return asked.clone();
  }

  /// The word that makes up a good part of the line and that the answers come nearest to; none
  /// where none comes near.
  Near nearest(Answers answers) {
    int columns = answers.columns();
    float[][] costs = new float[letters.length + 1][columns];
    float[] least = new float[letters.length];
    Arrays.fill(least, MOST_COST);
    boolean[] isLetter = new boolean[columns];
    int first = columns;
    int last = -1;
    int before = 0;
    for (int t = 0; t < columns; t++) {
      int likeliest = answers.best()[t];
      if (likeliest != 0) {
        first = Math.min(first, t);
        last = t;
      }
      isLetter[t] = likeliest != before && !isEdge[likeliest];
      before = likeliest;
      // Where nothing is likely, nothing comes near.
      float best = Math.max(answers.likely()[t], LIKELY);
      for (int i = 0; i < letters.length; i++) {
        costs[i][t] = cost(answers, t, letters[i], best);
        least[i] = Math.min(least[i], costs[i][t]);
      }
      costs[letters.length][t] = cost(answers, t, between, best);
    }
    if (last < first) return Near.NONE;
    Near nearest = Near.NONE;
    for (Promise promise : promises(least, columns)) {
      if (promise.nearness() < nearest.nearness()) break;
      double inOrder = nearnessInOrder(words[promise.word()], costs);
      if (inOrder <= nearest.nearness() || inOrder < LEAST_NEARNESS) continue;
      Near near = near(promise.word(), costs, isLetter, last - first + 1);
      if (near.nearness() > nearest.nearness()) nearest = near;
    }
    return nearest.nearness() < LEAST_NEARNESS ? Near.NONE : nearest;
  }

  /// How near the answers come to a word at most.
  ///
  /// @param word as index
  private record Promise(int word, double nearness) {}

  /// The words that they may come near to, those of most promise first.
  ///
  /// @param least what each letter costs where it costs least
  private List<Promise> promises(float[] least, int columns) {
    List<Promise> promises = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      double most = nearnessAtMost(words[i], least);
      if (most >= LEAST_NEARNESS && words[i].length <= columns) promises.add(new Promise(i, most));
    }
    promises.sort(Comparator.comparingDouble(promise -> -promise.nearness()));
    return promises;
  }

  /// How near the answers come to a word whose letters may stand in any order.
  private static double nearnessAtMost(int[] word, float[] least) {
    float sum = 0;
    for (int letter : word) sum += least[letter];
    return Math.exp(-sum / word.length);
  }

  /// The same where they stand in their order, whatever stands between.
  private static double nearnessInOrder(int[] word, float[][] costs) {
    float[] sums = new float[word.length];
    Arrays.fill(sums, Float.MAX_VALUE / 4);
    for (int t = 0; t < costs[0].length; t++) {
      for (int i = word.length - 1; i >= 0; i--) {
        float sum = (i == 0 ? 0 : sums[i - 1]) + costs[word[i]][t];
        if (sum < sums[i]) sums[i] = sum;
      }
    }
    return Math.exp(-sums[word.length - 1] / word.length);
  }

  private static float cost(Answers answers, int column, int[] classes, float best) {
    float likely = 0;
    for (int c : classes) likely = Math.max(likely, answers.asked(column, c));
    return likely <= best * LEAST_LIKELY ? MOST_COST : (float) Math.log(best / likely);
  }

  /// @param begins in which columns a letter begins
  /// @param columns of the line from its first letter to its last
  private Near near(int index, float[][] costs, boolean[] begins, int columns) {
    int[] word = words[index];
    int states = 2 * word.length - 1;
    float[] cost = new float[states];
    int[] start = new int[states];
    Arrays.fill(cost, Float.MAX_VALUE / 4);
    float[] gap = costs[letters.length];
    float best = Float.MAX_VALUE / 4;
    int first = 0;
    int last = 0;
    for (int t = 0; t < gap.length; t++) {
      for (int s = states - 1; s >= 0; s--) {
        float before = cost[s];
        int from = start[s];
        boolean isLetter = s % 2 == 0;
        if (s == 0 && before > 0) {
          before = 0;
          from = t;
        }
        if (s > 0 && cost[s - 1] < before) {
          before = cost[s - 1];
          from = start[s - 1];
        }
        // From letter to letter with nothing between, unless they are the same.
        if (isLetter && s > 1 && word[s / 2] != word[s / 2 - 1] && cost[s - 2] < before) {
          before = cost[s - 2];
          from = start[s - 2];
        }
        cost[s] = before + (isLetter ? costs[word[s / 2]][t] : gap[t]);
        start[s] = from;
      }
      double reach = (double) (t - start[states - 1] + 1) / columns;
      if (reach < LEAST_PART || cost[states - 1] >= best) continue;
      best = cost[states - 1];
      first = start[states - 1];
      last = t;
    }
    int strays = 0;
    for (int t = 0; t < gap.length; t++) if (begins[t] && (t < first || t > last)) strays++;
    return new Near(written.get(index), Math.exp(-best / word.length), strays);
  }

  /// What was read, without a stroke at either end that is what is left of a bracket or a frame,
  /// where the rest is a marking's word.
  String withoutEdges(String text) {
    String bare = text.replaceAll("^[\\[\\](){}|!Il1.:]+|[\\[\\](){}|!Il1.:]+$", "");
    return bare.length() < text.length() && written.contains(bare) ? bare : text;
  }
}
