package burnbag.custody.people;

import burnbag.custody.act.Actor;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Ids;
import burnbag.custody.register.Party;
import burnbag.custody.register.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What acts on a party, done by two others, have in common.
final class Concern {
  private Concern() {}

  /// The party, if it is there and has not left, belongs where both may act, and is neither of
  /// them.
  static Optional<Party> anotherBelow(Situation situation, String id, Refusals refusals) {
    Optional<Party> found = another(situation, id, refusals);
    found.ifPresent(party -> registry(situation, party.registry(), refusals));
    return found;
  }

  /// The party, if it is there and has not left, and is neither of the two.
  static Optional<Party> another(Situation situation, String id, Refusals refusals) {
    Optional<Party> found = active(situation, id, refusals);
    for (Actor actor : actors(situation)) {
      if (!actor.id().equals(id)) continue;
      refusals.add(
          "OWN_CAUSE",
          id + " decides nothing about " + id,
          Rules.NOBODY_ALONE,
          "let two others do it");
    }
    return found;
  }

  /// The party, if it is there and has not left.
  static Optional<Party> active(Situation situation, String id, Refusals refusals) {
    Optional<Party> found = situation.register().find(Party.SHELF, id);
    if (found.isEmpty()) {
      refusals.add("NO_PARTY", "there is no party " + id, Rules.FORM, "enrol it first");
    } else if (!found.get().active()) {
      refusals.add("PARTY_GONE", id + " has left the office", Rules.RIGHTS, "enrol a new party");
    }
    return found.filter(Party::active);
  }

  /// That a registry is there, and that of each of the two or one below it.
  static void registry(Situation situation, String id, Refusals refusals) {
    if (situation.register().find(Registry.SHELF, id).isEmpty()) {
      refusals.add("NO_REGISTRY", "there is no registry " + id, Rules.FORM, "open it first");
      return;
    }
    for (Actor actor : actors(situation)) {
      if (Registry.covers(situation.register(), actor.registry(), id)) continue;
      refusals.add(
          "OUTSIDE_REGISTRY",
          actor.id() + " acts for " + actor.registry() + ", and " + id + " is not below it",
          Rules.RIGHTS,
          "ask an officer of " + id);
    }
  }

  /// That something new can be called so.
  static void id(String id, Refusals refusals) {
    if (Ids.valid(id)) return;
    refusals.add("ID_FORM", "'" + id + "' is no id", Rules.FORM, "take one of " + Ids.FORM);
  }

  private static List<Actor> actors(Situation situation) {
    List<Actor> actors = new ArrayList<>(List.of(situation.actor()));
    situation.second().ifPresent(actors::add);
    return actors;
  }
}
