package burnbag.desk.office;

import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.handover.Refuse;
import burnbag.custody.handover.Return;
import burnbag.custody.handover.Withdraw;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Party;
import burnbag.custody.sighting.ReportMissing;
import burnbag.custody.sighting.Sight;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.When;
import burnbag.desk.sign.Intents;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Giving and taking: nothing moves until the other accepts.
@Controller
class OfferPage {
  private final Books books;
  private final Intents intents;

  OfferPage(Books books, Intents intents) {
    this.books = books;
    this.intents = intents;
  }

  /// Somebody who can be chosen.
  public record Choice(String id, String shown) {}

  /// A copy that is offered.
  public record Line(String copy, String title, String marking, int pages, String label) {}

  /// Everybody of the office but who chooses.
  static List<Choice> others(Books.Reading reading) {
    List<Choice> all = new ArrayList<>();
    reading
        .register()
        .all(
            Party.SHELF,
            party -> {
              if (!party.active() || party.sealed()) return;
              if (party.id().equals(reading.party().id())) return;
              all.add(new Choice(party.id(), reading.named(party.id())));
            });
    return all;
  }

  /// What somebody holds and could give.
  static List<Line> inHand(Books.Reading reading) {
    List<Line> lines = new ArrayList<>();
    reading
        .register()
        .each(
            Copy.SHELF,
            "holder",
            reading.party().id(),
            copy -> {
              if (copy.state().inHand()) lines.add(line(copy, reading));
            });
    return lines;
  }

  static Line line(Copy copy, Books.Reading reading) {
    Document document = reading.register().find(Document.SHELF, copy.document()).orElseThrow();
    // Who is to take it has to know what it is; who is not cleared is refused when accepting.
    boolean cleared = reading.party().mayHandle(document.protection());
    return new Line(
        copy.id(),
        cleared ? Visible.of(document.shortTitle()) : "(you are not cleared for it)",
        cleared ? Visible.of(document.protection().marking()) : "marking not shown",
        copy.pages(),
        copy.label());
  }

  @GetMapping("/offer")
  String form(@RequestParam(defaultValue = "") List<String> copy, Principal who, Model model) {
    model.addAttribute("chosen", copy);
    return books.read(
        who,
        reading -> {
          model.addAttribute("lines", inHand(reading));
          model.addAttribute("others", others(reading));
          return "offer";
        });
  }

  @PostMapping("/offer")
  String offer(
      @RequestParam(defaultValue = "") List<String> copy,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String due,
      Principal who,
      HttpSession session,
      Model model) {
    Leaving read = Leaving.read(copy, to, due, "Tick what you offer.", "Choose who is to take it.");
    if (!read.wrong().isEmpty()) {
      model.addAttribute("wrong", read.wrong());
      model.addAttribute("to", to);
      model.addAttribute("due", due);
      return form(copy, who, model);
    }
    return intents.confirm(session, who, new Offer(copy, to, read.due()), "/today");
  }

  @PostMapping("/copy/sight")
  String sight(@RequestParam String id, Principal who, HttpSession session) {
    return intents.confirm(session, who, new Sight(List.of(id)), page(id));
  }

  @PostMapping("/copy/missing")
  String missing(@RequestParam String id, Principal who, HttpSession session) {
    return intents.confirm(session, who, new ReportMissing(List.of(id)), page(id));
  }

  @PostMapping("/copy/return")
  String giveBack(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String to,
      Principal who,
      HttpSession session) {
    return intents.confirm(session, who, new Return(List.of(id), to), page(id));
  }

  private static String page(String copy) {
    return "/copy?id=" + TodayPage.code(copy);
  }

  private static Handover found(Books.Reading reading, String id) {
    Handover offer = reading.one(Handover.SHELF, id, "No offer has this number.");
    NotYours.unless("Offer " + id, reading.needToKnow().against(offer));
    return offer;
  }

  @GetMapping("/offers/{id}")
  String look(@PathVariable String id, Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          Handover offer = found(reading, id);
          model.addAttribute("id", offer.id());
          model.addAttribute("giver", reading.named(offer.giver()));
          model.addAttribute("receiver", reading.named(offer.receiver()));
          model.addAttribute("state", offer.state());
          model.addAttribute("open", offer.isOpen());
          model.addAttribute("back", offer.isReturn());
          model.addAttribute("due", When.lastDay(offer.dueBack()));
          model.addAttribute("mineToAnswer", offer.receiver().equals(reading.party().id()));
          model.addAttribute(
              "lines",
              offer.copies().stream()
                  .map(
                      copy ->
                          line(reading.register().find(Copy.SHELF, copy).orElseThrow(), reading))
                  .toList());
          return "answer";
        });
  }

  @PostMapping("/offers/{id}/accept")
  String accept(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Principal who,
      HttpSession session,
      Model model) {
    List<String> wrong = new ArrayList<>();
    List<Accept.Line> lines =
        books.read(
            who,
            reading -> {
              List<Accept.Line> all = new ArrayList<>();
              for (String copy : found(reading, id).copies()) {
                int pages = reading.register().find(Copy.SHELF, copy).orElseThrow().pages();
                all.add(line(copy, pages, form, wrong));
              }
              return all;
            });
    if (!wrong.isEmpty()) {
      model.addAttribute("wrong", wrong);
      return look(id, who, model);
    }
    return intents.confirm(session, who, new Accept(id, lines), "/today");
  }

  private static Accept.Line line(
      String copy, int pages, MultiValueMap<String, String> form, List<String> wrong) {
    String outcome = String.valueOf(form.getFirst("outcome-" + copy));
    String counted = String.valueOf(form.getFirst("pages-" + copy)).strip();
    return switch (outcome) {
      case Accept.Line.ACCEPTED -> new Accept.Line(copy, Accept.Line.ACCEPTED, pages);
      case Accept.Line.TAMPERED -> new Accept.Line(copy, Accept.Line.TAMPERED, pages);
      case Accept.Line.SHORT -> {
        if (!counted.matches("\\d{1,6}")) {
          wrong.add("Write how many pages of " + Visible.of(copy) + " you counted.");
          yield new Accept.Line(copy, Accept.Line.SHORT, 0);
        }
        yield new Accept.Line(copy, Accept.Line.SHORT, Integer.parseInt(counted));
      }
      default -> {
        wrong.add("Say how you found " + Visible.of(copy) + ".");
        yield new Accept.Line(copy, Accept.Line.ACCEPTED, pages);
      }
    };
  }

  @PostMapping("/offers/{id}/refuse")
  String refuse(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Principal who,
      HttpSession session,
      Model model) {
    if (!Refuse.REASONS.contains(reason)) {
      model.addAttribute("wrong", List.of("Say why you refuse it."));
      return look(id, who, model);
    }
    return intents.confirm(session, who, new Refuse(id, reason), "/today");
  }

  @PostMapping("/offers/{id}/withdraw")
  String withdraw(@PathVariable String id, Principal who, HttpSession session) {
    return intents.confirm(session, who, new Withdraw(id), "/today");
  }
}
