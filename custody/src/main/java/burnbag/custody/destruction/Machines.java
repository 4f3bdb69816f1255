package burnbag.custody.destruction;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Content;
import burnbag.custody.deed.Deed;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.Plant;
import burnbag.custody.equipment.Plants;
import burnbag.custody.policy.DestructionLevel;
import burnbag.custody.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a destruction asks of the plant and the machine, at the instant of the act.
final class Machines {
  private Machines() {}

  /// That a plant's approval holds now and goes as far as all that is in the bags.
  static void mustBeApproved(
      Situation situation, String plant, Set<Content.Kind> kinds, Refusals refusals) {
    Optional<Plant> found = Plants.known(situation, plant, refusals);
    if (found.isEmpty()) return;
    for (Content.Kind kind : kinds) {
      Plants.mustBeApproved(situation, found.get(), kind.protection(), "what is in it", refusals);
    }
  }

  /// That a machine stands there, is fit, and takes all that is in the bags.
  static void mustBeFit(
      Situation situation,
      String plant,
      String equipment,
      Set<Content.Kind> kinds,
      Refusals refusals) {
    Optional<Equipment> machine = Plants.machine(situation, equipment, refusals);
    Optional<Plant> found = situation.register().find(Plant.SHELF, plant);
    if (machine.isEmpty() || found.isEmpty()) return;
    Plants.mustBeFit(situation, machine.get(), found.get(), refusals);
    List<String> levels = levels(situation.register(), plant, equipment);
    for (Content.Kind kind : kinds) {
      if (Deed.level(levels, kind.medium()).isPresent()) continue;
      refusals.add(
          "MEDIUM_NOT_TAKEN",
          equipment + " at " + plant + " takes no " + kind.medium(),
          Rules.FINE_ENOUGH,
          "take a machine and a plant for it");
    }
  }

  /// What a machine reaches at a plant, as far as the plant may be relied upon: one level for each
  /// material that both have.
  static List<String> levels(Register register, String plant, String equipment) {
    List<String> levels = new ArrayList<>();
    Optional<Plant> where = register.find(Plant.SHELF, plant);
    Optional<Equipment> machine = register.find(Equipment.SHELF, equipment);
    if (where.isEmpty() || machine.isEmpty()) return levels;
    for (DestructionLevel own : machine.get().levels()) {
      where.get().levels().stream()
          .filter(level -> level.material() == own.material())
          .findFirst()
          .map(level -> level.level() < own.level() ? level : own)
          .ifPresent(level -> levels.add(level.toString()));
    }
    return levels;
  }
}
