package burnbag.desk.door;

import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.passkey.Algorithm;
import burnbag.ledger.passkey.Passkey;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody with a code hands in the passkey of their device. The device makes a key and then
/// signs with it: that is the proof that the key is its own; what a maker attests of a device is
/// not asked for.
@Controller
class SetUpPage {
  private static final String PARTY = "burnbag.set-up";

  private final Invitations invitations;
  private final Challenge challenge;
  private final Origin origin;

  SetUpPage(Invitations invitations, Challenge challenge, Origin origin) {
    this.invitations = invitations;
    this.challenge = challenge;
    this.origin = origin;
  }

  @GetMapping("/set-up")
  String ask() {
    return "set-up";
  }

  @PostMapping("/set-up")
  String redeem(@RequestParam(defaultValue = "") String code, HttpSession session) {
    Optional<String> party = invitations.redeem(code);
    if (party.isEmpty()) return "redirect:/set-up?failed";
    session.setAttribute(PARTY, party.get());
    return "redirect:/set-up/device";
  }

  @GetMapping("/set-up/device")
  String device(HttpSession session, Model model) {
    if (!(session.getAttribute(PARTY) instanceof String party)) return "redirect:/set-up";
    model.addAttribute("party", party);
    model.addAttribute("ask", PasskeyPage.Ask.of(challenge.give(session), origin.site()));
    model.addAttribute(
        "user",
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(party.getBytes(StandardCharsets.UTF_8)));
    return "set-up-device";
  }

  @PostMapping("/set-up/device")
  String handIn(
      @RequestParam(defaultValue = "") String spki,
      @RequestParam(defaultValue = "0") int algorithm,
      @RequestParam String credential,
      @RequestParam String authenticatorData,
      @RequestParam String clientData,
      @RequestParam String signature,
      HttpSession session,
      Model model) {
    if (!(session.getAttribute(PARTY) instanceof String party)) return "redirect:/set-up";
    Optional<byte[]> asked = challenge.take(session);
    Optional<Passkey> passkey =
        Answered.read(credential, authenticatorData, clientData, signature)
            .flatMap(
                answered ->
                    made(party, algorithm, answered.credential(), spki)
                        .filter(key -> asked.isPresent())
                        .filter(
                            key ->
                                key.faults(asked.orElseThrow(), answered.assertion()).isEmpty()));
    if (passkey.isEmpty()) return "redirect:/set-up/device?failed";
    String line = passkey.get().toString();
    Invitations.HandedIn handedIn = new Invitations.HandedIn(party, line);
    invitations.handIn(handedIn);
    session.removeAttribute(PARTY);
    model.addAttribute("party", party);
    model.addAttribute("line", line);
    model.addAttribute("fingerprint", handedIn.fingerprint());
    return "set-up-done";
  }

  private Optional<Passkey> made(String party, int algorithm, byte[] credential, String spki) {
    try {
      Optional<Algorithm> known = Algorithm.ofCose(algorithm);
      return known.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Passkey.of(party, known.get(), origin.site(), credential, Answered.bytes(spki)));
    } catch (NoteFormatException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
