package burnbag.reader.document;

import burnbag.reading.frame.Job;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/// How long a page may be read from its picture: so long of the processor's time, since a machine
/// with other work to do makes no page harder to read; and some times as long by the clock, so that
/// it ends. Asked by the thread that made it.
public final class PageTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LongSupplier own;
  private final LongSupplier clock;
  private final long endOwnNanos;
  private final long endClockNanos;

  /// Beginning now.
  ///
  /// @param own nanoseconds of the processor
  /// @param clock nanoseconds that went by
  PageTime(Duration time, LongSupplier own, LongSupplier clock) {
    this.own = own;
    this.clock = clock;
    endOwnNanos = own.getAsLong() + time.toNanos();
    endClockNanos = clock.getAsLong() + Job.Bounds.byClock(time).toNanos();
  }

  /// Of this thread, beginning now.
  public static PageTime from(Duration time) {
    LongSupplier own =
        THREADS.isCurrentThreadCpuTimeSupported()
            ? THREADS::getCurrentThreadCpuTime
            : System::nanoTime;
    return new PageTime(time, own, System::nanoTime);
  }

  public boolean isOver() {
    return own.getAsLong() - endOwnNanos > 0 || clock.getAsLong() - endClockNanos > 0;
  }
}
