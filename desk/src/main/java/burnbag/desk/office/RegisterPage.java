package burnbag.desk.office;

import burnbag.custody.morning.History;
import burnbag.custody.morning.Search;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Trail;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.NothingThere;
import burnbag.desk.page.When;
import burnbag.desk.sign.NeedToKnow;
import burnbag.sweep.Visible;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The register: what there is, one document, one copy. Nobody sees what they need not know.
@Controller
class RegisterPage {
  private static final int A_PAGE = 50;

  private final Books books;

  RegisterPage(Books books) {
    this.books = books;
  }

  /// A document as a line of a list.
  public record DocumentRow(
      String id, String title, String marking, int rank, String from, String date, String copies) {
    static DocumentRow of(Document one, Books.Reading reading) {
      return new DocumentRow(
          one.id(),
          Visible.of(one.shortTitle()),
          Visible.of(one.protection().marking()),
          one.protection().rank(),
          Visible.of(one.originator()),
          one.date(),
          Long.toString(reading.register().count(Copy.SHELF, "document", one.id())));
    }
  }

  /// A copy as a line of a list.
  public record CopyRow(
      String id,
      String number,
      String holder,
      String place,
      String state,
      String due,
      String seen,
      String label,
      int pages,
      boolean mine) {
    static CopyRow of(Copy copy, Books.Reading reading) {
      return new CopyRow(
          copy.id(),
          copy.number() + " of " + copy.of(),
          reading.named(copy.holder()),
          Visible.of(copy.place()),
          words(copy.state()),
          When.lastDay(copy.dueBack()),
          When.shown(copy.lastSeen()),
          copy.label(),
          copy.pages(),
          copy.holder().equals(reading.party().id()));
    }
  }

  static String words(CopyState state) {
    return switch (state) {
      case IN_STORE -> "in store";
      case ISSUED -> "issued";
      case OFFERED -> "offered";
      case IN_BAG -> "in a bag";
      case DESTROYED -> "destroyed";
      case SENT_OUT -> "sent out";
      case MISSING -> "MISSING";
      case FOUND -> "found";
      case COMPROMISED -> "COMPROMISED";
    };
  }

  /// One step of a copy's way.
  public record StepLine(
      long entry,
      String when,
      String what,
      String by,
      String second,
      String holder,
      String place,
      String state,
      String note) {
    static StepLine of(Trail step, Books.Reading reading) {
      return new StepLine(
          step.index(),
          When.shown(step.at()),
          Visible.of(step.act().replaceFirst("/\\d+$", "").replace('-', ' ')),
          reading.named(step.party()),
          reading.named(step.second()),
          reading.named(step.holder()),
          Visible.of(step.place()),
          Visible.of(step.state().replace('-', ' ')),
          Visible.of(String.join(", ", step.note())));
    }
  }

  /// Documents of one page, and how many beyond it may not be seen.
  private record Found(
      List<DocumentRow> documents, List<CopyRow> copies, String after, long hidden, long more) {}

  @GetMapping("/register")
  String register(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      Principal who,
      Model model) {
    Found found =
        books.read(who, reading -> q.isBlank() ? list(reading, after) : search(reading, q));
    model.addAttribute("q", q);
    model.addAttribute("documents", found.documents());
    model.addAttribute("copies", found.copies());
    model.addAttribute("after", found.after());
    model.addAttribute("hidden", found.hidden());
    model.addAttribute("more", found.more());
    model.addAttribute("registers", !books.read(who, FilingPage::registries).isEmpty());
    return "register";
  }

  private static Found list(Books.Reading reading, String after) {
    List<DocumentRow> rows = new ArrayList<>();
    long[] hidden = new long[1];
    String[] last = {"", ""};
    NeedToKnow need = reading.needToKnow();
    reading
        .register()
        .all(
            Document.SHELF,
            one -> {
              if (one.id().compareTo(after) <= 0 && !after.isEmpty()) return;
              if (!need.maySee(one)) {
                hidden[0]++;
              } else if (rows.size() < A_PAGE) {
                rows.add(DocumentRow.of(one, reading));
                last[0] = one.id();
              } else {
                last[1] = last[0];
              }
            });
    return new Found(rows, List.of(), last[1], hidden[0], 0);
  }

  private static Found search(Books.Reading reading, String words) {
    Search search = Search.of(reading.register(), words, A_PAGE);
    NeedToKnow need = reading.needToKnow();
    List<DocumentRow> documents = new ArrayList<>();
    List<CopyRow> copies = new ArrayList<>();
    long hidden = 0;
    for (Document one : search.documents()) {
      if (need.maySee(one)) documents.add(DocumentRow.of(one, reading));
      else hidden++;
    }
    for (Copy copy : search.copies()) {
      if (need.maySee(document(reading, copy.document()))) copies.add(CopyRow.of(copy, reading));
      else hidden++;
    }
    return new Found(documents, copies, "", hidden, search.more());
  }

  private static Document document(Books.Reading reading, String id) {
    return reading.one(Document.SHELF, id, "No document has this number.");
  }

  @GetMapping("/document")
  String document(@RequestParam String id, Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          Document one = document(reading, id);
          NotYours.unless("Document " + id, reading.needToKnow().against(one));
          model.addAttribute("document", DocumentRow.of(one, reading));
          model.addAttribute("pages", one.pages());
          model.addAttribute("disposition", Visible.of(one.disposition()));
          model.addAttribute("holds", Visible.of(String.join(", ", one.holds())));
          model.addAttribute("supersededBy", one.supersededBy());
          model.addAttribute("offers", DocumentPage.Offers.of(one, reading));
          model.addAttribute(
              "copies",
              reading.register().where(Copy.SHELF, "document", id).stream()
                  .map(copy -> CopyRow.of(copy, reading))
                  .toList());
          return "document";
        });
  }

  @GetMapping("/copy")
  String copy(@RequestParam String id, Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          Copy copy =
              burnbag.custody.copy.Copies.named(reading.register(), id.strip())
                  .orElseThrow(() -> new NothingThere("No copy has this number or label."));
          // Who looked is asked by the number.
          if (!copy.id().equals(id)) return "redirect:/copy?id=" + TodayPage.code(copy.id());
          Document one = document(reading, copy.document());
          NotYours.unless("Copy " + copy.id(), reading.needToKnow().against(one));
          model.addAttribute("copy", CopyRow.of(copy, reading));
          model.addAttribute("document", DocumentRow.of(one, reading));
          model.addAttribute("mayOffer", copy.state().inHand() && isMine(copy, reading));
          model.addAttribute("others", OfferPage.others(reading));
          model.addAttribute("here", copy.state().inHand());
          model.addAttribute("places", ContainerPage.forPutting(reading));
          model.addAttribute("ways", CopyPage.WAYS);
          model.addAttribute(
              "open",
              reading.register().where(Discrepancy.SHELF, "subject", copy.id()).stream()
                  .filter(Discrepancy::isOpen)
                  .map(found -> found.kind().word().replace('-', ' '))
                  .toList());
          model.addAttribute(
              "trail",
              History.of(reading.register(), copy.id()).stream()
                  .map(step -> StepLine.of(step, reading))
                  .toList());
          return "copy";
        });
  }

  private static boolean isMine(Copy copy, Books.Reading reading) {
    return copy.holder().equals(reading.party().id());
  }
}
