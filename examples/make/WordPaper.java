package make;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/// A Word document, written from the top down.
final class WordPaper {
  enum Side {
    LEFT(ParagraphAlignment.LEFT),
    CENTRE(ParagraphAlignment.CENTER),
    RIGHT(ParagraphAlignment.RIGHT);

    final ParagraphAlignment alignment;

    Side(ParagraphAlignment alignment) {
      this.alignment = alignment;
    }
  }

  private final XWPFDocument document = new XWPFDocument();

  WordPaper() {
    var properties = document.getProperties().getCoreProperties();
    properties.setCreator("");
    properties.setCreated(Optional.of(new Date(0)));
  }

  void header(String text, Side side) {
    fill(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), text, side, true);
  }

  void footer(String text, Side side) {
    fill(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), text, side, true);
  }

  void line(String text, Side side, boolean bold) {
    fill(document.createParagraph(), text, side, bold);
  }

  /// Paragraphs parted by empty lines.
  void paragraphs(String text) {
    for (String paragraph : text.strip().split("\n\\s*\n")) {
      line(paragraph.replace("\n", " "), Side.LEFT, false);
    }
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (document) {
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bundle.again(out.toByteArray());
  }

  private static void fill(XWPFParagraph paragraph, String text, Side side, boolean bold) {
    paragraph.setAlignment(side.alignment);
    XWPFRun run = paragraph.createRun();
    run.setBold(bold);
    run.setText(text);
  }
}
