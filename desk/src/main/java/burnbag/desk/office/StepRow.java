package burnbag.desk.office;

import burnbag.custody.destruction.NextStep;
import burnbag.custody.register.Bag;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Register;
import burnbag.custody.register.Run;
import burnbag.desk.sign.NeedToKnow;
import burnbag.sweep.Visible;

/// The next step of a destruction, as a line with a link.
///
/// @param about `order 14`, `bag bag-1`, `run 40`
/// @param who ids with names; empty for anybody who may
public record StepRow(String about, String says, String who, String link, boolean mine) {
  /// Whether whoever looks may know of what a step is about.
  static boolean maySee(NextStep step, Books.Reading reading) {
    Register register = reading.register();
    NeedToKnow need = reading.needToKnow();
    String id = step.about().substring(step.about().indexOf(' ') + 1);
    if (step.who().contains(reading.party().id())) return true;
    return switch (step.about().substring(0, step.about().indexOf(' '))) {
      case "order" ->
          register
              .find(DestructionOrder.SHELF, id)
              .filter(one -> need.against(one).isEmpty())
              .isPresent();
      case "run" ->
          register.find(Run.SHELF, id).filter(one -> need.against(one).isEmpty()).isPresent();
      default ->
          register.find(Bag.SHELF, id).filter(one -> need.against(one).isEmpty()).isPresent();
    };
  }

  static StepRow of(NextStep step, Books.Reading reading) {
    String kind = step.about().substring(0, step.about().indexOf(' '));
    String id = step.about().substring(kind.length() + 1);
    String link =
        switch (kind) {
          case "order" -> "/orders/" + id;
          case "run" -> "/runs/" + id;
          default -> "/bag?id=" + TodayPage.code(id);
        };
    return new StepRow(
        Visible.of(step.about()),
        Visible.of(step.says()),
        String.join(" and ", step.who().stream().map(reading::named).toList()),
        link,
        step.who().isEmpty() || step.who().contains(reading.party().id()));
  }
}
