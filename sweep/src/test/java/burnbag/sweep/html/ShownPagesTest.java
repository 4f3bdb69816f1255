package burnbag.sweep.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Judgement;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.State;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Box;
import burnbag.marking.page.Place;
import burnbag.reading.Reading.Unread;
import burnbag.reading.Reason;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.Effect;
import burnbag.sweep.LotSummary;
import burnbag.sweep.Occasion;
import burnbag.sweep.PagePicture;
import burnbag.sweep.PagePictures;
import burnbag.sweep.RedactedReport;
import burnbag.sweep.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page as a person sees it, in a report.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShownPagesTest {
  @TempDir Path scratch;

  @Test
  void a_page_is_shown_as_it_looks_with_its_marking_boxed() throws IOException {
    String html = report(MadeLot.OCCASION, List.of(photo()));
    assertTrue(html.contains("<img src=\"data:image/jpeg;base64," + base64("large") + "\""), html);
    assertTrue(
        html.contains(
            "<span class=\"box hold\""
                + " style=\"left:8.00%;top:5.00%;width:14.00%;height:2.00%\"></span>"),
        html);
    assertTrue(html.contains("alt=\"Page 1 as it looks, markings boxed\""));
  }

  @Test
  void a_box_beyond_the_page_ends_at_its_edge() throws IOException {
    String html = report(MadeLot.OCCASION, List.of(photo(new Box(-0.1, 0.9, 0.3, 0.4))));
    assertTrue(html.contains("style=\"left:0.00%;top:90.00%;width:20.00%;height:10.00%\""), html);
  }

  @Test
  void a_report_with_pictures_is_well_formed_xml() throws Exception {
    String html = report(MadeLot.OCCASION, List.of(photo(), unseen(), blankBack()));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_page_can_be_enlarged_without_a_script() throws IOException {
    String html = report(MadeLot.OCCASION, List.of(photo()));
    assertTrue(html.contains("<input type=\"checkbox\" class=\"zoom\" id=\"z1-1\"/>"), html);
    assertTrue(html.contains("<label class=\"shot\" for=\"z1-1\">"));
    assertFalse(html.contains("<script"));
  }

  @Test
  void the_contact_sheet_has_every_picture_found_or_not() throws IOException {
    String html = report(MadeLot.OCCASION, List.of(photo(), unseen(), blankBack()));
    String sheet =
        html.substring(html.indexOf("Pictures at a glance (3)"), html.indexOf("<h2>Hold"));
    assertTrue(sheet.contains("<a href=\"#d1\">"), sheet);
    assertTrue(sheet.contains(base64("small")));
    assertTrue(sheet.contains("<bdi>cover.jpg</bdi>"));
    assertTrue(sheet.contains("SECRET//NOFORN"));
    assertTrue(sheet.contains("<span class=\"blank\">no picture</span>"));
    assertTrue(sheet.contains("not read: needs-ocr"));
    assertTrue(sheet.contains("<bdi>back.png</bdi>"));
    assertFalse(sheet.contains("href=\"#d3\""), "what is clear has no card to lead to");
  }

  @Test
  void a_lot_without_pictures_has_no_contact_sheet() throws IOException {
    assertFalse(
        report(MadeLot.OCCASION, MadeLot.documents().subList(0, 1)).contains("at a glance"));
  }

  @Test
  void nothing_of_a_picture_is_left_in_the_scratch_folder() throws IOException {
    report(MadeLot.OCCASION, List.of(photo(), unseen(), blankBack()));
    try (Stream<Path> left = Files.list(scratch)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void a_redacted_report_shows_no_page() throws IOException {
    Occasion open = MadeLot.OCCASION;
    Occasion redacted =
        new Occasion(
            open.lot(), open.asOf(), 1, List.of(), List.of(), false, true, List.of(), false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport report = new HtmlReport(out, scratch, redacted);
    assertFalse(report.takesPictures());
    assertFalse(new RedactedReport(new HtmlReport(out, scratch, open)).takesPictures());
    String html = report(redacted, List.of(photo(), unseen()));
    assertFalse(html.contains("<img"));
    assertFalse(html.contains("at a glance"));
  }

  @Test
  void pages_for_which_there_is_no_room_are_counted_and_gone() throws IOException {
    Album album = new Album(9);
    PagePicture small = kept(360, "small");
    PagePicture large = kept(1_600, "large");
    assertTrue(album.take(small).isPresent());
    assertTrue(album.hasRoom());
    assertTrue(album.take(large).isEmpty());
    assertFalse(album.hasRoom());
    assertEquals(1, album.leftOut());
    assertFalse(Files.exists(large.jpeg()));
  }

  @Test
  void what_is_not_shown_is_said_at_the_document_and_on_the_first_sheet() throws IOException {
    DocumentReport many =
        MadeLot.document("many.pdf", "application/pdf", Verdict.REVIEW, 30)
            .unread(new Unread(1, Reason.OCR_UNSURE, ""))
            .pictures(new PagePictures(List.of(), List.of(), 22))
            .done();
    String html = report(MadeLot.OCCASION, List.of(many));
    assertTrue(html.contains("to be looked at in the document: 22 more pages."), html);
    assertTrue(html.contains("<bdi>Pages not shown in this report</bdi></th>"), html);
  }

  private DocumentReport photo() throws IOException {
    return photo(new Box(0.08, 0.05, 0.14, 0.02));
  }

  private DocumentReport photo(Box box) throws IOException {
    Place place = new Place(1, -1, -1, "SECRET//NOFORN", Optional.of(box));
    RolledMarking marking =
        new RolledMarking(
            new Meaning("us", "SECRET", 3, "SECRET//NOFORN", Parts.NONE),
            new Judgement(Kind.STAMP, State.LIVE, "", 0.99, List.of(), List.of("own line")),
            List.of(),
            List.of(place),
            0);
    return MadeLot.document("pile/cover.jpg", "image/jpeg", Verdict.HOLD, 1)
        .markings(new Judged(marking, Effect.HOLD))
        .pictures(new PagePictures(List.of(kept(1_600, "large")), List.of(kept(360, "small")), 0))
        .done();
  }

  private static DocumentReport unseen() {
    return MadeLot.document("pile/photo.heic", "image/heic", Verdict.REVIEW, 0)
        .unread(new Unread(0, Reason.NEEDS_OCR, "nothing here decodes image/heic"))
        .done();
  }

  private DocumentReport blankBack() throws IOException {
    return MadeLot.document("pile/back.png", "image/png", Verdict.CLEAR, 1)
        .pictures(new PagePictures(List.of(), List.of(kept(360, "blank")), 0))
        .done();
  }

  private PagePicture kept(int side, String bytes) throws IOException {
    Path file = Files.writeString(Files.createTempFile(scratch, "p", ""), bytes);
    return new PagePicture(1, side, side, side / 2, file);
  }

  private static String base64(String bytes) {
    return Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.UTF_8));
  }

  private String report(Occasion occasion, List<DocumentReport> documents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport report = new HtmlReport(out, scratch, occasion);
    documents.forEach(report::take);
    report.end(
        new LotSummary(
            Verdict.HOLD, Map.of(), Map.of(), Map.of(), 1, 1, 1, 3, "SECRET", false, List.of()));
    return out.toString(StandardCharsets.UTF_8);
  }
}
