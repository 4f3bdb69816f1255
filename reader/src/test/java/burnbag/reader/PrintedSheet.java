package burnbag.reader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A sheet of A4 that was printed and scanned in grey at 150 dots an inch.
final class PrintedSheet {
  private PrintedSheet() {}

  /// What is printed on a sheet.
  interface Drawing {
    void on(PDDocument pdf, PDPageContentStream content) throws IOException;
  }

  static BufferedImage of(Drawing drawing) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        drawing.on(pdf, content);
      }
      return scanned(pdf);
    }
  }

  /// Written and read again first: fonts are whole only in a file.
  private static BufferedImage scanned(PDDocument pdf) throws IOException {
    try (PDDocument read = Loader.loadPDF(PictureFile.saved(pdf))) {
      return new PDFRenderer(read).renderImageWithDPI(0, 150, ImageType.GRAY);
    }
  }

  /// Prints a line from its left end on.
  ///
  /// @param y of its letters' feet, from the foot of the sheet
  static void line(
      PDPageContentStream content, PDFont font, int size, double x, double y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset((float) x, (float) y);
    content.showText(text);
    content.endText();
  }
}
