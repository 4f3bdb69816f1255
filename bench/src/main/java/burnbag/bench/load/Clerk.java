package burnbag.bench.load;

import burnbag.bench.load.Browser.Page;
import burnbag.ledger.passkey.Assertion;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Somebody at the desk with a passkey and copies in hand, who does each thing by the desk's own
/// pages and forms.
final class Clerk {
  private static final Pattern ENTRY = Pattern.compile("entry <b>(\\d+)</b>");
  private static final int OFFER_EVERY = 3;

  private final String party;
  private final SoftDevice device;
  private final Browser browser;

  /// Copies that nobody else is to get, by their ids.
  private final Queue<String> copies;

  private final Queue<Offered> toAnswer = new ConcurrentLinkedQueue<>();
  private final AtomicInteger turns = new AtomicInteger();

  private record Offered(String offer, String copy) {}

  /// What is done with what has been entered.
  private interface Then {
    void entered(String entry);
  }

  /// @param copies in the clerk's hand
  Clerk(String party, SoftDevice device, List<String> copies, HttpClient client, String url) {
    this.party = party;
    this.device = device;
    this.copies = new ConcurrentLinkedQueue<>(copies);
    this.browser = new Browser(client, url);
  }

  Browser browser() {
    return browser;
  }

  /// One of the clerk's copies.
  String anyCopy() {
    String copy = copies.remove();
    copies.add(copy);
    return copy;
  }

  /// With the passkey.
  void comeIn() throws IOException, InterruptedException {
    Page page = browser.get("/login").shown();
    Answer answer = answer(page.value("data-challenge"));
    browser
        .post(
            "/login/passkey",
            "_csrf",
            page.token(),
            "credential",
            answer.credential(),
            "authenticatorData",
            answer.authenticatorData(),
            "clientData",
            answer.clientData(),
            "signature",
            answer.signature())
        .sentTo("/today");
  }

  /// As it goes into the form.
  private record Answer(
      String credential, String authenticatorData, String clientData, String signature) {}

  private Answer answer(String challenge) {
    Assertion made = device.confirm(Base64.getUrlDecoder().decode(challenge));
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return new Answer(
        base64.encodeToString(device.key().credential()),
        base64.encodeToString(made.authenticatorData()),
        base64.encodeToString(made.clientData()),
        base64.encodeToString(made.signature()));
  }

  /// What stands ready to be signed.
  final class Ready {
    private final String confirm;
    private final String token;
    private final String sheet;
    private final String challenge;
    private final Answer answer;
    private final Then then;

    private Ready(Page page, String confirm, Then then) throws IOException {
      this.confirm = confirm;
      this.token = page.token();
      this.sheet = page.value("sheet");
      this.challenge = page.value("data-challenge");
      this.answer = answer(challenge);
      this.then = then;
    }

    /// Hands the signature in.
    ///
    /// @return the SHA-256 of the statement that was acknowledged, in base 64 for addresses
    String handIn() throws IOException, InterruptedException {
      browser
          .post(
              confirm,
              "_csrf",
              token,
              "sheet",
              sheet,
              "credential",
              answer.credential(),
              "authenticatorData",
              answer.authenticatorData(),
              "clientData",
              answer.clientData(),
              "signature",
              answer.signature())
          .sentTo("/done/");
      return challenge;
    }

    /// Reads what became of it.
    void look() throws IOException, InterruptedException {
      then.entered(browser.get(confirm.replaceFirst("^/confirm/", "/done/")).shown().first(ENTRY));
    }
  }

  /// Goes through the forms up to the page where it is signed: accepts what was offered; else
  /// offers a copy, or says that one is there.
  ///
  /// @param other to whom is offered
  Ready prepare(Clerk other) throws IOException, InterruptedException {
    Offered offered = toAnswer.poll();
    if (offered != null) return accepting(offered);
    return turns.getAndIncrement() % OFFER_EVERY == 0 ? offering(other) : seeing();
  }

  private Ready accepting(Offered offered) throws IOException, InterruptedException {
    String page = "/offers/" + offered.offer();
    return ready(
        browser.post(
            page + "/accept",
            "_csrf",
            browser.get(page).shown().token(),
            "outcome-" + offered.copy(),
            "accepted"),
        _ -> copies.add(offered.copy()));
  }

  private Ready offering(Clerk other) throws IOException, InterruptedException {
    String copy = copies.remove();
    Page form = browser.get("/offer?copy=" + Browser.code(copy)).shown();
    return ready(
        browser.post("/offer", "_csrf", form.token(), "copy", copy, "to", other.party),
        entry -> other.toAnswer.add(new Offered(entry, copy)));
  }

  private Ready seeing() throws IOException, InterruptedException {
    String copy = anyCopy();
    Page form = browser.get("/copy?id=" + Browser.code(copy)).shown();
    return ready(browser.post("/copy/sight", "_csrf", form.token(), "id", copy), _ -> {});
  }

  private Ready ready(Page sent, Then then) throws IOException, InterruptedException {
    String confirm = sent.sentTo("/confirm/");
    return new Ready(browser.get(confirm).shown(), confirm, then);
  }
}
