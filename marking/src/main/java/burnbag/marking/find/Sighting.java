package burnbag.marking.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A candidate with the evidence for and against it.
public record Sighting(Candidate candidate, Set<Sign> signs) {
  /// From here on it is a marking beyond doubt: effect by its rank.
  public static final int SURE = 6;

  /// From here on it is a marking, if unsurely one: effect review. Below it is a mention.
  public static final int POSSIBLE = 4;

  /// `SURE` as a sureness.
  public static final double SURE_FROM = 0.75;

  public Sighting {
    signs = Set.copyOf(signs);
  }

  public int score() {
    return signs.stream().mapToInt(Sign::weight).sum();
  }

  /// Whether it stands by itself: alone on its line or in its column, or in a running head.
  public boolean stands() {
    return signs.contains(Sign.OWN_LINE)
        || signs.contains(Sign.OWN_CELL)
        || signs.contains(Sign.BESIDE_REFERENCE)
        || signs.contains(Sign.RUNNING_HEAD);
  }

  /// The same with one more sign.
  public Sighting with(Sign sign) {
    Set<Sign> more = EnumSet.of(sign);
    more.addAll(signs);
    return new Sighting(candidate, more);
  }

  /// The same with a sign less.
  Sighting without(Sign sign) {
    Set<Sign> fewer = EnumSet.copyOf(signs);
    fewer.remove(sign);
    return new Sighting(candidate, fewer);
  }

  /// How sure it is, 0–1: a logistic curve through the score, 0.75 at `SURE`.
  public double sureness() {
    double x = 1 / (1 + Math.exp(-(score() - 4.5) * 0.75));
    return Math.round(x * 100) / 100.0;
  }

  /// The evidence in words, weightiest first.
  public List<String> why() {
    List<Sign> sorted = new ArrayList<>(signs);
    sorted.sort(
        Comparator.comparingInt((Sign sign) -> -Math.abs(sign.weight())).thenComparing(s -> s));
    return sorted.stream().map(Sign::words).toList();
  }
}
