package burnbag.desk.office;

import burnbag.custody.copy.Asked;
import burnbag.custody.home.Home;
import burnbag.custody.policy.Facts;
import burnbag.custody.policy.Policy;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.policy.PolicyRule;
import burnbag.custody.policy.Requirement;
import burnbag.custody.policy.Subject;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Party;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.NothingThere;
import burnbag.sweep.Visible;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Why an act asks what it asks: every rule in force about it, where it stands, whether its author
/// has read that, and what would make the act allowed.
@Controller
class PolicyPage {
  private static final int HIGHEST_RANK = 4;
  private static final List<String> MEDIA = List.of("paper", "magnetic", "optical", "solid-state");

  private final Books books;
  private final Home home;

  PolicyPage(Books books, Home home) {
    this.books = books;
    this.home = home;
  }

  /// One rule, and how it stands with who is asked about.
  ///
  /// @param verdict `met`, `missing` or `later`: then it is asked when the act is done
  public record Row(
      String rule,
      String says,
      String source,
      boolean read,
      String choice,
      String remedy,
      String verdict,
      String why) {}

  /// What somebody wants to know.
  private record Question(String act, String copy, String scheme, String level, String medium) {
    Subject subject(Optional<Document> document) {
      return document
          .map(one -> new Subject(one.protection().scheme(), one.protection().rank(), one.medium()))
          .orElseGet(() -> new Subject(scheme, rank(), medium));
    }

    /// The same question, by the number of the copy that is meant.
    private String of(Copy meant, String party) {
      return "/policy?act="
          + TodayPage.code(act)
          + "&copy="
          + TodayPage.code(meant.id())
          + "&party="
          + TodayPage.code(party);
    }

    private int rank() {
      return level.matches("[0-4]") ? Integer.parseInt(level) : HIGHEST_RANK;
    }
  }

  @GetMapping("/policy")
  String why(
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String copy,
      @RequestParam(defaultValue = "") String scheme,
      @RequestParam(defaultValue = "3") String level,
      @RequestParam(defaultValue = "paper") String medium,
      @RequestParam(defaultValue = "") String party,
      Principal who,
      Model model) {
    Policy inForce = home.office().policy();
    boolean none = inForce.packs().isEmpty();
    Policy policy = none ? new Policy(PolicyPack.shipped()) : inForce;
    Question question = new Question(act, copy.strip(), scheme, level, medium);
    return books.read(
        who,
        reading -> {
          model.addAttribute("none", none);
          model.addAttribute("packs", policy.packs());
          model.addAttribute("acts", acts(policy));
          model.addAttribute("schemes", schemes(policy));
          model.addAttribute("media", MEDIA);
          model.addAttribute("question", question);
          Party about = about(reading, party);
          boolean other = !party.isEmpty() && !party.equals(about.id());
          model.addAttribute("other", other ? Visible.of(party) : "");
          model.addAttribute("about", reading.named(about.id()));
          model.addAttribute("party", about.id());
          if (act.isEmpty()) return "policy";
          Optional<Copy> asked = copyOf(reading, question.copy());
          // Who looked is asked by the number.
          if (asked.isPresent() && !asked.get().id().equals(copy)) {
            return "redirect:" + question.of(asked.get(), party);
          }
          Optional<Document> document =
              asked.map(
                  one -> reading.register().find(Document.SHELF, one.document()).orElseThrow());
          document.ifPresent(
              one -> NotYours.unless("Copy " + question.copy(), reading.needToKnow().against(one)));
          Subject subject = question.subject(document);
          model.addAttribute("subject", subject);
          asked.ifPresent(one -> model.addAttribute("asked", Visible.of(one.id())));
          LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(reading.now()), ZoneOffset.UTC);
          Facts facts =
              asked
                  .map(one -> Asked.of(act, reading.register(), one, about, reading.now()))
                  .orElseGet(() -> Facts.of(act, subject));
          model.addAttribute(
              "rows",
              policy.requirements(act, subject, day).stream()
                  .map(one -> row(one, facts, asked.isPresent()))
                  .toList());
          return "policy";
        });
  }

  /// Of others only who has a role where they belong: what somebody is cleared for is theirs. Else
  /// who asks themself.
  private static Party about(Books.Reading reading, String id) {
    if (id.isEmpty() || id.equals(reading.party().id())) return reading.party();
    return reading
        .register()
        .find(Party.SHELF, id)
        .filter(one -> reading.needToKnow().covers(one.registry()))
        .orElse(reading.party());
  }

  private static Optional<Copy> copyOf(Books.Reading reading, String code) {
    if (code.isEmpty()) return Optional.empty();
    return Optional.of(
        Round.meant(reading.register(), code)
            .orElseThrow(() -> new NothingThere("No copy has this number or label.")));
  }

  private static Row row(Policy.Obligation one, Facts facts, boolean known) {
    PolicyRule rule = one.rule();
    boolean ofPerson =
        rule.requirement() instanceof Requirement.Cleared
            || rule.requirement() instanceof Requirement.Attested;
    Optional<String> against =
        ofPerson && known ? rule.requirement().against(facts) : Optional.empty();
    String verdict = !ofPerson || !known ? "later" : against.isPresent() ? "missing" : "met";
    return new Row(
        one.pack().id() + "/" + rule.id(),
        Visible.of(rule.requirement().says()),
        Visible.of(rule.source()),
        rule.read(),
        Visible.of(rule.choice()),
        Visible.of(rule.remedy()),
        verdict,
        Visible.of(against.orElse("")));
  }

  private static List<String> acts(Policy policy) {
    TreeSet<String> acts = new TreeSet<>();
    for (PolicyPack pack : policy.packs()) {
      for (PolicyRule rule : pack.rules()) acts.addAll(rule.acts());
    }
    return List.copyOf(acts);
  }

  private static List<String> schemes(Policy policy) {
    TreeSet<String> schemes = new TreeSet<>();
    for (PolicyPack pack : policy.packs()) {
      for (PolicyRule rule : pack.rules()) schemes.addAll(rule.schemes());
    }
    return new ArrayList<>(schemes);
  }
}
