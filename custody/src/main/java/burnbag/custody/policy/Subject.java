package burnbag.custody.policy;

/// What an act is about, as far as policy looks at it.
///
/// @param scheme of the marking, `us`, `cn`; empty for papers without one
/// @param rank 0 to 4, the common rank of the level
/// @param medium `paper`, `optical`, `magnetic`, `solid-state` …
public record Subject(String scheme, int rank, String medium) {
  public Subject {
    if (rank < 0 || rank > 4) throw new IllegalArgumentException("a rank is 0 to 4, not " + rank);
  }
}
