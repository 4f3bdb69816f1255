package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.marking.page.Page;
import burnbag.reading.Ocr;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Scanned documents of several pages, the first of which lifts the markings of all.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiftedPaperTest {
  private static final String LIFTED =
      "DECLASSIFIED Authority E.O. 13526, NND 947011 By RK NARA Date 3/14/2009";

  @AutoClose static final PaperDesk DESK = new PaperDesk(Ocr.AUTO);

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

  private static List<Page.Origin> origins(DrawnSheet... sheets) throws IOException {
    List<BufferedImage> scans = Stream.of(sheets).map(DrawnSheet::picture).toList();
    return DESK.read("scan.pdf", PictureFile.pdf(scans)).pages().stream()
        .map(Page::origin)
        .filter(origin -> origin != Page.Origin.CHARACTERS)
        .toList();
  }
}
