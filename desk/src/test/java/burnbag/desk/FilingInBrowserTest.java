package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.people.Second;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Documents come into the register, are copied, re-marked, held and put right, in a browser.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingInBrowserTest extends AllAtOneDesk {
  private static final String HTML = "<img src=x onerror=\"alert(1)\"><b>bold</b>&amp;";

  private static Page in(Chromium.Glass glass, String party) {
    return Chromium.comeIn(chromium.window(glass), desk, party);
  }

  private static Document document(String id) {
    return desk.home()
        .office()
        .store()
        .read(session -> session.register().find(Document.SHELF, id).orElseThrow());
  }

  private static List<Copy> copies(String id) {
    return desk.home()
        .office()
        .store()
        .read(session -> session.register().where(Copy.SHELF, "document", id));
  }

  private static void fill(Page page, String control, String title, String marking) {
    page.navigate(desk.url() + "/register/new");
    page.locator("[name=control]").fill(control);
    page.locator("[name=title]").fill(title);
    page.locator("[name=marking]").fill(marking);
    page.locator("[name=originator]").fill("Staff");
    page.locator("[name=date]").fill("2026-03");
    page.locator("[name=pages]").fill("12");
    page.locator("[name=copies]").fill("3");
  }

  private static void goOn(Page page) {
    page.locator("form.stack button:text('Go on')").click();
  }

  @Test
  void a_document_is_registered_with_its_copies_and_their_labels_are_printed() throws Exception {
    Page registrar = in(Chromium.Glass.PHONE, "registrar");
    registrar.navigate(desk.url() + "/register");
    registrar.locator("a:text('Register a document')").click();
    assertEquals(List.of(), Chromium.serious(registrar));
    fill(registrar, "N-1", "Harbour lights", "SECRET");
    goOn(registrar);
    assertThat(registrar.locator("h1")).hasText("Register N-1");
    assertThat(registrar.locator("main")).containsText("SECRET");
    assertThat(registrar.locator("main")).containsText("you answer for all copies");
    Chromium.sign(registrar);
    registrar.locator("a:text('Go on')").click();
    assertThat(registrar.locator("h1")).containsText("Harbour lights");
    assertThat(registrar.locator("table tbody tr")).hasCount(3);
    assertEquals(List.of(), Chromium.serious(registrar));
    assertEquals("registrar", copies("N-1").getFirst().holder());
    HttpResponse<String> labels =
        Visitor.in(desk, "registrar").get("/document/labels?id=N-1&skip=2");
    assertEquals(200, labels.statusCode());
    assertTrue(labels.body().startsWith("%PDF"));
  }

  @Test
  void a_marking_that_breaks_its_own_rules_is_told_with_the_paragraph_and_registered_as_printed() {
    Page registrar = in(Chromium.Glass.DARK, "registrar");
    fill(registrar, "N-2", "Faulty banner", "SECRET//NOFORN//SI");
    goOn(registrar);
    assertThat(registrar.locator("[role=alert]")).containsText("breaks rules of its own scheme");
    assertThat(registrar.locator("[role=alert] li .small").first())
        .containsText("CAPCO Register and Manual 2016, A.6");
    assertEquals(List.of(), Chromium.serious(registrar));
    registrar.locator("[name=printed]").check();
    goOn(registrar);
    Chromium.sign(registrar);
    assertEquals("SECRET//NOFORN//SI", document("N-2").protection().marking());
    assertEquals(3, document("N-2").protection().rank());
  }

  @Test
  void what_cannot_be_registered_is_told_all_at_once_and_nothing_typed_is_lost() {
    List<String> alarms = new ArrayList<>();
    Page registrar = in(Chromium.Glass.DESKTOP, "registrar");
    registrar.onDialog(
        dialog -> {
          alarms.add(dialog.message());
          dialog.dismiss();
        });
    fill(registrar, HTML, HTML, HTML);
    for (String name : List.of("originator", "date", "pages", "copies")) {
      registrar.locator("[name=" + name + "]").evaluate("it => it.removeAttribute('maxlength')");
      registrar.locator("[name=" + name + "]").fill(HTML);
    }
    goOn(registrar);
    assertThat(registrar.locator("[role=alert] li")).hasCount(4);
    assertEquals(0, registrar.locator("main img, main b:text-is('bold')").count());
    for (String name : List.of("control", "title", "marking", "originator", "pages")) {
      assertEquals(HTML, registrar.locator("[name=" + name + "]").inputValue(), name);
    }
    registrar.locator("[name=marking]").fill("");
    registrar.locator("[name=date]").fill("");
    registrar.locator("[name=pages]").fill("1");
    registrar.locator("[name=copies]").fill("1");
    goOn(registrar);
    assertThat(registrar.locator("h1")).hasText("Register " + HTML);
    Chromium.sign(registrar);
    registrar.locator("a:text('Go on')").click();
    assertThat(registrar.locator("h1")).containsText(HTML);
    assertEquals(0, registrar.locator("main img, main b:text-is('bold')").count());
    assertEquals(List.of(), alarms);
  }

  @Test
  void who_is_no_registrar_is_offered_no_form_and_refused_with_reasons() throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    assertTrue(clerk.get("/register/new").body().contains("You are registrar nowhere"));
    String token = clerk.token("/today");
    HttpResponse<String> sent =
        clerk.post(
            "/register/new",
            "_csrf",
            token,
            "control",
            "N-3",
            "title",
            "t",
            "originator",
            "o",
            "pages",
            "1",
            "copies",
            "1",
            "registry",
            "hq");
    HttpResponse<String> refused = clerk.get(Visitor.path(sent));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("What would make it allowed"));
  }

  @Test
  void a_document_is_copied_held_re_marked_and_put_right() {
    Page registrar = in(Chromium.Glass.PHONE, "registrar");
    open(registrar, "B-5", "Make copies");
    registrar.locator("[name=count]").fill("2");
    registrar.locator("form[action$='/copies'] button").click();
    assertThat(registrar.locator("h1")).hasText("Make 2 copies of B-5");
    Chromium.sign(registrar);
    assertEquals(3, copies("B-5").size());

    open(registrar, "B-5", "Hold it, lift a hold");
    assertEquals(List.of(), Chromium.serious(registrar));
    registrar.locator("[name=hold]").first().fill("FOI-2026-14");
    registrar.locator("form[action$='/hold'] button").click();
    Chromium.sign(registrar);
    assertEquals(List.of("FOI-2026-14"), document("B-5").holds());
    open(registrar, "B-5", "Hold it, lift a hold");
    registrar.locator("button:text('Lift FOI-2026-14')").click();
    Chromium.sign(registrar);
    second(registrar);
    assertEquals(List.of(), document("B-5").holds());

    open(registrar, "B-5", "Another marking");
    registrar.locator("[name=marking]").fill("TOP SECRET");
    registrar.locator("[name=basis]").selectOption("originator");
    registrar.locator("[name=reference]").fill("O-12/26");
    registrar.locator("[name=date]").fill("2026-01-15");
    registrar.locator("form[action$='/remark'] button").click();
    assertThat(registrar.locator("main")).containsText("upgrade");
    Chromium.sign(registrar);
    assertEquals(4, document("B-5").protection().rank());

    open(registrar, "B-5", "Put right what was written wrongly");
    registrar.locator("[name=fact]").selectOption("originator");
    registrar.locator("[name=is]").fill("Signals school");
    registrar.locator("form[action$='/correct'] button").click();
    assertThat(registrar.locator("main")).containsText("it was");
    Chromium.sign(registrar);
    assertEquals("Signals school", document("B-5").originator());

    open(registrar, "B-5", "Disposition, successor");
    registrar.locator("[name=rule]").fill("burn-1");
    registrar.locator("form[action$='/disposition'] button").click();
    Chromium.sign(registrar);
    open(registrar, "B-5", "Disposition, successor");
    registrar.locator("button:text('Holders may only return it')").click();
    Chromium.sign(registrar);
    assertTrue(document("B-5").returnOnly());
    open(registrar, "B-5", "Disposition, successor");
    registrar.locator("[name=by]").fill("B-6");
    registrar.locator("form[action$='/supersede'] button").click();
    Chromium.sign(registrar);
    assertEquals("B-6", document("B-5").supersededBy());
  }

  private static void open(Page page, String id, String summary) {
    page.navigate(desk.url() + "/document?id=" + id);
    page.locator("summary:text-is('" + summary + "')").click();
  }

  /// The chief seconds what was signed last.
  private static void second(Page page) {
    String entry = page.locator(".entered[role=status] b").last().textContent().strip();
    desk.act("chief", new Second(entry, desk.home().office().acts()));
  }
}
