package burnbag.desk.office;

import burnbag.custody.home.Home;
import burnbag.custody.people.Attest;
import burnbag.custody.policy.Policy;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.policy.PolicyRule;
import burnbag.custody.policy.Requirement;
import burnbag.custody.register.Attestation;
import burnbag.custody.register.Ids;
import burnbag.custody.register.Party;
import burnbag.desk.page.When;
import burnbag.desk.sign.Intents;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What somebody says of themself: that they know what handling asks of them, until when, and what
/// policy wants to hear again.
@Controller
class AttestPage {
  private static final Duration SOON = Duration.ofDays(30);

  private final Books books;
  private final Home home;
  private final Intents intents;

  AttestPage(Books books, Home home, Intents intents) {
    this.books = books;
    this.home = home;
    this.intents = intents;
  }

  /// A topic.
  ///
  /// @param until the last day on which it holds; empty where it was never attested
  /// @param asked how many days policy lets it be old; 0 where policy does not ask for it
  /// @param holds whether it holds now
  /// @param soon whether it lapses within thirty days
  public record Topic(String topic, String until, int asked, boolean holds, boolean soon) {
    /// Whether it is to be said again.
    public boolean wanted() {
      return asked > 0 && (!holds || soon);
    }
  }

  /// By topic, how many days old it may be: the fewest that a rule in force says.
  private static Map<String, Integer> asked(Policy policy, LocalDate day) {
    Map<String, Integer> asked = new TreeMap<>();
    for (PolicyPack pack : policy.packs()) {
      if (!pack.inForce(day)) continue;
      for (PolicyRule rule : pack.rules()) {
        if (rule.requirement() instanceof Requirement.Attested(String topic, int days)) {
          asked.merge(topic, days, Math::min);
        }
      }
    }
    return asked;
  }

  /// All that somebody attested or is asked to.
  static List<Topic> topics(Party party, Policy policy, long now) {
    Map<String, Integer> asked =
        asked(policy, LocalDate.ofInstant(Instant.ofEpochMilli(now), ZoneOffset.UTC));
    Map<String, Topic> topics = new TreeMap<>();
    asked.forEach((topic, days) -> topics.put(topic, new Topic(topic, "", days, false, false)));
    for (Attestation one : party.attestations()) {
      int days = asked.getOrDefault(one.topic(), 0);
      long old = days == 0 ? one.until() : one.at() + Duration.ofDays(days + 1L).toMillis();
      long end = Math.min(one.until(), old);
      boolean holds = now < end;
      boolean soon = holds && end - now < SOON.toMillis();
      topics.put(one.topic(), new Topic(one.topic(), When.day(end - 1), days, holds, soon));
    }
    return List.copyOf(topics.values());
  }

  /// What policy wants to hear of somebody again.
  static List<String> lapsing(Books.Reading reading, Policy policy) {
    return topics(reading.party(), policy, reading.now()).stream()
        .filter(Topic::wanted)
        .map(one -> Visible.of(one.topic()))
        .toList();
  }

  @GetMapping("/attest")
  String attest(Principal who, Model model) {
    Policy policy = home.office().policy();
    model.addAttribute(
        "topics",
        books.read(
            who,
            reading ->
                topics(reading.party(), policy, reading.now()).stream()
                    .map(
                        one ->
                            new Topic(
                                Visible.of(one.topic()),
                                one.until(),
                                one.asked(),
                                one.holds(),
                                one.soon()))
                    .toList()));
    return "attest";
  }

  /// @param until the last day on which it is to hold; empty for as long as policy lets it
  @PostMapping("/attest")
  String attest(
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String until,
      Principal who,
      HttpSession session,
      Model model) {
    List<String> wrong = new ArrayList<>();
    String known = topic.strip();
    if (!Ids.valid(known)) wrong.add("Take a topic that the policy names.");
    long now = books.read(who, Books.Reading::now);
    LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(now), ZoneOffset.UTC);
    LocalDate last = today;
    try {
      int days = asked(home.office().policy(), today).getOrDefault(known, 0);
      last = until.isBlank() ? today.plusDays(days) : LocalDate.parse(until.strip());
      if (until.isBlank() && days == 0) wrong.add("Say until which day.");
    } catch (DateTimeParseException _) {
      wrong.add("Write the day as 2026-12-31.");
    }
    if (!wrong.isEmpty()) {
      model.addAttribute("wrong", wrong);
      return attest(who, model);
    }
    return intents.confirm(session, who, new Attest(known, When.endOf(last)), "/attest");
  }
}
