package burnbag.sweep;

import java.util.Map;

/// A lot as a whole, after its last document.
///
/// @param verdict the worst of its documents
/// @param documents by verdict, children counted like any other
/// @param leftOut what was passed over, by reason or rule (symlinks, special files, an ignore rule)
/// @param highestRank of a live marking, 0 where there is none
/// @param highest the canonical form of that marking; empty where there is none
/// @param stopped whether it ended before everything was looked at (`--first`, Ctrl-C)
public record LotSummary(
    Verdict verdict,
    Map<Verdict, Long> documents,
    Map<String, Long> leftOut,
    long files,
    long pages,
    long bytes,
    int highestRank,
    String highest,
    boolean stopped) {
  public LotSummary {
    documents = Map.copyOf(documents);
    leftOut = Map.copyOf(leftOut);
  }
}
