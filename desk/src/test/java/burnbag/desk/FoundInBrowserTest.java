package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import burnbag.ledger.note.NoteFormatException;
import burnbag.response.find.FindReceipt;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A find from its report to its end, as finder and office meet it; the finder's browser runs no
/// script.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoundInBrowserTest extends AllAtOneDesk {
  private static void signed(Page page) {
    Chromium.sign(page);
    page.locator("a:text('Go on')").click();
  }

  private static void back(Page page, String code) {
    page.navigate(desk.url() + "/found");
    page.locator("#code").fill(code);
    page.locator(".back button").click();
  }

  @Test
  void a_finder_without_scripts_reports_is_answered_hands_over_and_is_forgotten()
      throws IOException, NoteFormatException {
    BrowserContext window = chromium.withoutScripts();
    Page finder = window.newPage();
    finder.navigate(desk.url() + "/found");
    finder.locator("#cover").fill("Signals handbook");
    finder.locator("#controlNumber").fill("B-1");
    finder.locator("#what").fill("Four books in a sack");
    finder
        .locator("#photo")
        .setInputFiles(
            new FilePayload("cover.jpg", "image/jpeg", Finder.photograph("SECRET//NOFORN")));
    finder.locator("form[enctype] button").click();
    assertThat(finder.locator("body")).containsText("SECRET//NOFORN");
    String code = finder.locator("p.code").textContent();
    String find = finder.locator(".keepsake b[dir]").textContent();

    Page clerk = Chromium.comeIn(chromium.window(Chromium.Glass.DESKTOP), desk, "registrar");
    clerk.navigate(desk.url() + "/finds/" + find);
    assertThat(clerk.locator("body")).containsText("Signals handbook");
    clerk.locator("button:text('Open the find')").click();
    signed(clerk);
    clerk.locator("[name=text]").fill("Thank you. Somebody comes tomorrow and names " + find);
    clerk.locator("button:text('Send')").click();
    clerk.locator("[name=items]").fill("4");
    clerk.locator("[name=grams]").fill("2800");
    clerk.locator("button:text('We have taken these over')").click();
    clerk.locator("[name=words]").fill("six yuan, at the counter");
    clerk.locator("button:text('Offer it')").click();

    back(finder, code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
    assertThat(finder.locator("body")).containsText("Somebody comes tomorrow");
    assertThat(finder.locator("body")).containsText("4 papers or things, 2800 g");
    assertThat(finder.locator("body")).containsText("six yuan");
    finder.locator("button:text('Yes, that is right')").click();
    finder.locator("#text").fill("They are yours.");
    finder.locator("button:text('Send')").click();
    assertThat(finder.locator("body")).containsText("They are yours.");
    Download download =
        finder.waitForDownload(() -> finder.locator("button:text('Get your receipt')").click());
    FindReceipt receipt = FindReceipt.read(Files.readAllBytes(download.path()));
    FindReceipt.Proven proven =
        FindReceipt.verify((FindReceipt.Entered) receipt, desk.home().logKeys());
    assertEquals("Four books in a sack", proven.report().what());

    clerk.navigate(desk.url() + "/finds/" + find);
    assertThat(clerk.locator("body")).containsText("confirmed with the code");
    clerk.locator("button:text('Enter it')").click();
    signed(clerk);
    clerk.navigate(desk.url() + "/finds");
    clerk.locator("[name=code]").fill(code);
    clerk.locator("button:text('Pay what is owed')").click();
    assertThat(clerk.locator(".entered[role=status]")).containsText("six yuan");
    clerk.navigate(desk.url() + "/finds/" + find);
    clerk.locator("[name=outcome]").selectOption("taken-over");
    clerk.locator("button:text('Close')").click();
    clerk.locator("button.sign").click();

    back(finder, code);
    assertThat(finder.locator("body")).containsText("Paid: six yuan");
    finder.locator("[name=sure]").check();
    finder.locator("button:text('Destroy it now')").click();
    assertThat(finder.locator("body")).containsText("It is destroyed");
    assertEquals(List.of(), window.cookies(), "a cookie was set");
    clerk.navigate(desk.url() + "/finds/" + find);
    assertFalse(clerk.content().contains("Signals handbook"));
  }

  @Test
  void somebody_at_the_counter_gets_a_code_from_a_clerk() {
    Page clerk = Chromium.comeIn(chromium.window(Chromium.Glass.DESKTOP), desk, "clerk-1");
    clerk.navigate(desk.url() + "/finds/new");
    clerk.locator("[name=what]").fill("A sack of paper by the river");
    clerk.locator("[name=language]").selectOption("zh");
    clerk.locator("button:text('File it')").click();
    String code = clerk.locator("p.loud code").textContent();
    assertThat(clerk.locator("body")).containsText("请现在抄在纸上");
    Page finder = chromium.withoutScripts().newPage();
    back(finder, code);
    assertThat(finder.locator("h1")).containsText("F-");
  }

  @Test
  void axe_finds_nothing_serious_on_any_page_for_finders() throws IOException {
    List<String> serious = new ArrayList<>();
    for (Chromium.Glass glass : Chromium.Glass.values()) {
      Page page = chromium.window(glass).newPage();
      for (String path : List.of("/found", "/found?lang=zh&size=large", "/found/nothing")) {
        page.navigate(desk.url() + path);
        serious.addAll(Chromium.serious(page));
        fits(page);
      }
      page.navigate(desk.url() + "/found");
      page.locator("form[enctype] button").click();
      serious.addAll(Chromium.serious(page));
      page.locator("#what").fill("a".repeat(300) + " long words");
      page.locator("form[enctype] button").click();
      serious.addAll(Chromium.serious(page));
      fits(page);
      String code = page.locator("p.code").textContent();
      back(page, code);
      serious.addAll(Chromium.serious(page));
      fits(page);
    }
    assertEquals(List.of(), serious);
  }

  private static void fits(Page page) {
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0, ((Number) wider).intValue(), page.url() + " is wider than its window");
  }

  @Test
  void axe_finds_nothing_serious_on_the_offices_pages_about_finds() {
    List<String> serious = new ArrayList<>();
    Page clerk = Chromium.comeIn(chromium.window(Chromium.Glass.PHONE), desk, "registrar");
    clerk.navigate(desk.url() + "/finds/new");
    serious.addAll(Chromium.serious(clerk));
    clerk.locator("[name=what]").fill("Something by the river");
    clerk.locator("button:text('File it')").click();
    serious.addAll(Chromium.serious(clerk));
    clerk.locator("a:text('Go on')").click();
    serious.addAll(Chromium.serious(clerk));
    fits(clerk);
    clerk.navigate(desk.url() + "/finds");
    serious.addAll(Chromium.serious(clerk));
    fits(clerk);
    assertEquals(List.of(), serious);
  }
}
