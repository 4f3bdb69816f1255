package burnbag.marking;

/// What a marking's words stand for.
///
/// @param scheme the pack's id: `us`, `cn`, `nato` …
/// @param level in the scheme's own words; empty for kinds without a level
/// @param rank 0–4 on the common ladder (schemes §0)
/// @param canonical the marking as it should be written
public record Meaning(String scheme, String level, int rank, String canonical, Parts parts) {
  public Meaning {
    if (rank < 0 || rank > 4) throw new IllegalArgumentException("rank " + rank);
  }

  /// The same on the copy of a number; itself where that is empty or its own words name one.
  public Meaning ofCopy(String number) {
    if (number.isEmpty() || !parts.copy().isEmpty()) return this;
    return new Meaning(scheme, level, rank, canonical, parts.ofCopy(number));
  }

  /// The same words at another scheme, level and rank.
  public record Other(String scheme, String level, int rank) {}
}
