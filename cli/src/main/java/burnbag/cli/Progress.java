package burnbag.cli;

import burnbag.sweep.Census;
import burnbag.sweep.Sweep;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/// One line at the foot of a terminal: files, pages, bytes a second, time left. It is wiped before
/// anything else is written, and drawn at most five times a second. Of one thread.
abstract class Progress implements Sweep.Pace {
  /// Wipes the line.
  abstract void clear();

  /// For no terminal.
  static Progress none() {
    return new Progress() {
      @Override
      void clear() {}

      @Override
      public void passed(long files, long pages, long bytes) {}
    };
  }

  /// @param nanos a clock that only moves forward
  static Progress on(PrintStream terminal, Census census, LongSupplier nanos) {
    return new Line(terminal, census, nanos);
  }

  private static final class Line extends Progress {
    private static final long BETWEEN_NANOS = 200_000_000;
    private static final String WIPE = "\r\u001b[K";

    private final PrintStream terminal;
    private final Census census;
    private final LongSupplier nanos;
    private final long begun;
    private long drawnAt;
    private boolean drawn;

    Line(PrintStream terminal, Census census, LongSupplier nanos) {
      this.terminal = terminal;
      this.census = census;
      this.nanos = nanos;
      this.begun = nanos.getAsLong();
      this.drawnAt = begun;
    }

    @Override
    void clear() {
      if (!drawn) return;
      terminal.print(WIPE);
      terminal.flush();
      drawn = false;
    }

    @Override
    public void passed(long files, long pages, long bytes) {
      long now = nanos.getAsLong();
      if (now - drawnAt < BETWEEN_NANOS) return;
      drawnAt = now;
      drawn = true;
      terminal.print(WIPE + words(files, pages, bytes, (now - begun) / 1e9));
      terminal.flush();
    }

    private String words(long files, long pages, long bytes, double seconds) {
      StringBuilder words = new StringBuilder();
      words.append(String.format(Locale.ROOT, "%,d", files));
      if (census.whole()) words.append(String.format(Locale.ROOT, " of %,d", census.files()));
      words.append(
          String.format(Locale.ROOT, " files, %,d pages, %.1f MB/s", pages, bytes / 1e6 / seconds));
      if (census.whole() && bytes > 0) {
        double left = seconds * (census.bytes() - bytes) / bytes;
        words.append(
            left < 90
                ? String.format(Locale.ROOT, ", about %.0f s left", Math.max(0, left))
                : String.format(Locale.ROOT, ", about %.0f min left", left / 60));
      }
      return words.toString();
    }
  }
}
