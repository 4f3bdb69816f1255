package burnbag.reading.frame;

import burnbag.reading.Ocr;
import java.time.Duration;

/// A file to be read by a worker.
///
/// @param path as reports show it; its last name hints at the type
/// @param textShown whether the main process reads the file as text besides, so that only what its
///   lines do not say is wanted
/// @param bounds on what it may cost
public record Job(String path, boolean textShown, Bounds bounds) {
  /// The part of `Limits` that a worker keeps by itself.
  ///
  /// @param time within which an orderly end is still possible; the main process ends the worker a
  ///   little later
  /// @param ocr how much of its pictures is wanted
  /// @param pageTime of the processor, within which a page is read from its picture
  /// @param shows whether it is to be asked which pages are to be shown
  public record Bounds(
      int depth,
      int children,
      long unpackedBytes,
      int pages,
      int pageChars,
      Duration time,
      Ocr ocr,
      Duration pageTime,
      boolean shows) {
    /// A machine with other work lets a page wait: by the clock it may take at most so many times
    /// its time.
    private static final int BY_CLOCK = 3;

    /// By the clock, the most that a page may take that is read from its picture, and so much more
    /// time its file gets.
    public static Duration byClock(Duration pageTime) {
      return pageTime.multipliedBy(BY_CLOCK);
    }
  }
}
