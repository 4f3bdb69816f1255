package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.marking.page.Page;
import burnbag.reading.Limits;
import burnbag.reading.Ocr;
import burnbag.reading.Reader;
import burnbag.reading.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scanned documents of several pages, the first of which lifts the markings of all.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiftedPaperTest {
  private static final String LIFTED =
      "DECLASSIFIED Authority E.O. 13526, NND 947011 By RK NARA Date 3/14/2009";

  @TempDir Path scratch;

  @Test
  void after_a_first_page_that_lifts_all_markings_the_others_are_read_whole() throws IOException {
    assertEquals(
        List.of(Page.Origin.PICTURE, Page.Origin.PICTURE),
        origins(marked().write(LIFTED, 170, 1_640, 22), marked()));
  }

  @Test
  void of_other_documents_marked_pages_are_left() throws IOException {
    assertEquals(List.of(Page.Origin.ZONES, Page.Origin.ZONES), origins(marked(), marked()));
  }

  @Test
  void what_a_later_page_says_of_itself_leaves_the_others_as_they_are() throws IOException {
    assertEquals(
        List.of(Page.Origin.ZONES, Page.Origin.PICTURE, Page.Origin.ZONES),
        origins(marked(), marked().write(LIFTED, 170, 1_640, 22), marked()));
  }

  private static DrawnSheet marked() throws IOException {
    return new DrawnSheet().write("SECRET", 540, 107, 38);
  }

  private List<Page.Origin> origins(DrawnSheet... sheets) throws IOException {
    Recorder seen = new Recorder();
    try (Reader reader = Recorder.reader(Limits.USUAL, Ocr.AUTO, 1, scratch)) {
      reader.read(new ByteArrayInputStream(pdf(sheets)), "scan.pdf", seen);
    }
    return seen.readings.stream()
        .filter(Reading.Text.class::isInstance)
        .map(one -> ((Reading.Text) one).page().origin())
        .filter(origin -> origin != Page.Origin.CHARACTERS)
        .toList();
  }

  private static byte[] pdf(DrawnSheet... sheets) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (DrawnSheet sheet : sheets) {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        PDImageXObject image = PDImageXObject.createFromByteArray(pdf, sheet.png(), "sheet");
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          PDRectangle box = page.getMediaBox();
          content.drawImage(image, 0, 0, box.getWidth(), box.getHeight());
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }
}
