package burnbag.desk.office;

import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.Plant;
import burnbag.custody.equipment.ResidueTest;
import burnbag.custody.equipment.TestEquipment;
import burnbag.custody.policy.DestructionLevel;
import burnbag.custody.register.MalformedFields;
import burnbag.desk.page.When;
import burnbag.desk.sign.Intents;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Plants and their machines: which may be used, and the test of their residue.
@Controller
class MachinePage {
  private final Books books;
  private final Intents intents;

  MachinePage(Books books, Intents intents) {
    this.books = books;
    this.intents = intents;
  }

  /// A machine as a line of a list.
  ///
  /// @param tests whether whoever looks keeps its plant
  /// @param current whether its last test was good and the next one is not due yet
  public record Row(
      String id,
      String kind,
      String plant,
      String levels,
      String test,
      String due,
      boolean current,
      boolean tests) {
    static Row of(Equipment one, Books.Reading reading) {
      ResidueTest test = one.test();
      return new Row(
          one.id(),
          one.kind().word(),
          Visible.of(one.plant()),
          String.join(", ", one.levels().stream().map(DestructionLevel::toString).toList()),
          test.at() == 0 ? "" : test.result().word() + ", " + When.day(test.at()),
          When.lastDay(test.due()),
          test.holds(reading.now()),
          reading
              .register()
              .find(Plant.SHELF, one.plant())
              .map(plant -> plant.keeper().equals(reading.party().id()))
              .orElse(false));
    }
  }

  @GetMapping("/machines")
  String machines(Principal who, Model model) {
    model.addAttribute(
        "machines",
        books.read(
            who,
            reading -> {
              List<Equipment> all = new ArrayList<>();
              reading
                  .register()
                  .all(
                      Equipment.SHELF,
                      one -> {
                        if (one.inUse() && isTheirs(one, reading)) all.add(one);
                      });
              all.sort(Comparator.comparing(Equipment::id));
              return all.stream().map(one -> Row.of(one, reading)).toList();
            }));
    return "machines";
  }

  private static boolean isTheirs(Equipment one, Books.Reading reading) {
    return reading
        .register()
        .find(Plant.SHELF, one.plant())
        .map(
            plant ->
                plant.keeper().equals(reading.party().id())
                    || reading.needToKnow().covers(plant.registry()))
        .orElse(false);
  }

  /// @param due the day before which the next test is made
  @PostMapping("/machines/test")
  String test(
      @RequestParam(defaultValue = "") String equipment,
      @RequestParam(defaultValue = "") String result,
      @RequestParam(defaultValue = "") String due,
      Principal who,
      HttpSession session,
      Model model) {
    try {
      ResidueTest.Result told = ResidueTest.Result.of(result);
      long next = When.endOf(due);
      return intents.confirm(session, who, new TestEquipment(equipment, told, next), "/machines");
    } catch (MalformedFields | DateTimeParseException _) {
      model.addAttribute(
          "wrong", List.of("Say what came of it, and when the next test is due: 2026-12-31."));
      return machines(who, model);
    }
  }
}
