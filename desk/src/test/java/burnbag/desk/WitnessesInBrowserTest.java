package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.people.EnrolWitness;
import burnbag.custody.people.Second;
import burnbag.custody.sighting.Sight;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.note.SignedNote;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the desk says of who has cosigned its ledger from outside.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessesInBrowserTest extends EachAtADesk {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Cosigner first = witness("auditor.example/w1");
  private final Cosigner second = witness("partner.example/w2");

  private static Cosigner witness(String name) {
    return Cosigner.generate(CosignerKey.Kind.ED25519, name, RANDOM);
  }

  private void enrol(Cosigner... all) {
    for (Cosigner one : all) {
      long proposal = desk.act("chief", new EnrolWitness(one.key().toString(), ""));
      desk.act("registrar", new Second(Long.toString(proposal), desk.home().office().acts()));
    }
  }

  private void cosign(Cosigner... by) throws Exception {
    SignedNote note = desk.home().cosigning().published();
    Checkpoint head = Checkpoint.parse(note.text());
    for (Cosigner one : by) {
      note = note.with(List.of(one.cosign(head, desk.now() / 1000, RANDOM)));
    }
    desk.home().cosigning().keep(note);
  }

  private Page ledger(Chromium.Glass glass, String party) {
    Page page = Chromium.comeIn(chromium.window(glass), desk, party);
    page.navigate(desk.url() + "/ledger");
    assertEquals(List.of(), Chromium.serious(page));
    return page;
  }

  @Test
  void the_ledger_says_who_has_cosigned_it_and_what_nobody_has_cosigned_yet() throws Exception {
    Page page = ledger(Chromium.Glass.PHONE, "chief");
    assertThat(page.locator("section")).containsText("No witness is enrolled");

    enrol(first, second);
    page.reload();
    assertThat(page.locator("section")).containsText("No checkpoint was cosigned yet");
    assertThat(page.locator("section tbody tr")).hasCount(2);

    cosign(first);
    page.reload();
    assertThat(page.locator("section"))
        .containsText("1 of 2 witnesses; a quorum is 2: not reached");
    assertThat(page.locator("section tr:has-text('partner.example/w2')"))
        .containsText("not this one");

    cosign(first, second);
    long size = desk.home().office().store().read(session -> session.size());
    desk.act("registrar", new Sight(List.of("B-6#1")));
    page.reload();
    assertThat(page.locator("section"))
        .containsText("The first " + size + " entries are cosigned by 2 of 2 witnesses");
    assertThat(page.locator("section")).containsText("1 entered and not cosigned yet");
    assertThat(page.locator("section tr:has-text('auditor.example/w1') td")).containsText("20");
    page.locator("section summary").click();
    assertThat(page.locator("section pre")).containsText("— partner.example/w2 ");
    assertEquals(List.of(), Chromium.serious(page));
    assertEquals(0, page.locator("[role=alert]").count());
    assertEquals(
        false, page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1"));
  }

  @Test
  void a_checkpoint_that_is_not_this_ledger_s_is_told_in_red_and_counts_for_nothing()
      throws Exception {
    enrol(first);
    cosign(first);
    Path file = desk.home().folder().resolve("checkpoint.cosigned");
    String whole = Files.readString(file);
    Files.writeString(file, whole.replaceFirst("\n(\\d+)\n", "\n9999\n"));
    Page page = ledger(Chromium.Glass.DARK, "chief");
    assertThat(page.locator("[role=alert]")).containsText("does not verify");
    assertThat(page.locator("section")).not().containsText("cosigned by");
  }

  @Test
  void an_alarm_stands_on_today_and_who_looks_after_the_ledger_reads_what_a_witness_saw() {
    desk.home().witnessAlarm().raise("auditor.example/w1 has seen 99 entries of this log");
    Page chief = Chromium.comeIn(chromium.window(Chromium.Glass.PHONE), desk, "chief");
    assertThat(chief.locator("[role=alert]")).containsText("auditor.example/w1 has seen 99");
    assertEquals(List.of(), Chromium.serious(chief));
    chief.locator("a:text('Look at the ledger')").click();
    assertThat(chief.locator("[role=alert]")).containsText("auditor.example/w1 has seen 99");

    Page clerk = Chromium.comeIn(chromium.window(Chromium.Glass.DESKTOP), desk, "clerk-1");
    assertThat(clerk.locator("[role=alert]")).containsText("Nothing can be signed for now");
    assertTrue(!clerk.content().contains("auditor.example/w1"));
    clerk.navigate(desk.url() + "/offer");
    clerk.locator("input[name=copy]").first().check();
    clerk.locator("[name=to]").selectOption("chief");
    clerk.locator("button:text('Go on')").click();
    clerk.locator("button.sign").click();
    assertThat(clerk.locator("main")).containsText("B116");
  }
}
