package burnbag.desk.office;

import burnbag.custody.destruction.NextStep;
import burnbag.sweep.Visible;

/// The next step of a destruction, as a line with a link.
///
/// @param about `order 14`, `bag bag-1`, `run 40`
/// @param who ids with names; empty for anybody who may
public record StepRow(String about, String says, String who, String link, boolean mine) {
  /// @param kind `order`, `bag` or `run`
  private record About(String kind, String id) {
    static About of(NextStep step) {
      String[] words = step.about().split(" ", 2);
      return new About(words[0], words[1]);
    }
  }

  /// Whether whoever looks may know of what a step is about.
  static boolean maySee(NextStep step, Books.Reading reading) {
    About about = About.of(step);
    return step.who().contains(reading.party().id())
        || reading.needToKnow().against(about.kind(), about.id()).isEmpty();
  }

  static StepRow of(NextStep step, Books.Reading reading) {
    About about = About.of(step);
    String link =
        switch (about.kind()) {
          case "order" -> "/orders/" + about.id();
          case "run" -> "/runs/" + about.id();
          default -> "/bag?id=" + TodayPage.code(about.id());
        };
    return new StepRow(
        Visible.of(step.about()),
        Visible.of(step.says()),
        String.join(" and ", step.who().stream().map(reading::named).toList()),
        link,
        step.who().isEmpty() || step.who().contains(reading.party().id()));
  }
}
