package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.note.NoteFormatException;
import burnbag.response.find.FindReceipt;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page for finders as the line sees it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoundTest {
  private static OpenDesk desk;

  @BeforeAll
  static void open(@TempDir Path folder) {
    desk = new OpenDesk(folder);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private final Finder finder = Finder.of(desk);

  private static void assertKeepsNothing(HttpResponse<String> answer) {
    assertTrue(answer.headers().firstValue("set-cookie").isEmpty(), "a cookie is set");
    assertFalse(answer.body().contains("<script"), "a script");
    assertFalse(answer.body().contains("_csrf"), "a session");
    String policy = answer.headers().firstValue("content-security-policy").orElse("");
    assertFalse(policy.contains("script-src"), policy);
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertTrue(
        answer.headers().firstValue("cache-control").orElse("").contains("no-store"),
        "the browser keeps the page");
  }

  private String filed(String... words) throws IOException, InterruptedException {
    HttpResponse<String> answer = finder.report(List.of(), words);
    assertEquals(200, answer.statusCode(), answer.body());
    assertKeepsNothing(answer);
    return Finder.code(answer.body());
  }

  private static String coded(String code) {
    return "code=" + code;
  }

  @Test
  void no_answer_there_sets_a_cookie_or_needs_a_script() throws Exception {
    String code = filed("what", "four books");
    for (HttpResponse<String> answer :
        List.of(
            finder.get("/found"),
            finder.get("/found/"),
            finder.get("/found?lang=zh&size=large"),
            finder.get("/found/nothing/there"),
            finder.get("/found/back"),
            finder.get("/found/..%2f..%2fx"),
            finder.post("/found/back", coded("not a code")),
            finder.post("/found/back", coded(code)),
            finder.post("/found/say", coded(code) + "&text=hello"),
            finder.post("/found/confirm", coded(code) + "&number=1"),
            finder.post("/found/erase", coded(code)),
            finder.report(List.of()))) {
      assertTrue(answer.headers().firstValue("set-cookie").isEmpty(), answer.uri().toString());
      if (answer.statusCode() == 302 || answer.statusCode() == 400) continue;
      assertKeepsNothing(answer);
    }
    HttpResponse<String> style = finder.get("/found/found.css");
    assertEquals(200, style.statusCode());
    assertTrue(style.headers().firstValue("set-cookie").isEmpty());
    assertTrue(
        finder.post("/found/receipt", coded(code)).headers().firstValue("set-cookie").isEmpty());
  }

  @Test
  void the_page_says_who_runs_it_who_reads_and_what_it_cannot_protect() throws Exception {
    String page = finder.get("/found", "Accept-Language", "fr-CH, fr;q=0.9").body();
    for (String said :
        List.of(
            "TRIAL",
            "You did nothing wrong",
            "Do not read on",
            "Do not post",
            "This page is run by",
            "The registry of the four books",
            "Your report is read by",
            "What we cannot protect you from",
            "Tor Browser")) {
      assertTrue(page.contains(said), said);
    }
  }

  @Test
  void the_language_is_the_browsers_or_the_one_that_was_chosen() throws Exception {
    assertTrue(finder.get("/found", "Accept-Language", "zh-CN,zh;q=0.9").body().contains("您没有做错"));
    assertTrue(
        finder.get("/found", "Accept-Language", "zh;q=0.1, en").body().contains("nothing wrong"));
    assertTrue(
        finder.get("/found?lang=zh", "Accept-Language", "en").body().contains("lang=\"zh\""));
    assertTrue(
        finder.get("/found?lang=tlh", "Accept-Language", ";;;").body().contains("nothing wrong"));
    assertTrue(finder.get("/found?size=large").body().contains("class=\"large\""));
  }

  @Test
  void both_sides_talk_and_the_finder_has_everything_destroyed() throws Exception {
    String code = filed("cover", "Harbour", "what", "four books", "contact", "555 0199");
    String page = finder.post("/found/back", coded(code)).body();
    assertTrue(page.contains("Nobody has opened it yet"));
    assertTrue(
        finder
            .post("/found/say", coded(code) + "&text=I%20am%20afraid")
            .body()
            .contains("I am afraid"));
    String again = finder.post("/found/say", coded(code) + "&text=I%20am%20afraid").body();
    assertEquals(
        2, again.split("I am afraid", -1).length, "a page that is loaded again says it twice");
    finder.post("/found/erase", coded(code));
    assertTrue(
        finder.post("/found/back", coded(code)).body().contains("I am afraid"), "not ticked");
    assertTrue(
        finder.post("/found/erase", coded(code) + "&sure=yes").body().contains("It is destroyed"));
    assertEquals(422, finder.post("/found/back", coded(code)).statusCode());
  }

  @Test
  void a_report_that_is_sent_again_by_a_page_loaded_again_is_the_same_report() throws Exception {
    Matcher token =
        Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"")
            .matcher(finder.get("/found").body());
    assertTrue(token.find());
    String[] words = {"token", token.group(1), "what", "four books in a bin"};
    String code = Finder.code(finder.report(List.of(), words).body());
    assertEquals(code, Finder.code(finder.report(List.of(), words).body()));
    words[1] = "";
    assertNotEquals(code, Finder.code(finder.report(List.of(), words).body()));
  }

  @Test
  void html_in_every_field_stays_words() throws Exception {
    String evil = "<img src=x onerror=alert(1)>\"'><b>\u202E📦";
    String code =
        filed(
            "cover",
            evil,
            "controlNumber",
            evil,
            "marking",
            evil,
            "place",
            evil,
            "what",
            evil,
            "contact",
            evil);
    String text = java.net.URLEncoder.encode(evil, StandardCharsets.UTF_8);
    String page = finder.post("/found/say", coded(code) + "&text=" + text).body();
    assertFalse(page.contains("<img src=x"), page);
    assertTrue(page.contains("&lt;img src=x"), page);
    Visitor clerk = Visitor.in(desk, "registrar");
    String all = clerk.get("/finds").body();
    int at = all.indexOf("/finds/F-");
    String find = clerk.get(all.substring(at, at + "/finds/F-12345678".length())).body();
    assertFalse(find.contains("<img src=x"), find);
  }

  @Test
  void a_report_with_a_fault_comes_back_with_what_was_written() throws Exception {
    HttpResponse<String> answer =
        finder.report(List.of(), "cover", "Harbour", "day", "2999-01-01", "what", "x");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("value=\"Harbour\""));
    assertTrue(answer.body().contains("2026-12-31"));
    assertEquals(422, finder.report(List.of(), "what", " ").statusCode());
  }

  @Test
  void what_is_no_form_is_told_so_and_nothing_is_kept() throws Exception {
    assertEquals(400, finder.post("/found", "what=x").statusCode());
    String told = finder.post("/found", "what=x").body();
    assertTrue(told.contains("Nothing of it was kept") && told.contains("TRIAL"), told);
  }

  @Test
  void a_gigabyte_is_refused_before_it_is_sent() throws Exception {
    URI uri = URI.create(desk.url());
    try (Socket line = new Socket(uri.getHost(), uri.getPort())) {
      line.setSoTimeout(10_000);
      line.getOutputStream()
          .write(
              ("POST /found HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1073741824\r\n"
                      + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      byte[] start = line.getInputStream().readNBytes(12);
      assertEquals("HTTP/1.1 413", new String(start, StandardCharsets.US_ASCII));
    }
  }

  @Test
  void a_receipt_from_the_page_is_one()
      throws IOException, InterruptedException, NoteFormatException {
    String code = filed("what", "four books in a sack");
    HttpResponse<String> answer = finder.post("/found/receipt", coded(code));
    assertTrue(
        answer.headers().firstValue("content-disposition").orElse("").startsWith("attachment"));
    FindReceipt receipt = FindReceipt.read(answer.body().getBytes(StandardCharsets.UTF_8));
    assertTrue(receipt instanceof FindReceipt.Unentered, "nobody has opened it");
    assertEquals(303, finder.post("/found/receipt", coded("0000")).statusCode());
  }

  @Test
  void finds_are_seen_by_who_looks_after_them_and_by_nobody_else() throws Exception {
    filed("what", "seen by few");
    assertEquals("/login", Visitor.path(Visitor.of(desk).get("/finds")));
    assertEquals(403, Visitor.in(desk, "carrier").get("/finds").statusCode());
    assertEquals(200, Visitor.in(desk, "registrar").get("/finds").statusCode());
  }
}
