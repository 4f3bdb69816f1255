package burnbag.reader.stamp;

import burnbag.reading.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/// A PDF with a stamp on every page: a white field at the lower right of what a reader sees
/// (cropped, and turned as the page is turned), with a QR code and lines of text. Sizes are in
/// points.
final class StampedPdf {
  private static final float MARGIN = 10;
  private static final float QUIET = 6;
  private static final float CODE = 48;
  private static final float LARGE = 10;
  private static final float SMALL = 7;
  private static final float LEADING = 1.25f;

  /// On a smaller page no code could be read.
  private static final float SMALLEST_PAGE = 60;

  private static final int QUARTER = 90;
  private static final int TURN = 360;

  private final Path pdf;
  private final int mostPages;

  /// A line of a stamp as it is drawn.
  private record Line(PDFont font, float size, String text) {
    float width() throws IOException {
      return font.getStringWidth(text) / 1_000 * size;
    }
  }

  /// A stamp laid out, the same for every page.
  ///
  /// @param modules of its QR code
  private record Field(List<Line> lines, List<String> modules, float width, float height) {
    static Field of(Stamp stamp) throws IOException {
      PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
      PDFont plain = new PDType1Font(FontName.HELVETICA);
      List<Line> lines = new ArrayList<>();
      float textWidth = 0;
      float textHeight = 0;
      for (String text : stamp.lines()) {
        boolean isFirst = lines.isEmpty();
        PDFont font = isFirst ? bold : plain;
        Line line = new Line(font, isFirst ? LARGE : SMALL, shown(font, text));
        lines.add(line);
        textWidth = Math.max(textWidth, line.width());
        textHeight += line.size() * LEADING;
      }
      float width = QUIET + CODE + QUIET + textWidth + QUIET;
      float height = QUIET + Math.max(CODE, textHeight) + QUIET;
      return new Field(lines, stamp.modules(), width, height);
    }
  }

  StampedPdf(Path pdf, int mostPages) {
    this.pdf = pdf;
    this.mostPages = mostPages;
  }

  /// @return how many pages it has
  int write(Stamp stamp, Path out) throws IOException, NotStampable {
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBufferedFile(pdf), "", IOUtils.createTempFileOnlyStreamCache())) {
      if (document.isEncrypted()) throw encrypted();
      if (!document.getSignatureDictionaries().isEmpty()) {
        throw new NotStampable("it bears a digital signature, which a stamp would break");
      }
      int pages = document.getNumberOfPages();
      if (pages == 0) throw new NotStampable("it has no page");
      if (pages > mostPages) throw new NotStampable("it has more than " + mostPages + " pages");
      Field field = Field.of(stamp);
      int number = 0;
      for (PDPage page : document.getPages()) {
        number++;
        PDRectangle crop = page.getCropBox();
        if (Math.min(crop.getWidth(), crop.getHeight()) < SMALLEST_PAGE) {
          throw new NotStampable("page " + number + " is too small for a stamp");
        }
        draw(document, page, crop, field);
      }
      document.save(out.toFile());
      return pages;
    } catch (InvalidPasswordException _) {
      throw encrypted();
    }
  }

  private static NotStampable encrypted() {
    return new NotStampable("it is encrypted: have it handed over without a password");
  }

  private static void draw(PDDocument document, PDPage page, PDRectangle crop, Field field)
      throws IOException {
    int turned = Math.floorMod(page.getRotation(), TURN);
    boolean sideways = turned % (2 * QUARTER) != 0;
    float seenWidth = sideways ? crop.getHeight() : crop.getWidth();
    float seenHeight = sideways ? crop.getWidth() : crop.getHeight();
    float width = field.width();
    float height = field.height();
    float room = Math.min(seenWidth - 2 * MARGIN, seenWidth * 2 / 3);
    float scale = Math.min(1, Math.min(room / width, (seenHeight - 2 * MARGIN) / height));
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      content.transform(seen(crop, turned));
      content.transform(Matrix.getTranslateInstance(seenWidth - MARGIN - width * scale, MARGIN));
      content.transform(Matrix.getScaleInstance(scale, scale));
      content.setNonStrokingColor(1f, 1f, 1f);
      content.addRect(0, 0, width, height);
      content.fill();
      content.setStrokingColor(0f, 0f, 0f);
      content.setLineWidth(0.5f);
      content.addRect(0, 0, width, height);
      content.stroke();
      content.setNonStrokingColor(0f, 0f, 0f);
      code(content, field.modules(), height);
      float y = height - QUIET;
      for (Line line : field.lines()) {
        y -= line.size();
        content.beginText();
        content.setFont(line.font(), line.size());
        content.newLineAtOffset(QUIET + CODE + QUIET, y);
        content.showText(line.text());
        content.endText();
        y -= line.size() * (LEADING - 1);
      }
    }
  }

  /// From what a reader sees, origin at the lower left, to the page's own space.
  private static Matrix seen(PDRectangle crop, int turned) {
    float left = crop.getLowerLeftX();
    float bottom = crop.getLowerLeftY();
    return switch (turned / QUARTER) {
      case 1 -> new Matrix(0, 1, -1, 0, left + crop.getWidth(), bottom);
      case 2 -> new Matrix(-1, 0, 0, -1, left + crop.getWidth(), bottom + crop.getHeight());
      case 3 -> new Matrix(0, -1, 1, 0, left, bottom + crop.getHeight());
      default -> new Matrix(1, 0, 0, 1, left, bottom);
    };
  }

  private static void code(PDPageContentStream content, List<String> code, float height)
      throws IOException {
    int rows = code.size();
    if (rows == 0) return;
    float module = CODE / rows;
    float top = (height + CODE) / 2;
    for (int row = 0; row < rows; row++) {
      String modules = code.get(row);
      int from = modules.indexOf('1');
      while (from >= 0) {
        int to = modules.indexOf('0', from);
        if (to < 0) to = rows;
        content.addRect(
            QUIET + from * module, top - (row + 1) * module, (to - from) * module, module);
        from = modules.indexOf('1', to);
      }
    }
    content.fill();
  }

  /// What the font has no letter for is written as its code point.
  private static String shown(PDFont font, String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              String letter = Character.toString(point);
              shown.append(has(font, letter) ? letter : "[U+%04X]".formatted(point));
            });
    return shown.toString();
  }

  private static boolean has(PDFont font, String letter) {
    try {
      font.encode(letter);
      return true;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }
}
