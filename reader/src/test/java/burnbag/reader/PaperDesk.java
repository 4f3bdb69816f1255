package burnbag.reader;

import burnbag.reading.Limits;
import burnbag.reading.Ocr;
import burnbag.reading.Reader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A desk at which a test has papers read. Its worker and its scratch folder are its own and end
/// with it.
final class PaperDesk implements AutoCloseable {
  private final Path scratch = folder();
  private final Reader reader;

  /// @param ocr how much of pictures is read
  PaperDesk(Ocr ocr) {
    reader = Recorder.reader(Limits.USUAL, ocr, 1, scratch);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("paper");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All that comes out of a file.
  Recorder read(String name, byte[] file) {
    Recorder seen = new Recorder();
    reader.read(new ByteArrayInputStream(file), name, seen);
    return seen;
  }

  /// All that comes out of a scan.
  Recorder read(BufferedImage scan) throws IOException {
    return read("scan.png", PictureFile.png(scan));
  }

  /// All that comes out of a scan of this sheet.
  Recorder read(DrawnSheet sheet) throws IOException {
    return read(sheet.picture());
  }

  @Override
  public void close() throws IOException {
    reader.close();
    Files.delete(scratch);
  }
}
