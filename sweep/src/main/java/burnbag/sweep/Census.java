package burnbag.sweep;

/// Counts a lot's files and bytes ahead of its sweep, so that a person can be told how much is
/// left. It decides nothing.
public final class Census {
  private volatile long files;
  private volatile long bytes;
  private volatile boolean whole;

  private Census() {}

  /// Begins to count, on a thread of its own that ends with the process.
  public static Census begin(SweepPlan plan) {
    Census census = new Census();
    Thread.ofPlatform().name("census").daemon().start(() -> census.count(plan));
    return census;
  }

  /// Whether everything has been counted.
  public boolean whole() {
    return whole;
  }

  /// So far.
  public long files() {
    return files;
  }

  /// So far, of files that can be read.
  public long bytes() {
    return bytes;
  }

  private void count(SweepPlan plan) {
    if (plan.paths().contains("-")) return;
    Walk walk = new Walk(plan.here(), plan.scratch());
    long[] seen = new long[2];
    for (String path : plan.paths()) {
      walk.visit(
          path,
          haystack -> {
            seen[0]++;
            if (haystack instanceof Haystack.Readable(_, _, long size)) seen[1] += size;
            files = seen[0];
            bytes = seen[1];
            return true;
          });
    }
    whole = true;
  }
}
