package burnbag.desk.sign;

import burnbag.custody.act.Act;
import burnbag.custody.act.Refusal;
import burnbag.custody.muster.SightInMuster;
import burnbag.custody.sighting.Sight;
import burnbag.custody.sighting.ToldSighting;
import burnbag.desk.door.Answered;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows what is about to be signed, takes the signature, and shows what came of it.
@Controller
class ConfirmPage {
  private final Intents intents;
  private final Counter counter;

  ConfirmPage(Intents intents, Counter counter) {
    this.intents = intents;
    this.counter = counter;
  }

  @GetMapping("/confirm/{id}")
  String confirm(
      @PathVariable String id, HttpSession session, Model model, HttpServletResponse response) {
    Intent intent = intents.find(session, id);
    return switch (intent.ending()) {
      case Ending.Entered _ -> "redirect:/done/" + id;
      // What was refused a while ago may be allowed by now.
      case Ending.Refused _, Ending.None _ ->
          switch (counter.prepare(intent)) {
            case Counter.Prepared.Refused(List<Refusal> reasons) ->
                refused(intent, reasons, model, response);
            case Counter.Prepared.ByPasskey(Counter.Ask ask) -> {
              model.addAttribute("intent", intent);
              model.addAttribute("ask", ask);
              yield "confirm-passkey";
            }
            case Counter.Prepared.ByTrialKey _ -> {
              model.addAttribute("intent", intent);
              yield "confirm";
            }
          };
    };
  }

  @PostMapping("/confirm/{id}")
  String enter(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "") String authenticatorData,
      @RequestParam(defaultValue = "") String clientData,
      @RequestParam(defaultValue = "") String signature,
      HttpSession session,
      Model model,
      HttpServletResponse response) {
    Intent intent = intents.find(session, id);
    if (intent.key().isEmpty())
      return told(intent, counter.enterByTrialKey(intent), model, response);
    Optional<Answered> answered =
        Answered.read(credential, authenticatorData, clientData, signature);
    if (answered.isEmpty()) return "redirect:/confirm/" + id;
    Ending ending = counter.enterByPasskey(intent, sheet, answered.get().assertion());
    return told(intent, ending, model, response);
  }

  private static String told(
      Intent intent, Ending ending, Model model, HttpServletResponse response) {
    return switch (ending) {
      case Ending.Entered _ -> "redirect:/done/" + intent.id();
      case Ending.Refused(List<Refusal> reasons) -> refused(intent, reasons, model, response);
      case Ending.None _ -> "redirect:/confirm/" + intent.id();
    };
  }

  @GetMapping("/done/{id}")
  String done(@PathVariable String id, HttpSession session, Model model) {
    Intent intent = intents.find(session, id);
    if (!(intent.ending() instanceof Ending.Entered entered)) return "redirect:/confirm/" + id;
    model.addAttribute("intent", intent);
    model.addAttribute("entered", entered);
    model.addAttribute("told", told(intent.act()));
    return "done";
  }

  /// The times of ticks that are in the ledger now, so that a phone need not keep them any longer.
  private static List<Long> told(Act act) {
    List<ToldSighting> told =
        switch (act) {
          case SightInMuster sight -> sight.told();
          case Sight sight -> sight.told();
          default -> List.of();
        };
    return told.stream().map(ToldSighting::at).toList();
  }

  private static String refused(
      Intent intent, List<Refusal> reasons, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("title", intent.saying().title());
    model.addAttribute("reasons", reasons);
    model.addAttribute("back", intent.next());
    model.addAttribute("why", WhyLink.of(intent.act(), intent.party()));
    return "refused";
  }
}
