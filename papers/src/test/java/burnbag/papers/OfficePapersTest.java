package burnbag.papers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficePapersTest {
  private static final LedgerPlace PLACE =
      new LedgerPlace(
          "burnbag.example/hq",
          41,
          42,
          "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
          "burnbag ledger prove 41");

  private final Press press = new Press(Fonts.shipped());

  @Test
  void every_line_of_a_receipt_is_on_it() {
    Printed paper = new Printed(press.receipt(receipt(head(false), lines(90))));
    assertTrue(paper.pages() > 2, paper.pages() + " pages");
    for (Receipt.Line line : lines(90)) {
      assertTrue(paper.text().contains(line.copy() + " " + line.shortTitle()), line.copy());
    }
  }

  @Test
  void a_receipt_says_who_what_and_what_was_found() {
    List<Receipt.Line> lines =
        List.of(
            new Receipt.Line("A-1#1", "Charts", "SECRET", 48, 48, Receipt.Outcome.ACCEPTED, ""),
            new Receipt.Line(
                "A-2#1", "Tides", "SECRET", 48, 46, Receipt.Outcome.SHORT, "7, 8 gone"),
            new Receipt.Line("A-3#1", "Buoys", "", 3, -1, Receipt.Outcome.TAMPERED, ""),
            new Receipt.Line("A-4#1", "Locks", "", 3, 3, Receipt.Outcome.EXTRA, ""));
    String text = new Printed(press.receipt(receipt(head(false), lines))).text();
    for (String said :
        List.of(
            "Given by Lt. Marlow",
            "Received by Clerk Okafor",
            "6 May 2031 12:00:00 UTC",
            "48, counted accepted",
            "46 of 48 short: 7, 8 gone",
            "3 tampered with",
            "not on the list",
            "1 of 4 lines accepted. The giver answers for what was not accepted",
            "Entry 41, in the tree of 42 entries",
            "CsUYapGGPo4d…",
            "burnbag ledger prove 41",
            "page 1 of 1")) {
      assertTrue(text.contains(said), said + " in " + text);
    }
  }

  @Test
  void a_slip_says_in_large_letters_what_to_do_and_its_code_is_read() {
    Slip slip =
        new Slip(
            head(false),
            "HOLD",
            "Do not sell, copy or read on.",
            List.of(new Slip.Fact("Lot", "20260302-001", true), new Slip.Fact("Weight", "2800 g")),
            List.of("Keep the lot together.", "Call 555 0100."),
            "burnbag-lot/v1\n20260302-001",
            List.of("Printed at the gate."),
            List.of("Given by", "Received by"));
    byte[] pdf = press.slip(slip);
    Printed paper = new Printed(pdf);
    for (String said :
        List.of(
            "HOLD",
            "Do not sell",
            "20260302-001",
            "2800 g",
            "1 Keep the lot",
            "2 Call 555 0100.",
            "Received by")) {
      assertTrue(paper.text().contains(said), said + " in " + paper.text());
    }
    assertEquals(1, paper.pages());
    assertEquals(List.of("burnbag-lot/v1\n20260302-001"), paper.codes(1));
    assertArrayEquals(pdf, press.slip(slip));
  }

  @Test
  void the_code_of_a_receipt_holds_what_a_verifier_needs() {
    Printed paper = new Printed(press.receipt(receipt(head(false), lines(2))));
    assertEquals(
        List.of("burnbag-receipt/v1\nburnbag.example/hq\n41\n42\n" + PLACE.root()),
        paper.codes(paper.pages()));
  }

  @Test
  void the_banner_stands_at_head_and_foot_of_every_page_and_a_trial_says_so_there() {
    Printed paper = new Printed(press.receipt(receipt(head(true), lines(90))));
    for (int page = 1; page <= paper.pages(); page++) {
      assertEquals(2, paper.text(page).split("CONFIDENTIAL", -1).length - 1, "page " + page);
      assertEquals(2, paper.text(page).split("TRIAL", -1).length - 1, "page " + page);
      assertTrue(paper.text(page).contains("page " + page + " of " + paper.pages()));
    }
    assertFalse(
        new Printed(press.receipt(receipt(head(false), lines(1)))).text().contains("TRIAL"));
  }

  @Test
  void a_list_repeats_its_heads_and_loses_no_row() {
    List<List<String>> rows = new ArrayList<>();
    for (int at = 0; at < 120; at++)
      rows.add(List.of("DOC-%03d#1".formatted(at), "seen <b>", "due “now” & then"));
    Printed paper = new Printed(press.list(list(rows)));
    for (int page = 1; page <= paper.pages(); page++)
      assertTrue(paper.text(page).contains("Copy What When"), paper.text(page));
    for (int at = 0; at < 120; at++)
      assertTrue(paper.text().contains("DOC-%03d#1 seen <b> due “now” & then".formatted(at)));
    assertTrue(paper.text().contains("120 lines."));
  }

  private static Worksheet worksheet(int copies) {
    List<Worksheet.Line> lines =
        IntStream.range(0, copies)
            .mapToObj(
                at ->
                    new Worksheet.Line(
                        "DOC-%03d#1".formatted(at), "Charts", "SECRET", 12, "safe-1", "L-" + at))
            .toList();
    return new Worksheet(
        head(true),
        "clerk-1",
        List.of(new Worksheet.Scan("14", "clerk-1", lines)),
        List.of(new Worksheet.Weighing("bag-1", "seal and weigh it, with a second", "clerk-1")));
  }

  @Test
  void a_worksheet_has_each_copy_to_tick_and_each_bag_to_fill_in() {
    Printed paper = new Printed(press.worksheet(worksheet(90)));
    for (int at = 0; at < 90; at++) {
      String line = "DOC-%03d#1 L-%d Charts SECRET 12 safe-1".formatted(at, at);
      assertTrue(paper.text().contains(line), line);
    }
    for (String said :
        List.of(
            "For clerk-1.",
            "Into a bag: order 14, held by clerk-1",
            "90 copies.",
            "bag-1 clerk-1: seal and weigh it, with a second",
            "Seal, as read")) {
      assertTrue(paper.text().contains(said), said + " in " + paper.text());
    }
    assertEquals(List.of(), paper.faults(PDFAFlavour.PDFA_2_U));
  }

  @Test
  void an_empty_list_says_that_there_is_nothing() {
    assertTrue(new Printed(press.list(list(List.of()))).text().contains("Nothing."));
  }

  @Test
  void a_word_longer_than_its_column_loses_no_letter() {
    String word = "W".repeat(150);
    String text = new Printed(press.list(list(List.of(List.of(word, "", ""))))).text();
    assertEquals(150, text.chars().filter(letter -> letter == 'W').count() - 2, text);
  }

  @Test
  void a_validator_finds_nothing_against_receipt_and_list_as_pdf_a_2u() {
    assertEquals(
        List.of(),
        new Printed(press.receipt(receipt(head(true), lines(40)))).faults(PDFAFlavour.PDFA_2_U));
    assertEquals(
        List.of(),
        new Printed(press.list(list(List.of(List.of("a", "b", "c")))))
            .faults(PDFAFlavour.PDFA_2_U));
  }

  @Test
  void a_title_with_marks_of_its_own_breaks_no_paper() {
    PrintedList list =
        new PrintedList(
            head(false), "</title><script>&\u202E", "", List.of("a"), List.of(), false, List.of());
    Printed paper = new Printed(press.list(list));
    assertTrue(paper.text().contains("</title><script>&[U+202E]"), paper.text());
    assertEquals(List.of(), paper.faults(PDFAFlavour.PDFA_2_U));
  }

  @Test
  void the_same_receipt_is_the_same_bytes() {
    assertArrayEquals(
        press.receipt(receipt(head(true), lines(3))),
        new Press(Fonts.shipped()).receipt(receipt(head(true), lines(3))));
  }

  static Letterhead head(boolean trial) {
    return new Letterhead("Harbour registry", "CONFIDENTIAL", trial, LabelSheetTest.NOON);
  }

  private static PrintedList list(List<List<String>> rows) {
    return new PrintedList(
        head(false), "This morning", "", List.of("Copy", "What", "When"), rows, true, List.of());
  }

  private static Receipt receipt(Letterhead head, List<Receipt.Line> lines) {
    return new Receipt(head, "Lt. Marlow", "Clerk Okafor", LabelSheetTest.NOON, lines, PLACE);
  }

  private static List<Receipt.Line> lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            at ->
                new Receipt.Line(
                    "DOC-%04d#1".formatted(at),
                    "Tide table " + at,
                    "SECRET",
                    12,
                    12,
                    Receipt.Outcome.ACCEPTED,
                    ""))
        .toList();
  }
}
