package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.reading.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Which pages are unsure.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SheetTest {
  @Test
  void a_worn_stamp_of_which_nothing_was_made_out_leaves_the_page_unread() {
    assertEquals(Optional.of(Reason.OCR_UNSURE), unread(large(10, 10, LineFinder.Way.ACROSS)));
  }

  @Test
  void scribbles_of_all_heights_are_no_stamp() {
    assertEquals(Optional.empty(), unread(large(10, 7, LineFinder.Way.ACROSS)));
  }

  @Test
  void two_or_three_strokes_are_no_stamp() {
    assertEquals(Optional.empty(), unread(large(3, 3, LineFinder.Way.ACROSS)));
  }

  @Test
  void a_watermark_that_was_not_made_out_leaves_the_page_unread_whatever_its_shape() {
    LineFinder.Found looks = looks(new Area(200, 300, 700, 700), 8, 8, LineFinder.Way.ASLANT);
    ReadLine mark = new ReadLine("", 0, 0, looks.area(), looks, false);
    assertEquals(Optional.of(Reason.OCR_UNSURE), unread(mark));
  }

  private static ReadLine large(int letters, int even, LineFinder.Way way) {
    LineFinder.Found looks = looks(new Area(300, 60, 700, 160), letters, even, way);
    return new ReadLine("", 0, 0, looks.area(), looks, false);
  }

  private static LineFinder.Found looks(Area area, int letters, int even, LineFinder.Way way) {
    return new LineFinder.Found(area, letters, even, 500, 0, way);
  }

  /// What is said of a page of five lines and this.
  private static Optional<Reason> unread(ReadLine more) {
    List<ReadLine> lines = new ArrayList<>(List.of(more));
    for (int i = 0; i < 5; i++) {
      Area area = new Area(100, 800 + 60 * i, 1_100, 840 + 60 * i);
      LineFinder.Found looks = looks(area, 20, 18, LineFinder.Way.ACROSS);
      lines.add(new ReadLine("boats stay where they are", 0.98, 0, area, looks, false));
    }
    return Sheet.of(lines, 0, List.of()).unread().map(Sheet.Unread::reason);
  }
}
