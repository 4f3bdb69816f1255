package burnbag.reading;

import java.time.Duration;

/// Every bound on what one file may cost. What a bound cuts off is an `Unread` with its reason.
///
/// @param fileBytes a file that needs a parser may be no larger; plain text is streamed and has no
///   such bound
/// @param perFile wall time of one file with all its children
/// @param perPage processor time of one page that is read from its picture, and at most three times
///   as much by the clock; each that was read gives its file three times as much more of that
/// @param depth how deep documents may lie inside documents
/// @param children how many documents may lie inside one file, at all depths together
/// @param unpackedBytes how many bytes one file may unpack to, at all depths together
/// @param pages of one document
/// @param pageChars of one page; a longer text is read in pieces
/// @param workerHeapMegabytes heap of a worker's JVM
/// @param workerRssMegabytes a worker that takes more memory than this is ended
public record Limits(
    long fileBytes,
    Duration perFile,
    Duration perPage,
    int depth,
    int children,
    long unpackedBytes,
    int pages,
    int pageChars,
    int workerHeapMegabytes,
    int workerRssMegabytes) {
  /// What a sweep uses unless told otherwise.
  public static final Limits USUAL =
      new Limits(
          512L << 20,
          Duration.ofSeconds(60),
          Duration.ofSeconds(20),
          12,
          10_000,
          1L << 30,
          20_000,
          1 << 18,
          512,
          1024);
}
