package burnbag.reader.document;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/// How long a page may be read from its picture: so long of the processor's time, since a machine
/// with other work to do makes no page harder to read; and so long by the clock, so that it ends.
/// Asked by the thread that made it.
public final class PageTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LongSupplier own;
  private final LongSupplier clock;
  private final long endOwnNanos;
  private final long endClockNanos;

  /// Beginning now.
  ///
  /// @param time of the processor
  /// @param byClock how long it may take in all
  /// @param own nanoseconds of the processor
  /// @param clock nanoseconds that went by
  PageTime(Duration time, Duration byClock, LongSupplier own, LongSupplier clock) {
    this.own = own;
    this.clock = clock;
    endOwnNanos = own.getAsLong() + time.toNanos();
    endClockNanos = clock.getAsLong() + byClock.toNanos();
  }

  /// Of this thread, beginning now.
  ///
  /// @param time of the processor
  /// @param byClock how long it may take in all
  public static PageTime from(Duration time, Duration byClock) {
    LongSupplier own =
        THREADS.isCurrentThreadCpuTimeSupported()
            ? THREADS::getCurrentThreadCpuTime
            : System::nanoTime;
    return new PageTime(time, byClock, own, System::nanoTime);
  }

  public boolean isOver() {
    return own.getAsLong() - endOwnNanos > 0 || clock.getAsLong() - endClockNanos > 0;
  }
}
