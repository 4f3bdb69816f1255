package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.destruction.ApproveOrder;
import burnbag.custody.destruction.OpenBag;
import burnbag.custody.destruction.Orders;
import burnbag.custody.muster.OpenMuster;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Muster;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Labels before the camera of a browser that reads no codes of its own, as Firefox, Safari on
/// phones and Chromium on most desktops are.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CodesInBrowserTest {
  private static OpenDesk desk;
  private static Chromium eyes;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    desk = new OpenDesk(folder);
    eyes = Chromium.before(Film.of(label("B-4#1"), folder.resolve("label.y4m")));
  }

  @AfterAll
  static void close() {
    if (eyes != null) eyes.close();
    desk.close();
  }

  private static String label(String copy) {
    return desk.home()
        .office()
        .store()
        .read(session -> session.register().find(Copy.SHELF, copy).orElseThrow())
        .label();
  }

  /// A phone whose browser has no reader, and what of it asks the desk to read.
  private record Phone(Page page, List<String> askedOfDesk) {
    static Phone of(String party) {
      BrowserContext window = eyes.window(Chromium.Glass.PHONE);
      window.addInitScript("delete window.BarcodeDetector");
      List<String> asked = new ArrayList<>();
      window.onRequest(
          request -> {
            if (request.url().contains("/labels/read")) asked.add(request.url());
          });
      return new Phone(Chromium.comeIn(window, desk, party), asked);
    }
  }

  private static String muster() {
    return Long.toString(desk.act("chief", new OpenMuster(Muster.Scope.REGISTRY, "hq", 1)));
  }

  @Test
  void a_label_is_read_in_the_browser_itself_and_its_copy_is_ticked() {
    Phone phone = Phone.of("registrar");
    List<String> alarms = new ArrayList<>();
    phone.page().onConsoleMessage(said -> alarms.add(said.text()));
    phone.page().navigate(desk.url() + "/muster?id=" + muster());
    phone.page().locator("button:text('Read labels with the camera')").click();
    assertThat(phone.page().locator("tr[data-copy='B-4#1'] input[type=checkbox]")).isChecked();
    assertThat(phone.page().locator("[data-camera-said]")).containsText(label("B-4#1"));
    assertEquals(List.of(), phone.askedOfDesk());
    alarms.removeIf(said -> !said.contains("Content Security Policy"));
    assertEquals(List.of(), alarms);
  }

  @Test
  void off_line_too_once_the_muster_was_open_with_a_network() {
    Phone phone = Phone.of("registrar");
    phone.page().navigate(desk.url() + "/muster?id=" + muster());
    phone.page().waitForFunction("async () => !!(await caches.match('/static/codescanner.js'))");
    assertThat(phone.page().locator("body[data-kept]")).isVisible();
    phone.page().context().setOffline(true);
    phone.page().reload();
    phone.page().locator("button:text('Read labels with the camera')").click();
    assertThat(phone.page().locator("tr[data-copy='B-4#1'] input[type=checkbox]")).isChecked();
    assertThat(phone.page().locator("tr[data-copy='B-4#1'] [data-pending]"))
        .containsText("off line");
    assertThat(phone.page().locator("[data-camera-keep]")).isHidden();
  }

  @Test
  void a_label_that_is_not_found_line_by_line_is_read_all_the_same(@TempDir Path films)
      throws Exception {
    Path film = Film.of("2D8JS-PA784", films.resolve("label.y4m"));
    try (Chromium others = Chromium.before(film)) {
      BrowserContext window = others.window(Chromium.Glass.PHONE);
      window.addInitScript("delete window.BarcodeDetector");
      Page phone = Chromium.comeIn(window, desk, "registrar");
      phone.navigate(desk.url() + "/muster?id=" + muster());
      phone.locator("button:text('Read labels with the camera')").click();
      assertThat(phone.locator("#strays")).containsText("2D8JS-PA784");
    }
  }

  @Test
  void what_goes_into_a_bag_is_scanned_onto_the_list_one_after_the_other() {
    List<String> orders = new ArrayList<>();
    desk.home()
        .office()
        .store()
        .read(
            session -> {
              session
                  .register()
                  .all(
                      DestructionOrder.SHELF,
                      one -> {
                        if (one.isOpen()) orders.add(one.id());
                      });
              return orders;
            });
    String order = orders.getFirst();
    String list =
        desk.home().office().store().read(s -> Orders.digest(Orders.lines(s.register(), order)));
    desk.act("chief", new ApproveOrder(order, list));
    desk.act("clerk-1", new OpenBag("bag-7", "", List.of(Clearance.highest())));
    Phone phone = Phone.of("clerk-1");
    phone.page().navigate(desk.url() + "/orders/" + order);
    phone.page().locator("button:text('Read labels with the camera')").click();
    assertThat(phone.page().locator("[name=scanned]")).hasValue(label("B-4#1") + "\n");
    assertEquals(List.of(), Chromium.serious(phone.page()));
    phone.page().locator("button:text('Put them in')").click();
    assertThat(phone.page().locator("h1")).containsText("Put 1 copy into bag bag-7");
    assertThat(phone.page().locator("dl.facts")).containsText("B-4#1");
    assertEquals(List.of(), phone.askedOfDesk());
  }

  @Test
  void what_reads_codes_is_the_file_that_was_looked_at() throws Exception {
    try (InputStream script = getClass().getResourceAsStream("/static/codescanner.js")) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.readAllBytes());
      assertEquals(
          "c41dc8d18f7e55541339f0f0c878b5db035c87abe1368512b919423e07032084",
          HexFormat.of().formatHex(hash));
    }
    Visitor visitor = Visitor.in(desk, "clerk-2");
    String today = visitor.get("/today").body();
    assertTrue(!today.contains("codescanner"), "no page loads it that does not read");
  }
}
