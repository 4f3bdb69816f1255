package burnbag.marking.find;

import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.scheme.Form;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a page's candidates say about each other: who is repeated, who stands in a list of levels,
/// whose scheme has a banner.
final class Company {
  private static final int LIST_LINES = 3;
  private static final int LIST_LEVELS = 3;

  private final Map<String, Integer> standing = new HashMap<>();
  private final Set<String> bannerSchemes = new HashSet<>();
  private final TreeMap<Integer, Set<String>> levelsByLine = new TreeMap<>();
  private final Map<String, Integer> portions = new HashMap<>();

  Company(List<Sighting> alone) {
    for (Sighting sighting : alone) {
      Candidate candidate = sighting.candidate();
      if (candidate.kind() == Kind.METADATA) continue;
      if (candidate.kind() == Kind.PORTION) {
        if (isPortion(sighting)) portions.merge(candidate.meaning().canonical(), 1, Integer::sum);
        continue;
      }
      boolean stands = stands(sighting);
      if (stands) standing.merge(candidate.meaning().canonical(), 1, Integer::sum);
      if (stands && candidate.capitals()) {
        for (Meaning meaning : candidate.meanings()) bannerSchemes.add(meaning.scheme());
      }
      boolean named =
          !sighting.signs().contains(Sign.LOWER_CASE)
              && (candidate.form() != Form.COMMON || stands);
      if (named && !candidate.meaning().level().isEmpty()) {
        levelsByLine
            .computeIfAbsent(candidate.line(), _ -> new HashSet<>())
            .add(candidate.meaning().level());
      }
    }
  }

  /// Whether the same marking stands elsewhere on the page too.
  boolean repeated(Sighting sighting) {
    return stands(sighting)
        && standing.getOrDefault(sighting.candidate().meaning().canonical(), 0) > 1;
  }

  /// Whether another paragraph begins with another portion mark; `(C)` again and again is a
  /// copyright sign.
  boolean otherPortion(Sighting sighting) {
    return portions.size()
        > (portions.containsKey(sighting.candidate().meaning().canonical()) ? 1 : 0);
  }

  /// Whether the page has a banner of a scheme that the portion may belong to.
  boolean banner(Candidate portion) {
    return portion.meanings().stream()
        .anyMatch(meaning -> bannerSchemes.contains(meaning.scheme()));
  }

  /// Whether three levels or more are named within a few lines: a table, a legend, a form's
  /// choices.
  boolean listsLevels(int line) {
    Set<String> near = new HashSet<>();
    levelsByLine
        .subMap(line - LIST_LINES, true, line + LIST_LINES, true)
        .values()
        .forEach(near::addAll);
    return near.size() >= LIST_LEVELS;
  }

  private static boolean stands(Sighting sighting) {
    return sighting.signs().contains(Sign.OWN_LINE) || sighting.signs().contains(Sign.OWN_CELL);
  }

  private static boolean isPortion(Sighting sighting) {
    return sighting.signs().contains(Sign.PARAGRAPH_START)
        && !sighting.signs().contains(Sign.ENUMERATION);
  }
}
