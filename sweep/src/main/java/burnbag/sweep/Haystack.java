package burnbag.sweep;

import burnbag.reading.Reason;
import java.io.InputStream;
import java.nio.file.Path;

/// One thing that a walk comes upon and a sweep answers for.
public sealed interface Haystack {
  /// As reports show it.
  String path();

  /// A file to read.
  ///
  /// @param file where it is opened
  /// @param path as given on the command line
  /// @param bytes its size as the walk saw it
  record Readable(Path file, String path, long bytes) implements Haystack {}

  /// Bytes that come once, in order, and have no name: standard input.
  record Streamed(InputStream in, String path) implements Haystack {}

  /// A folder, or a file, that cannot be looked into: an unread document of its own.
  ///
  /// @param detail for a person; may be empty
  record Shut(String path, Reason reason, String detail) implements Haystack {}
}
