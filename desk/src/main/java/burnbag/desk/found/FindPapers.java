package burnbag.desk.found;

import burnbag.custody.home.Home;
import burnbag.custody.register.Charter;
import burnbag.papers.Fonts;
import burnbag.papers.Letterhead;
import burnbag.papers.Press;
import burnbag.papers.Slip;
import burnbag.response.find.Find;
import burnbag.response.find.PaperHandover;
import java.time.ZonedDateTime;
import java.util.List;

/// What is printed for a finder.
final class FindPapers {
  private FindPapers() {}

  /// The receipt for papers that were taken over, in two copies of which each side has one.
  static byte[] receipt(
      Home home, Operator operator, Find find, PaperHandover handover, ZonedDateTime now) {
    String office = operator.name().isEmpty() ? origin(home) : operator.name();
    boolean trial = home.isTrial();
    Slip slip =
        new Slip(
            new Letterhead(office, "", trial, now),
            "Receipt",
            "",
            List.of(
                new Slip.Fact("Find", find.id(), true),
                new Slip.Fact("Taken over", handover.items() + " papers or things", true),
                new Slip.Fact(
                    "Weight", handover.grams() == 0 ? "not weighed" : handover.grams() + " g"),
                new Slip.Fact("On", handover.on().toString()),
                new Slip.Fact("By", handover.by() + " of " + office)),
            List.of(),
            "",
            List.of(
                "Whoever gave them need not sign with a name: a sign of their own will do. Each"
                    + " side keeps one copy.",
                "With the code of the find they can confirm it on the page for finders instead."),
            List.of("Given by (a sign of one's own)", "Taken by " + handover.by()));
    return new Press(Fonts.ofThisMachine()).slip(slip);
  }

  private static String origin(Home home) {
    return home.charter().map(Charter::origin).orElse("");
  }
}
