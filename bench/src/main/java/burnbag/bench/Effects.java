package burnbag.bench;

import burnbag.bench.Exam.Found;
import burnbag.marking.Kind;
import burnbag.marking.document.RolledMarking;
import burnbag.sweep.Effect;
import java.util.List;

/// What each marking of a document does to its verdict, by the sentence of the screening rules.
final class Effects {
  /// Below it a marking is shown to a person instead of holding the pile.
  private static final double SURE = 0.6;

  private Effects() {}

  static List<Found> of(List<RolledMarking> markings) {
    boolean marked =
        markings.stream().anyMatch(m -> m.judgement().kind() != Kind.AUTHORITY_BLOCK);
    return markings.stream().map(m -> new Found(m, effect(m, marked))).toList();
  }

  private static Effect effect(RolledMarking marking, boolean marked) {
    Kind kind = marking.judgement().kind();
    if (!marking.judgement().state().binds() || kind == Kind.RECORD) return Effect.NONE;
    if (kind == Kind.AUTHORITY_BLOCK && !marked) return Effect.REVIEW;
    if (marking.meaning().rank() < 1) return Effect.NONE;
    if (!marking.judgement().readings().isEmpty()) return Effect.REVIEW;
    return marking.judgement().sureness() < SURE ? Effect.REVIEW : Effect.HOLD;
  }
}
