package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The machine's own Chromium, and people who sit before it: each in a window that shares nothing
/// with the others.
final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final String AXE = "/axe.min.js";
  private static final int PATIENCE = 15_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /// Leaves the test out, with one line, where there is none.
  static Chromium open() {
    return open(List.of());
  }

  /// One whose camera always sees the same.
  ///
  /// @param film in YUV4MPEG2
  static Chromium before(Path film) {
    return open(
        List.of(
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-video-capture=" + film));
  }

  private static Chromium open(List<String> flags) {
    Path program =
        PLACES.stream()
            .filter(Files::isExecutable)
            .findFirst()
            .orElseGet(
                () ->
                    Assumptions.abort(
                        "no chromium: pages are not opened in a browser (Debian: chromium)"));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(Stream.concat(Stream.of("--no-sandbox"), flags.stream()).toList())));
  }

  /// On what somebody looks at pages.
  enum Glass {
    DESKTOP(1200, 800, ColorScheme.LIGHT),
    PHONE(390, 844, ColorScheme.LIGHT),
    DARK(1200, 800, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Glass(int width, int height, ColorScheme colours) {
      this.width = width;
      this.height = height;
      this.colours = colours;
    }
  }

  BrowserContext window(Glass glass) {
    return patient(
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(glass.width, glass.height)
                .setColorScheme(glass.colours)));
  }

  /// A window of one's own making.
  BrowserContext window(Browser.NewContextOptions options) {
    return patient(browser.newContext(options));
  }

  BrowserContext withoutScripts() {
    return patient(browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)));
  }

  /// What is not there after so long will not come.
  private static BrowserContext patient(BrowserContext window) {
    window.setDefaultTimeout(PATIENCE);
    return window;
  }

  /// Comes in with a code that was printed.
  static Page comeIn(BrowserContext window, OpenDesk desk, String party) {
    Page page = window.newPage();
    page.navigate(desk.url() + "/login");
    page.locator("[name=party]").selectOption(party);
    page.locator("[name=code]").fill(desk.code(party));
    page.locator("form[action$='/login'] button").click();
    page.waitForURL(desk.url() + "/today");
    return page;
  }

  /// Signs what the page shows, and waits until it is entered.
  static void sign(Page page) {
    page.locator("button.sign").click();
    assertThat(page.locator(".entered[role=status]").first()).containsText("entry");
  }

  /// What axe has against a page that is serious or worse.
  static List<String> serious(Page page) {
    page.evaluate(axe());
    Object found =
        page.evaluate(
            """
            async () => (await axe.run({
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
              .violations.filter(one => ['serious', 'critical'].includes(one.impact))
              .map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' '))""");
    List<String> all = new ArrayList<>();
    if (found instanceof List<?> list) list.forEach(one -> all.add(page.url() + " " + one));
    return all;
  }

  private static String axe() {
    try (InputStream script = Chromium.class.getResourceAsStream(AXE)) {
      if (script == null) throw new IllegalStateException("no " + AXE + " on the class path");
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
