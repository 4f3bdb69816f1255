package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Giving and taking, as people do it in a browser.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoverInBrowserTest extends AllAtOneDesk {
  private static Copy copy(String id) {
    return desk.home()
        .office()
        .store()
        .read(session -> session.register().find(Copy.SHELF, id).orElseThrow());
  }

  private static long entries() {
    return desk.home().office().store().read(session -> session.size());
  }

  @Test
  void a_copy_is_offered_accepted_and_then_the_receivers() {
    Page registrar = Chromium.comeIn(chromium.window(Chromium.Glass.DESKTOP), desk, "registrar");
    registrar.navigate(desk.url() + "/copy?id=B-6%231");
    registrar.locator("a:text('Offer it')").click();
    assertTrue(registrar.locator("input[value='B-6#1']").isChecked());
    registrar.locator("[name=to]").selectOption("chief");
    registrar.locator("button:text('Go on')").click();
    assertThat(registrar.locator("h1")).containsText("Offer 1 copy to chief");
    assertEquals(CopyState.IN_STORE, copy("B-6#1").state());
    Chromium.sign(registrar);
    assertEquals(CopyState.OFFERED, copy("B-6#1").state());
    assertEquals("registrar", copy("B-6#1").holder());

    Page chief = Chromium.comeIn(chromium.window(Chromium.Glass.PHONE), desk, "chief");
    chief.locator("tr:has-text('B-6#1') a").click();
    chief.locator("input[value=accepted]").check();
    chief.locator("button:text('Accept what is whole')").click();
    Chromium.sign(chief);
    assertEquals("chief", copy("B-6#1").holder());
  }

  @Test
  void going_back_after_signing_enters_nothing_twice() {
    Page clerk = Chromium.comeIn(chromium.window(Chromium.Glass.DESKTOP), desk, "clerk-2");
    clerk.locator("tr:has-text('B-5#1') a").click();
    clerk.locator("[name=reason]").selectOption("not-mine");
    clerk.locator("button:text-is('Refuse')").click();
    clerk.waitForURL("**/confirm/*");
    String confirm = clerk.url();
    clerk.locator("button.sign").click();
    String said = clerk.locator(".entered[role=status]").textContent();
    long entries = entries();

    clerk.navigate(confirm);
    assertThat(clerk.locator(".entered[role=status]")).hasText(said);
    clerk.goBack();
    if (clerk.locator("button.sign").isVisible()) clerk.locator("button.sign").click();
    assertThat(clerk.locator(".entered[role=status]")).hasText(said);
    assertEquals(entries, entries());
    assertEquals("registrar", copy("B-5#1").holder());
  }

  @Test
  void without_scripts_a_copy_is_offered_all_the_same() {
    Page registrar = Chromium.comeIn(chromium.withoutScripts(), desk, "clerk-1");
    registrar.navigate(desk.url() + "/offer");
    registrar.locator("input[value='B-4#1']").check();
    registrar.locator("[name=to]").selectOption("chief");
    registrar.locator("button:text('Go on')").click();
    Chromium.sign(registrar);
    assertEquals(CopyState.OFFERED, copy("B-4#1").state());
  }
}
