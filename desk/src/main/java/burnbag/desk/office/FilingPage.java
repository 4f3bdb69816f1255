package burnbag.desk.office;

import burnbag.custody.document.Labels;
import burnbag.custody.document.Protections;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.document.Written;
import burnbag.custody.register.Document;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.desk.sign.Intents;
import burnbag.marking.Fault;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A document comes into the register, with its first copies: numbered, labelled, and held by who
/// registers it.
@Controller
class FilingPage {
  private static final Written BLANK = new Written("", "", "", "", "", "", "1");

  private final Books books;
  private final Intents intents;
  private final InstantSource clock;
  private final SecureRandom chance;

  FilingPage(Books books, Intents intents, InstantSource clock, SecureRandom chance) {
    this.books = books;
    this.intents = intents;
    this.clock = clock;
    this.chance = chance;
  }

  /// By the rules of the day on which it is asked.
  static Protections protections(InstantSource clock) {
    return new Protections(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /// What a marking as printed breaks, each with its paragraph.
  static List<Fault> faults(Protections protections, String printed) {
    return protections.faults(printed).stream()
        .map(one -> new Fault(Visible.of(one.message()), Visible.of(one.source())))
        .toList();
  }

  /// Where somebody may register documents, the offices below theirs too.
  static List<String> registries(Books.Reading reading) {
    Register register = reading.register();
    TreeSet<String> all = new TreeSet<>();
    register.all(
        Registry.SHELF,
        one -> {
          if (reading.party().is(Role.REGISTRAR, one.id(), register)) all.add(one.id());
        });
    return List.copyOf(all);
  }

  @GetMapping("/register/new")
  String form(Principal who, Model model) {
    if (!model.containsAttribute("written")) model.addAttribute("written", BLANK);
    model.addAttribute("registries", books.read(who, FilingPage::registries));
    return "filing";
  }

  /// @param printed `yes` once a person has looked at what is wrong with the marking as printed
  @PostMapping("/register/new")
  String file(
      @RequestParam(defaultValue = "") String control,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String marking,
      @RequestParam(defaultValue = "") String originator,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String pages,
      @RequestParam(defaultValue = "") String copies,
      @RequestParam(defaultValue = "") String registry,
      @RequestParam(defaultValue = "") String printed,
      Principal who,
      HttpSession session,
      Model model) {
    Written written = new Written(control, title, marking, originator, date, pages, copies);
    Protections protections = protections(clock);
    List<String> wrong =
        new ArrayList<>(written.wrong(protections).stream().map(Visible::of).toList());
    if (registry.isBlank()) wrong.add("no registry: choose where it is registered");
    List<Fault> faults = faults(protections, written.marking());
    if (!wrong.isEmpty() || (!faults.isEmpty() && !printed.equals("yes"))) {
      model.addAttribute("written", written);
      model.addAttribute("registry", registry);
      model.addAttribute("wrong", wrong);
      model.addAttribute("faults", faults);
      return form(who, model);
    }
    Document document = written.document(protections, registry, "");
    RegisterDocument act = new RegisterDocument(document, Labels.make(written.count(), chance));
    return intents.confirm(session, who, act, "/document?id=" + TodayPage.code(document.id()));
  }
}
