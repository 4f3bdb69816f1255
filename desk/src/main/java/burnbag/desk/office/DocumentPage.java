package burnbag.desk.office;

import burnbag.custody.act.Act;
import burnbag.custody.document.Correct;
import burnbag.custody.document.Labels;
import burnbag.custody.document.LegalHold;
import burnbag.custody.document.LiftHold;
import burnbag.custody.document.MakeCopies;
import burnbag.custody.document.Protections;
import burnbag.custody.document.ReMark;
import burnbag.custody.document.SetDisposition;
import burnbag.custody.document.SetReturnOnly;
import burnbag.custody.document.Supersede;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import burnbag.desk.page.NotYours;
import burnbag.desk.sign.Intents;
import burnbag.marking.Fault;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What becomes of a document as such: further copies, another marking, holds, its successor, the
/// rule by which it is disposed of one day, and what a clerk wrote wrongly.
@Controller
class DocumentPage {
  private static final int MOST_COPIES = 1_000;
  private static final List<String> BASES =
      List.of("originator", "authority", "instruction", "review");

  private final Books books;
  private final Intents intents;
  private final RegisterPage register;
  private final InstantSource clock;
  private final SecureRandom chance;

  DocumentPage(
      Books books,
      Intents intents,
      RegisterPage register,
      InstantSource clock,
      SecureRandom chance) {
    this.books = books;
    this.intents = intents;
    this.register = register;
    this.clock = clock;
    this.chance = chance;
  }

  /// What its page offers to whoever looks.
  ///
  /// @param keeps whether they are registrar where it is registered
  /// @param holds whether they may have it held
  /// @param mine copies in their hands, by their numbers, of which further ones can be made
  public record Offers(
      boolean keeps,
      boolean approves,
      boolean holds,
      List<String> mine,
      List<String> held,
      boolean returnOnly,
      List<String> bases,
      List<String> facts) {
    static Offers of(Document one, Books.Reading reading) {
      return new Offers(
          is(reading, one, Role.REGISTRAR),
          is(reading, one, Role.REGISTRAR, Role.APPROVER),
          is(
              reading,
              one,
              Role.REGISTRAR,
              Role.OFFICER,
              Role.APPROVER,
              Role.CASE_OFFICER,
              Role.AUDITOR),
          reading.register().where(Copy.SHELF, "document", one.id()).stream()
              .filter(copy -> copy.holder().equals(reading.party().id()))
              .filter(copy -> copy.state().inHand())
              .map(Copy::number)
              .toList(),
          one.holds(),
          one.returnOnly(),
          BASES,
          Arrays.stream(Correct.Fact.values()).map(Correct.Fact::word).toList());
    }

    private static boolean is(Books.Reading reading, Document one, Role... roles) {
      return Arrays.stream(roles)
          .anyMatch(role -> reading.party().is(role, one.registry(), reading.register()));
    }

    /// Whether there is anything at all.
    public boolean any() {
      return approves || holds || !mine.isEmpty();
    }
  }

  private static String page(String id) {
    return "/document?id=" + TodayPage.code(id);
  }

  private String wrong(String id, List<String> what, Principal who, Model model) {
    model.addAttribute("wrong", what);
    return register.document(id, who, model);
  }

  private String confirm(HttpSession session, Principal who, Act act, String id) {
    return intents.confirm(session, who, act, page(id));
  }

  private Document found(Principal who, String id) {
    return books.read(
        who,
        reading -> {
          Document one = reading.one(Document.SHELF, id, "No document has this number.");
          NotYours.unless("Document " + id, reading.needToKnow().against(one));
          return one;
        });
  }

  /// @param of the number of the copy of which they are made; empty for the document itself
  @PostMapping("/document/copies")
  String copies(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String count,
      @RequestParam(defaultValue = "") String of,
      Principal who,
      HttpSession session,
      Model model) {
    boolean figures = count.strip().matches("[1-9]\\d{0,3}");
    if (!figures || Integer.parseInt(count.strip()) > MOST_COPIES) {
      return wrong(id, List.of("Say how many: 1 to " + MOST_COPIES + "."), who, model);
    }
    List<String> labels = Labels.make(Integer.parseInt(count.strip()), chance);
    return confirm(session, who, new MakeCopies(id, of.strip(), labels), id);
  }

  /// @param printed `yes` once a person has looked at what is wrong with the marking as printed
  @PostMapping("/document/remark")
  String remark(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String marking,
      @RequestParam(defaultValue = "") String basis,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String printed,
      Principal who,
      HttpSession session,
      Model model) {
    Document document = found(who, id);
    Protections protections = FilingPage.protections(clock);
    Optional<Protection> after = protections.of(marking);
    List<String> wrong = new ArrayList<>();
    if (after.isEmpty()) wrong.add("“" + Visible.of(marking) + "” is no marking.");
    if (!BASES.contains(basis)) wrong.add("Say who allows it.");
    if (reference.isBlank()) wrong.add("Write the number of the paper that says so.");
    if (date.isBlank()) wrong.add("Write the date of that paper.");
    List<Fault> faults = FilingPage.faults(protections, marking);
    if (!wrong.isEmpty() || (!faults.isEmpty() && !printed.equals("yes"))) {
      model.addAttribute("faults", faults);
      model.addAttribute("marking", marking);
      model.addAttribute("basis", basis);
      model.addAttribute("reference", reference);
      model.addAttribute("date", date);
      return wrong(id, wrong, who, model);
    }
    ReMark.Direction direction = ReMark.Direction.of(document.protection(), after.orElseThrow());
    ReMark act =
        new ReMark(id, direction, after.orElseThrow(), basis, reference.strip(), date.strip());
    return confirm(session, who, act, id);
  }

  @PostMapping("/document/hold")
  String hold(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String hold,
      Principal who,
      HttpSession session) {
    return confirm(session, who, new LegalHold(List.of(id), hold.strip()), id);
  }

  @PostMapping("/document/lift")
  String lift(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String hold,
      Principal who,
      HttpSession session) {
    return confirm(session, who, new LiftHold(List.of(id), hold.strip()), id);
  }

  @PostMapping("/document/disposition")
  String disposition(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String rule,
      Principal who,
      HttpSession session) {
    return confirm(session, who, new SetDisposition(List.of(id), rule.strip()), id);
  }

  @PostMapping("/document/return-only")
  String returnOnly(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String off,
      Principal who,
      HttpSession session) {
    return confirm(session, who, new SetReturnOnly(List.of(id), !off.equals("yes")), id);
  }

  @PostMapping("/document/supersede")
  String supersede(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String by,
      Principal who,
      HttpSession session) {
    return confirm(session, who, new Supersede(id, by.strip()), id);
  }

  @PostMapping("/document/correct")
  String correct(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String fact,
      @RequestParam(defaultValue = "") String is,
      Principal who,
      HttpSession session,
      Model model) {
    Document document = found(who, id);
    return Arrays.stream(Correct.Fact.values())
        .filter(one -> one.word().equals(fact))
        .findFirst()
        .map(one -> confirm(session, who, new Correct(id, one, one.of(document), is.strip()), id))
        .orElseGet(() -> wrong(id, List.of("Say what was written wrongly."), who, model));
  }
}
