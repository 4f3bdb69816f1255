package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Why an act asks what it asks, in a browser.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyInBrowserTest extends EachAtADesk {
  private Page in(String party) {
    return Chromium.comeIn(chromium.window(Chromium.Glass.DESKTOP), desk, party);
  }

  @Test
  void a_refusal_leads_to_every_rule_with_its_source_and_whether_anybody_has_read_it() {
    desk.adopt("corporate");
    Page registrar = in("registrar");
    registrar.navigate(desk.url() + "/offer");
    registrar.locator("input[value='B-6#1']").check();
    registrar.locator("[name=to]").selectOption("carrier");
    registrar.locator("button:text('Go on')").click();
    assertThat(registrar.locator("h1")).hasText("Refused");
    registrar.locator("a:text('Every rule')").click();
    assertThat(registrar.locator("h2").first()).containsText("B-6#1");
    assertThat(registrar.locator("li.missing")).containsText("cleared to rank 3, the paper is 4");
    assertThat(registrar.locator("li.missing")).containsText("NIST SP 800-53 r5, MP-2");
    assertThat(registrar.locator("li.missing")).containsText("read by the rule’s author");
    assertThat(registrar.locator("li.missing")).containsText("What would make it allowed");
    assertEquals(List.of(), Chromium.serious(registrar));

    registrar.locator("[name=act]").selectOption("destroy");
    registrar.locator("[name=copy]").fill("");
    registrar.locator("button:text('Ask')").click();
    assertThat(registrar.locator(".unread").first()).containsText("has not read it");
    assertThat(registrar.locator("li.later").first()).containsText("at the instant of the act");
  }

  @Test
  void without_a_pack_in_force_the_page_says_that_nothing_of_it_is_asked() {
    Page chief = in("chief");
    chief.navigate(desk.url() + "/policy?act=offer&level=4");
    assertThat(chief.locator("[role=note].wrong")).containsText("No policy pack is in force");
  }

  @Test
  void what_one_may_not_see_policy_does_not_tell_either() throws Exception {
    Visitor clerk = Visitor.in(desk, "clerk-1");
    var answer = clerk.get("/policy?act=offer&copy=B-6%231");
    assertEquals(403, answer.statusCode());
    assertFalse(answer.body().contains("war plans"));
    assertEquals(404, clerk.get("/policy?act=offer&copy=no-such").statusCode());
    assertEquals(200, clerk.get("/policy?act=%3Cscript%3E&level=x&medium=y&party=z").statusCode());
  }
}
