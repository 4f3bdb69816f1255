package burnbag.sweep.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.State;
import burnbag.marking.Wording.Mention;
import burnbag.marking.document.CopyMark;
import burnbag.marking.page.Place;
import burnbag.marking.page.Span;
import burnbag.reading.Reading.Unread;
import burnbag.reading.Reason;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.DocumentReport.PageView;
import burnbag.sweep.Effect;
import burnbag.sweep.LotReport.Next;
import burnbag.sweep.LotSummary;
import burnbag.sweep.Occasion;
import burnbag.sweep.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlReportTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("burnbag.root", ".."), "testdata", "report", "pile", "out.html");

  @TempDir Path scratch;

  @Test
  void a_made_lot_reads_as_it_did() throws IOException {
    String html = report(MadeLot.OCCASION, MadeLot.documents());
    if ("rewrite".equals(System.getenv("BURNBAG_GOLDEN"))) Files.writeString(GOLDEN, html);
    assertEquals(Files.readString(GOLDEN), html);
  }

  @Test
  void the_page_is_well_formed_xml() throws Exception {
    Document page = parsed(report(MadeLot.OCCASION, MadeLot.documents()));
    assertEquals("html", page.getDocumentElement().getTagName());
  }

  @Test
  void nothing_is_loaded_and_nothing_runs() throws Exception {
    Document page = parsed(report(MadeLot.OCCASION, MadeLot.documents()));
    for (String tag : List.of("script", "link", "iframe", "object", "form")) {
      assertEquals(0, page.getElementsByTagName(tag).getLength(), tag);
    }
    NodeList all = page.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      String name = element.getTagName();
      assertTrue(
          !element.hasAttribute("style") || element.getAttribute("class").startsWith("box "), name);
      String source = element.getAttribute("src");
      assertTrue(
          source.isEmpty() || name.equals("img") && source.startsWith("data:image/jpeg;base64,"),
          source);
      assertTrue(!name.equals("input") || element.getAttribute("type").equals("checkbox"), name);
      String link = element.getAttribute("href");
      assertTrue(link.isEmpty() || link.startsWith("#"), link);
    }
    assertFalse(text(page, "style").contains("url("));
    assertTrue(
        report(MadeLot.OCCASION, MadeLot.documents())
            .contains(
                "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri"));
  }

  @Test
  void the_report_bears_the_highest_live_marking_at_its_top_and_its_bottom() throws Exception {
    Document page = parsed(report(MadeLot.OCCASION, MadeLot.documents()));
    List<String> banners = byClass(page, "banner top");
    banners.addAll(byClass(page, "banner bottom"));
    assertEquals(List.of("机密★10年", "机密★10年"), banners);
  }

  @Test
  void the_verdict_comes_before_every_document() throws IOException {
    String html = report(MadeLot.OCCASION, MadeLot.documents());
    assertTrue(html.indexOf("Do not let this lot go.") < html.indexOf("<article"));
    assertTrue(html.indexOf("Call the security officer") < html.indexOf("<article"));
  }

  @Test
  void held_documents_come_before_those_to_review_and_clear_ones_come_last() throws IOException {
    String html = report(MadeLot.OCCASION, MadeLot.documents().reversed());
    int held = html.indexOf("<h2>Hold (3)</h2>");
    int looked = html.indexOf("<h2>Review (3)</h2>");
    int noted = html.indexOf("<h2>Clear, with a note (2)</h2>");
    int clear = html.indexOf("<h2>Clear (3)</h2>");
    assertTrue(0 < held && held < looked && looked < noted && noted < clear);
  }

  @Test
  void a_clear_container_of_a_held_document_says_so() throws IOException {
    String html = report(MadeLot.OCCASION, MadeLot.documents());
    assertTrue(
        html.contains(
            "<bdi>mail/as-promised.eml</bdi><em> itself; something inside it is hold</em>"));
  }

  @Test
  void a_container_that_is_held_for_its_content_says_so() throws IOException {
    DocumentReport zip = MadeLot.document("a.zip", "application/zip", Verdict.HOLD, 0).done();
    assertTrue(
        report(MadeLot.OCCASION, List.of(zip))
            .contains("For what lies inside it, not for itself."));
  }

  @Test
  void markings_are_boxed_in_the_text_and_dead_ones_underlined() throws IOException {
    String html = report(MadeLot.OCCASION, MadeLot.documents());
    assertTrue(html.contains("000347\n<mark>机密★10年</mark>\n特急"));
    assertTrue(html.contains("<u>CONFIDENTIAL</u>\nDECLASSIFIED"));
  }

  @Test
  void boxes_may_overlap_and_may_cut_a_character_in_two() throws Exception {
    PageView view =
        new PageView(
            1,
            "a😀bcdef",
            true,
            true,
            List.of(new Span(2, 5), new Span(4, 99)),
            List.of(new Span(0, 6)));
    String html = report(MadeLot.OCCASION, List.of(held("x.txt", List.of(view))));
    parsed(html);
    assertTrue(
        html.contains("<u>a</u><mark>😀b</mark><mark>c</mark><mark>d</mark><mark>ef</mark>"), html);
  }

  @Test
  void a_redacted_report_has_no_page_text_even_when_it_is_handed_some() throws IOException {
    Occasion redacted =
        new Occasion(
            List.of("pile"),
            MadeLot.OCCASION.asOf(),
            1,
            List.of(),
            List.of(),
            true,
            true,
            List.of(),
            false);
    String html = report(redacted, MadeLot.documents());
    assertFalse(html.contains("青石岛导航站文件"));
    assertFalse(html.contains("class=\"page\""));
    assertTrue(html.contains("Texts and pictures of the pages are left out of this report."));
    assertFalse(html.contains("<img"));
  }

  @Test
  void hostile_words_stay_words_wherever_they_stand() throws Exception {
    for (String hostile :
        List.of(
            "<script>alert(1)</script>",
            "</style><b>",
            "]]>",
            "--><!--",
            "&lt;&amp;&#x41;",
            "\" onmouseover=\"x",
            "'><img src=x>",
            "a\u202egpj.exe",
            "\u001b[2J\u0000\u0007",
            "\ud800",
            "\udc00x",
            "\uffff\ufffe",
            "\u2028\u2029\u0085\u200b\u2066",
            "👩‍🚀 機密")) {
      Document page = parsed(report(hostileOccasion(hostile), List.of(hostileDocument(hostile))));
      for (String tag : List.of("script", "b", "img")) {
        assertEquals(0, page.getElementsByTagName(tag).getLength(), hostile);
      }
      String all = page.getDocumentElement().getTextContent();
      assertFalse(
          all.matches("(?s).*[\u202a-\u202e\u2066-\u2069\u200b\u0000-\u0008\u001b\u0085\u2028].*"),
          hostile);
    }
  }

  @Test
  void what_cannot_be_seen_is_shown_by_its_number() throws IOException {
    String html = report(MadeLot.OCCASION, List.of(hostileDocument("a\u202eb\u001bc\ud800")));
    assertTrue(
        html.contains(
            "a<span class=\"unseen\">⟨U+202E⟩</span>b<span class=\"unseen\">⟨U+001B⟩</span>c"
                + "<span class=\"unseen\">⟨U+D800⟩</span>"));
  }

  @Test
  void every_reason_for_not_reading_comes_with_what_to_do() throws IOException {
    for (Reason reason : Reason.values()) {
      DocumentReport document =
          MadeLot.document("a.bin", "application/octet-stream", Verdict.REVIEW, 0)
              .unread(new Unread(3, reason, "a detail"))
              .done();
      String html = report(MadeLot.OCCASION, List.of(document));
      assertTrue(
          html.contains(
              "Not read: "
                  + reason.word()
                  + ", page 3</strong>: "
                  + burnbag.sweep.Advice.on(reason)),
          reason.word());
      assertTrue(html.contains("<bdi>Not read: " + reason.word() + "</bdi>"), reason.word());
    }
  }

  @Test
  void every_state_and_kind_has_a_word() {
    for (State state : State.values()) assertFalse(Words.state(state, "").isBlank());
    for (Kind kind : Kind.values()) assertFalse(Words.kind(kind).isBlank());
    assertEquals("downgraded (was SECRET)", Words.state(State.DOWNGRADED, "SECRET"));
  }

  @Test
  void page_numbers_are_ranges() {
    assertEquals("page 3", Words.pages(List.of(3)));
    assertEquals("pages 1–4, 7", Words.pages(List.of(1, 2, 3, 4, 7)));
    assertEquals("pages 1, 3, 5–6", Words.pages(List.of(1, 3, 5, 6)));
  }

  @Test
  void a_clear_lot_has_no_banner_and_promises_no_more_than_was_seen() throws IOException {
    DocumentReport clear = MadeLot.document("a.txt", "text/plain", Verdict.CLEAR, 1).done();
    String html = report(MadeLot.OCCASION, List.of(clear));
    assertTrue(html.contains("no live marking found"));
    assertTrue(html.contains("is not found by its marking"));
  }

  @Test
  void an_empty_lot_says_that_there_was_nothing() throws IOException {
    assertTrue(
        report(MadeLot.OCCASION, List.of()).contains("There was nothing in this lot to look at."));
  }

  @Test
  void what_narrowed_the_sweep_is_said_before_the_verdict() throws IOException {
    Occasion accepted =
        new Occasion(
            List.of("pile"),
            MadeLot.OCCASION.asOf(),
            3,
            List.of(),
            List.of(),
            false,
            false,
            List.of(),
            true);
    LotSummary stopped =
        new LotSummary(
            Verdict.CLEAR,
            Map.of(),
            Map.of(),
            Map.of("rules.txt:3: *.bak", 4L),
            1,
            1,
            1,
            0,
            "",
            true,
            List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlReport(out, scratch, accepted).end(stopped);
    String html = out.toString(StandardCharsets.UTF_8);
    int verdict = html.indexOf("<h1>");
    int left = html.indexOf("that was accepted beforehand");
    int cut = html.indexOf("The sweep was stopped before");
    int low = html.indexOf("Markings below rank 3 of 4 were told to hold nothing");
    assertTrue(0 < left && left < verdict && 0 < cut && cut < verdict && 0 < low && low < verdict);
    assertTrue(html.contains("Left out by rules.txt:3: *.bak"));
  }

  @Test
  void nothing_reaches_the_target_before_the_verdict_is_known_and_nothing_stays_in_scratch()
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport report = new HtmlReport(out, scratch, MadeLot.OCCASION);
    for (DocumentReport document : MadeLot.documents())
      assertEquals(Next.GO_ON, report.take(document));
    assertEquals(0, out.size());
    report.end(MadeLot.summary(MadeLot.documents()));
    try (var left = Files.list(scratch)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void memory_stays_flat_with_20_000_documents() {
    HtmlReport report = new HtmlReport(OutputStream.nullOutputStream(), scratch, MadeLot.OCCASION);
    long before = 0;
    for (int i = 0; i < 20_000; i++) {
      DocumentReport document =
          switch (i % 3) {
            case 0 ->
                held(
                    "zip-" + i + ".zip!/page.txt",
                    List.of(
                        MadeLot.view(
                            1, "SECRET\n" + "x".repeat(2_000), List.of("SECRET"), List.of())));
            case 1 ->
                MadeLot.document("zip-" + (i - 1) + ".zip", "application/zip", Verdict.CLEAR, 0)
                    .done();
            default ->
                MadeLot.document("plain-" + i + ".txt", "text/plain", Verdict.CLEAR, 1).done();
          };
      report.take(document);
      if (i == 2_000) before = used();
    }
    long after = used();
    report.end(MadeLot.summary(List.of()));
    assertTrue(after - before < 4_000_000, "grew by " + (after - before) + " bytes");
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private String report(Occasion occasion, List<DocumentReport> documents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport report = new HtmlReport(out, scratch, occasion);
    documents.forEach(report::take);
    report.end(MadeLot.summary(documents));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static DocumentReport held(String path, List<PageView> views) {
    return MadeLot.document(path, "text/plain", Verdict.HOLD, 1)
        .markings(
            new Judged(
                MadeLot.marking(
                    new Meaning("us", "SECRET", 3, "SECRET", Parts.NONE),
                    MadeLot.judged(Kind.BANNER, State.LIVE, 0.9, "own line"),
                    MadeLot.places("SECRET", 1)),
                Effect.HOLD))
        .views(views)
        .done();
  }

  private static Occasion hostileOccasion(String hostile) {
    return new Occasion(
        List.of(hostile),
        MadeLot.OCCASION.asOf(),
        1,
        List.of(),
        List.of(),
        true,
        false,
        List.of(),
        false);
  }

  /// The words in every place that a file can fill.
  private static DocumentReport hostileDocument(String hostile) {
    Place place = new Place(1, 0, 1, hostile, Optional.empty());
    return MadeLot.document(hostile, hostile, Verdict.HOLD, 1)
        .markings(
            new Judged(
                new burnbag.marking.document.RolledMarking(
                    new Meaning(hostile, hostile, 3, hostile, Parts.ofTerm(hostile)),
                    new burnbag.marking.Judgement(
                        Kind.BANNER,
                        State.DOWNGRADED,
                        hostile,
                        0.5,
                        List.of(new Meaning.Other(hostile, hostile, 1)),
                        List.of(hostile)),
                    List.of(new burnbag.marking.Fault(hostile, hostile)),
                    List.of(place),
                    3),
                Effect.HOLD))
        .mentions(2, new Mention("us", "SECRET", List.of(hostile), place))
        .copies(new CopyMark(place, hostile, hostile))
        .unread(new Unread(0, Reason.BROKEN, hostile))
        .views(List.of(new PageView(1, hostile, true, true, List.of(new Span(0, 1)), List.of())))
        .done();
  }

  private static Document parsed(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Document page, String tag) {
    return page.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static List<String> byClass(Document page, String name) {
    List<String> found = new ArrayList<>();
    NodeList all = page.getElementsByTagName("div");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getAttribute("class").equals(name)) found.add(element.getTextContent());
    }
    return found;
  }
}
