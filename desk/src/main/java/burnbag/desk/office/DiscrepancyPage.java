package burnbag.desk.office;

import burnbag.custody.discrepancy.Finding;
import burnbag.custody.discrepancy.Raise;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.sighting.ReportFound;
import burnbag.desk.page.When;
import burnbag.desk.sign.Intents;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What does not add up, and what two found who looked into it.
@Controller
class DiscrepancyPage {
  private final Books books;
  private final Intents intents;

  DiscrepancyPage(Books books, Intents intents) {
    this.books = books;
    this.intents = intents;
  }

  /// A discrepancy as a line of a list.
  ///
  /// @param findings what two may have found of its kind
  public record Open(
      String id,
      String kind,
      String subject,
      String concerned,
      String raisedBy,
      String at,
      List<String> findings) {
    static Open of(Discrepancy one, Books.Reading reading) {
      return new Open(
          one.id(),
          one.kind().word().replace('-', ' '),
          Visible.of(one.subject()),
          reading.named(one.concerned()),
          reading.named(one.raisedBy()),
          When.shown(one.at()),
          Arrays.stream(Finding.values())
              .filter(finding -> finding.answers(one.kind()))
              .map(Finding::word)
              .toList());
    }
  }

  /// @param copy that has turned up, where its page led here
  @GetMapping("/discrepancies")
  String discrepancies(@RequestParam(defaultValue = "") String copy, Principal who, Model model) {
    model.addAttribute("copy", copy);
    model.addAttribute("kinds", Raise.KINDS.stream().map(Discrepancy.Kind::word).sorted().toList());
    List<Open> open =
        books.read(
            who,
            reading -> {
              List<Open> all = new ArrayList<>();
              reading
                  .register()
                  .each(
                      Discrepancy.SHELF,
                      "state",
                      Discrepancy.OPEN,
                      one -> {
                        if (reading.needToKnow().against(one).isEmpty())
                          all.add(Open.of(one, reading));
                      });
              return all;
            });
    model.addAttribute("open", open);
    return "discrepancies";
  }

  @PostMapping("/discrepancies/resolve")
  String resolve(
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String finding,
      Principal who,
      HttpSession session,
      Model model) {
    Optional<Finding> found =
        Arrays.stream(Finding.values()).filter(one -> one.word().equals(finding)).findFirst();
    if (found.isEmpty()) {
      model.addAttribute("wrong", List.of("Say what you found."));
      return discrepancies("", who, model);
    }
    return intents.confirm(session, who, new Resolve(List.of(id), found.get()), "/discrepancies");
  }

  /// Anybody may say so, of any copy, whatever the register says about it.
  ///
  /// @param where a container, or a word for a place outside
  @PostMapping("/discrepancies/found")
  String found(
      @RequestParam(defaultValue = "") String copy,
      @RequestParam(defaultValue = "") String where,
      Principal who,
      HttpSession session,
      Model model) {
    if (copy.isBlank() || where.isBlank()) {
      model.addAttribute("wrong", List.of("Write what turned up, and where."));
      return discrepancies(copy, who, model);
    }
    String place = where.strip().replaceAll("\\s+", "-");
    ReportFound act = new ReportFound(List.of(meant(who, copy)), place);
    return intents.confirm(session, who, act, "/discrepancies");
  }

  @PostMapping("/discrepancies/raise")
  String raise(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String subject,
      Principal who,
      HttpSession session,
      Model model) {
    Optional<Discrepancy.Kind> known =
        Raise.KINDS.stream().filter(one -> one.word().equals(kind)).findFirst();
    if (known.isEmpty() || subject.isBlank()) {
      model.addAttribute("wrong", List.of("Say what is wrong, and with what."));
      return discrepancies("", who, model);
    }
    Raise act = new Raise(known.get(), known.get().ofBag() ? subject.strip() : meant(who, subject));
    return intents.confirm(session, who, act, "/discrepancies");
  }

  /// As it was typed, where no copy is called so: the refusal says it.
  private String meant(Principal who, String code) {
    return books.read(
        who,
        reading ->
            Round.meant(reading.register(), code.strip()).map(Copy::id).orElse(code.strip()));
  }
}
