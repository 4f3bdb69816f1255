package burnbag.reader.pdf;

import burnbag.marking.page.Page;
import burnbag.reader.complaints.Complaints;
import burnbag.reader.document.Document;
import burnbag.reader.document.Exhausted;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.PageText;
import burnbag.reader.document.Stopped;
import burnbag.reader.ocr.Paper;
import burnbag.reading.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;

/// Reads a PDF page by page. A page that fails is unread alone; the others are read.
public final class PdfFormat {
  static {
    BuiltInFonts.use();
  }

  private final Paper paper;

  /// @param paper what reads pages that are pictures
  public PdfFormat(Paper paper) {
    this.paper = paper;
  }

  public void read(Document document) throws Exception {
    RandomAccessRead bytes =
        document.body().isInFile()
            ? new RandomAccessReadBufferedFile(document.body().file())
            : new RandomAccessReadBuffer(document.body().all());
    // What was heard of the file before is not this one's.
    Complaints.take();
    try (PDDocument pdf = Loader.loadPDF(bytes, "", IOUtils.createTempFileOnlyStreamCache())) {
      Properties.of(pdf, document);
      pages(pdf, document);
      Attachments.of(pdf, document);
    }
  }

  private void pages(PDDocument pdf, Document document) throws IOException, NotReadable {
    int textPages = document.pages();
    Fields fields = Fields.of(pdf, document);
    Map<PDSimpleFont, Letters> fonts = new IdentityHashMap<>();
    Insets insets = new Insets(paper, document);
    for (PDPage page : pdf.getPages()) {
      PageText text = document.beginPage();
      int number = document.pages();
      try {
        Sheet sheet = new Sheet(page, fonts);
        sheet.read(pdf);
        Layout.put(sheet, text);
        Annotations.put(page, sheet, text);
        fields.put(page, text);
        Optional<String> more = sheet.unread(text.isEmpty());
        document.endPage(Page.Shape.SHEET);
        if (more.isPresent()) picture(pdf, number - textPages, sheet, document, more.get());
        else insets.read(sheet);
      } catch (Exhausted | Stopped e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        document.unread(number, Reason.BROKEN, String.valueOf(e.getMessage()));
      }
      document.endPage(Page.Shape.SHEET);
      Complaints.take().ifPresent(complaint -> document.unread(number, Reason.BROKEN, complaint));
    }
    if (document.pages() == textPages) throw new NotReadable(Reason.BROKEN, "a PDF without pages");
    fields.rest();
  }

  /// Reads what a page shows beyond its characters.
  ///
  /// @param sheetNumber of the page in its file, 1-based
  /// @param more what that is
  private void picture(PDDocument pdf, int sheetNumber, Sheet sheet, Document document, String more)
      throws IOException {
    Optional<String> trouble = paper.trouble(document);
    if (trouble.isPresent()) {
      document.unread(document.pages(), Reason.NEEDS_OCR, more + trouble.get());
      return;
    }
    BufferedImage picture = PagePicture.of(pdf, sheetNumber, sheet);
    paper.read(picture, document, document.beginPicture());
    document.endPage(Page.Shape.SHEET);
  }
}
