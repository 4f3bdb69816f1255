package burnbag.marking.scheme;

import burnbag.marking.Kind;
import burnbag.marking.text.FoldedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The levels of the packs in use by the words in which a page may name them: `herabgestuft auf
/// VS-NfD`. A pack may add names that are no marking by themselves (`[life] names`).
public final class Ladders {
  private final Map<String, List<Rule>> byWords = new LinkedHashMap<>();

  public Ladders(Schemes schemes) {
    for (Pack pack : schemes.packs()) {
      for (Rule rule : pack.rules()) {
        if (rule.kind() != Kind.BANNER || rule.level().isEmpty()) continue;
        for (String phrase : rule.words())
          byWords.computeIfAbsent(folded(phrase), _ -> new ArrayList<>(1)).add(rule);
      }
      for (String line : pack.life("names")) {
        String[] parts = line.split(" = ", 2);
        List<Rule> rules = byWords.get(folded(parts[parts.length - 1]));
        if (parts.length < 2 || rules == null)
          throw new IllegalArgumentException(pack.id() + ": '" + line + "' names no level");
        byWords.computeIfAbsent(folded(parts[0]), _ -> new ArrayList<>(1)).addAll(rules);
      }
    }
  }

  /// Every way of naming a level, longest first, folded as pages are.
  public List<String> words() {
    return byWords.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /// Every rule that claims these words, in the order of packs.
  public List<Rule> all(String words) {
    return List.copyOf(byWords.getOrDefault(folded(words), List.of()));
  }

  /// The level that these words name: the scheme's own, else the first pack's that has it; empty
  /// where they name none.
  public Optional<Rule> named(String scheme, String words) {
    List<Rule> rules = byWords.getOrDefault(folded(words), List.of());
    return rules.stream()
        .filter(rule -> rule.scheme().equals(scheme))
        .findFirst()
        .or(() -> rules.stream().findFirst());
  }

  /// Capitals; a hyphen with or without blanks round it is one blank.
  private static String folded(String words) {
    String upper = FoldedText.upper(words);
    StringBuilder folded = new StringBuilder(upper.length());
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      boolean gap = c == ' ' || c == '-' || c == '\n';
      if (!gap) folded.append(c);
      else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') folded.append(' ');
    }
    return folded.toString().strip();
  }
}
