package make;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A4 sheets of a PDF, written from the top down. Latin text stands in the standard fonts; Chinese
/// text in the given font, of which only the glyphs that are used go into the file.
final class PdfPaper implements AutoCloseable {
  private static final float HEIGHT = PDRectangle.A4.getHeight();
  private static final float WIDTH = PDRectangle.A4.getWidth();
  static final float LEFT = 79;
  static final float RIGHT = WIDTH - 74;

  /// Black unless said otherwise.
  enum Ink {
    BLACK(0, 0, 0),
    RED(0.8f, 0.05f, 0.05f),
    BLUE(0.1f, 0.15f, 0.6f);

    final float red;
    final float green;
    final float blue;

    Ink(float red, float green, float blue) {
      this.red = red;
      this.green = green;
      this.blue = blue;
    }
  }

  private final PDDocument document = new PDDocument();
  private final PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
  private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
  private final Optional<PDFont> chinese;
  private PDPageContentStream page;
  private float top;

  PdfPaper() {
    chinese = Optional.empty();
    document.setDocumentId(1L);
  }

  PdfPaper(Path font) {
    document.setDocumentId(1L);
    try {
      chinese = Optional.of(PDType0Font.load(document, font.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfPaper sheet() {
    return tried(
        () -> {
          if (page != null) page.close();
          PDPage next = new PDPage(PDRectangle.A4);
          document.addPage(next);
          page = new PDPageContentStream(document, next);
          top = 70;
        });
  }

  /// A sheet that is nothing but a picture.
  PdfPaper picture(java.awt.image.BufferedImage image) {
    sheet();
    return tried(
        () -> {
          PDImageXObject drawn = JPEGFactory.createFromImage(document, image, 0.55f);
          page.drawImage(drawn, 0, 0, WIDTH, HEIGHT);
        });
  }

  /// @param down points from the top edge of the sheet to the line's baseline
  PdfPaper at(float x, float down, float size, Ink ink, boolean heavy, String text) {
    return tried(
        () -> {
          page.setNonStrokingColor(ink.red, ink.green, ink.blue);
          float across = x;
          for (Run run : runs(text, heavy)) {
            page.beginText();
            page.setFont(run.font, size);
            page.newLineAtOffset(across, HEIGHT - down);
            page.showText(run.text);
            page.endText();
            across += width(run, size);
          }
        });
  }

  PdfPaper centred(float down, float size, Ink ink, boolean heavy, String text) {
    return at((WIDTH - width(text, size, heavy)) / 2, down, size, ink, heavy, text);
  }

  PdfPaper right(float down, float size, Ink ink, boolean heavy, String text) {
    return at(RIGHT - width(text, size, heavy), down, size, ink, heavy, text);
  }

  /// Where the next paragraph begins.
  PdfPaper from(float down) {
    top = down;
    return this;
  }

  PdfPaper rule(float down, Ink ink) {
    return tried(
        () -> {
          page.setStrokingColor(ink.red, ink.green, ink.blue);
          page.setLineWidth(1.4f);
          page.moveTo(LEFT, HEIGHT - down);
          page.lineTo(RIGHT, HEIGHT - down);
          page.stroke();
        });
  }

  PdfPaper frame(float x, float down, float width, float height) {
    return tried(
        () -> {
          page.setStrokingColor(0.8f, 0.05f, 0.05f);
          page.setLineWidth(2);
          page.addRect(x, HEIGHT - down - height, width, height);
          page.stroke();
        });
  }

  /// Paragraphs, parted by empty lines, broken at the right margin.
  PdfPaper text(float size, String text) {
    for (String paragraph : text.strip().split("\n\\s*\n")) {
      for (String line : broken(paragraph.replace("\n", isChinese(paragraph) ? "" : " "), size)) {
        at(LEFT, top, size, Ink.BLACK, false, line);
        top += size * 1.5f;
      }
      top += size * 0.6f;
    }
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    tried(
        () -> {
          page.close();
          document.save(out, CompressParameters.DEFAULT_COMPRESSION);
        });
    return out.toByteArray();
  }

  @Override
  public void close() {
    tried(document::close);
  }

  /// The file with its Nth sheet taken out, as when somebody lost a leaf.
  static byte[] without(int number, byte[] pdf) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.setDocumentId(1L);
      document.removePage(number - 1);
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private record Run(PDFont font, String text) {}

  private List<Run> runs(String text, boolean heavy) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || isLatin(text.charAt(i)) != isLatin(text.charAt(start))) {
        PDFont font = isLatin(text.charAt(start)) ? heavy ? bold : plain : chinese.orElseThrow();
        runs.add(new Run(font, text.substring(start, i)));
        start = i;
      }
    }
    return runs;
  }

  private float width(Run run, float size) {
    try {
      return run.font.getStringWidth(run.text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private float width(String text, float size, boolean heavy) {
    float width = 0;
    for (Run run : runs(text, heavy)) width += width(run, size);
    return width;
  }

  private List<String> broken(String paragraph, float size) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : isChinese(paragraph) ? paragraph.split("") : paragraph.split("(?<= )")) {
      boolean closing = "，。；：、）”".contains(piece.strip()) && !piece.isBlank();
      if (!closing && width(line + piece.stripTrailing(), size, false) > RIGHT - LEFT) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static boolean isChinese(String text) {
    return text.chars().anyMatch(c -> c >= 0x3000);
  }

  private static boolean isLatin(char c) {
    return c < 0x2000;
  }

  private interface Act {
    void run() throws IOException;
  }

  private PdfPaper tried(Act act) {
    try {
      act.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
