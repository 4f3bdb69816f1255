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
/// @param registers named lists of control tokens (`dissem`, `sci` …)
public record Pack(
    String id,
    String name,
    List<String> letterhead,
    List<String> languages,
    Map<String, List<String>> registers,
    List<Rule> rules) {
  public Pack {
    letterhead = List.copyOf(letterhead);
    languages = List.copyOf(languages);
    registers = Map.copyOf(registers);
    rules = List.copyOf(rules);
  }

  /// A register by name; empty where the scheme has none of that name.
  public List<String> register(String name) {
    return registers.getOrDefault(name, List.of());
  }
}
