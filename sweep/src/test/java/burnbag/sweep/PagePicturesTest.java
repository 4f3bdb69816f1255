package burnbag.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.page.Box;
import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.marking.page.Span;
import burnbag.marking.page.Stretch;
import burnbag.marking.scheme.Schemes;
import burnbag.reading.Isolation;
import burnbag.reading.Limits;
import burnbag.reading.Reading;
import burnbag.reading.ReadingSink;
import burnbag.reading.Reason;
import burnbag.reading.View;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which pages a sweep has drawn for a report.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagePicturesTest {
  private static final Examiner EXAMINER =
      new Examiner(Schemes.of(Schemes.ALL, List.of()), LocalDate.of(2026, 11, 23));
  private static final String MARK = "SECRET//NOFORN";

  @TempDir Path here;

  private final List<List<View>> asked = new ArrayList<>();
  private final List<DocumentReport> documents = new ArrayList<>();
  private List<Reading> readings = List.of();
  private String type = "application/pdf";
  private boolean takes = true;

  @BeforeEach
  void a_file() throws IOException {
    Files.createDirectory(here.resolve("scratch"));
    Files.writeString(here.resolve("a"), "x");
  }

  @Test
  void pages_on_which_something_was_found_or_not_read_are_drawn() {
    readings = List.of(page(1, "Nothing."), page(2, MARK), unread(3));
    sweep();
    assertEquals(List.of(List.of(large(2), large(3))), asked);
    assertEquals(
        List.of(2, 3),
        documents.getFirst().pictures().pages().stream().map(PagePicture::page).toList());
  }

  @Test
  void of_many_pages_the_first_eight_are_drawn_and_the_others_counted() {
    readings = IntStream.rangeClosed(1, 30).mapToObj(page -> page(page, MARK)).toList();
    sweep();
    assertEquals(8, asked.getFirst().size());
    assertEquals(22, documents.getFirst().pictures().leftOut());
  }

  @Test
  void a_picture_in_which_nothing_was_found_is_drawn_small() {
    type = "image/png";
    readings = List.of(page(1, "Nothing."));
    sweep();
    assertEquals(List.of(List.of(new View(1, PagePictures.SMALL_SIDE))), asked);
    assertEquals(1, documents.getFirst().pictures().small().size());
  }

  @Test
  void a_picture_that_was_not_read_is_shown_so_that_a_person_can() {
    type = "image/png";
    readings = List.of(unread(0));
    sweep();
    assertEquals(List.of(List.of(large(1), new View(1, PagePictures.SMALL_SIDE))), asked);
  }

  @Test
  void a_document_of_characters_in_which_nothing_was_found_is_not_drawn() {
    readings = List.of(page(1, "Nothing."));
    sweep();
    assertEquals(List.of(List.of()), asked);
  }

  @Test
  void a_document_without_a_character_is_drawn_small_whatever_was_read() {
    readings = List.of();
    sweep();
    assertEquals(List.of(List.of(new View(1, PagePictures.SMALL_SIDE))), asked);
  }

  @Test
  void nothing_is_asked_for_a_report_without_pictures() {
    takes = false;
    readings = List.of(page(1, MARK));
    sweep();
    assertEquals(List.of(), asked);
    assertTrue(documents.getFirst().pictures().pages().isEmpty());
    assertEquals(1, documents.getFirst().pictures().leftOut());
  }

  @Test
  void what_could_not_be_drawn_is_counted() {
    readings = List.of(page(1, MARK), page(99, MARK));
    sweep();
    assertEquals(1, documents.getFirst().pictures().pages().size());
    assertEquals(1, documents.getFirst().pictures().leftOut());
  }

  @Test
  void a_picture_lies_in_scratch_until_it_is_taken() {
    readings = List.of(page(1, MARK));
    sweep();
    PagePicture picture = documents.getFirst().pictures().pages().getFirst();
    assertEquals(here.resolve("scratch"), picture.jpeg().getParent());
    assertEquals(3, picture.take().length);
    assertFalse(Files.exists(picture.jpeg()));
  }

  private static View large(int page) {
    return new View(page, PagePictures.SIDE);
  }

  private static Reading page(int number, String text) {
    Stretch first =
        new Stretch(
            new Span(0, text.length()),
            Part.BODY,
            false,
            Optional.of(new Box(0.4, 0.05, 0.2, 0.02)));
    return new Reading.Text(new Page(number, 0, text, List.of(first), Page.Shape.SHEET));
  }

  private static Reading unread(int page) {
    return new Reading.Unread(page, Reason.OCR_UNSURE, "");
  }

  /// A file of the readings of this test; it has fifty pages that can be drawn.
  private final class Drawing implements Feed {
    @Override
    public void read(Path file, String path, ReadingSink sink) {
      sink.take(new Reading.Opened(path, type));
      readings.forEach(sink::take);
      if (sink.shows()) {
        List<View> views = sink.views();
        asked.add(views);
        for (View view : views) {
          if (view.page() <= 50) sink.take(new Reading.Picture(view, 9, 9, new byte[3]));
        }
      }
      sink.take(new Reading.Closed(readings.size(), Optional.of("00"), Isolation.NAMESPACE));
    }

    @Override
    public void read(InputStream in, String path, ReadingSink sink) {
      throw new AssertionError("no stream in this test");
    }
  }

  private final class Keeping implements LotReport {
    @Override
    public Next take(DocumentReport document) {
      documents.add(document);
      return Next.GO_ON;
    }

    @Override
    public boolean takesPictures() {
      return takes;
    }

    @Override
    public void end(LotSummary summary) {}
  }

  private void sweep() {
    SweepPlan plan =
        new SweepPlan(
            here,
            List.of("a"),
            Set.of(),
            EXAMINER.asOf(),
            1,
            false,
            false,
            true,
            false,
            LeaveRules.NONE,
            1,
            here.resolve("scratch"),
            Limits.USUAL);
    new Sweep(plan, new Drawing(), () -> new DocumentExam(EXAMINER), InputStream.nullInputStream())
        .run(new Keeping(), (_, _, _) -> {});
  }
}
