package burnbag.custody.equipment;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.policy.DestructionLevel;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Registry;
import java.time.Instant;
import java.util.Optional;

/// What acts ask of plants and of the machines that stand there, each at the instant of the act.
public final class Plants {
  private Plants() {}

  /// A plant that was opened, approved or not.
  public static Optional<Plant> known(Situation situation, String id, Refusals refusals) {
    Optional<Plant> found = situation.register().find(Plant.SHELF, id);
    if (found.isEmpty()) {
      refusals.add(
          "NO_PLANT", "there is no plant " + id, Rules.FORM, "let two officers open it first");
    }
    return found;
  }

  /// A machine that was entered, fit or not.
  public static Optional<Equipment> machine(Situation situation, String id, Refusals refusals) {
    Optional<Equipment> found = situation.register().find(Equipment.SHELF, id);
    if (found.isEmpty()) {
      refusals.add(
          "NO_EQUIPMENT",
          "there is no equipment " + id,
          Rules.FORM,
          "let two officers enter it first");
    }
    return found;
  }

  /// That the actor may decide about a plant of that registry.
  static void mustCover(Situation situation, Plant plant, Refusals refusals) {
    String acts = situation.actor().registry();
    if (Registry.covers(situation.register(), acts, plant.registry())) return;
    refusals.add(
        "OUTSIDE_REGISTRY",
        situation.actor().id() + " acts for " + acts + ", and " + plant.id() + " is not below it",
        Rules.RIGHTS,
        "ask an officer of " + plant.registry());
  }

  /// That a plant's approval holds now and goes as far as this paper.
  ///
  /// @param what the paper or bag, for the words
  public static void mustBeApproved(
      Situation situation, Plant plant, Protection protection, String what, Refusals refusals) {
    if (!plant.isApproved(situation.at())) {
      refusals.add(
          "PLANT_NOT_APPROVED",
          plant.approvedTill() == 0
              ? plant.id() + " is not approved"
              : "the approval of "
                  + plant.id()
                  + " ended "
                  + Instant.ofEpochMilli(plant.approvedTill()),
          Rules.FINE_ENOUGH,
          "have it approved by two, or take another plant");
    }
    if (!plant.mayDestroy(protection)) {
      refusals.add(
          "ABOVE_LIMIT",
          plant.id() + " is not approved for '" + protection.marking() + "' of " + what,
          Rules.CLEARED,
          "take a plant whose approval goes so far");
    }
  }

  /// That a machine stands at that plant, is in use, and was tested in time with a good result.
  public static void mustBeFit(
      Situation situation, Equipment machine, Plant plant, Refusals refusals) {
    if (!machine.plant().equals(plant.id())) {
      refusals.add(
          "EQUIPMENT_ELSEWHERE",
          machine.id() + " stands at " + machine.plant() + ", not at " + plant.id(),
          Rules.FINE_ENOUGH,
          "name a machine of " + plant.id());
    }
    if (!machine.inUse()) {
      refusals.add(
          "EQUIPMENT_RETIRED",
          machine.id() + " is out of use",
          Rules.FINE_ENOUGH,
          "take another machine");
      return;
    }
    ResidueTest test = machine.test();
    if (test.holds(situation.at())) return;
    refusals.add(
        "TEST_NOT_CURRENT",
        switch (test.result()) {
          case NONE -> "the residue of " + machine.id() + " was never tested";
          case FAILED -> machine.id() + " failed its last residue test";
          case PASS ->
              "the residue test of "
                  + machine.id()
                  + " was due "
                  + Instant.ofEpochMilli(test.due());
        },
        Rules.FINE_ENOUGH,
        "test it and enter the result, or take another machine");
  }

  /// That a machine at a plant makes pieces small enough.
  public static void mustReach(
      Equipment machine, Plant plant, DestructionLevel least, Refusals refusals) {
    Optional<DestructionLevel> level = machine.level(least.material());
    if (level.isPresent() && level.get().meets(least) && plant.reaches(least)) return;
    refusals.add(
        "TOO_COARSE",
        level.isEmpty()
            ? machine.id() + " does not take what needs " + least
            : level.get().meets(least)
                ? plant.id() + " is not approved for " + least
                : machine.id() + " makes " + level.get() + ", and " + least + " is asked for",
        Rules.FINE_ENOUGH,
        "take a machine and a plant of " + least + " or finer");
  }
}
