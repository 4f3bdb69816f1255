package burnbag.response.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Files that were handed in and have not been looked at yet, in a private folder that is gone when
/// this is closed. On the disk they are called by numbers: what they were called by whoever handed
/// them in is shown, and is never a path.
public final class Pile implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;
  private final long mostBytes;
  private final List<String> names = new ArrayList<>();
  private long bytes;

  Pile(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /// Puts a file on the pile.
  ///
  /// @param name as it was called; only shown
  /// @return false where the pile would grow beyond its bound: nothing of the file is kept
  public boolean add(String name, InputStream in) throws IOException {
    Path file = folder.resolve(Integer.toString(names.size() + 1));
    long before = bytes;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (bytes > mostBytes) break;
        out.write(buffer, 0, read);
      }
    }
    if (bytes > mostBytes) {
      Files.delete(file);
      bytes = before;
      return false;
    }
    names.add(name);
    return true;
  }

  /// As they were called, in the order in which they came.
  public List<String> names() {
    return List.copyOf(names);
  }

  /// All together.
  public long bytes() {
    return bytes;
  }

  /// The content of one, for who shows or keeps it.
  ///
  /// @param number from 1
  public byte[] content(int number) throws IOException {
    return Files.readAllBytes(folder.resolve(Integer.toString(number)));
  }

  Path folder() {
    return folder;
  }

  /// What a report calls `3!/inner.txt` under the name of the third.
  String shown(String path) {
    int end = path.indexOf("!/");
    String own = end < 0 ? path : path.substring(0, end);
    return names.get(Integer.parseInt(own) - 1) + (end < 0 ? "" : path.substring(end));
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) Files.delete(file);
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("what was handed in could not be deleted in " + folder, e);
    }
  }
}
