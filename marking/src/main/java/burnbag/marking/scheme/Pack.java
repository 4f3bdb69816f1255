package burnbag.marking.scheme;

import java.util.List;
import java.util.Map;

/// One scheme as data.
///
/// @param id `us`, `cn`, `nato` …
/// @param name of the policy, for a person
/// @param letterhead words that show who issued a page; they decide between schemes that share a
///   level word
/// @param languages in which the scheme's papers are written, as `Languages` names them; empty for
///   any
/// @param corner of the page in which its rules have a marking stand
/// @param registers named lists of control tokens (`dissem`, `sci` …)
/// @param lives words that say whether a marking still holds (`cancelled`, `downgraded` …)
public record Pack(
    String id,
    String name,
    List<String> letterhead,
    List<String> languages,
    Corner corner,
    Map<String, List<String>> registers,
    Map<String, List<String>> lives,
    List<Rule> rules) {
  public Pack {
    letterhead = List.copyOf(letterhead);
    languages = List.copyOf(languages);
    registers = Map.copyOf(registers);
    lives = Map.copyOf(lives);
    rules = List.copyOf(rules);
  }

  /// A register by name; empty where the scheme has none of that name.
  public List<String> register(String name) {
    return registers.getOrDefault(name, List.of());
  }

  /// Words of the scheme's papers about the life of a marking; empty where the pack has none.
  public List<String> life(String key) {
    return lives.getOrDefault(key, List.of());
  }
}
