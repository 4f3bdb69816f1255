package burnbag.bench.load;

import java.util.Arrays;

/// How long answers took, each from the instant at which it was to be asked for. Safe to share
/// between threads.
final class Latencies {
  private long[] nanos = new long[1_024];
  private int count;

  synchronized void add(long took) {
    if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
    nanos[count++] = took;
  }

  synchronized int count() {
    return count;
  }

  /// Milliseconds that this share of them took at most; 0 where there are none.
  ///
  /// @param share above 0, at most 1
  synchronized double millis(double share) {
    if (count == 0) return 0;
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * count) - 1] / 1e6;
  }
}
