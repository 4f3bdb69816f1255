package burnbag.sweep.html;

import burnbag.sweep.PagePicture;
import java.util.Optional;

/// Which pictures of pages a report takes: a bounded number of bytes, in the report's order. What
/// finds no room is counted.
final class Album {
  /// So many bytes of pictures has a report; a browser still opens it.
  static final long MOST_BYTES = 48L << 20;

  private final long mostBytes;
  private long bytes;
  private long leftOut;
  private volatile boolean full;

  Album(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /// The picture's bytes, if there is room; it is gone from the scratch folder either way.
  Optional<byte[]> take(PagePicture picture) {
    if (full || bytes + picture.bytes() > mostBytes) {
      full = true;
      leftOut++;
      picture.discard();
      return Optional.empty();
    }
    byte[] taken = picture.take();
    bytes += taken.length;
    return Optional.of(taken);
  }

  /// Pages that would be shown and are not.
  void leaveOut(long pages) {
    leftOut += pages;
  }

  /// From any thread.
  boolean hasRoom() {
    return !full;
  }

  long leftOut() {
    return leftOut;
  }
}
