package burnbag.desk.door;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// Counts failures of the last minutes, of all comers together: who guesses has no name to be
/// counted by. Safe to share between threads.
public final class Throttle {
  private final InstantSource clock;
  private final int most;
  private final Duration within;
  private final Deque<Long> failures = new ArrayDeque<>();

  /// @param most failures after which nobody is heard
  /// @param within how long a failure counts
  public Throttle(InstantSource clock, int most, Duration within) {
    this.clock = clock;
    this.most = most;
    this.within = within;
  }

  public synchronized boolean isShut() {
    long since = clock.millis() - within.toMillis();
    while (!failures.isEmpty() && failures.peekFirst() < since) failures.pollFirst();
    return failures.size() >= most;
  }

  public synchronized void failed() {
    failures.addLast(clock.millis());
    // Older ones no longer decide anything.
    while (failures.size() > most) failures.pollFirst();
  }
}
