package burnbag.marking.mend;

import burnbag.marking.mend.Step.Kind;
import java.util.List;

/// How much says that a string means to be a marking at all, so that none is made up on prose.
///
/// Tokens that stand whole speak for it, the longer the more; double slashes, parentheses and
/// capitals do; damage inside words speaks against it.
final class Evidence {
  /// From here on a string that reads as no marking may be mended into one.
  static final double ENOUGH = 3.5;

  /// The same for one that reads as a marking with faults.
  static final double ENOUGH_FOR_MARKING = 3.4;

  private static final double LETTERS_A_POINT = 3.5;
  private static final double MOST_FOR_LEVEL = 5;

  /// What stands inside some level words and hardly in prose: `TLP:RED`, `SECRET UE/EU SECRET`.
  private static final List<String> SIGNS = List.of(":", "/");

  private static final double MOST_FOR_CONTROL = 2;
  private static final double FOR_CODE = 0.7;
  private static final double FOR_DISTINCT = 1;
  private static final double FOR_DOUBLE = 2;
  private static final double FOR_SIGN = 0.9;
  private static final double FOR_SINGLE = 0.7;
  private static final double FOR_PARENTHESES = 0.7;
  private static final double FOR_CAPITALS = 1;
  private static final double AGAINST_DAMAGE = 1.5;

  private Evidence() {}

  /// @param input as it came, in its own case
  static double of(Step end, String text, String input, boolean parentheses) {
    List<Step> way = end.way();
    boolean small = input.chars().anyMatch(Character::isLowerCase);
    double sum = parentheses ? FOR_PARENTHESES : 0;
    int slashes = 0;
    int strokes = 0;
    int tokens = 0;
    double longestLevel = 0;
    boolean owned = false;
    boolean delimited = false;
    boolean signed = false;
    for (Step step : way) {
      if (step != way.getFirst()) {
        slashes = Math.max(slashes, step.gap().slashes() + step.gap().strokes());
        strokes += step.gap().strokes() + step.gap().slashes();
        delimited |= step.gap().end() - step.gap().start() > step.gap().blanks();
      }
      tokens++;
      String met = text.substring(step.gap().end(), step.end());
      int letters = Math.min(Word.letters(met), Word.letters(step.token()));
      double said = Math.max(letters / LETTERS_A_POINT, letters == 1 ? 0.5 : 1);
      owned |= step.category() == Category.OWNER || step.role() == Word.Role.FOREIGN;
      if (step.role() == Word.Role.DISTINCT) {
        said += FOR_DISTINCT;
        signed = SIGNS.stream().anyMatch(sign -> step.token().contains(sign) && met.contains(sign));
      }
      if (step.kind() == Kind.WORD && step.category() == Category.LEVEL)
        longestLevel = Math.max(longestLevel, Math.min(MOST_FOR_LEVEL, said));
      else if (step.kind() == Kind.WORD) sum += Math.min(MOST_FOR_CONTROL, said);
      else if (step.kind() == Kind.CODE) sum += FOR_CODE;
    }
    sum += longestLevel;
    if (owned
        && slashes < 2
        && way.getFirst().gap().slashes() + way.getFirst().gap().strokes() == 0) sum -= ENOUGH;
    if (slashes >= 2) sum += FOR_DOUBLE;
    else if (strokes > 0) sum += FOR_SINGLE;
    else if (signed) sum += FOR_SIGN;
    boolean bare = tokens < 2;
    // Words in a row that are neither in capitals nor parted by anything are a phrase.
    if (small && !bare && !delimited) return 0;
    if (!small) sum += FOR_CAPITALS;
    else if (slashes < 2 && !signed) sum -= bare ? ENOUGH : FOR_CAPITALS;
    return sum - AGAINST_DAMAGE * end.edited();
  }
}
