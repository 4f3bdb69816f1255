package burnbag.bench.made;

import burnbag.marking.State;
import burnbag.sweep.Effect;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// What a made marking must be found as.
///
/// @param schemes any of them is right; more than one where the rules leave it open
/// @param levels spellings of the level, folded; empty where the level's words are not asked for
/// @param rank 0–4; -1 where it is not asked for
/// @param states any of them is right
/// @param effects any of them is right
public record Expected(
    Set<String> schemes, Set<String> levels, int rank, Set<State> states, Set<Effect> effects) {
  public Expected {
    schemes = Set.copyOf(schemes);
    levels = Set.copyOf(levels);
    states = Set.copyOf(states);
    effects = Set.copyOf(effects);
  }

  /// A live marking that holds the pile, or, at rank 0, does nothing.
  public static Expected of(String scheme, int rank, String... levels) {
    Set<String> folded = new HashSet<>();
    for (String level : levels) folded.add(fold(level));
    return new Expected(
        Set.of(scheme),
        folded,
        rank,
        EnumSet.of(State.LIVE),
        EnumSet.of(rank == 0 ? Effect.NONE : Effect.HOLD));
  }

  /// As right as the scheme named first.
  public Expected or(String... others) {
    Set<String> more = new HashSet<>(schemes);
    more.addAll(Set.of(others));
    return new Expected(more, levels, rank, states, effects);
  }

  /// In one of these states; no effect where it is lifted in all of them. (A downgraded marking
  /// holds as its new level does.)
  public Expected in(State first, State... others) {
    Set<State> in = EnumSet.of(first, others);
    boolean lifted =
        in.stream()
            .allMatch(
                state ->
                    switch (state) {
                      case CANCELLED, TRAINING, TRAP -> true;
                      case LIVE, CANCEL_CLAIMED, DOWNGRADED, CONDITIONAL, REVIEW_DUE -> false;
                    });
    return new Expected(schemes, levels, rank, in, lifted ? EnumSet.of(Effect.NONE) : effects);
  }

  /// With one of these effects.
  public Expected doing(Effect first, Effect... others) {
    return new Expected(schemes, levels, rank, states, EnumSet.of(first, others));
  }

  /// A person may be asked, too, where it would hold.
  public Expected orReview() {
    return effects.contains(Effect.HOLD) ? doing(Effect.HOLD, Effect.REVIEW) : this;
  }

  /// Whether the found level is the one asked for.
  public boolean levelIs(String level, int foundRank) {
    return (rank < 0 || rank == foundRank) && (levels.isEmpty() || levels.contains(fold(level)));
  }

  /// Capitals without accents, hyphens and doubled spaces: how a level is spelt is no matter of the
  /// score, which level it is is.
  private static String fold(String level) {
    return Normalizer.normalize(level, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replace("ß", "ss")
        .toUpperCase(Locale.ROOT)
        .replace("UE", "U")
        .replaceAll("[\\s–—-]+", " ")
        .strip();
  }
}
