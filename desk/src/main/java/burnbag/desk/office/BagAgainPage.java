package burnbag.desk.office;

import burnbag.custody.destruction.CorrectSeal;
import burnbag.custody.destruction.TakeOut;
import burnbag.custody.destruction.UnsealBag;
import burnbag.custody.register.Bag;
import burnbag.desk.sign.Intents;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A step back with a bag, by two: something comes out, the seal is opened, or its number was read
/// wrongly.
@Controller
class BagAgainPage {
  private final Books books;
  private final Intents intents;
  private final BagPage bag;

  BagAgainPage(Books books, Intents intents, BagPage bag) {
    this.books = books;
    this.intents = intents;
    this.bag = bag;
  }

  private String wrong(String id, List<String> what, Principal who, Model model) {
    model.addAttribute("wrong", what);
    return bag.look(id, who, model);
  }

  @PostMapping("/bag/take-out")
  String takeOut(
      @RequestParam String id,
      @RequestParam(defaultValue = "") List<String> copy,
      Principal who,
      HttpSession session,
      Model model) {
    if (copy.isEmpty()) return wrong(id, List.of("Tick what comes out."), who, model);
    return intents.confirm(session, who, new TakeOut(id, copy), BagPage.page(id));
  }

  @PostMapping("/bag/unseal")
  String unseal(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String seal,
      @RequestParam(defaultValue = "") String weight,
      Principal who,
      HttpSession session,
      Model model) {
    return switch (BagPage.seen(seal, weight)) {
      case BagPage.Seen.Wrong(List<String> what) -> wrong(id, what, who, model);
      case BagPage.Seen.Both(String number, long grams) ->
          intents.confirm(session, who, new UnsealBag(id, number, grams), BagPage.page(id));
    };
  }

  @PostMapping("/bag/correct-seal")
  String correct(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String seal,
      Principal who,
      HttpSession session,
      Model model) {
    if (seal.isBlank()) {
      return wrong(id, List.of("Read the number of the seal, and write it here."), who, model);
    }
    String was =
        books.read(
            who, reading -> reading.register().find(Bag.SHELF, id).map(Bag::seal).orElse(""));
    return intents.confirm(session, who, new CorrectSeal(id, was, seal.strip()), BagPage.page(id));
  }
}
