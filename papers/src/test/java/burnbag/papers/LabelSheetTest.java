package burnbag.papers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelSheetTest {
  static final ZonedDateTime NOON = ZonedDateTime.of(2031, 5, 6, 12, 0, 0, 0, ZoneOffset.UTC);

  private final Press press = new Press(Fonts.shipped());

  @Test
  void the_code_of_every_label_reads_back() {
    for (LabelGrid grid : LabelGrid.values()) {
      Printed sheet = print(new LabelSheet(grid, 0, false, NOON, labels(grid.perSheet())));
      assertEquals(1, sheet.pages());
      assertEquals(
          new TreeSet<>(labels(grid.perSheet()).stream().map(Label::code).toList()),
          new TreeSet<>(sheet.codes(1)),
          grid.name());
    }
  }

  @Test
  void a_label_says_copy_title_marking_and_code() {
    Printed sheet =
        print(
            new LabelSheet(
                LabelGrid.THREE_BY_EIGHT,
                0,
                false,
                NOON,
                List.of(
                    new Label("S-31-014#2", "Harbour roster", "SECRET//NOFORN", "BB-7K3M-91QX"))));
    for (String said : List.of("S-31-014#2", "Harbour roster", "SECRET//NOFORN", "BB-7K3M-91QX")) {
      assertTrue(sheet.text().contains(said), said + " in " + sheet.text());
    }
    assertFalse(sheet.text().contains("TRIAL"));
  }

  @Test
  void a_sheet_that_was_begun_goes_on_at_its_next_label() {
    Printed sheet = print(new LabelSheet(LabelGrid.THREE_BY_EIGHT, 23, false, NOON, labels(2)));
    assertEquals(2, sheet.pages());
    assertEquals(List.of(labels(2).get(0).code()), sheet.codes(1));
    assertEquals(List.of(labels(2).get(1).code()), sheet.codes(2));
  }

  @Test
  void each_label_of_a_trial_says_so() {
    Printed sheet = print(new LabelSheet(LabelGrid.FOUR_BY_TEN, 0, true, NOON, labels(40)));
    assertEquals(40, sheet.text().split("TRIAL", -1).length - 1);
    assertEquals(40, sheet.codes(1).size());
  }

  @Test
  void a_title_too_long_ends_in_an_ellipsis_and_a_copys_name_is_never_cut() {
    String name = "CTRL-2031-HARBOUR-AUTHORITY-ANNEX-000417-REVISION-07#114";
    Printed sheet =
        print(
            new LabelSheet(
                LabelGrid.FOUR_BY_TEN,
                0,
                false,
                NOON,
                List.of(new Label(name, "Roster of pilots ".repeat(20), "SECRET", "BB-1"))));
    assertTrue(sheet.text().contains("…"));
    assertTrue(sheet.text().replace(" ", "").contains(name), sheet.text());
  }

  @Test
  void a_title_that_is_a_script_is_only_text() {
    String title = "<script>alert('x')</script>&amp;";
    Printed sheet =
        print(
            new LabelSheet(
                LabelGrid.TWO_BY_SEVEN,
                0,
                false,
                NOON,
                List.of(new Label("A#1", title, "<b>SECRET", "<i>"))));
    assertTrue(sheet.text().contains(title), sheet.text());
    assertTrue(sheet.text().contains("<b>SECRET"), sheet.text());
    assertEquals(List.of("<i>"), sheet.codes(1));
  }

  @Test
  void what_would_not_be_seen_is_written_as_its_code_point() {
    Printed sheet =
        print(
            new LabelSheet(
                LabelGrid.TWO_BY_SEVEN,
                0,
                false,
                NOON,
                List.of(new Label("A#1", "a\u202Eb\u0007c\u200Dd\u6E2Fe", "SECRET", "B"))));
    assertTrue(sheet.text().contains("a[U+202E]b[U+0007]c[U+200D]d[U+6E2F]e"), sheet.text());
  }

  @Test
  void a_thousand_labels_take_less_than_twenty_seconds_of_one_core() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    LabelSheet thousand = new LabelSheet(LabelGrid.THREE_BY_EIGHT, 0, false, NOON, labels(1_000));
    long before = threads.getCurrentThreadCpuTime();
    Printed sheet = print(thousand);
    Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    assertTrue(taken.toSeconds() < 20, taken + "");
    assertEquals(42, sheet.pages());
    assertTrue(sheet.text(42).contains("DOC-0999#1"));
  }

  @Test
  void the_same_labels_are_the_same_bytes() {
    LabelSheet sheet = new LabelSheet(LabelGrid.FOUR_BY_TEN, 3, true, NOON, labels(5));
    assertArrayEquals(press.labels(sheet), new Press(Fonts.shipped()).labels(sheet));
  }

  @Test
  void a_validator_finds_nothing_against_a_sheet_as_pdf_a_2u() {
    Printed sheet = print(new LabelSheet(LabelGrid.FOUR_BY_TEN, 0, true, NOON, labels(50)));
    assertEquals(List.of(), sheet.faults(PDFAFlavour.PDFA_2_U));
  }

  @Test
  void a_label_without_a_code_or_off_the_sheet_cannot_be_made() {
    assertThrows(IllegalArgumentException.class, () -> new Label("A#1", "", "", ""));
    assertThrows(IllegalArgumentException.class, () -> new Label("A#1", "", "", "é".repeat(61)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new LabelSheet(LabelGrid.TWO_BY_SEVEN, 14, false, NOON, labels(1)));
  }

  private Printed print(LabelSheet sheet) {
    return new Printed(press.labels(sheet));
  }

  private static List<Label> labels(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            at ->
                new Label(
                    "DOC-%04d#1".formatted(at),
                    "Tide tables of the outer harbour " + at,
                    "SECRET//NOFORN",
                    "BB-%04d-%08X".formatted(at, at * 2654435761L & 0xFFFFFFFFL)))
        .toList();
  }
}
