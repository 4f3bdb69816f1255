package burnbag.custody.destruction;

import burnbag.custody.act.Situation;
import burnbag.custody.container.Content;
import burnbag.custody.copy.Disposal;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Document;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Run;
import burnbag.custody.register.Waste;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What policy wants to know of a destruction, before it and when it is told.
///
/// @param levels what the equipment is good for, one for each material
/// @param begun when it is, or was, begun, epoch milliseconds
/// @param handlers who must be fit for it
record Deed(String equipment, List<String> levels, long begun, List<Party> handlers) {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  /// Of everything in the bags, for each who handles it.
  ///
  /// @param pair the two witnesses, as far as they are known
  List<Facts> questions(Situation situation, List<String> bags, List<String> pair) {
    Register register = situation.register();
    Set<Facts> questions = new LinkedHashSet<>();
    for (String id : bags) {
      Optional<Bag> bag = register.find(Bag.SHELF, id);
      if (bag.isEmpty()) continue;
      List<Copy> inside = Content.copies(register, id);
      List<DestructionOrder> orders = Orders.of(register, inside);
      boolean approved = orders.stream().allMatch(DestructionOrder::isApproved);
      long latest =
          Math.max(
              orders.stream().mapToLong(DestructionOrder::approvedAt).max().orElse(0),
              bag.get().waste().stream().mapToLong(Waste::at).max().orElse(0));
      for (Document document : Content.documents(register, inside)) {
        Content.Kind kind = new Content.Kind(document.protection(), document.medium());
        OptionalLong kept = Disposal.keptDays(document, situation.day());
        for (Party handler : handlers) {
          Facts facts = facts(situation, kind, handler, approved, latest, pair);
          if (kept.isPresent()) facts = facts.with("kept_days", kept.getAsLong());
          questions.add(facts);
        }
      }
      for (Waste waste : bag.get().waste()) {
        Content.Kind kind = new Content.Kind(waste.highest(), Document.PAPER);
        for (Party handler : handlers) {
          // Two put it in, one at the instance of the other: that is its approval.
          questions.add(facts(situation, kind, handler, true, latest, pair));
        }
      }
    }
    return new ArrayList<>(questions);
  }

  private Facts facts(
      Situation situation,
      Content.Kind kind,
      Party handler,
      boolean approved,
      long latest,
      List<String> pair) {
    Register register = situation.register();
    Facts facts =
        Bags.asked("destroy", kind, handler, situation)
            .with("approved", approved ? "yes" : "no")
            .with("cooled_hours", Math.floorDiv(begun - latest, HOUR))
            .with("persons", new HashSet<>(pair).size())
            .with("pair_in_a_row", inARow(register, pair))
            .with("level", Machines.level(levels, kind.medium()).orElse("none"));
    OptionalLong tested = Machines.testedDays(register, equipment, begun);
    return tested.isPresent() ? facts.with("equipment_tested_days", tested.getAsLong()) : facts;
  }

  /// How many destructions in a row the same pair will have witnessed with this one.
  private static long inARow(Register register, List<String> pair) {
    Set<String> both = new HashSet<>(pair);
    List<Run> runs = new ArrayList<>(register.where(Run.SHELF, "state", Run.DONE));
    runs.sort((one, other) -> Long.compare(other.toldIn(), one.toldIn()));
    long same = 1;
    for (Run run : runs) {
      if (!both.equals(new HashSet<>(run.witnesses()))) break;
      same++;
    }
    return same;
  }

  /// Who ordered that copies be destroyed.
  static Set<String> orderers(Register register, List<Copy> copies) {
    Set<String> orderers = new HashSet<>();
    for (DestructionOrder order : Orders.of(register, copies)) orderers.add(order.orderer());
    return orderers;
  }
}
