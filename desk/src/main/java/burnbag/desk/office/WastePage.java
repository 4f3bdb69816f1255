package burnbag.desk.office;

import burnbag.custody.Counted;
import burnbag.custody.destruction.InsertWaste;
import burnbag.custody.destruction.Weight;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Waste;
import burnbag.desk.sign.Intents;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Drafts and spoiled prints that go into a bag: counted or weighed, and seen by two.
@Controller
class WastePage {
  private final Intents intents;
  private final BagPage bag;
  private final InstantSource clock;

  WastePage(Intents intents, BagPage bag, InstantSource clock) {
    this.intents = intents;
    this.bag = bag;
    this.clock = clock;
  }

  /// Waste as a line of a list.
  public record Line(String much, String marking, long entry) {
    static Line of(Waste one, Books.Reading reading) {
      String much = one.sheets() > 0 ? Counted.sheets(one.sheets()) : Weight.words(one.grams());
      String marking = one.highest().marking();
      boolean cleared = reading.party().mayHandle(one.highest());
      String shown = marking.isEmpty() ? "none" : cleared ? Visible.of(marking) : "not shown";
      return new Line(much, shown, one.entry());
    }
  }

  /// @param sheets or else `weight`
  @PostMapping("/bag/waste")
  String waste(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String sheets,
      @RequestParam(defaultValue = "") String weight,
      @RequestParam(defaultValue = "") String marking,
      Principal who,
      HttpSession session,
      Model model) {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    long grams = 0;
    if (sheets.isBlank() == weight.isBlank()) {
      wrong.add("Count the sheets or weigh them: one of the two.");
    } else if (!sheets.isBlank()) {
      if (sheets.strip().matches("[1-9]\\d{0,5}")) count = Integer.parseInt(sheets.strip());
      else wrong.add("Say in figures how many sheets.");
    } else {
      switch (Weight.read(weight)) {
        case Weight.Reading.Read(Weight read) -> grams = read.grams();
        case Weight.Reading.Unclear(String why) -> wrong.add(Visible.of(why));
      }
    }
    Optional<Protection> highest = FilingPage.protections(clock).of(marking);
    if (highest.isEmpty()) wrong.add("“" + Visible.of(marking) + "” is no marking.");
    if (!wrong.isEmpty()) {
      model.addAttribute("wrong", wrong);
      return bag.look(id, who, model);
    }
    return intents.confirm(
        session,
        who,
        new InsertWaste(id, count, grams, highest.orElseThrow()),
        "/bag?id=" + TodayPage.code(id));
  }
}
