package burnbag.custody.destruction;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Run;
import java.util.Optional;

/// What acts ask of runs.
final class Runs {
  private Runs() {}

  static Optional<Run> found(Situation situation, String id, Refusals refusals) {
    Optional<Run> run = situation.register().find(Run.SHELF, id);
    if (run.isEmpty()) {
      refusals.add("NO_RUN", "there is no run " + id, Rules.FORM, "'burnbag waiting' lists them");
    }
    return run;
  }

  /// The run, if nobody has told yet what came of it.
  static Optional<Run> begun(Situation situation, String id, Refusals refusals) {
    Optional<Run> run = found(situation, id, refusals);
    if (run.isEmpty() || run.get().isBegun()) return run;
    refusals.add(
        "RUN_TOLD",
        "what came of run " + id + " was told: " + run.get().state(),
        Rules.CHECKED,
        "raise what is not so");
    return Optional.empty();
  }
}
