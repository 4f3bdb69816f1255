package burnbag.reader.archive;

import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reading.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/// Reads a file that is one other file, compressed: its only child.
public final class CompressedFormat {
  private static final int MEMORY_KILOBYTES = 96 << 10;

  /// @param kind as commons-compress calls it
  public void read(Document document, String kind) throws IOException, NotReadable {
    try (InputStream bytes = new BufferedInputStream(document.body().open(), 1 << 16);
        InputStream in =
            new CompressorStreamFactory(true, MEMORY_KILOBYTES)
                .createCompressorInputStream(kind, bytes)) {
      document.child(innerName(document.name()), in);
    } catch (CompressorException | LinkageError e) {
      // Some compressions need a library that is not on the class path, and say so by not being
      // found.
      throw new NotReadable(
          e instanceof LinkageError || e.getCause() instanceof LinkageError
              ? Reason.UNSUPPORTED
              : Reason.BROKEN,
          kind + ": " + e.getMessage());
    }
  }

  private static String innerName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".tgz") || lower.endsWith(".tbz2") || lower.endsWith(".txz")) {
      return name.substring(0, name.lastIndexOf('.')) + ".tar";
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
