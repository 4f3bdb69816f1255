package burnbag.desk.office;

import burnbag.custody.act.Act;
import burnbag.custody.home.Home;
import burnbag.custody.people.Clear;
import burnbag.custody.people.GrantRole;
import burnbag.custody.people.Leave;
import burnbag.custody.people.OpenRegistry;
import burnbag.custody.people.RevokeKey;
import burnbag.custody.people.RevokeRole;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Grant;
import burnbag.custody.register.KeyLoss;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.desk.page.NothingThere;
import burnbag.desk.sign.Intents;
import burnbag.desk.sign.RoleOnly;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a party may do, for officers: roles, clearances and keys given and taken, and the
/// registries there are. All of it is done by two.
@Controller
class RightsPage {
  private final Home home;
  private final Intents intents;

  RightsPage(Home home, Intents intents) {
    this.home = home;
    this.intents = intents;
  }

  /// A role as a line of a list.
  public record Held(String role, String registry, String shown) {}

  /// A key as a line of a list.
  public record Key(String id, String kind, boolean revoked) {}

  @ModelAttribute
  void mustBeOfficer(Principal who) {
    RoleOnly.demand(home, who, "The page of rights", Set.of(Role.OFFICER));
  }

  @GetMapping("/people/rights")
  String rights(@RequestParam(defaultValue = "") String party, Model model) {
    home.office()
        .store()
        .read(
            session -> {
              Party known =
                  session
                      .register()
                      .find(Party.SHELF, party)
                      .orElseThrow(() -> new NothingThere("Nobody of that id is here."));
              model.addAttribute("party", known.id());
              model.addAttribute("active", known.active());
              model.addAttribute("held", known.grants().stream().map(RightsPage::held).toList());
              model.addAttribute("cleared", WrittenClearances.write(known.clearances()));
              model.addAttribute(
                  "keys",
                  session.register().where(BoundKey.SHELF, "party", known.id()).stream()
                      .map(key -> new Key(key.id(), key.kind(), key.revoked()))
                      .toList());
              List<String> registries = new ArrayList<>();
              session.register().all(Registry.SHELF, one -> registries.add(one.id()));
              model.addAttribute("registries", registries);
              return known;
            });
    model.addAttribute("roles", Arrays.stream(Role.values()).map(Role::word).toList());
    model.addAttribute("reasons", KeyLoss.REASONS);
    return "rights";
  }

  private static Held held(Grant grant) {
    String role = grant.role().word();
    return new Held(role, grant.registry(), role + " in " + Visible.of(grant.registry()));
  }

  @PostMapping("/people/rights/give")
  String give(
      @RequestParam(defaultValue = "") String party,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String registry,
      Principal who,
      HttpSession session,
      Model model) {
    return change(GrantRole::new, party, role, registry, who, session, model);
  }

  @PostMapping("/people/rights/take")
  String take(
      @RequestParam(defaultValue = "") String party,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String registry,
      Principal who,
      HttpSession session,
      Model model) {
    return change(RevokeRole::new, party, role, registry, who, session, model);
  }

  private String change(
      BiFunction<String, Grant, Act> way,
      String party,
      String role,
      String registry,
      Principal who,
      HttpSession session,
      Model model) {
    return Role.of(role)
        .map(one -> confirm(way.apply(party, new Grant(one, registry)), party, who, session))
        .orElseGet(() -> wrong("no role: choose one", party, model));
  }

  @PostMapping("/people/rights/clear")
  String clear(
      @RequestParam(defaultValue = "") String party,
      @RequestParam(defaultValue = "") String clearances,
      Principal who,
      HttpSession session,
      Model model) {
    List<Clearance> read;
    try {
      read = WrittenClearances.read(clearances);
    } catch (MalformedFields _) {
      return wrong("Write clearances as " + WrittenClearances.FORM, party, model);
    }
    return confirm(new Clear(party, read), party, who, session);
  }

  @PostMapping("/people/rights/revoke-key")
  String revokeKey(
      @RequestParam(defaultValue = "") String party,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String reason,
      Principal who,
      HttpSession session,
      Model model) {
    if (!KeyLoss.REASONS.contains(reason)) return wrong("no reason: choose one", party, model);
    return confirm(new RevokeKey(key, "", reason), party, who, session);
  }

  @PostMapping("/people/rights/leave")
  String leave(@RequestParam(defaultValue = "") String party, Principal who, HttpSession session) {
    return confirm(new Leave(party), party, who, session);
  }

  @PostMapping("/people/registry")
  String registry(
      @RequestParam(defaultValue = "") String registry,
      @RequestParam(defaultValue = "") String parent,
      Principal who,
      HttpSession session) {
    return intents.confirm(session, who, new OpenRegistry(registry.strip(), parent), "/people");
  }

  private String confirm(Act act, String party, Principal who, HttpSession session) {
    String next = "/people/rights?party=" + URLEncoder.encode(party, StandardCharsets.UTF_8);
    return intents.confirm(session, who, act, next);
  }

  private String wrong(String what, String party, Model model) {
    model.addAttribute("wrong", List.of(what));
    return rights(party, model);
  }
}
