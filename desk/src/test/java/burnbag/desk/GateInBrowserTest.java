package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The gate's screen, as a busy yard has it.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class GateInBrowserTest extends AllAtOneDesk {
  private static final FilePayload SECRET =
      new FilePayload(
          "../../x",
          "text/plain",
          "SECRET//NOFORN\n\n(S//NF) The boats leave at six.\n".getBytes(StandardCharsets.UTF_8));

  @TempDir static Path folder;

  private static Page keeper(BrowserContext window) {
    Page page = window.newPage();
    page.navigate(desk.url() + "/gate");
    page.locator("[name=name]").fill(desk.gate().name());
    page.locator("[name=code]").fill(desk.gate().code());
    page.locator("main button").click();
    page.waitForURL(desk.url() + "/gate");
    return page;
  }

  private static void look(Page page, FilePayload... files) {
    page.locator("#files").setInputFiles(files);
    page.locator("button:text('Look')").click();
    page.locator(".verdict").waitFor();
  }

  @Test
  void from_the_verdict_to_the_slip_without_a_script() {
    Page page = keeper(chromium.withoutScripts());
    look(page, SECRET);
    assertThat(page.locator(".verdict")).hasText("HOLD");
    page.locator("[name=kilograms]").first().fill("2,8");
    page.locator("[name=place]").fill("cage 2");
    page.locator("button:text('Put aside')").click();
    page.locator("button:text('Report it as a find')").click();
    String code = page.locator("p.code").textContent();
    page.locator("a:text('show it')").click();
    assertThat(page.locator("body")).containsText("2800 g");
    assertThat(page.locator("body")).containsText("cage 2");
    Page finder = chromium.withoutScripts().newPage();
    finder.navigate(desk.url() + "/found");
    finder.locator("#code").fill(code);
    finder.locator(".back button").click();
    assertThat(finder.locator("h1")).containsText("Your find");
  }

  @Test
  void axe_finds_nothing_serious_at_the_gate_and_it_fits_a_phone() {
    List<String> serious = new ArrayList<>();
    for (Chromium.Glass glass : Chromium.Glass.values()) {
      Page login = chromium.window(glass).newPage();
      login.navigate(desk.url() + "/gate/login");
      serious.addAll(Chromium.serious(login));
      Page page = keeper(chromium.window(glass));
      serious.addAll(Chromium.serious(page));
      look(page, SECRET);
      serious.addAll(Chromium.serious(page));
      Object wider =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertEquals(0, ((Number) wider).intValue(), glass + " is too narrow");
      page.locator("a:text('show it')").click();
      serious.addAll(Chromium.serious(page));
      page.navigate(desk.url() + "/gate");
      serious.addAll(Chromium.serious(page));
    }
    assertEquals(List.of(), serious);
  }

  @Test
  void a_gigabyte_from_a_browser_is_answered_by_a_page_that_says_what_to_do() throws IOException {
    Path disk = folder.resolve("disk.img");
    try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    Page page = keeper(chromium.window(Chromium.Glass.DESKTOP));
    page.locator("#files").setInputFiles(disk);
    page.locator("button:text('Look')").click();
    page.locator(".wrong").waitFor();
    assertThat(page.locator(".wrong")).containsText("nothing is clear");
  }

  @Test
  void a_screen_at_the_gate_has_large_type_and_nothing_of_earlier_lots() {
    Page page = keeper(chromium.window(Chromium.Glass.DESKTOP));
    look(page, SECRET);
    page.navigate(desk.url() + "/gate?kiosk");
    assertThat(page.locator("body.kiosk")).isVisible();
    assertThat(page.locator(".lots")).hasCount(0);
    Object size = page.evaluate("getComputedStyle(document.documentElement).fontSize");
    assertEquals("32px", size);
    assertEquals(List.of(), Chromium.serious(page));
    page.locator("a:text('Ordinary view')").click();
    assertThat(page.locator(".lots")).isVisible();
  }
}
