package burnbag.desk.office;

import burnbag.custody.container.Put;
import burnbag.custody.sighting.PageCheck;
import burnbag.custody.sighting.PageCount;
import burnbag.custody.sighting.ReportCompromised;
import burnbag.desk.sign.Intents;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What one does with a copy that one has before one's eyes: counts its pages, puts it away, says
/// that somebody else has seen it.
@Controller
class CopyPage {
  static final List<String> WAYS =
      List.of("seen", "copied", "photographed", "published", "unattended");

  private final Intents intents;
  private final RegisterPage register;

  CopyPage(Intents intents, RegisterPage register) {
    this.intents = intents;
    this.register = register;
  }

  private static String page(String id) {
    return "/copy?id=" + TodayPage.code(id);
  }

  private String wrong(String id, String what, Principal who, Model model) {
    model.addAttribute("wrong", List.of(what));
    return register.copy(id, who, model);
  }

  @PostMapping("/copy/count")
  String count(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String pages,
      Principal who,
      HttpSession session,
      Model model) {
    if (!pages.strip().matches("\\d{1,6}")) {
      return wrong(id, "Say in figures how many pages you counted.", who, model);
    }
    PageCount count = new PageCount(id, Integer.parseInt(pages.strip()));
    return intents.confirm(session, who, new PageCheck(List.of(count)), page(id));
  }

  /// @param into empty to take it out
  @PostMapping("/copy/put")
  String put(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String into,
      Principal who,
      HttpSession session) {
    return intents.confirm(session, who, new Put(List.of(id), into), page(id));
  }

  @PostMapping("/copy/compromised")
  String compromised(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String how,
      Principal who,
      HttpSession session,
      Model model) {
    if (!WAYS.contains(how)) return wrong(id, "Say how.", who, model);
    return intents.confirm(session, who, new ReportCompromised(List.of(id), how), page(id));
  }
}
