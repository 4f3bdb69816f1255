package burnbag.reader.archive;

import burnbag.reader.document.Body;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// What lies in a zip between the members that its central directory names. A member that has a
/// header of its own there, but no line in the directory, is read by tools that go through the file
/// from its beginning.
final class ZipGaps {
  /// Of a local header: `PK`, 3, 4 (APPNOTE 4.3.7).
  private static final int SIGNATURE = 0x504B0304;

  private ZipGaps() {}

  static boolean hideMembers(ZipFile zip, Body body) throws IOException {
    long end = 0;
    try (InputStream in = new BufferedInputStream(body.open(), 1 << 15)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        long data = entry.getDataOffset();
        // Members that overlap the one before are named, each for itself.
        if (data < end) continue;
        if (headers(in, data - end) > 1) return true;
        long length = Math.min(entry.getCompressedSize(), body.length() - data);
        in.skipNBytes(Math.max(0, length));
        end = data + Math.max(0, length);
      }
      return headers(in, body.length() - end) > 0;
    }
  }

  private static int headers(InputStream in, long bytes) throws IOException {
    int found = 0;
    int last = 0;
    for (long i = 0; i < bytes; i++) {
      int next = in.read();
      if (next < 0) break;
      last = last << 8 | next;
      if (last == SIGNATURE) found++;
    }
    return found;
  }
}
