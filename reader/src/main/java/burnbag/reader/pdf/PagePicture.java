package burnbag.reader.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A page as a picture: the scan itself where the page is nothing else, which is several times as
/// quick, and drawn where it is more.
final class PagePicture {
  private static final double DOTS_PER_INCH = 300;
  private static final double POINTS_PER_INCH = 72;

  /// A page is drawn with no more.
  private static final double MOST_PIXELS = 12e6;

  private PagePicture() {}

  /// @param number 1-based
  static BufferedImage of(PDDocument pdf, int number, Sheet sheet) throws IOException {
    Optional<PDImageXObject> only = sheet.onlyPicture();
    if (only.isEmpty()) return drawn(pdf, number);
    Optional<BufferedImage> bits = isHeld(only.get()) ? Bilevel.of(only.get()) : Optional.empty();
    return bits.isPresent() ? bits.get() : scan(only.get());
  }

  /// A picture of a file, coarser where it has too many points to be held.
  static BufferedImage scan(PDImage image) throws IOException {
    if (image.isStencil()) return image.getStencilImage(Color.BLACK);
    if (isHeld(image)) return image.getImage();
    return image.getImage(null, (int) Math.ceil(Math.sqrt(pixels(image) / (2 * MOST_PIXELS))));
  }

  /// Whether it has no more points than can be held.
  private static boolean isHeld(PDImage image) {
    return pixels(image) <= 2 * MOST_PIXELS;
  }

  private static double pixels(PDImage image) {
    return (double) image.getWidth() * image.getHeight();
  }

  private static BufferedImage drawn(PDDocument pdf, int number) throws IOException {
    PDRectangle crop = pdf.getPage(number - 1).getCropBox();
    double area = (double) crop.getWidth() * crop.getHeight();
    double usual = DOTS_PER_INCH / POINTS_PER_INCH;
    double scale = Math.min(usual, Math.sqrt(MOST_PIXELS / Math.max(1, area)));
    return new PDFRenderer(pdf).renderImage(number - 1, (float) scale, ImageType.RGB);
  }
}
