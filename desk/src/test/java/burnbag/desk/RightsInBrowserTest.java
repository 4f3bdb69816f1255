package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.people.Second;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What two officers give to others and take from them.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsInBrowserTest extends EachAtADesk {
  private Page chief() {
    return Chromium.comeIn(chromium.window(Chromium.Glass.PHONE), desk, "chief");
  }

  private void open(Page page, String party) {
    page.navigate(desk.url() + "/people/rights?party=" + party);
    assertEquals(List.of(), Chromium.serious(page));
  }

  /// The other officer signs what the page says was entered.
  private void seconded(Page page) {
    String entry = page.locator(".entered[role=status] b").last().textContent().strip();
    desk.act("registrar", new Second(entry, desk.home().office().acts()));
  }

  private Party party(String id) {
    return desk.home()
        .office()
        .store()
        .read(session -> session.register().find(Party.SHELF, id).orElseThrow());
  }

  @Test
  void a_role_is_given_and_taken_away_again_by_two_officers() {
    Grant auditor = new Grant(Role.AUDITOR, "hq");
    Page chief = chief();
    open(chief, "carrier");
    chief.locator("[name=role]").last().selectOption("auditor");
    chief.locator("form[action$='/give'] button").click();
    assertThat(chief.locator("h1")).hasText("Make carrier auditor");
    Chromium.sign(chief);
    assertFalse(party("carrier").grants().contains(auditor));
    seconded(chief);
    assertTrue(party("carrier").grants().contains(auditor));
    open(chief, "carrier");
    chief.locator("button[aria-label='Take away: auditor in hq']").click();
    Chromium.sign(chief);
    seconded(chief);
    assertFalse(party("carrier").grants().contains(auditor));
  }

  @Test
  void a_clearance_is_said_anew_and_one_that_is_none_is_told() {
    Page chief = chief();
    open(chief, "clerk-2");
    chief.locator("[name=clearances]").fill("us-3");
    chief.locator("form[action$='/clear'] button").click();
    assertThat(chief.locator("[role=alert]")).containsText("scheme:rank");
    chief.locator("[name=clearances]").fill("us:3:SI nato:2");
    chief.locator("form[action$='/clear'] button").click();
    Chromium.sign(chief);
    seconded(chief);
    assertEquals(
        List.of(new Clearance("us", 3, List.of("SI")), new Clearance("nato", 2, List.of())),
        party("clerk-2").clearances());
  }

  @Test
  void a_lost_key_is_revoked_and_who_holds_papers_cannot_leave() {
    Page chief = chief();
    open(chief, "operator");
    chief.locator("[name=reason]").selectOption("lost");
    chief.locator("form[action$='/revoke-key'] button").click();
    Chromium.sign(chief);
    seconded(chief);
    List<BoundKey> keys =
        desk.home()
            .office()
            .store()
            .read(session -> session.register().where(BoundKey.SHELF, "party", "operator"));
    assertTrue(keys.stream().allMatch(BoundKey::revoked));
    open(chief, "clerk-1");
    chief.locator("form[action$='/leave'] button").click();
    assertThat(chief.locator("main")).containsText("What would make it allowed");
  }

  @Test
  void a_registry_is_put_below_another_and_an_officer_gives_nothing_to_themself() {
    Page chief = chief();
    chief.navigate(desk.url() + "/people");
    chief.locator("[name=registry]").fill("north");
    chief.locator("form[action$='/registry'] button").click();
    Chromium.sign(chief);
    assertTrue(
        desk.home()
            .office()
            .store()
            .read(session -> session.register().find(Registry.SHELF, "north"))
            .isPresent());
    open(chief, "chief");
    chief.locator("[name=role]").last().selectOption("auditor");
    chief.locator("form[action$='/give'] button").click();
    assertThat(chief.locator("main")).containsText("What would make it allowed");
  }
}
