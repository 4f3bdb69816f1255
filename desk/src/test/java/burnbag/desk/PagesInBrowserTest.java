package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.container.OpenContainer;
import burnbag.custody.container.Put;
import burnbag.custody.muster.CloseMuster;
import burnbag.custody.muster.OpenMuster;
import burnbag.custody.muster.SightInMuster;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.Muster;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How pages look and read: accessible, not wider than a phone, without a word of complaint from
/// the browser. Pictures of all go to `.build/desk-pictures`.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesInBrowserTest extends AllAtOneDesk {
  private static final Path ROOT = Path.of(System.getProperty("burnbag.root"));
  private static String muster;
  private static String closed;

  @BeforeAll
  static void the_office() {
    desk.adopt("corporate");
    desk.act(
        "chief",
        new OpenContainer("safe-1", Container.Kind.SAFE, "", true, List.of(Clearance.highest())));
    desk.act("registrar", new Put(List.of("B-6#1"), "safe-1"));
    closed = muster();
    desk.act("chief", new SightInMuster(closed, List.of("B-6#1"), List.of(), "", ""));
    Muster over =
        desk.home()
            .office()
            .store()
            .read(session -> session.register().find(Muster.SHELF, closed).orElseThrow());
    desk.act("chief", new CloseMuster(closed, over.list()));
    muster = muster();
    desk.act("registrar", new SightInMuster(muster, List.of("B-6#1", "A-1#1"), List.of(), "", ""));
  }

  private static String muster() {
    return Long.toString(desk.act("chief", new OpenMuster(Muster.Scope.REGISTRY, "hq", 1)));
  }

  private static List<String> pages() {
    String order =
        desk.home()
            .office()
            .store()
            .read(
                session ->
                    session
                        .register()
                        .where(burnbag.custody.register.DestructionOrder.SHELF, "state", "open")
                        .getFirst()
                        .id());
    return List.of(
        "/today",
        "/register",
        "/register?q=signals",
        "/document?id=B-1",
        "/copy?id=A-1%231",
        "/offer",
        "/destruction",
        "/order",
        "/orders/" + order,
        "/bag?id=bag-0",
        "/certificates",
        "/certificate?number=" + Year.of(nowYear()) + "-0001",
        "/discrepancies",
        "/ledger",
        "/people",
        "/people/rights?party=clerk-1",
        "/nothing-there",
        "/musters",
        "/muster?id=" + muster,
        "/muster?id=" + closed,
        "/policy?act=offer&copy=B-6%231&party=carrier",
        "/ledger/entry?index=3",
        "/register/new",
        "/containers",
        "/container?id=safe-1",
        "/outside",
        "/attest",
        "/machines",
        "/looked");
  }

  private static int nowYear() {
    return new Main.RealClock().instant().atZone(java.time.ZoneOffset.UTC).getYear();
  }

  private static void look(Chromium.Glass glass, String party, List<String> wrong)
      throws IOException {
    Path pictures = ROOT.resolve(".build/desk-pictures");
    Files.createDirectories(pictures);
    Page page = chromium.window(glass).newPage();
    page.onConsoleMessage(
        said -> {
          boolean status = said.text().contains("status of 404");
          if (said.type().equals("error") && !status) wrong.add(page.url() + " " + said.text());
        });
    page.onPageError(error -> wrong.add(page.url() + " " + error));
    List<String> all = new ArrayList<>(List.of("/", "/login"));
    for (String path : all) shoot(page, path, glass, pictures, wrong);
    page.locator("[name=party]").selectOption(party);
    page.locator("[name=code]").fill(desk.code(party));
    page.locator("form[action$='/login'] button").click();
    page.waitForURL(desk.url() + "/today");
    for (String path : pages()) shoot(page, path, glass, pictures, wrong);
    page.context().close();
  }

  private static void shoot(
      Page page, String path, Chromium.Glass glass, Path pictures, List<String> wrong) {
    page.navigate(desk.url() + path);
    String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String file =
        (name.isEmpty() ? "front" : name) + "-" + glass.name().toLowerCase(java.util.Locale.ROOT);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(pictures.resolve(file + ".png")).setFullPage(true));
    if (glass == Chromium.Glass.DESKTOP) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(pictures.resolve(file.replace("-desktop", "-print") + ".png"))
              .setFullPage(true));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
    wrong.addAll(Chromium.serious(page));
    Object wider =
        page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1");
    if (Boolean.TRUE.equals(wider)) wrong.add(path + " is wider than the glass");
  }

  @Test
  void pages_are_accessible_and_fit_on_a_desk_and_on_a_phone_by_day_and_by_night()
      throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Chromium.Glass glass : Chromium.Glass.values()) look(glass, "chief", wrong);
    assertEquals(List.of(), wrong);
  }

  /// `./dev golden` does not ask for a browser; this does: `-Dburnbag.golden.write=true`.
  private static void shown(String name, byte[] picture) throws IOException {
    Path kept = ROOT.resolve("docs/pictures/" + name);
    if (Boolean.getBoolean("burnbag.golden.write")) Files.write(kept, picture);
    BufferedImage now = ImageIO.read(new ByteArrayInputStream(picture));
    BufferedImage shown = ImageIO.read(kept.toFile());
    // Times and digests differ from run to run, fonts from machine to machine.
    assertEquals(now.getWidth(), shown.getWidth());
    assertTrue(Math.abs(now.getHeight() - shown.getHeight()) < 200, "take it anew");
  }

  @Test
  void the_readme_shows_an_order_as_the_desk_shows_it() throws IOException {
    Page page = Chromium.comeIn(chromium.window(Chromium.Glass.DESKTOP), desk, "chief");
    page.navigate(desk.url() + pages().get(8));
    page.mouse().move(0, 0);
    shown("desk-order.png", page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
  }

  @Test
  void the_readme_shows_a_muster_as_a_phone_shows_it() throws IOException {
    Page page = Chromium.comeIn(chromium.window(Chromium.Glass.PHONE), desk, "chief");
    page.navigate(desk.url() + "/muster?id=" + muster);
    page.locator("tr[data-copy='B-1#1'] input[type=checkbox]").check();
    page.locator("h1").scrollIntoViewIfNeeded();
    page.evaluate("() => document.querySelector('h1').scrollIntoView()");
    shown("desk-muster.png", page.screenshot());
  }

  @Test
  void a_list_prints_without_what_is_only_for_pressing() {
    Page page = Chromium.comeIn(chromium.window(Chromium.Glass.DESKTOP), desk, "registrar");
    page.navigate(desk.url() + "/register");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertTrue(page.locator("table").isVisible());
    assertTrue(page.locator(".trial").isVisible());
    assertTrue(page.locator("nav").isHidden());
    assertThat(page.locator("footer .printed")).containsText("for registrar");
    assertTrue(page.locator(".search").isHidden());
  }

  @Test
  void everything_can_be_done_with_the_keyboard() {
    Page page = Chromium.comeIn(chromium.window(Chromium.Glass.DESKTOP), desk, "registrar");
    page.keyboard().press("Tab");
    assertEquals("To the content", page.evaluate("() => document.activeElement.textContent"));
    page.navigate(desk.url() + "/offer");
    page.locator("input[name=copy]").first().focus();
    page.keyboard().press("Space");
    page.locator("[name=to]").focus();
    page.keyboard().type("chief");
    page.locator("button:text('Go on')").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/confirm/*");
    page.keyboard().press("Tab");
    assertThat(page.locator("h1")).containsText("to chief");
  }
}
