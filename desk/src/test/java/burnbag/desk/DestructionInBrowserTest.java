package burnbag.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.certificate.Examination;
import burnbag.custody.destruction.SealBag;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Fields;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Value;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One destruction from the order to the certificate: six people, each on a phone of their own.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DestructionInBrowserTest extends EachAtADesk {
  private final Map<String, Page> phones = new HashMap<>();

  private Page phone(String party) {
    return phones.computeIfAbsent(
        party, one -> Chromium.comeIn(chromium.window(Chromium.Glass.PHONE), desk, one));
  }

  /// Opens what waits under that name on somebody's list of today.
  private Page today(String party, String about) {
    Page page = phone(party);
    page.navigate(desk.url() + "/today");
    page.locator("tr:has-text('" + about + "') a, a.step:has-text('" + about + "')")
        .first()
        .click();
    return page;
  }

  private void second(String party, String about) {
    Page page = today(party, about);
    page.locator("button:text('Second it')").click();
    Chromium.sign(page);
  }

  private static void goOn(Page page) {
    page.locator("button:text('Go on')").first().click();
  }

  private static void weigh(Page page, String seal, String weight) {
    page.locator("[name=seal]").first().fill(seal);
    page.locator("[name=weight]").first().fill(weight);
    goOn(page);
  }

  private CopyState state(String copy) {
    return desk.home()
        .office()
        .store()
        .read(session -> session.register().find(Copy.SHELF, copy).orElseThrow())
        .state();
  }

  private void sealed(String bag) {
    Page chief = today("chief", "Order to approve");
    chief.locator("button:text('Approve this list')").click();
    Chromium.sign(chief);

    Page clerk = today("clerk-1", "order");
    clerk.locator("form[action$='/bag'] [name=bag]").fill(bag);
    clerk.locator("button:text('Take it into use')").click();
    Chromium.sign(clerk);
    clerk.locator("a:text('Go on')").click();
    for (String book : new String[] {"B-1#1", "B-2#1", "B-3#1", "B-4#1"}) {
      clerk.locator("input[value='" + book + "']").check();
    }
    clerk.locator("button:text('Put them in')").click();
    Chromium.sign(clerk);
    second("clerk-2", "insert");
    assertEquals(CopyState.IN_BAG, state("B-1#1"));

    clerk = today("clerk-1", "bag " + bag);
    weigh(clerk, "S-4711", "4,29 kg");
    Chromium.sign(clerk);
    second("clerk-2", "seal-bag");
  }

  private void passed(String bag, String giver, String receiver, String weight) {
    Page from = today(giver, "bag " + bag);
    from.locator("[name=to]").selectOption(receiver);
    weigh(from, "S-4711", "4290");
    Chromium.sign(from);
    Page to = today(receiver, bag);
    weigh(to, "S-4711", weight);
    Chromium.sign(to);
  }

  @Test
  void four_books_go_from_the_order_to_a_certificate_that_anybody_can_verify() throws IOException {
    sealed("bag-1");
    passed("bag-1", "clerk-1", "carrier", "4290 g");
    passed("bag-1", "carrier", "operator", "4290 g");

    Page operator = today("operator", "bag bag-1");
    weigh(operator, "S-4711", "4290");
    Chromium.sign(operator);
    second("carrier", "open-at-plant");

    operator = today("operator", "bag bag-1");
    operator.locator("[name=witness]").first().selectOption("chief");
    operator.locator("[name=witness]").last().selectOption("clerk-2");
    goOn(operator);
    Chromium.sign(operator);

    Page chief = today("chief", "run");
    chief.locator("input[value=pass]").check();
    goOn(chief);
    Chromium.sign(chief);
    second("clerk-2", "finish-destruction");
    for (String book : new String[] {"B-1#1", "B-2#1", "B-3#1", "B-4#1"}) {
      assertEquals(CopyState.DESTROYED, state(book));
    }

    Page registrar = phone("registrar");
    registrar.navigate(desk.url() + "/destruction");
    registrar.locator("a.step:has-text('certificate')").click();
    goOn(registrar);
    Chromium.sign(registrar);
    registrar.locator("a:text('Go on')").click();
    Download file = registrar.waitForDownload(() -> registrar.locator("a:text('JSON')").click());
    Download pdf = registrar.waitForDownload(() -> registrar.locator("a:text('PDF')").click());
    assertInstanceOf(
        Examination.Verdict.Verified.class,
        new Examination(OfficeActs.all())
            .examineFile(Files.readAllBytes(pdf.path()), desk.home().logKeys()));
    Examination.Verdict verdict =
        new Examination(OfficeActs.all())
            .examineFile(Files.readAllBytes(file.path()), desk.home().logKeys());
    assertInstanceOf(Examination.Verdict.Verified.class, verdict);
  }

  @Test
  void a_bag_that_became_lighter_stays_shut_and_says_so() {
    sealed("bag-1");
    passed("bag-1", "clerk-1", "carrier", "3790 g");
    Page carrier = phone("carrier");
    assertThat(carrier.locator(".reasons")).containsText("other-weight");
    carrier.navigate(desk.url() + "/bag?id=bag-1");
    assertThat(carrier.locator("[role=alert]")).containsText("does not add up");
    assertEquals(0, carrier.locator("[name=seal]").first().count());
  }

  @Test
  void who_ordered_it_is_told_every_reason_why_they_cannot_approve() {
    Page registrar = phone("registrar");
    registrar.navigate(desk.url() + "/destruction");
    registrar.locator("a.step:has-text('order')").click();
    registrar.waitForURL("**/orders/*");
    assertEquals(0, registrar.locator("button:text('Approve this list')").count());
    String order = registrar.url().replaceAll(".*/", "");
    // By hand, past the page.
    registrar.evaluate(
        """
        order => {
          const form = document.querySelector("form[action$='/withdraw']");
          form.action = "/orders/" + order + "/approve";
          const list = document.createElement("input");
          list.name = "list";
          list.value = document.querySelector("main p.small code").textContent;
          form.append(list);
          form.submit();
        }""",
        order);
    registrar.waitForURL("**/confirm/*");
    String reasons = registrar.locator(".reasons").textContent();
    assertTrue(reasons.contains("SAME_PERSON"), reasons);
    assertTrue(reasons.contains("SAME_KEY"), reasons);
  }

  @Test
  void a_seal_is_read_by_the_camera_and_its_photograph_signed_by_its_digest(@TempDir Path films)
      throws Exception {
    Page chief = today("chief", "Order to approve");
    chief.locator("button:text('Approve this list')").click();
    Chromium.sign(chief);
    Page clerk = today("clerk-1", "order");
    clerk.locator("form[action$='/bag'] [name=bag]").fill("bag-7");
    clerk.locator("button:text('Take it into use')").click();
    Chromium.sign(clerk);
    clerk.locator("a:text('Go on')").click();
    clerk.locator("input[value='B-1#1']").check();
    clerk.locator("button:text('Put them in')").click();
    Chromium.sign(clerk);
    second("clerk-2", "insert");

    try (Chromium eyes = Chromium.before(Film.of("S-9031", films.resolve("seal.y4m")))) {
      Page phone = Chromium.comeIn(eyes.window(Chromium.Glass.PHONE), desk, "clerk-1");
      phone.navigate(desk.url() + "/bag?id=bag-7");
      phone.locator("button:text('Read the seal with the camera')").click();
      assertThat(phone.locator("[name=seal]").first()).hasValue("S-9031");
      byte[] photo = "a photograph of a seal".getBytes(StandardCharsets.UTF_8);
      phone
          .locator("[data-photo] input[type=file]")
          .setInputFiles(new FilePayload("seal.jpg", "image/jpeg", photo));
      String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
      assertThat(phone.locator("[data-photo-said]")).containsText(digest);
      phone.locator("[name=weight]").first().fill("900 g");
      goOn(phone);
      assertThat(phone.locator("dl.facts")).containsText("its digest, under");
      Chromium.sign(phone);
      byte[] kept =
          desk.home()
              .office()
              .store()
              .read(
                  session -> {
                    try {
                      Entry entry =
                          Entry.read(
                              session.entries(session.size() - 1, session.size()).getFirst());
                      String commitment =
                          SealBag.read(Fields.of(entry.statement().fields())).photo();
                      Value value =
                          session.opening(Commitment.parse(commitment)).orElseThrow().value();
                      return ((Value.Bytes) value).bytes();
                    } catch (NoteFormatException e) {
                      throw new AssertionError(e);
                    }
                  });
      assertEquals(digest, HexFormat.of().formatHex(kept));
    }
  }
}
