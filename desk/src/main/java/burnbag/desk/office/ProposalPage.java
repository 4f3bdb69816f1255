package burnbag.desk.office;

import burnbag.custody.act.Act;
import burnbag.custody.home.Home;
import burnbag.custody.people.Second;
import burnbag.custody.people.WithdrawProposal;
import burnbag.custody.register.Proposal;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.When;
import burnbag.desk.sign.ActWords;
import burnbag.desk.sign.Intents;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What one person has signed and another is to second: looked at first, then signed.
@Controller
class ProposalPage {
  private final Books books;
  private final Intents intents;
  private final Home home;

  ProposalPage(Books books, Intents intents, Home home) {
    this.books = books;
    this.intents = intents;
    this.home = home;
  }

  private static Proposal found(Books.Reading reading, String id) {
    Proposal one = reading.one(Proposal.SHELF, id, "No proposal has this number.");
    NotYours.unless("Proposal " + id, reading.needToKnow().against(one));
    return one;
  }

  @GetMapping("/proposals/{id}")
  String look(@PathVariable String id, Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          Proposal proposal = found(reading, id);
          Act act = home.office().acts().read(proposal.act(), proposal.fields());
          model.addAttribute("id", proposal.id());
          model.addAttribute(
              "words", new ActWords(reading.register(), reading.party().id()).of(act));
          model.addAttribute("by", reading.named(proposal.party()));
          model.addAttribute("at", When.shown(proposal.at()));
          model.addAttribute("state", proposal.state());
          model.addAttribute("open", proposal.isOpen());
          model.addAttribute("mine", proposal.party().equals(reading.party().id()));
          return "proposal";
        });
  }

  @PostMapping("/proposals/{id}/second")
  String second(@PathVariable String id, Principal who, HttpSession session) {
    return intents.confirm(session, who, new Second(id, home.office().acts()), "/today");
  }

  @PostMapping("/proposals/{id}/withdraw")
  String withdraw(@PathVariable String id, Principal who, HttpSession session) {
    return intents.confirm(session, who, new WithdrawProposal(id), "/today");
  }
}
