package burnbag.desk.door;

import burnbag.ledger.passkey.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in, and unlocking, with a passkey.
@Controller
class PasskeyPage {
  private final PasskeyDoor door;
  private final Lock lock;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  PasskeyPage(PasskeyDoor door, Lock lock) {
    this.door = door;
    this.lock = lock;
  }

  /// What a page tells the browser to ask a device for.
  ///
  /// @param challenge in base 64 for addresses
  /// @param site the relying party's id
  public record Ask(String challenge, String site) {
    static Ask of(String challenge, Site site) {
      return new Ask(challenge, site.name());
    }
  }

  @PostMapping("/login/passkey")
  String comeIn(
      @RequestParam String credential,
      @RequestParam String authenticatorData,
      @RequestParam String clientData,
      @RequestParam String signature,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession session = request.getSession();
    Optional<Member> member =
        Answered.read(credential, authenticatorData, clientData, signature)
            .flatMap(answered -> door.member(session, answered));
    if (member.isEmpty()) return "redirect:/login?failed";
    // What was known of the session before is of no use to anybody after.
    session.invalidate();
    request.getSession(true);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(CodeDoor.in(member.get()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return "redirect:/today";
  }

  @PostMapping("/unlock/passkey")
  String unlock(
      @RequestParam String credential,
      @RequestParam String authenticatorData,
      @RequestParam String clientData,
      @RequestParam String signature,
      Principal who,
      HttpSession session) {
    boolean same =
        Answered.read(credential, authenticatorData, clientData, signature)
            .flatMap(answered -> door.member(session, answered))
            .map(member -> member.getName().equals(who.getName()))
            .orElse(false);
    if (!same) return "redirect:/locked?failed";
    lock.unlock(session);
    return "redirect:/today";
  }
}
