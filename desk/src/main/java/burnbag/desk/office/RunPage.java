package burnbag.desk.office;

import burnbag.custody.destruction.Certify;
import burnbag.custody.destruction.FinishDestruction;
import burnbag.custody.destruction.StopDestruction;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Run;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.When;
import burnbag.desk.sign.Intents;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One run of a machine: what came of it, by two witnesses, and its certificate.
@Controller
class RunPage {
  private final Books books;
  private final Intents intents;

  RunPage(Books books, Intents intents) {
    this.books = books;
    this.intents = intents;
  }

  private static Run found(Books.Reading reading, String id) {
    Run run = reading.one(Run.SHELF, id, "No run has this number.");
    NotYours.unless("Run " + id, reading.needToKnow().against(run));
    return run;
  }

  @GetMapping("/runs/{id}")
  String look(@PathVariable String id, Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          Run run = found(reading, id);
          boolean begun = run.state().equals(Run.BEGUN);
          model.addAttribute("id", run.id());
          model.addAttribute("bags", run.bags().stream().map(Visible::of).toList());
          model.addAttribute("plant", Visible.of(run.plant()));
          model.addAttribute("equipment", Visible.of(run.equipment()));
          model.addAttribute("method", run.method());
          model.addAttribute("operator", reading.named(run.begunBy()));
          model.addAttribute(
              "witnesses", String.join(" and ", run.named().stream().map(reading::named).toList()));
          model.addAttribute("state", run.state());
          model.addAttribute("residue", run.residue());
          model.addAttribute("begunAt", When.shown(run.at()));
          model.addAttribute("certificate", run.certificate());
          model.addAttribute("mayTell", begun && run.named().contains(reading.party().id()));
          model.addAttribute("begun", begun);
          boolean clean =
              run.bags().stream()
                  .allMatch(
                      bag ->
                          reading
                              .register()
                              .find(Bag.SHELF, bag)
                              .map(one -> one.state() == Bag.State.DESTROYED)
                              .orElse(false));
          model.addAttribute(
              "mayCertify", run.state().equals(Run.DONE) && run.certificate().isEmpty() && clean);
          model.addAttribute("number", number(reading));
          return "run";
        });
  }

  /// The next one that is free.
  private static String number(Books.Reading reading) {
    int year = TodayPage.year(reading.now());
    int next = 1;
    while (reading
        .register()
        .find(Certificate.SHELF, "%d-%04d".formatted(year, next))
        .isPresent()) {
      next++;
    }
    return "%d-%04d".formatted(year, next);
  }

  @PostMapping("/runs/{id}/done")
  String done(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String residue,
      Principal who,
      HttpSession session,
      Model model) {
    if (!List.of(Run.PASS, Run.FAILED, Run.UNKNOWN).contains(residue)) {
      model.addAttribute("wrong", List.of("Say how the residue is."));
      return look(id, who, model);
    }
    FinishDestruction finish =
        books.read(
            who,
            reading -> {
              Run run = found(reading, id);
              return new FinishDestruction(
                  id, residue, List.of(run.begunBy()), run.at(), Math.max(run.at(), reading.now()));
            });
    return intents.confirm(session, who, finish, "/runs/" + id);
  }

  @PostMapping("/runs/{id}/stop")
  String stop(@PathVariable String id, Principal who, HttpSession session) {
    return intents.confirm(session, who, new StopDestruction(id), "/runs/" + id);
  }

  @PostMapping("/runs/{id}/certify")
  String certify(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String number,
      Principal who,
      HttpSession session) {
    return intents.confirm(
        session,
        who,
        new Certify(id, number.strip()),
        "/certificate?number=" + TodayPage.code(number.strip()));
  }
}
