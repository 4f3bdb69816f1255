package burnbag.desk.office;

import burnbag.custody.home.Home;
import burnbag.custody.people.BindKey;
import burnbag.custody.people.Enrol;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Ids;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.desk.door.Invitations;
import burnbag.desk.page.When;
import burnbag.desk.sign.Intents;
import burnbag.desk.sign.RoleOnly;
import burnbag.ledger.json.Json;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// People and keys, for officers: who is here, invitations, and passkeys that wait to be bound.
@Controller
class PeoplePage {
  private final Home home;
  private final Invitations invitations;
  private final Intents intents;

  PeoplePage(Home home, Invitations invitations, Intents intents) {
    this.home = home;
    this.invitations = invitations;
    this.intents = intents;
  }

  /// A party as a line of a list.
  public record Row(String id, String roles, String keys, String attested, boolean active) {}

  /// A passkey that waits.
  public record Waiting(String party, boolean known, String fingerprint, String line) {}

  @ModelAttribute
  void mustBeOfficer(Principal who) {
    RoleOnly.demand(home, who, "The page of people and keys", Set.of(Role.OFFICER));
  }

  @GetMapping("/people")
  String people(Model model) {
    List<Row> rows =
        home.office()
            .store()
            .read(
                session -> {
                  List<Row> all = new ArrayList<>();
                  session
                      .register()
                      .all(
                          Party.SHELF,
                          party ->
                              all.add(
                                  new Row(
                                      party.id(),
                                      roles(party),
                                      keys(
                                          session
                                              .register()
                                              .where(BoundKey.SHELF, "party", party.id())),
                                      attested(party),
                                      party.active())));
                  return all;
                });
    model.addAttribute("people", rows);
    model.addAttribute("registries", registries());
    Set<String> spokenFor = spokenFor();
    model.addAttribute(
        "waiting",
        invitations.waiting().stream()
            .filter(one -> !spokenFor.contains(one.line()))
            .map(
                one ->
                    new Waiting(
                        one.party(),
                        rows.stream().anyMatch(row -> row.id().equals(one.party())),
                        one.fingerprint(),
                        one.line()))
            .toList());
    model.addAttribute("roles", Arrays.stream(Role.values()).map(Role::word).toList());
    return "people";
  }

  private List<String> registries() {
    return home.office()
        .store()
        .read(
            session -> {
              List<String> all = new ArrayList<>();
              session.register().all(Registry.SHELF, one -> all.add(one.id()));
              return all;
            });
  }

  /// Keys that are bound, or proposed to be.
  private Set<String> spokenFor() {
    return home.office()
        .store()
        .read(
            session -> {
              Set<String> lines = new HashSet<>();
              session.register().all(BoundKey.SHELF, key -> lines.add(key.line()));
              session
                  .register()
                  .each(
                      Proposal.SHELF,
                      "state",
                      Proposal.OPEN,
                      one -> {
                        if (one.fields().members().get("key") instanceof Json.Text(String line))
                          lines.add(line);
                      });
              return lines;
            });
  }

  private static String roles(Party party) {
    return String.join(
        ", ",
        party.grants().stream()
            .map(grant -> grant.role().word() + " in " + Visible.of(grant.registry()))
            .toList());
  }

  private static String attested(Party party) {
    return String.join(
        ", ",
        party.attestations().stream()
            .map(one -> Visible.of(one.topic()) + " until " + When.day(one.until() - 1))
            .toList());
  }

  private static String keys(List<BoundKey> keys) {
    return String.join(
        ", ", keys.stream().map(key -> key.kind() + (key.revoked() ? " (revoked)" : "")).toList());
  }

  @PostMapping("/people/invite")
  String invite(@RequestParam(defaultValue = "") String party, Principal who, Model model) {
    String id = party.strip();
    if (!Ids.valid(id)) {
      model.addAttribute("wrong", List.of("A party’s id: " + Ids.FORM + "."));
      return people(model);
    }
    model.addAttribute("invited", id);
    model.addAttribute("code", invitations.invite(id));
    return people(model);
  }

  private Optional<Invitations.HandedIn> waiting(String line) {
    return invitations.waiting().stream().filter(one -> one.line().equals(line)).findFirst();
  }

  /// The fingerprint was compared; from here on it is an act of two like any other.
  @PostMapping("/people/bind")
  String bind(@RequestParam(defaultValue = "") String line, Principal who, HttpSession session) {
    return waiting(line)
        .map(one -> intents.confirm(session, who, new BindKey(one.party(), line), "/people"))
        .orElse("redirect:/people");
  }

  @PostMapping("/people/enrol")
  String enrol(
      @RequestParam(defaultValue = "") String line,
      @RequestParam(defaultValue = "") List<String> role,
      @RequestParam(defaultValue = "") String clearances,
      Principal who,
      HttpSession session,
      Model model) {
    Optional<Invitations.HandedIn> key = waiting(line);
    if (key.isEmpty()) return "redirect:/people";
    String registry = registryOf(who);
    List<Clearance> cleared = new ArrayList<>();
    try {
      cleared.addAll(WrittenClearances.read(clearances));
    } catch (MalformedFields _) {
      model.addAttribute("wrong", List.of("Write clearances as " + WrittenClearances.FORM));
      return people(model);
    }
    List<Grant> grants =
        role.stream()
            .flatMap(word -> Role.of(word).stream())
            .map(r -> new Grant(r, registry))
            .toList();
    return intents.confirm(
        session,
        who,
        new Enrol(key.get().party(), "", registry, "", line, grants, cleared),
        "/people");
  }

  private String registryOf(Principal who) {
    return home.office()
        .store()
        .read(session -> session.register().find(Party.SHELF, who.getName()))
        .map(Party::registry)
        .orElse("hq");
  }
}
