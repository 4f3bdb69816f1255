package burnbag.reader.picture;

import burnbag.reader.document.Document;
import burnbag.reading.Reason;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture: it has to be read from its pixels, which nobody does yet. One too small to hold a
/// word is none.
public final class PictureFormat {
  /// Bullets and icons: no line of writing fits into a square of this side.
  private static final int SMALL_PIXELS = 32;

  /// Rules and spacers: no letter is so low.
  private static final int THIN_PIXELS = 6;

  record Size(int width, int height) {
    boolean holdsNoWriting() {
      return Math.max(width, height) <= SMALL_PIXELS || Math.min(width, height) <= THIN_PIXELS;
    }
  }

  public void read(Document document) throws IOException {
    Optional<Size> size = size(document);
    if (size.filter(Size::holdsNoWriting).isPresent()) return;
    document.unread(
        0,
        Reason.NEEDS_OCR,
        size.map(known -> "a picture of " + known.width() + " by " + known.height() + " pixels")
            .orElse("a picture"));
  }

  private static Optional<Size> size(Document document) {
    try (ImageInputStream in = ImageIO.createImageInputStream(document.body().open())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) return Optional.empty();
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException _) {
      // A size that cannot be told is not a small one.
      return Optional.empty();
    }
  }
}
