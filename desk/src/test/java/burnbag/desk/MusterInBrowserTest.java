package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.document.Labels;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.muster.CloseMuster;
import burnbag.custody.muster.SightInMuster;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.register.Protection;
import burnbag.custody.verify.Verdict;
import burnbag.ledger.entry.Entry;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Going round with a phone: with a network, without one, and with what has come about meanwhile.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MusterInBrowserTest extends EachAtADesk {
  private Page phone(String party) {
    return Chromium.comeIn(chromium.window(Chromium.Glass.PHONE), desk, party);
  }

  private static void goOn(Page page) {
    page.locator("a.button:text('Go on')").click();
  }

  /// A muster of all that lies at headquarters, opened at the desk.
  private String muster(Page page) {
    page.navigate(desk.url() + "/musters");
    page.locator("[name=of]").selectOption("registry hq");
    page.locator("button:text('Go on')").click();
    Chromium.sign(page);
    goOn(page);
    Locator link = page.locator("tr:has-text('open') a").first();
    assertThat(link).isVisible();
    return link.textContent();
  }

  private void look(Page page, String muster) {
    page.navigate(desk.url() + "/muster?id=" + muster);
  }

  private static Locator box(Page page, String copy) {
    return page.locator("tr[data-copy='" + copy + "'] input[type=checkbox]");
  }

  private static Locator row(Page page, String copy) {
    return page.locator("tr[data-copy='" + copy + "']");
  }

  private MusterLine line(String muster, String copy) {
    return desk.home()
        .office()
        .store()
        .read(
            session ->
                session
                    .register()
                    .find(MusterLine.SHELF, MusterLine.id(muster, copy))
                    .orElseThrow());
  }

  private String label(String copy) {
    return desk.home()
        .office()
        .store()
        .read(session -> session.register().find(Copy.SHELF, copy).orElseThrow())
        .label();
  }

  private Muster found(String muster) {
    return desk.home()
        .office()
        .store()
        .read(session -> session.register().find(Muster.SHELF, muster).orElseThrow());
  }

  private long entries() {
    return desk.home().office().store().read(session -> session.size());
  }

  @Test
  void a_round_is_ticked_by_tap_by_label_and_by_number_and_signed_once() throws Exception {
    Page registrar = phone("registrar");
    String muster = muster(registrar);
    look(registrar, muster);
    List<String> wrong = new ArrayList<>(Chromium.serious(registrar));

    box(registrar, "B-1#1").check();
    registrar.locator("[name=code], [maxlength='120']").fill(label("B-2#1").toLowerCase());
    registrar.locator("button:text('Tick it')").click();
    assertThat(box(registrar, "B-2#1")).isChecked();
    registrar.locator("[maxlength='120']").fill("b-3");
    registrar.locator("[maxlength='120']").press("Enter");
    assertThat(box(registrar, "B-3#1")).isChecked();
    registrar.locator("tr[data-copy='B-4#1'] input[inputmode]").fill("63");
    registrar.locator("tr[data-copy='B-4#1'] input[inputmode]").blur();
    assertThat(box(registrar, "B-4#1")).isChecked();
    box(registrar, "B-6#1").check();
    box(registrar, "B-6#1").uncheck();
    assertThat(registrar.locator("[data-count]")).containsText("4 ticked");
    // Ticks outlive the page.
    registrar.reload();
    assertThat(registrar.locator("[data-count]")).containsText("4 ticked");

    long before = entries();
    registrar.locator("[data-sign]").click();
    assertThat(registrar.locator("h1")).containsText("4 copies");
    assertThat(registrar.locator("dl.facts")).containsText("as told");
    Chromium.sign(registrar);
    assertEquals(before + 1, entries());
    goOn(registrar);
    assertThat(row(registrar, "B-1#1").locator(".seen")).containsText("as told");
    assertThat(registrar.locator("[data-count]")).hasText("");
    assertEquals(List.of("registrar"), line(muster, "B-2#1").seenBy());
    assertEquals(63, line(muster, "B-4#1").counted());
    assertTrue(line(muster, "B-1#1").toldAt() > 0);
    assertEquals(List.of(), line(muster, "B-6#1").seenBy());

    registrar.locator("button:text('Close the muster')").click();
    Chromium.sign(registrar);
    goOn(registrar);
    assertThat(registrar.locator("dl.facts")).containsText("2 not sighted");
    assertThat(registrar.locator("table")).containsText("wrong pages");
    wrong.addAll(Chromium.serious(registrar));
    assertEquals(List.of(), wrong);
    assertEquals(3, found(muster).raised());
    desk.home()
        .office()
        .store()
        .read(
            session -> {
              assertEquals(3, session.register().where(Discrepancy.SHELF, "muster", muster).size());
              return muster;
            });
    Entry last =
        Entry.read(
            desk.home()
                .office()
                .store()
                .read(session -> session.entries(session.size() - 1, session.size()).getFirst()));
    assertEquals("close-muster/1", last.statement().act());
    assertTrue(desk.home().verify(true, true) instanceof Verdict.Sound);
  }

  @Test
  void without_a_script_the_round_is_a_form() {
    Page registrar = Chromium.comeIn(chromium.withoutScripts(), desk, "registrar");
    String muster = muster(registrar);
    look(registrar, muster);
    registrar.locator("[data-sign]").click();
    assertThat(registrar.locator("[role=alert]")).containsText("Tick what you saw");
    registrar.locator("input[value='B-1#1']").check();
    registrar.locator("[name='pages-B-2#1']").fill("148");
    registrar.locator("[name=code]").fill(label("B-3#1"));
    registrar.locator("[data-sign]").click();
    assertThat(registrar.locator("h1")).containsText("3 copies");
    Chromium.sign(registrar);
    assertEquals(List.of("registrar"), line(muster, "B-1#1").seenBy());
    assertEquals(148, line(muster, "B-2#1").counted());
    assertEquals(List.of("registrar"), line(muster, "B-3#1").seenBy());
    assertEquals(0, line(muster, "B-3#1").toldAt());
  }

  private void shut(String muster) {
    desk.act("registrar", new CloseMuster(muster, found(muster).list()));
  }

  private static void kept(Page page) {
    assertThat(page.locator("body[data-kept]")).isVisible();
  }

  @Test
  void off_line_nothing_is_lost_and_what_came_about_meanwhile_is_shown_before_it_is_signed() {
    Page phone = phone("registrar");
    String muster = muster(phone);
    look(phone, muster);
    kept(phone);
    long since = desk.now();
    phone.context().setOffline(true);
    box(phone, "B-1#1").check();
    box(phone, "B-2#1").check();
    box(phone, "B-6#1").check();
    phone.locator("[maxlength='120']").fill("A-1#1");
    phone.locator("button:text('Tick it')").click();
    phone.locator("[maxlength='120']").fill("ZZZZZ-99999");
    phone.locator("button:text('Tick it')").click();
    long till = desk.now();
    // The page is there without a network, and so are the ticks.
    phone.reload();
    assertThat(phone.locator("[data-count]")).containsText("5 ticked, 5 of them off line");
    assertThat(row(phone, "B-1#1")).containsText("off line, not signed");
    phone.locator("[data-sign]").click();
    assertThat(phone.locator("#said")).containsText("Nothing is lost");
    assertThat(phone.locator("#strays")).containsText("ZZZZZ-99999");

    String offer = Long.toString(desk.act("clerk-1", new Offer(List.of("B-1#1"), "chief", 0)));
    desk.act(
        "chief", new Accept(offer, List.of(new Accept.Line("B-1#1", Accept.Line.ACCEPTED, 212))));
    long other = desk.act("chief", new SightInMuster(muster, List.of("B-2#1"), List.of(), "", ""));

    phone.context().setOffline(false);
    assertThat(phone.locator("#said")).containsText("On line again");
    phone.locator("[data-sign]").click();
    assertThat(phone.locator("h1")).hasText("Before you sign");
    assertThat(phone.locator(".card:has-text('B-1#1')")).containsText("has it now");
    assertThat(phone.locator(".card:has-text('B-2#1')")).containsText("Seen already by chief");
    assertThat(phone.locator(".card:has-text('A-1#1')")).containsText("destroyed");
    assertThat(phone.locator(".card:has-text('ZZZZZ-99999')")).containsText("No copy has this");
    assertThat(phone.locator("fieldset:has-text('As expected')")).containsText("B-6#1");
    assertEquals(List.of(), Chromium.serious(phone));
    phone.locator("input[value*='A-1#1']").uncheck();
    phone.locator("button:text('Go on with what is ticked')").click();
    assertThat(phone.locator("h1")).containsText("3 copies");
    Chromium.sign(phone);
    goOn(phone);
    MusterLine seen = line(muster, "B-6#1");
    assertTrue(since <= seen.toldAt() && seen.toldAt() <= till);
    assertEquals(List.of("chief", "registrar"), line(muster, "B-2#1").seenBy());
    assertTrue(line(muster, "B-2#1").seenIn() > other);
    // What was not signed is still on the phone.
    assertThat(phone.locator("[data-count]")).containsText("2 ticked");
    assertThat(phone.locator("#strays")).containsText("A-1#1");
    phone.locator("#strays li:has-text('A-1#1') button").click();
    phone.locator("#strays li:has-text('ZZZZZ') button").click();
    assertThat(phone.locator("[data-count]")).hasText("");
  }

  @Test
  void a_muster_that_was_closed_while_the_phone_was_off_line_takes_nothing_and_loses_nothing() {
    Page phone = phone("registrar");
    String muster = muster(phone);
    look(phone, muster);
    kept(phone);
    phone.context().setOffline(true);
    box(phone, "B-1#1").check();
    box(phone, "B-3#1").check();
    shut(muster);
    phone.context().setOffline(false);
    phone.locator("[data-sign]").click();
    assertThat(phone.locator("[role=alert]")).containsText("was closed");
    long before = entries();
    phone.locator("a:text('Back to the muster')").click();
    assertThat(phone.locator("#said")).containsText("2 of your ticks were never signed");
    // Pictures are read there too.
    assertEquals("function", phone.evaluate("() => typeof window.burnbagRead"));
    assertEquals(before, entries());
    phone.locator("[data-sign]").click();
    phone.locator("button:text('Sign them outside the muster')").click();
    assertThat(phone.locator("dl.facts")).containsText("as told");
    Chromium.sign(phone);
    goOn(phone);
    assertThat(phone.locator("#round")).isHidden();
    assertEquals(before + 1, entries());
    assertEquals("not-sighted", line(muster, "B-1#1").outcome());
    assertEquals(
        before,
        desk.home()
            .office()
            .store()
            .read(session -> session.register().find(Copy.SHELF, "B-3#1").orElseThrow())
            .seenIn());
  }

  @Test
  void a_phone_without_room_says_so_and_shows_nothing_as_ticked_that_it_has_not_kept() {
    Page phone = phone("registrar");
    look(phone, muster(phone));
    box(phone, "B-1#1").check();
    phone.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full'); }; }");
    box(phone, "B-2#1").click();
    assertThat(phone.locator("#said")).containsText("no room for more");
    assertThat(box(phone, "B-2#1")).not().isChecked();
    phone.locator("[maxlength='120']").fill("b-3");
    phone.locator("button:text('Tick it')").click();
    assertThat(phone.locator("[maxlength='120']")).hasValue("b-3");
    assertThat(box(phone, "B-3#1")).not().isChecked();
    assertThat(box(phone, "B-1#1")).isChecked();
    assertThat(phone.locator("[data-count]")).containsText("1 ticked");
  }

  @Test
  void ticks_that_are_handed_in_twice_are_entered_once_and_the_second_time_is_told() {
    Page phone = phone("registrar");
    String muster = muster(phone);
    look(phone, muster);
    box(phone, "B-1#1").check();
    Page other = phone.context().newPage();
    look(other, muster);
    assertThat(box(other, "B-1#1")).isChecked();
    Request handedIn =
        phone.waitForRequest("**/muster/sight", () -> phone.locator("[data-sign]").click());
    String body = handedIn.postData();
    Chromium.sign(phone);
    long entries = entries();
    other.locator("[data-sign]").click();
    assertThat(other.locator("#said")).containsText("Tick what you saw");
    // Back, with the browser's own button.
    phone.goBack();
    phone.goBack();
    if (phone.locator("[data-sign]").isVisible()) phone.locator("[data-sign]").click();
    assertEquals(entries, entries());
    // The very same form, sent once more.
    look(other, muster);
    other.evaluate(
        """
        body => {
          const form = document.createElement("form");
          form.method = "post";
          form.action = "/muster/sight";
          for (const [name, value] of new URLSearchParams(body)) {
            const input = document.createElement("input");
            input.type = "hidden";
            input.name = name;
            input.value = value;
            form.append(input);
          }
          document.body.append(form);
          form.submit();
        }\
        """,
        body);
    assertThat(other.locator(".card")).containsText("You have signed that you saw it");
    assertThat(other.locator("input[name=told]")).not().isChecked();
    assertEquals(entries, entries());
  }

  @Test
  void somebody_else_on_the_same_phone_signs_nothing_of_mine() {
    Page phone = phone("registrar");
    String muster = muster(phone);
    look(phone, muster);
    kept(phone);
    box(phone, "B-1#1").check();
    Page other = phone.context().newPage();
    other.navigate(desk.url() + "/today");
    other.locator("button:text('Leave')").click();
    other.navigate(desk.url() + "/login");
    other.locator("[name=party]").selectOption("chief");
    other.locator("[name=code]").fill(desk.code("chief"));
    other.locator("form[action$='/login'] button").click();
    other.waitForURL(desk.url() + "/today");
    phone.locator("[data-sign]").click();
    assertThat(phone.locator("#said")).containsText("you came in as chief");
    // Who leaves takes the kept page away.
    other.locator("form[action$='/logout'] button").click();
    assertThat(other).hasURL(desk.url() + "/");
    String gone = "async () => !(await caches.match('/muster?id=%s'))".formatted(muster);
    other.waitForFunction(gone);
    phone.navigate(desk.url() + "/muster?id=" + muster);
    assertThat(phone).hasURL(java.util.regex.Pattern.compile(".*/login.*"));
  }

  @Test
  void the_camera_reads_a_label_and_ticks_its_copy(@TempDir Path films) throws Exception {
    Path film = Film.of(label("B-4#1"), films.resolve("label.y4m"));
    try (Chromium eyes = Chromium.before(film)) {
      Page phone = Chromium.comeIn(eyes.window(Chromium.Glass.PHONE), desk, "registrar");
      String muster = muster(phone);
      look(phone, muster);
      phone.locator("button:text('Read labels with the camera')").click();
      assertThat(phone.locator("[data-camera-said]")).containsText(label("B-4#1"));
      assertThat(box(phone, "B-4#1")).isChecked();
      phone.locator("button:text('Put the camera away')").click();
      assertThat(phone.locator("[data-camera-view]")).isHidden();
    }
  }

  @Test
  void off_line_a_browser_that_reads_no_codes_keeps_the_picture_until_it_can_be_read(
      @TempDir Path films) throws Exception {
    Path film = Film.of(label("B-4#1"), films.resolve("label.y4m"));
    try (Chromium eyes = Chromium.before(film)) {
      Page phone = Chromium.comeIn(eyes.window(Chromium.Glass.PHONE), desk, "registrar");
      String muster = muster(phone);
      look(phone, muster);
      kept(phone);
      phone.evaluate("() => { delete window.BarcodeDetector; delete window.Worker; }");
      phone.context().setOffline(true);
      phone.locator("button:text('Read labels with the camera')").click();
      phone.locator("button:text('Keep a picture')").click();
      assertThat(phone.locator("#strays")).containsText("picture of");
      phone.context().setOffline(false);
      phone.locator("[data-sign]").click();
      assertThat(phone.locator("h1")).containsText("1 copy");
      assertThat(phone.locator("dl.facts")).containsText("B-4#1");
      Chromium.sign(phone);
      assertTrue(line(muster, "B-4#1").toldAt() > 0);
    }
  }

  @Test
  void a_muster_of_more_than_a_thousand_copies_has_pages_and_is_gone_round_off_line_too() {
    List<String> labels = Labels.make(1_150, new SecureRandom());
    Protection none = new Protection("", "", "", 0, List.of());
    desk.act(
        "registrar",
        new RegisterDocument(
            Document.onPaper("Z-1", "hq", "Leaflet", "Staff", "2026", none, 2, ""), labels));
    Page phone = phone("registrar");
    String muster = muster(phone);
    look(phone, muster);
    assertThat(phone.locator("nav.pages").first().locator("a")).hasCount(2);
    assertThat(phone.locator("tr[data-copy]")).hasCount(1_000);
    kept(phone);
    // Whatever the bar at the lower edge covers is uncovered by scrolling.
    phone.locator(".sticky").evaluate("it => { it.style.position = 'static'; }");
    assertEquals(List.of(), Chromium.serious(phone));
    phone.context().setOffline(true);
    box(phone, "B-1#1").check();
    phone.locator("nav.pages a:text('Page 2')").first().click();
    assertThat(row(phone, "Z-1#999")).isVisible();
    assertEquals(0, row(phone, "B-1#1").count());
    assertThat(phone.locator("[data-count]")).containsText("1 ticked");
    box(phone, "Z-1#999").check();
    phone.locator("[maxlength='120']").fill(label("B-2#1"));
    phone.locator("button:text('Tick it')").click();
    assertThat(phone.locator("#said")).containsText("is not on this page");
    phone.context().setOffline(false);
    phone.locator("[data-sign]").click();
    Chromium.sign(phone);
    for (String copy : List.of("B-1#1", "B-2#1", "Z-1#999")) {
      assertEquals(List.of("registrar"), line(muster, copy).seenBy(), copy);
    }
    look(phone, muster + "&page=2");
    assertEquals("", phone.locator("[data-count]").textContent());
    assertThat(row(phone, "Z-1#999")).containsText("by registrar");
    look(phone, muster + "&page=77");
    assertThat(phone.locator("nav.pages [aria-current]").first()).containsText("Page 2");
  }
}
