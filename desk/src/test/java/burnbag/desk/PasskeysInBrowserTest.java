package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import burnbag.custody.muster.OpenMuster;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Muster;
import burnbag.custody.verify.Verdict;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Signature;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Setting a device up, coming in with it and signing with it.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PasskeysInBrowserTest extends EachAtADesk {
  private Page officer(String party) {
    return Chromium.comeIn(chromium.window(Chromium.Glass.DESKTOP), desk, party);
  }

  /// A phone with a passkey of that party, bound by two officers.
  private Page setUp(String party) {
    Page chief = officer("chief");
    chief.navigate(desk.url() + "/people");
    chief.locator("[name=party]").fill(party);
    chief.locator("button:text('Make a code')").click();
    String code = chief.locator("#code").textContent();

    Page phone = chromium.window(Chromium.Glass.PHONE).newPage();
    Authenticator.add(phone);
    phone.navigate(desk.url() + "/set-up");
    phone.locator("[name=code]").fill(code);
    phone.locator("button:text('Go on')").click();
    phone.locator("button:text('Make the key')").click();
    String read = phone.locator("b.print").textContent();

    chief.navigate(desk.url() + "/people");
    assertEquals(read, chief.locator(".card b.print").textContent());
    chief.locator("button:text('bind it')").click();
    Chromium.sign(chief);
    Page registrar = officer("registrar");
    registrar.locator("tr:has-text('bind-key') a").click();
    registrar.locator("button:text('Second it')").click();
    Chromium.sign(registrar);
    return phone;
  }

  private long entries() {
    return desk.home().office().store().read(session -> session.size());
  }

  private void comeIn(Page phone) {
    phone.navigate(desk.url() + "/login");
    phone.locator("button:text('Come in with a passkey')").click();
    phone.waitForURL(desk.url() + "/today");
  }

  private Entry last() throws Exception {
    byte[] bytes =
        desk.home()
            .office()
            .store()
            .read(session -> session.entries(session.size() - 1, session.size()).getFirst());
    return Entry.read(bytes);
  }

  @Test
  void a_device_is_set_up_comes_in_and_signs_just_the_statement_that_is_shown() throws Exception {
    Page phone = setUp("clerk-2");
    comeIn(phone);
    phone.locator("tr:has-text('B-5#1') a").click();
    phone.locator("input[value=accepted]").check();
    phone.locator("button:text('Accept what is whole')").click();
    String shown = phone.locator("p code").last().textContent();
    Chromium.sign(phone);
    assertEquals(
        "clerk-2",
        desk.home()
            .office()
            .store()
            .read(s -> s.register().find(Copy.SHELF, "B-5#1").orElseThrow())
            .holder());
    Entry entry = last();
    assertInstanceOf(Signature.OfPasskey.class, entry.signatures().getFirst());
    assertEquals(
        shown,
        java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(entry.statement().challenge()));
    assertInstanceOf(Verdict.Sound.class, desk.home().verify(true, true));
    phone.locator("nav a:text('Finds')").click();
    assertThat(phone).hasURL(desk.url() + "/finds");
    assertThat(phone.locator("h1")).containsText("Finds");
  }

  @Test
  void a_whole_round_of_a_muster_is_one_gesture_on_the_phone() throws Exception {
    String muster =
        Long.toString(desk.act("chief", new OpenMuster(Muster.Scope.REGISTRY, "hq", 1)));
    Page phone = setUp("clerk-2");
    comeIn(phone);
    phone.navigate(desk.url() + "/muster?id=" + muster);
    for (String copy : List.of("B-1#1", "B-2#1", "B-3#1")) {
      phone.locator("tr[data-copy='" + copy + "'] input[type=checkbox]").check();
    }
    long before = entries();
    phone.locator("[data-sign]").click();
    phone.waitForURL("**/confirm/*");
    Chromium.sign(phone);
    assertEquals(before + 1, entries());
    Entry entry = last();
    assertEquals("sight-in-muster/1", entry.statement().act());
    assertInstanceOf(Signature.OfPasskey.class, entry.signatures().getFirst());
  }

  @Test
  void a_replayed_login_and_a_replayed_act_come_to_nothing() {
    Page phone = setUp("clerk-2");
    phone.navigate(desk.url() + "/login");
    Request login =
        phone.waitForRequest(
            "**/login/passkey",
            () -> phone.locator("button:text('Come in with a passkey')").click());
    String body = login.postData();
    phone.waitForURL(desk.url() + "/today");

    Page other = chromium.window(Chromium.Glass.DESKTOP).newPage();
    other.navigate(desk.url() + "/login");
    replay(other, "/login/passkey", body);
    other.waitForURL("**/login?failed");

    phone.locator("tr:has-text('B-5#1') a").click();
    phone.locator("[name=reason]").selectOption("not-ready");
    phone.locator("button:text-is('Refuse')").click();
    phone.waitForURL("**/confirm/*");
    String confirm = phone.url();
    Request act = phone.waitForRequest("**/confirm/*", () -> phone.locator("button.sign").click());
    phone.waitForURL("**/done/*");
    long entries = entries();
    // The same act again, from another page of the same session.
    phone.navigate(desk.url() + "/offer");
    phone.navigate(desk.url() + "/today");
    replay(phone, confirm.replace(desk.url(), ""), act.postData());
    phone.waitForURL("**/done/*");
    assertEquals(entries, entries());
  }

  @Test
  void a_stolen_session_signs_nothing_without_the_device() {
    Page phone = setUp("clerk-2");
    comeIn(phone);
    BrowserContext window = chromium.window(Chromium.Glass.DESKTOP);
    window.addCookies(phone.context().cookies());
    Page thief = window.newPage();
    thief.navigate(desk.url() + "/today");
    thief.locator("tr:has-text('B-5#1') a").click();
    thief.locator("[name=reason]").selectOption("not-mine");
    thief.locator("button:text-is('Refuse')").click();
    thief.waitForURL("**/confirm/*");
    String confirm = thief.url().replace(desk.url(), "");
    long entries = entries();
    String made =
        "sheet="
            + thief.locator("[name=sheet]").inputValue()
            + "&credential=AAAA&authenticatorData=AAAA&clientData=AAAA&signature=AAAA";
    for (String body : List.of("", made)) {
      thief.navigate(desk.url() + confirm);
      thief.evaluate("() => { document.body.dataset.sent = 'yes'; }");
      replay(thief, confirm, body);
      thief.waitForFunction(
          "() => document.readyState === 'complete' && !document.body.dataset.sent");
      assertEquals(0, thief.locator(".entered[role=status]").count());
    }
    assertEquals(entries, entries());
  }

  /// Sends what a browser once sent, with the token of the page that is open.
  private static void replay(Page page, String path, String body) {
    page.evaluate(
        """
        ([path, body]) => {
          const form = document.createElement("form");
          form.method = "post";
          form.action = path;
          const fields = new URLSearchParams(body);
          fields.set("_csrf", document.querySelector("[name=_csrf]").value);
          for (const [name, value] of fields) {
            const input = document.createElement("input");
            input.name = name;
            input.value = value;
            form.append(input);
          }
          document.body.append(form);
          form.submit();
        }""",
        List.of(path, body));
  }

  @Test
  void a_code_is_good_once_and_for_an_hour() {
    Page chief = officer("chief");
    chief.navigate(desk.url() + "/people");
    chief.locator("[name=party]").fill("clerk-2");
    chief.locator("button:text('Make a code')").click();
    String code = chief.locator("#code").textContent();
    desk.putForward(java.time.Duration.ofMinutes(61));
    Page phone = chromium.window(Chromium.Glass.PHONE).newPage();
    phone.navigate(desk.url() + "/set-up");
    phone.locator("[name=code]").fill(code);
    phone.locator("button:text('Go on')").click();
    assertThat(phone.locator("[role=alert]")).containsText("older than an hour");
  }

  @Test
  void a_passkey_that_nobody_has_bound_lets_nobody_in() {
    Page chief = officer("chief");
    chief.navigate(desk.url() + "/people");
    chief.locator("[name=party]").fill("chief");
    chief.locator("button:text('Make a code')").click();
    String code = chief.locator("#code").textContent();
    Page phone = chromium.window(Chromium.Glass.PHONE).newPage();
    Authenticator.add(phone);
    phone.navigate(desk.url() + "/set-up");
    phone.locator("[name=code]").fill(code);
    phone.locator("button:text('Go on')").click();
    phone.locator("button:text('Make the key')").click();
    phone.locator("b.print").textContent();
    phone.navigate(desk.url() + "/login");
    phone.locator("button:text('Come in with a passkey')").click();
    phone.waitForURL("**/login?failed");
  }
}
