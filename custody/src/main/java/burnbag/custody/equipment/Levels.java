package burnbag.custody.equipment;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.policy.DestructionLevel;
import java.util.List;
import java.util.Optional;

/// Levels as statements write them: `P-5`.
final class Levels {
  private Levels() {}

  /// Those among the words that are levels.
  static List<DestructionLevel> known(List<String> words) {
    return words.stream().map(DestructionLevel::read).flatMap(Optional::stream).toList();
  }

  static List<String> words(List<DestructionLevel> levels) {
    return levels.stream().map(DestructionLevel::toString).toList();
  }

  /// That all words are levels, one for each material, and one at least.
  static void decide(List<String> words, Refusals refusals) {
    List<DestructionLevel> known = known(words);
    long materials = known.stream().map(DestructionLevel::material).distinct().count();
    if (!words.isEmpty() && known.size() == words.size() && materials == words.size()) return;
    refusals.add(
        "LEVELS",
        "these are no levels: '" + String.join(", ", words) + "'",
        Rules.FORM,
        "one for each material of P F O T H E, with 1 to 7: P-5,O-4");
  }
}
