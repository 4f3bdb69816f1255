package burnbag.sweep;

import java.util.List;
import java.util.Map;

/// A lot as a whole, after its last document.
///
/// @param verdict the worst of its documents
/// @param documents by verdict, children counted like any other
/// @param passedOver what was named or met and is no part of the lot, by reason (symbolic links,
///   special files, paths that do not exist)
/// @param leftOut how much was left out by each rule of `--ignore` and `--baseline`
/// @param highestRank of a live marking, 0 where there is none
/// @param highest the canonical form of that marking; empty where there is none
/// @param stopped whether it ended before everything was looked at (`--first`, Ctrl-C)
/// @param troubles what was named and could not be looked at at all
public record LotSummary(
    Verdict verdict,
    Map<Verdict, Long> documents,
    Map<String, Long> passedOver,
    Map<String, Long> leftOut,
    long files,
    long pages,
    long bytes,
    int highestRank,
    String highest,
    boolean stopped,
    List<Trouble> troubles) {
  public LotSummary {
    documents = Map.copyOf(documents);
    passedOver = Map.copyOf(passedOver);
    leftOut = Map.copyOf(leftOut);
    troubles = List.copyOf(troubles);
  }

  /// How much was left out by all rules together.
  public long leftOutInAll() {
    return leftOut.values().stream().mapToLong(Long::longValue).sum();
  }
}
