package burnbag.sweep;

import burnbag.reading.ReadingSink;
import java.io.InputStream;
import java.nio.file.Path;

/// Where the readings of a file come from.
///
/// Called from several threads at once. Whatever happens to the file is a `Reading.Unread`; only a
/// world that is broken beyond this file is a `Trouble`.
public interface Feed {
  /// @param file where it is opened
  /// @param path as reports show it
  void read(Path file, String path, ReadingSink sink);

  /// @param in stays open
  /// @param path as reports show it
  void read(InputStream in, String path, ReadingSink sink);
}
