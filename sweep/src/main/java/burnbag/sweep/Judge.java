package burnbag.sweep;

import burnbag.marking.Examiner;
import burnbag.marking.Judgement;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.State;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Place;
import burnbag.sweep.DocumentReport.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Decides what a document's markings do to its verdict.
///
/// The order of the questions is the rule:
///
/// 1. an archivist's note of a level, and a marking whose state no longer binds (cancelled,
///    training, trap), do nothing;
/// 2. an authority block on a page without any other marking asks for a person's eye: it was signed
///    for something that is not there;
/// 3. what ranks below `--min-rank` in each of its readings, and rank 0, does nothing. A downgraded
///    marking counts with its new rank;
/// 4. words that may mean several things with nothing on the page to choose, and markings that are
///    not sure enough, ask for a person's eye;
/// 5. everything else holds the document back, valid or malformed.
public final class Judge {
  private final int minRank;

  /// @param minRank 0–4; rank 0 never holds, whatever is asked
  public Judge(int minRank) {
    this.minRank = Math.max(1, minRank);
  }

  /// All markings of a document with their effects, gravest first, equal ones in document order.
  public List<Judged> judge(List<RolledMarking> markings) {
    List<Judged> judged = new ArrayList<>();
    for (RolledMarking marking : markings) {
      judged.add(new Judged(marking, effect(marking, markings)));
    }
    judged.sort(
        Comparator.comparing(Judged::effect).thenComparing(one -> -one.marking().meaning().rank()));
    return judged;
  }

  private Effect effect(RolledMarking marking, List<RolledMarking> all) {
    Judgement judgement = marking.judgement();
    if (judgement.kind() == Kind.RECORD || over(judgement.state())) return Effect.NONE;
    if (judgement.kind() == Kind.AUTHORITY_BLOCK && standsAlone(marking, all)) return Effect.REVIEW;
    int gravest = marking.meaning().rank();
    for (Meaning.Other other : judgement.readings()) gravest = Math.max(gravest, other.rank());
    if (gravest < minRank) return Effect.NONE;
    if (!judgement.readings().isEmpty() || judgement.sureness() < Examiner.sureFrom())
      return Effect.REVIEW;
    return Effect.HOLD;
  }

  private static boolean over(State state) {
    return switch (state) {
      case CANCELLED, TRAINING, TRAP -> true;
      case LIVE, CANCEL_CLAIMED, DOWNGRADED, CONDITIONAL, REVIEW_DUE -> false;
    };
  }

  private static boolean standsAlone(RolledMarking block, List<RolledMarking> all) {
    Set<Integer> marked = new HashSet<>();
    for (RolledMarking other : all) {
      if (other.judgement().kind() == Kind.AUTHORITY_BLOCK) continue;
      for (Place place : other.places()) marked.add(place.page());
    }
    return block.places().stream().anyMatch(place -> !marked.contains(place.page()));
  }
}
