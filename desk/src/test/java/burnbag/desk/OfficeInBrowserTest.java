package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.act.Act;
import burnbag.custody.destruction.ApproveOrder;
import burnbag.custody.destruction.Insert;
import burnbag.custody.destruction.OpenBag;
import burnbag.custody.destruction.Orders;
import burnbag.custody.destruction.SealBag;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.people.Second;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Kept;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Shelf;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an office does every month: safes, counts, what has gone or turned up, offices elsewhere,
/// attestations, waste and the machines.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeInBrowserTest extends EachAtADesk {
  private Page in(Chromium.Glass glass, String party) {
    return Chromium.comeIn(chromium.window(glass), desk, party);
  }

  private <T extends Kept> T kept(Shelf<T> shelf, String id) {
    return desk.home()
        .office()
        .store()
        .read(session -> session.register().find(shelf, id).orElseThrow());
  }

  private long open(String subject) {
    return desk
        .home()
        .office()
        .store()
        .read(session -> session.register().where(Discrepancy.SHELF, "subject", subject))
        .stream()
        .filter(Discrepancy::isOpen)
        .count();
  }

  private void go(Page page, String path) {
    page.navigate(desk.url() + path);
    assertEquals(List.of(), Chromium.serious(page));
    assertEquals(
        false, page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1"));
  }

  private static void send(Page page, String action) {
    page.locator("form[action$='" + action + "'] button:visible").last().click();
  }

  private void second(Page page, String party) {
    String entry = page.locator(".entered[role=status] b").last().textContent().strip();
    desk.act(party, new Second(entry, desk.home().office().acts()));
  }

  /// A paper without a marking, in the hands of the registrar.
  private void leaflet(String id, String label) {
    Protection none = new Protection("", "", "", 0, List.of());
    Document document = Document.onPaper(id, "hq", "Open leaflet", "Staff", "2026", none, 2, "");
    desk.act("registrar", new RegisterDocument(document, List.of(label)));
  }

  private void container(Page page, String id, String kind, String limits, boolean shared) {
    go(page, "/containers");
    page.locator("[name=container]").fill(id);
    page.locator("[name=kind]").selectOption(kind);
    page.locator("[name=limits]").fill(limits);
    if (shared) page.locator("[name=shared]").check();
    page.locator("button:text('Go on')").click();
    Chromium.sign(page);
  }

  @Test
  void a_copy_is_put_into_a_box_the_box_into_a_safe_and_what_is_too_high_stays_out() {
    Page registrar = in(Chromium.Glass.PHONE, "registrar");
    leaflet("o-5", "00000-00005");
    container(registrar, "safe-3", "safe", "*:3", false);
    container(registrar, "box-1", "box", "*:4", true);

    go(registrar, "/container?id=box-1");
    registrar.locator("[name=codes]").fill("00000-ooo05\n" + kept(Copy.SHELF, "B-6#1").label());
    registrar.locator("form[action$='/put'] button:text('Go on')").click();
    assertThat(registrar.locator("h1")).hasText("Put away 2 copies");
    assertThat(registrar.locator("main")).containsText("Index of war plans");
    Chromium.sign(registrar);
    assertEquals("box-1", kept(Copy.SHELF, "B-6#1").place());

    go(registrar, "/container?id=box-1");
    registrar.locator("[name=into]").selectOption("safe-3");
    send(registrar, "/move");
    assertThat(registrar.locator("h1")).hasText("Refused");
    assertThat(registrar.locator("main")).containsText("safe-3 is not for 'TOP SECRET'");

    go(registrar, "/container?id=box-1");
    registrar.locator("tr:has-text('B-6#1') input").check();
    registrar.locator("button:text('Take out what is ticked')").click();
    Chromium.sign(registrar);
    assertEquals("", kept(Copy.SHELF, "B-6#1").place());
    go(registrar, "/container?id=box-1");
    registrar.locator("[name=into]").selectOption("safe-3");
    send(registrar, "/move");
    Chromium.sign(registrar);
    assertEquals("safe-3", kept(Container.SHELF, "box-1").within());

    go(registrar, "/copy?id=o-5%231");
    registrar.locator("summary").click();
    registrar.locator("[name=into]").selectOption("");
    send(registrar, "/copy/put");
    Chromium.sign(registrar);
    go(registrar, "/container?id=box-1");
    registrar.locator("button:text('Take it out of use')").click();
    Chromium.sign(registrar);
    assertTrue(!kept(Container.SHELF, "box-1").open());
  }

  @Test
  void what_a_container_wants_is_told_and_nothing_typed_is_lost() {
    Page registrar = in(Chromium.Glass.DESKTOP, "registrar");
    go(registrar, "/containers");
    registrar.locator("[name=container]").fill("<b>safe</b>");
    registrar.locator("[name=kind]").selectOption("safe");
    registrar.locator("[name=limits]").fill("everything");
    registrar.locator("button:text('Go on')").click();
    assertThat(registrar.locator("[role=alert]")).containsText("scheme:rank");
    assertEquals("<b>safe</b>", registrar.locator("[name=container]").inputValue());
    registrar.locator("[name=kind]").selectOption("safe");
    registrar.locator("[name=limits]").fill("us:3");
    registrar.locator("button:text('Go on')").click();
    assertThat(registrar.locator("main")).containsText("is no id of a container");
  }

  @Test
  void pages_are_counted_and_what_is_gone_seen_or_found_is_said_and_looked_into() {
    Page clerk = in(Chromium.Glass.PHONE, "clerk-1");
    go(clerk, "/copy?id=B-1%231");
    clerk.locator("summary").click();
    assertEquals(List.of(), Chromium.serious(clerk));
    clerk.locator("[name=pages]").fill("211");
    send(clerk, "/copy/count");
    assertThat(clerk.locator("main")).containsText("211 pages");
    Chromium.sign(clerk);
    assertEquals(1, open("B-1#1"));

    go(clerk, "/copy?id=B-2%231");
    clerk.locator("summary").click();
    clerk.locator("[name=how]").selectOption("photographed");
    send(clerk, "/compromised");
    Chromium.sign(clerk);
    assertEquals(CopyState.COMPROMISED, kept(Copy.SHELF, "B-2#1").state());

    go(clerk, "/copy?id=B-3%231");
    clerk.locator("summary").click();
    send(clerk, "/missing");
    Chromium.sign(clerk);
    go(clerk, "/copy?id=B-3%231");
    clerk.locator("a:text('It has turned up')").click();
    assertEquals("B-3#1", clerk.locator("[name=copy]").inputValue());
    clerk.locator("[name=where]").fill("bus stop");
    send(clerk, "/found");
    Chromium.sign(clerk);
    assertEquals(CopyState.FOUND, kept(Copy.SHELF, "B-3#1").state());

    go(clerk, "/discrepancies");
    clerk.locator("[name=kind]").selectOption("wrong-label");
    clerk.locator("[name=subject]").fill(kept(Copy.SHELF, "B-4#1").label());
    send(clerk, "/raise");
    Chromium.sign(clerk);
    assertEquals(1, open("B-4#1"));
  }

  @Test
  void copies_go_to_an_office_elsewhere_its_receipt_is_entered_by_two_and_they_come_back(
      @TempDir Path folder) throws Exception {
    Page chief = in(Chromium.Glass.DESKTOP, "chief");
    go(chief, "/outside");
    chief.locator("[name=office]").fill("ministry-4");
    chief.locator("[name=clearances]").fill("*:3");
    chief.locator("form[action$='/outside'] button").click();
    Chromium.sign(chief);
    second(chief, "registrar");

    Page registrar = in(Chromium.Glass.PHONE, "registrar");
    go(registrar, "/outside");
    registrar.locator("input[value='B-6#1']").check();
    registrar.locator("[name=to]").selectOption("ministry-4");
    send(registrar, "/send");
    assertThat(registrar.locator("main")).containsText("is not cleared for 'TOP SECRET'");
    leaflet("O-1", "00000-00001");
    go(registrar, "/outside");
    registrar.locator("input[value='O-1#1']").check();
    registrar.locator("[name=to]").selectOption("ministry-4");
    send(registrar, "/send");
    Chromium.sign(registrar);

    go(registrar, "/outside");
    registrar.locator("summary").click();
    Path scan = Files.writeString(folder.resolve("receipt.pdf"), "a receipt");
    registrar.locator("input[type=file]").setInputFiles(scan);
    assertThat(registrar.locator("[data-photo-said]")).containsText("SHA-256");
    send(registrar, "/receipt");
    Chromium.sign(registrar);
    second(registrar, "chief");
    assertEquals(CopyState.SENT_OUT, kept(Copy.SHELF, "O-1#1").state());

    go(registrar, "/outside");
    registrar.locator("form[action$='/back'] [name=copy]").fill("00000-00001");
    registrar.locator("form[action$='/back'] [name=pages]").fill("2");
    send(registrar, "/back");
    Chromium.sign(registrar);
    assertEquals(CopyState.IN_STORE, kept(Copy.SHELF, "O-1#1").state());
  }

  @Test
  void an_attestation_that_policy_asks_for_is_given_with_one_press_and_wanted_before_it_lapses() {
    desk.adopt("corporate");
    Page clerk = in(Chromium.Glass.PHONE, "clerk-1");
    assertThat(clerk.locator("[role=alert]")).containsText("Your attestations");
    go(clerk, "/attest");
    int asked = clerk.locator("button:text('attest it anew')").count();
    assertTrue(asked > 0);
    for (int i = 0; i < asked; i++) {
      go(clerk, "/attest");
      clerk.locator(".card.wrong button:text('attest it anew')").first().click();
      Chromium.sign(clerk);
    }
    go(clerk, "/today");
    assertEquals(0, clerk.locator("[role=alert]").count());
    desk.putForward(Duration.ofDays(350));
    Page later = in(Chromium.Glass.DARK, "clerk-1");
    assertThat(later.locator("[role=alert]")).containsText("lapsed or soon will");
    go(later, "/attest");
    go(in(Chromium.Glass.DESKTOP, "chief"), "/people");
  }

  @Test
  void the_operator_enters_a_test_and_a_clerk_puts_waste_into_a_bag() {
    Page operator = in(Chromium.Glass.PHONE, "operator");
    go(operator, "/machines");
    operator.locator("[name=result]").selectOption("failed");
    operator.locator("button:text('Enter the test')").click();
    Chromium.sign(operator);
    assertTrue(!kept(Equipment.SHELF, "shredder-1").test().holds(desk.now()));
    go(operator, "/machines");
    assertThat(operator.locator("main")).containsText("it may not be used");

    desk.act("clerk-1", new OpenBag("bag-7", "", List.of(Clearance.highest())));
    Page clerk = in(Chromium.Glass.DARK, "clerk-1");
    go(clerk, "/bag?id=bag-7");
    clerk.locator("summary:text('drafts')").click();
    clerk.locator("[name=sheets]").fill("40");
    clerk.locator("[name=marking]").fill("CONFIDENTIAL");
    send(clerk, "/waste");
    assertThat(clerk.locator("main")).containsText("40");
    Chromium.sign(clerk);
    second(clerk, "clerk-2");
    assertEquals(1, kept(Bag.SHELF, "bag-7").waste().size());
    go(clerk, "/bag?id=bag-7");
    assertThat(clerk.locator("main")).containsText("40 sheets");
  }

  /// Proposed by one clerk, seconded by the other.
  private void two(Act act) {
    String proposal = Long.toString(desk.act("clerk-1", act));
    desk.act("clerk-2", new Second(proposal, desk.home().office().acts()));
  }

  @Test
  void a_copy_comes_out_of_a_bag_again_a_seal_is_corrected_and_opened_by_two() {
    DestructionOrder order =
        desk.home()
            .office()
            .store()
            .read(session -> session.register().where(DestructionOrder.SHELF, "state", "open"))
            .getFirst();
    String list =
        desk.home()
            .office()
            .store()
            .read(session -> Orders.digest(Orders.lines(session.register(), order.id())));
    desk.act("chief", new ApproveOrder(order.id(), list));
    desk.act("clerk-1", new OpenBag("bag-7", "", List.of(Clearance.highest())));
    two(new Insert("bag-7", List.of("B-2#1", "B-3#1")));
    Page clerk = in(Chromium.Glass.PHONE, "clerk-1");
    go(clerk, "/bag?id=bag-7");
    clerk.locator("summary:text('Take something out')").click();
    clerk.locator("input[value='B-2#1']").check();
    send(clerk, "/take-out");
    assertThat(clerk.locator("h1")).hasText("Take 1 copy out of bag bag-7");
    Chromium.sign(clerk);
    second(clerk, "clerk-2");
    assertEquals("", kept(Copy.SHELF, "B-2#1").place());

    two(new SealBag("bag-7", "S-99", 1_830, 50, ""));
    go(clerk, "/bag?id=bag-7");
    clerk.locator("summary:text('A step back')").click();
    assertEquals(List.of(), Chromium.serious(clerk));
    clerk.locator("form[action$='/correct-seal'] [name=seal]").fill("S-98");
    send(clerk, "/correct-seal");
    Chromium.sign(clerk);
    second(clerk, "clerk-2");
    assertEquals("S-98", kept(Bag.SHELF, "bag-7").seal());
    go(clerk, "/bag?id=bag-7");
    clerk.locator("summary:text('A step back')").click();
    clerk.locator("form[action$='/unseal'] [name=seal]").fill("S-98");
    clerk.locator("form[action$='/unseal'] [name=weight]").fill("1830 g");
    send(clerk, "/unseal");
    Chromium.sign(clerk);
    second(clerk, "clerk-2");
    assertEquals(Bag.State.OPEN, kept(Bag.SHELF, "bag-7").state());
  }
}
