package burnbag.reader.pdf;

import burnbag.marking.page.Page;
import burnbag.reader.complaints.Complaints;
import burnbag.reader.document.Document;
import burnbag.reader.document.Exhausted;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.PageText;
import burnbag.reader.document.Stopped;
import burnbag.reading.Reason;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
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

  private static void pages(PDDocument pdf, Document document) throws IOException, NotReadable {
    int textPages = document.pages();
    Fields fields = Fields.of(pdf, document);
    Map<PDSimpleFont, Letters> fonts = new IdentityHashMap<>();
    for (PDPage page : pdf.getPages()) {
      PageText text = document.beginPage();
      int number = document.pages();
      try {
        Sheet sheet = new Sheet(page, fonts);
        sheet.read(pdf);
        Layout.put(sheet, text);
        Annotations.put(page, sheet, text);
        fields.put(page, text);
        sheet
            .unread(text.isEmpty())
            .ifPresent(detail -> document.unread(number, Reason.NEEDS_OCR, detail));
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
}
