package burnbag.custody.find;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Find;
import burnbag.custody.register.Registry;
import java.util.Optional;

/// What acts about a find ask alike.
final class Finds {
  private Finds() {}

  /// The find, where it is open and the actor's registry covers it.
  static Optional<Find> open(Situation situation, String id, Refusals refusals) {
    Optional<Find> found = situation.register().find(Find.SHELF, id);
    if (found.isEmpty()) {
      refusals.add(
          "NO_FIND", "there is no find " + id, Rules.FORM, "look at its number again, or open it");
      return Optional.empty();
    }
    Find find = found.get();
    if (!find.isOpen()) {
      refusals.add(
          "FIND_CLOSED",
          "entry " + find.closedIn() + " has closed find " + id,
          Rules.COMPLETE,
          "open another find for what has turned up since");
    }
    mustCover(situation, find.registry(), refusals);
    return found;
  }

  static void mustCover(Situation situation, String registry, Refusals refusals) {
    String acting = situation.actor().registry();
    if (Registry.covers(situation.register(), acting, registry)) return;
    refusals.add(
        "OUTSIDE_REGISTRY",
        situation.actor().id() + " acts in " + acting + ", not in " + registry,
        Rules.RIGHTS,
        "let somebody of " + registry + " do it");
  }
}
