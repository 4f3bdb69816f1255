package burnbag.marking.mend;

import burnbag.marking.mend.Step.Kind;
import java.util.ArrayList;
import java.util.List;

/// What a reading of a string takes to be wrong with it.
final class Damage {
  private static final double HALF_A_LETTER = 0.5;

  private Damage() {}

  /// In words for a person: `'NOFOR' read as 'NOFORN'`.
  static List<String> of(Step end, String text, String input) {
    List<String> damage = new ArrayList<>();
    double inWords = 0;
    Category last = Category.START;
    boolean disorder = false;
    for (Step step : end.way()) {
      String met = met(step, text);
      boolean listed = step.kind() == Kind.WORD || step.kind() == Kind.CODE;
      if (listed && !met.equals(step.token())) {
        damage.add("'" + met + "' read as '" + step.token() + "'");
        inWords += step.damage() - step.before().damage();
      }
      disorder |= step.category().compareTo(last) < 0;
      last = step.category();
    }
    if (disorder) damage.add(Mender.REORDERED);
    if (end.damage() - inWords > 0 && !disorder) damage.add("delimiters set right");
    if (input.chars().anyMatch(Character::isLowerCase)) damage.add("set in capitals");
    return damage;
  }

  /// Whether a token of at most two letters is not what stands there: one letter says too little to
  /// be sure of the other.
  static boolean guessed(Step end, String text) {
    for (Step step : end.way()) {
      if (step.kind() != Kind.WORD && step.kind() != Kind.CODE) continue;
      double edited = step.edited() - step.before().edited();
      if (edited > HALF_A_LETTER
          && Word.letters(met(step, text)) <= 2
          && step.token().length() <= 2) return true;
    }
    return false;
  }

  private static String met(Step step, String text) {
    return text.substring(step.gap().end(), step.end());
  }
}
