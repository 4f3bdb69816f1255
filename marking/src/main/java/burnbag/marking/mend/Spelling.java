package burnbag.marking.mend;

import java.util.ArrayList;
import java.util.List;

/// How far a stretch of a string is from a word: an edit distance whose prices say how likely each
/// damage is.
///
/// A lost letter is cheaper than an added or another one, because a lost letter leaves one string
/// and an added one leaves any of twenty-six; letters that look alike in print are cheaper than
/// others; blanks and hyphens inside a word hardly count.
final class Spelling {
  private static final double OTHER = 1;
  private static final double ALIKE = 0.4;
  private static final double LOST = 0.8;
  private static final double LOST_TWIN = 0.6;
  private static final double ADDED = 1.1;
  private static final double ADDED_TWIN = 0.7;
  private static final double SWAPPED = 0.9;
  private static final double GAP_LOST = 0.3;
  private static final double GAP_ADDED = 0.3;
  private static final double HYPHEN_ADDED = 0.6;
  private static final double GAP_CHANGED = 0.15;
  private static final double SPECK = 0.5;
  private static final double NEVER = 9;

  /// Characters that a reader takes for one another.
  private static final List<String> LOOK_ALIKES =
      List.of("O0QD", "I1L|!", "S5$", "B8", "G6", "CGE", "Z2", "EF", "UV", "NM", "A4", "T7");

  private static final boolean[][] ALIKES = new boolean[128][128];

  static {
    for (String alike : LOOK_ALIKES) {
      for (char a : alike.toCharArray()) for (char b : alike.toCharArray()) ALIKES[a][b] = true;
    }
  }

  /// A stretch that may be the word.
  ///
  /// @param end exclusive
  record End(int end, double damage) {}

  /// Less than two letters' worth.
  private static final double ONE_LETTER = 1.6;

  private static final double INSIDE = 0.5;
  private static final int ENDS = 3;
  private static final int SLACK = 4;

  private final String text;
  private double[] row = new double[64];
  private double[] last = new double[64];
  private double[] lastButOne = new double[64];

  Spelling(String text) {
    this.text = text;
  }

  /// The likeliest ends of the word where it starts at `from`, the likeliest first; empty where the
  /// damage would be more than the word bears.
  List<End> ends(String word, double most, int from) {
    if (most < ONE_LETTER && !begins(word, from)) return List.of();
    int width = Math.min(text.length() - from, word.length() + SLACK);
    if (row.length <= width) {
      row = new double[width + 1];
      last = new double[width + 1];
      lastButOne = new double[width + 1];
    }
    row[0] = 0;
    for (int j = 1; j <= width; j++) row[j] = row[j - 1] + added(from, j);
    for (int i = 1; i <= word.length(); i++) {
      double[] free = lastButOne;
      lastButOne = last;
      last = row;
      row = free;
      double lost = lost(word, i);
      row[0] = last[0] + lost;
      double least = row[0];
      for (int j = 1; j <= width; j++) {
        double cost = last[j - 1] + changed(word.charAt(i - 1), text.charAt(from + j - 1));
        cost = Math.min(cost, last[j] + lost);
        cost = Math.min(cost, row[j - 1] + added(from, j));
        if (i > 1 && j > 1 && swapped(word, i, from, j))
          cost = Math.min(cost, lastButOne[j - 2] + SWAPPED);
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) return List.of();
    }
    return ends(width, most, from);
  }

  /// With one letter wrong at most, one of the first two stands where it should or next to it.
  private boolean begins(String word, int from) {
    if (word.length() < 3) return true;
    char first = word.charAt(0);
    char second = word.charAt(1);
    for (int i = from; i < Math.min(from + 3, text.length()); i++) {
      char c = text.charAt(i);
      if (changed(first, c) < OTHER || changed(second, c) < OTHER) return true;
    }
    return false;
  }

  private List<End> ends(int width, double most, int from) {
    List<End> ends = new ArrayList<>(ENDS);
    for (int j = 1; j <= width; j++) {
      if (row[j] > most || text.charAt(from + j - 1) == ' ') continue;
      int place = ends.size();
      while (place > 0 && likelier(from + j, row[j], ends.get(place - 1))) place--;
      if (place < ENDS) ends.add(place, new End(from + j, row[j]));
      if (ends.size() > ENDS) ends.removeLast();
    }
    return ends;
  }

  private boolean likelier(int end, double damage, End other) {
    return damage + within(end) < other.damage + within(other.end);
  }

  /// Price of ending inside a run of letters.
  private double within(int end) {
    return end == text.length() || !letter(text.charAt(end)) ? 0 : INSIDE;
  }

  static boolean letter(char c) {
    return Character.isLetterOrDigit(c);
  }

  private double added(int from, int j) {
    char c = text.charAt(from + j - 1);
    if (c == ' ') return GAP_ADDED;
    if (c == '-') return HYPHEN_ADDED;
    if (c == '/') return NEVER;
    if (!letter(c)) return SPECK;
    return j > 1 && text.charAt(from + j - 2) == c ? ADDED_TWIN : ADDED;
  }

  private static double lost(String word, int i) {
    char c = word.charAt(i - 1);
    if (!letter(c)) return GAP_LOST;
    return i > 1 && word.charAt(i - 2) == c ? LOST_TWIN : LOST;
  }

  private static double changed(char wanted, char met) {
    if (wanted == met) return 0;
    boolean gap = !letter(wanted);
    boolean metGap = met == ' ' || met == '-' || met == '_' || met == '.';
    if (gap) return metGap ? GAP_CHANGED : NEVER;
    if (met == '/') return NEVER;
    if (wanted < 128 && met < 128 && ALIKES[wanted][met]) return ALIKE;
    return letter(met) ? OTHER : metGap ? OTHER + GAP_LOST : OTHER;
  }

  private boolean swapped(String word, int i, int from, int j) {
    char a = word.charAt(i - 1);
    char b = word.charAt(i - 2);
    return a != b
        && letter(a)
        && letter(b)
        && text.charAt(from + j - 1) == b
        && text.charAt(from + j - 2) == a;
  }
}
