package burnbag.marking.document;

import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import java.util.Map;
import java.util.Optional;

/// The ladder that a downgrading moves on, in the words in which pages name its target.
final class Levels {
  private static final Map<String, Integer> RANKS =
      Map.ofEntries(
          Map.entry("TOP SECRET", 4),
          Map.entry("SECRET", 3),
          Map.entry("CONFIDENTIAL", 2),
          Map.entry("RESTRICTED", 1),
          Map.entry("UNCLASSIFIED", 0),
          Map.entry("NATO SECRET", 3),
          Map.entry("NATO CONFIDENTIAL", 2),
          Map.entry("NATO RESTRICTED", 1),
          Map.entry("NATO UNCLASSIFIED", 0),
          Map.entry("STRENG GEHEIM", 4),
          Map.entry("GEHEIM", 3),
          Map.entry("VS-VERTRAULICH", 2),
          Map.entry("VS-NFD", 1),
          Map.entry("VS-NUR FUR DEN DIENSTGEBRAUCH", 1),
          Map.entry("OFFEN", 0),
          Map.entry("OFFICIAL-SENSITIVE", 1),
          Map.entry("OFFICIAL", 0),
          Map.entry("绝密", 4),
          Map.entry("机密", 3),
          Map.entry("秘密", 2),
          Map.entry("RESERVADO", 3),
          Map.entry("CONFIDENCIAL", 2));

  private Levels() {}

  /// The meaning at its new level; empty where that level is unknown or not lower.
  static Optional<Meaning> lower(Meaning meaning, String newLevel) {
    Integer rank = RANKS.get(newLevel);
    if (rank == null || rank >= meaning.rank()) return Optional.empty();
    String level =
        switch (newLevel) {
          case "VS-NFD", "VS-NUR FUR DEN DIENSTGEBRAUCH" -> "VS-NUR FÜR DEN DIENSTGEBRAUCH";
          default -> newLevel;
        };
    return Optional.of(new Meaning(meaning.scheme(), level, rank, level, Parts.NONE));
  }
}
