package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.ledger.note.SignedNote;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The log as the browser verifies it for itself, and what it refuses.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerInBrowserTest extends AllAtOneDesk {
  private static Page in(String party) {
    return Chromium.comeIn(chromium.window(Chromium.Glass.DESKTOP), desk, party);
  }

  private static void look(Page page, long entry) {
    page.navigate(desk.url() + "/ledger/entry?index=" + entry);
  }

  private static Locator verdict(Page page) {
    return page.locator("[data-verdict]");
  }

  private static void refused(Page page, String why) {
    assertThat(verdict(page)).hasText("Not verified.");
    assertThat(page.locator(".checks .no")).containsText(why);
  }

  /// What the desk sends, with one byte of it another.
  private static void flip(Page page, String path, int at) {
    page.route(
        Pattern.compile(".*" + path + ".*"),
        (Route route) -> {
          APIResponse answer = route.fetch();
          byte[] bytes = answer.body();
          bytes[at < 0 ? bytes.length + at : at] ^= 1;
          route.fulfill(new Route.FulfillOptions().setResponse(answer).setBodyBytes(bytes));
        });
  }

  @Test
  void each_entry_is_verified_against_the_tiles_and_the_key_that_was_seen_first() {
    Page chief = in("chief");
    long size = desk.home().office().store().read(session -> session.size());
    for (long entry : new long[] {0, 1, size / 2, size - 2, size - 1}) {
      look(chief, entry);
      assertThat(verdict(chief)).containsText("Verified: the entry is in the log");
      assertThat(chief.locator(".checks li")).hasCount(entry == 0 ? 5 : 7);
    }
    assertThat(chief.locator(".checks")).containsText("the one this browser has known before");
    assertEquals(List.of(), Chromium.serious(chief));
  }

  @Test
  void a_flipped_byte_in_a_tile_is_refused() {
    Page chief = in("chief");
    flip(chief, "/log/tile/0/", 7);
    look(chief, 0);
    refused(chief, "another hash stands in the place of this entry");
    look(chief, 3);
    refused(chief, "the path does not lead to the root");
  }

  @Test
  void a_flipped_byte_in_the_checkpoint_or_in_the_entry_is_refused() {
    Page chief = in("chief");
    flip(chief, "/log/checkpoint", -5);
    look(chief, 2);
    refused(chief, "the checkpoint’s signature is false");
    Page registrar = in("registrar");
    flip(registrar, "/log/entry", 40);
    look(registrar, 2);
    refused(registrar, "does not hash to the leaf");
  }

  @Test
  void another_key_and_another_past_than_this_browser_has_seen_are_refused() {
    Page chief = in("chief");
    look(chief, 1);
    assertThat(verdict(chief)).containsText("Verified");
    chief.evaluate(
        """
        () => {
          const key = Object.keys(localStorage).find(one => one.startsWith("burnbag.log-head."));
          const head = JSON.parse(localStorage.getItem(key));
          head.root = head.root.replace(/^./, one => one === "A" ? "B" : "A");
          localStorage.setItem(key, JSON.stringify(head));
        }""");
    look(chief, 1);
    refused(chief, "entries that this browser saw before have been changed");
    chief.evaluate(
        """
        () => {
          const key = Object.keys(localStorage).find(one => one.startsWith("burnbag.log-key."));
          localStorage.setItem(key, "other+00000000+AAAA");
        }""");
    look(chief, 1);
    refused(chief, "is another than this browser has seen before");
  }

  @Test
  void a_browser_without_ed25519_says_that_it_checked_hashes_alone() {
    Page chief = in("chief");
    chief.addInitScript(
        "crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'))");
    look(chief, 1);
    assertThat(verdict(chief)).containsText("whose checkpoint it is was not checked");
    assertThat(chief.locator(".checks .open")).containsText("knows no Ed25519");
  }

  @Test
  void entries_are_for_auditors_officers_and_who_signed_them_and_hashes_for_the_office()
      throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    assertEquals(200, clerk.get("/log/checkpoint").statusCode());
    long size = desk.home().office().store().read(session -> session.size());
    String tile = "/log/tile/0/000.p/" + size;
    assertEquals(200, clerk.get(tile).statusCode());
    assertEquals(403, clerk.get("/log/tile/entries/000.p/" + size).statusCode());
    assertEquals(403, clerk.get("/log/entry?index=1").statusCode());
    assertEquals(200, clerk.get("/ledger/entry?index=1").statusCode());
    assertEquals(404, clerk.get("/log/tile/0/000.p/" + (size + 1)).statusCode());
    assertEquals(404, clerk.get("/log/tile/0/001").statusCode());
    assertEquals(404, clerk.get("/log/tile/7/x/000").statusCode());
    assertEquals("/login", Visitor.path(Visitor.of(desk).get("/log/checkpoint")));
    Visitor chief = Visitor.in(desk, "chief");
    assertEquals(200, chief.get("/log/tile/entries/000.p/" + size).statusCode());
    byte[] note =
        chief.get("/log/checkpoint").body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertArrayEquals(note, SignedNote.parse(note).bytes());
    // What the page tells to keep is the signed note, with its signature.
    assertTrue(chief.get("/ledger").body().contains("— burnbag.example/demo "));
  }

  @Test
  void a_clerk_verifies_the_hash_of_an_entry_that_they_may_not_read() {
    Page clerk = in("clerk-1");
    look(clerk, 1);
    assertThat(verdict(clerk)).containsText("Verified");
    assertThat(clerk.locator(".checks .open")).containsText("not for you");
    assertThat(clerk.locator("details")).hasCount(0);
  }
}
