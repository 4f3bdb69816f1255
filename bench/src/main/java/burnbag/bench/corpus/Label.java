package burnbag.bench.corpus;

import burnbag.marking.page.Span;
import java.util.Set;

/// A marking that stands in a snippet, as the corpus says.
///
/// @param at in UTF-16 code units (the corpus counts code points)
/// @param level in the corpus's words; empty where it gives none
/// @param noisy whether OCR has damaged it
public record Label(
    Span at, String surface, String scheme, String level, String kind, boolean noisy) {
  private static final Set<String> SCORED_LEVELS =
      Set.of("TOP SECRET", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED");
  private static final Set<String> METADATA = Set.of("TLP", "US-IC-ISM");
  private static final Set<String> NOT_SCORED = Set.of("US-FOIA-release", "private-author");

  /// In which table a label counts.
  public enum Group {
    TEXT,
    NOISY,
    RECORD,
    METADATA,
    NOT_SCORED
  }

  public Group group() {
    if (NOT_SCORED.contains(scheme)) return Group.NOT_SCORED;
    if (METADATA.contains(scheme)) return Group.METADATA;
    if (kind.equals("source-note")) return Group.RECORD;
    return noisy ? Group.NOISY : Group.TEXT;
  }

  /// Scheme and kind.
  public String family() {
    return scheme + " " + kind;
  }

  /// Whether `found` is the level that the label asks for; one that asks for none takes any.
  public boolean levelIs(String found) {
    return !SCORED_LEVELS.contains(level) || level.equals(found);
  }
}
