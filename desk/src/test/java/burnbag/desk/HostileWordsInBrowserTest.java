package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.document.RegisterDocument;
import burnbag.custody.register.Document;
import burnbag.custody.register.Protection;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Titles and fields by somebody who wishes the reader ill, or writes from right to left.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileWordsInBrowserTest extends AllAtOneDesk {
  private static final String HTML = "<img src=x onerror=\"alert(1)\"><b>bold</b>&amp;";
  private static final String TURNED = "\u202Ecod.yadseut";
  private static final String ARABIC = "دليل الإشارات 🗂️📎";

  @BeforeAll
  static void the_office() {
    register("H-1", HTML);
    register("H-2", TURNED);
    register("H-3", ARABIC);
  }

  private static void register(String control, String title) {
    Document document =
        Document.onPaper(
            control, "hq", title, title, "2025", new Protection("", "", "", 0, List.of()), 3, "");
    desk.act("registrar", new RegisterDocument(document, List.of(control + "AAAA")));
  }

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Page watched(List<String> alarms) {
    Page page = Chromium.comeIn(chromium.window(Chromium.Glass.PHONE), desk, "registrar");
    page.onDialog(
        dialog -> {
          alarms.add(dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        said -> {
          if (said.type().equals("error")) alarms.add(said.text());
        });
    return page;
  }

  @Test
  void words_are_shown_as_words_wherever_they_stand() {
    List<String> alarms = new ArrayList<>();
    Page page = watched(alarms);
    for (String path :
        List.of(
            "/register",
            "/register?q=H-1",
            "/document?id=H-1",
            "/copy?id=H-1%231",
            "/offer",
            "/register?q=" + code(HTML))) {
      page.navigate(desk.url() + path);
      assertEquals(0, page.locator("main img, main b:text-is('bold')").count(), path);
    }
    assertTrue(page.locator("[name=q]").inputValue().contains("onerror"));
    page.navigate(desk.url() + "/document?id=H-1");
    assertThat(page.locator("h1")).containsText(HTML);
    assertEquals(List.of(), alarms);
  }

  @Test
  void what_turns_a_line_is_made_visible_and_what_runs_from_the_right_stays_whole() {
    Page page = watched(new ArrayList<>());
    page.navigate(desk.url() + "/register");
    String all = page.locator("main").textContent();
    assertFalse(all.contains("\u202E"));
    assertTrue(all.contains("⟨U+202E⟩cod.yadseut"));
    assertTrue(all.contains("دليل الإشارات"));
    assertTrue(page.locator("bdi:has-text('دليل')").count() > 0);
  }

  @Test
  void what_is_typed_into_fields_comes_back_as_words_or_not_at_all() {
    List<String> alarms = new ArrayList<>();
    Page page = watched(alarms);
    page.navigate(desk.url() + "/offer?copy=" + code(HTML));
    page.locator("input[value='H-1#1']").check();
    page.locator("[name=to]").selectOption("chief");
    page.evaluate(
        "html => { document.querySelector('[name=due]').type = 'text';"
            + " document.querySelector('[name=due]').value = html; }",
        HTML);
    page.locator("button:text('Go on')").click();
    assertThat(page.locator("[role=alert]")).containsText("2026-12-31");
    page.navigate(desk.url() + "/document?id=" + code(HTML));
    page.navigate(desk.url() + "/bag?id=" + code("../../etc/passwd"));
    page.navigate(desk.url() + "/certificate/file?number=" + code("../../x") + "&kind=json");
    assertThat(page.locator("main")).containsText("No certificate");
    alarms.removeIf(said -> said.contains("status of 404"));
    assertEquals(List.of(), alarms);
  }

  /// The text fields of a page's forms that somebody fills in by hand.
  private static void fillAll(Locator form, String text) {
    form.locator("input:not([type=hidden]):not([type=checkbox]):not([type=file]), textarea")
        .all()
        .forEach(
            field -> {
              field.evaluate("it => { it.type = 'text'; it.removeAttribute('maxlength'); }");
              field.fill(text);
            });
    for (Locator choice : form.locator("select").all()) {
      choice.evaluate("it => { it.selectedIndex = it.options.length - 1; }");
    }
  }

  @Test
  void html_in_every_field_of_every_form_comes_back_as_words_or_not_at_all() {
    List<String> alarms = new ArrayList<>();
    Page page = watched(alarms);
    List<String> sent = new ArrayList<>();
    for (String path :
        List.of(
            "/register/new",
            "/document?id=H-3",
            "/copy?id=H-3%231",
            "/containers",
            "/outside",
            "/discrepancies",
            "/attest",
            "/order",
            "/offer",
            "/musters")) {
      page.navigate(desk.url() + path);
      int forms = page.locator("main form[method=post]").count();
      for (int i = 0; i < forms; i++) {
        page.navigate(desk.url() + path);
        page.evaluate(
            "() => document.querySelectorAll('details').forEach(it => { it.open = true; })");
        Locator form = page.locator("main form[method=post]").nth(i);
        fillAll(form, HTML);
        String action = form.getAttribute("action");
        page.evaluate("() => { document.body.dataset.sent = 'yes'; }");
        form.evaluate("it => it.submit()");
        page.waitForFunction(
            "() => document.readyState === 'complete' && !document.body.dataset.sent");
        sent.add(action);
        assertEquals(
            0, page.locator("main img, main b:text-is('bold')").count(), path + " " + action);
        assertFalse(page.content().contains("Something broke here"), path + " " + action);
      }
    }
    assertTrue(sent.size() >= 20, sent.toString());
    alarms.removeIf(said -> said.contains("status of 4"));
    assertEquals(List.of(), alarms);
  }

  @Test
  void a_form_longer_than_any_of_ours_is_refused_and_the_desk_goes_on() throws Exception {
    Visitor visitor = Visitor.in(desk, "registrar");
    String token = visitor.token("/offer");
    int status = visitor.post("/offer", "_csrf", token, "copy", "x".repeat(1 << 20)).statusCode();
    assertTrue(status >= 400 && status < 500, Integer.toString(status));
    assertEquals(200, visitor.get("/today").statusCode());
  }
}
