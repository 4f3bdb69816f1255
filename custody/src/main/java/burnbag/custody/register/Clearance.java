package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// Up to what a party may handle papers of one scheme.
///
/// @param scheme `us`, `nato` …; `*` for all schemes, in trial homes only
/// @param rank 0 to 4, the common rank of the level
/// @param accesses compartments and programmes the party is read into; `*` for all
public record Clearance(String scheme, int rank, List<String> accesses) {
  /// Of all schemes, or into all accesses.
  public static final String ALL = "*";

  private static final int HIGHEST_RANK = 4;

  public Clearance {
    accesses = List.copyOf(accesses);
    if (rank < 0 || rank > HIGHEST_RANK) throw new MalformedFields("a rank is 0 to 4, not " + rank);
  }

  /// The highest of all schemes with all accesses.
  public static Clearance highest() {
    return new Clearance(ALL, HIGHEST_RANK, List.of(ALL));
  }

  /// Whether papers of that protection are within it.
  public boolean covers(Protection protection) {
    boolean scheme = this.scheme.equals(ALL) || this.scheme.equals(protection.scheme());
    boolean accesses =
        this.accesses.contains(ALL) || this.accesses.containsAll(protection.accesses());
    return scheme && accesses && rank >= protection.rank();
  }

  public static Clearance read(Fields fields) {
    return new Clearance(fields.text("scheme"), fields.count("rank"), fields.texts("accesses"));
  }

  public Json.Obj json() {
    return Fields.write()
        .text("scheme", scheme)
        .number("rank", rank)
        .texts("accesses", accesses)
        .end();
  }
}
