package burnbag.desk.gate;

import burnbag.custody.home.Home;
import burnbag.custody.register.Role;
import burnbag.desk.sign.RoleOnly;
import java.security.Principal;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an officer of the office gives out logins for the gate.
@Controller
@RequestMapping("/gate-logins")
class GateLoginsPage {
  private final GateLogins logins;
  private final Home home;

  GateLoginsPage(GateLogins logins, Home home) {
    this.logins = logins;
    this.home = home;
  }

  @ModelAttribute
  void mustBeOfficer(Principal who) {
    RoleOnly.demand(home, who, "The page of the gate's logins", Set.of(Role.OFFICER));
  }

  @GetMapping
  String all(Model model) {
    model.addAttribute("names", logins.names());
    return "gate/logins";
  }

  @PostMapping("/draw")
  String draw(@RequestParam(defaultValue = "") String name, Model model) {
    if (GateLogins.isName(name)) {
      model.addAttribute("drawn", name);
      model.addAttribute("code", logins.draw(name));
    } else {
      model.addAttribute("wrong", "A name has 1 to 32 letters, digits, '.', '_' or '-'.");
    }
    return all(model);
  }

  @PostMapping("/remove")
  String remove(@RequestParam(defaultValue = "") String name, Model model) {
    logins.remove(name);
    return all(model);
  }
}
