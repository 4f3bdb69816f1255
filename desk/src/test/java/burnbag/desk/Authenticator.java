package burnbag.desk;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// A device that holds passkeys and whose owner always says yes, as Chromium's debugger simulates
/// one for a page.
final class Authenticator {
  private Authenticator() {}

  static void add(Page page) {
    CDPSession debugger = page.context().newCDPSession(page);
    debugger.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject asked = new JsonObject();
    asked.add("options", options);
    debugger.send("WebAuthn.addVirtualAuthenticator", asked);
  }
}
