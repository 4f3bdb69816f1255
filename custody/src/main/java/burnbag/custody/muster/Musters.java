package burnbag.custody.muster;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Muster;
import burnbag.custody.register.Registry;
import java.util.Optional;

/// What the acts on one muster share.
final class Musters {
  private Musters() {}

  static Optional<Muster> open(Situation situation, String id, Refusals refusals) {
    Optional<Muster> found = situation.register().find(Muster.SHELF, id);
    if (found.isEmpty()) {
      refusals.add("NO_MUSTER", "there is no muster " + id, Rules.FORM, "open one");
      return Optional.empty();
    }
    if (!found.get().isOpen()) {
      refusals.add("MUSTER_CLOSED", "muster " + id + " is closed", Rules.FORM, "open a new one");
      return Optional.empty();
    }
    return found;
  }

  static void mustBeOfRegistry(Situation situation, String registry, Refusals refusals) {
    if (Registry.covers(situation.register(), situation.actor().registry(), registry)) return;
    refusals.add(
        "OUTSIDE_REGISTRY",
        situation.actor().id() + " acts in " + situation.actor().registry() + ", not " + registry,
        Rules.RIGHTS,
        "let somebody of " + registry + " do it");
  }
}
