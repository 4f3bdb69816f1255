package burnbag.reader.picture;

import burnbag.marking.page.Page;
import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.ocr.Paper;
import burnbag.reading.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture: it is read from its pixels. One too small to hold a word is none.
public final class PictureFormat {
  /// Bullets and icons: no line of writing fits into a square of this side.
  private static final int SMALL_PIXELS = 32;

  /// Rules and spacers: no letter is so low.
  private static final int THIN_PIXELS = 6;

  /// A strip longer than this is not decoded to see whether it is whole.
  private static final int LONG_PIXELS = 10_000;

  /// Bytes that may stand for so few pixels, colour profile included.
  private static final int SMALL_BYTES = 1 << 16;

  private final Paper paper;

  /// @param paper what reads pictures
  public PictureFormat(Paper paper) {
    this.paper = paper;
  }

  record Size(int width, int height) {
    boolean holdsNoWriting() {
      int longer = Math.max(width, height);
      return longer <= SMALL_PIXELS
          || Math.min(width, height) <= THIN_PIXELS && longer <= LONG_PIXELS;
    }
  }

  /// What was measured of it.
  ///
  /// @param first the size of its first picture; empty where that cannot be told
  /// @param isSmall every picture in it is too small for writing, and whole
  private record Measured(Optional<Size> first, boolean isSmall) {}

  public void read(Document document) throws IOException, NotReadable {
    Xmp.of(document);
    Measured measured = measure(document);
    if (measured.isSmall) {
      document.isEmpty();
      return;
    }
    Optional<String> trouble = paper.trouble(document);
    if (trouble.isPresent()) {
      String what =
          measured
              .first
              .map(known -> "a picture of " + known.width() + " by " + known.height() + " pixels")
              .orElse("a picture");
      document.unread(0, Reason.NEEDS_OCR, what + trouble.get());
      return;
    }
    pages(document);
  }

  private void pages(Document document) throws IOException, NotReadable {
    Frames frames =
        Frames.of(document.body())
            .orElseThrow(
                () -> new NotReadable(Reason.NEEDS_OCR, "nothing here decodes " + document.type()));
    try (frames) {
      int count = frames.count();
      for (int i = 0; i < count; i++) {
        BufferedImage picture = frames.picture(i);
        paper.read(picture, document, document.beginPage());
        document.endPage(Page.Shape.SHEET);
      }
      frames.complaint().ifPresent(said -> document.unread(0, Reason.BROKEN, said));
    }
  }

  private static Measured measure(Document document) {
    Optional<Size> first = Optional.empty();
    try (ImageInputStream in = ImageIO.createImageInputStream(document.body().open())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) return new Measured(first, false);
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, false, true);
        first = Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
        return new Measured(
            first,
            first.get().holdsNoWriting()
                && document.body().length() <= SMALL_BYTES
                && allSmallAndWhole(reader));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException _) {
      // A picture that cannot be measured is not a small one.
      return new Measured(first, false);
    }
  }

  private static boolean allSmallAndWhole(ImageReader reader) throws IOException {
    AtomicBoolean complained = new AtomicBoolean();
    reader.addIIOReadWarningListener((_, _) -> complained.set(true));
    int pictures = reader.getNumImages(true);
    for (int i = 0; i < pictures; i++) {
      if (!new Size(reader.getWidth(i), reader.getHeight(i)).holdsNoWriting()) return false;
      reader.read(i);
    }
    return pictures > 0 && !complained.get();
  }
}
