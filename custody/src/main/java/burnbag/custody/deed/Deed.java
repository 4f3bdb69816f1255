package burnbag.custody.deed;

import burnbag.custody.act.Situation;
import burnbag.custody.container.Content;
import burnbag.custody.copy.Asked;
import burnbag.custody.copy.Disposal;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Appointment;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Container;
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
public record Deed(String equipment, List<String> levels, long begun, List<Party> handlers) {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  /// Of everything in the bags, for each who handles it.
  ///
  /// @param pair the two witnesses, as far as they are known
  public List<Facts> questions(Situation situation, List<String> bags, List<String> pair) {
    return questions(situation, bags, pair, pair);
  }

  /// The same, where who witnesses in the end may be others than who was named.
  ///
  /// @param candidates of whom one is to be disposal officer, where policy wants that
  public List<Facts> questions(
      Situation situation, List<String> bags, List<String> pair, List<String> candidates) {
    Register register = situation.register();
    Set<Facts> questions = new LinkedHashSet<>();
    for (String id : bags) {
      Optional<Bag> bag = register.find(Bag.SHELF, id);
      if (bag.isEmpty()) continue;
      List<Copy> inside = Content.copies(register, id);
      boolean officer = hasOfficer(situation, id, candidates);
      List<DestructionOrder> orders = Content.orders(register, inside);
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
          facts = facts.with("disposal_officer", officer ? "yes" : "no");
          if (kept.isPresent()) facts = facts.with("kept_days", kept.getAsLong());
          questions.add(facts);
        }
      }
      for (Waste waste : bag.get().waste()) {
        Content.Kind kind = new Content.Kind(waste.highest(), Document.PAPER);
        for (Party handler : handlers) {
          // Two put it in, one at the instance of the other: that is its approval.
          Facts facts = facts(situation, kind, handler, true, latest, pair);
          questions.add(facts.with("disposal_officer", officer ? "yes" : "no"));
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
        Asked.of("destroy", kind.protection(), kind.medium(), handler, situation.at())
            .with("approved", approved ? "yes" : "no")
            .with("cooled_hours", Math.floorDiv(begun - latest, HOUR))
            .with("persons", new HashSet<>(pair).size())
            .with("pair_in_a_row", inARow(register, pair))
            .with("level", level(levels, kind.medium()).orElse("none"));
    OptionalLong tested = testedDays(register);
    return tested.isPresent() ? facts.with("equipment_tested_days", tested.getAsLong()) : facts;
  }

  /// Whether one of them is an appointed disposal officer where the bag belongs, at this instant.
  private static boolean hasOfficer(Situation situation, String bag, List<String> candidates) {
    Register register = situation.register();
    String registry = register.find(Container.SHELF, bag).orElseThrow().registry();
    return candidates.stream()
        .anyMatch(id -> Appointment.isDisposalOfficer(register, id, registry, situation.at()));
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

  /// The level that counts for a medium; empty where none does. Of a magnetic medium nobody says
  /// here whether it is a tape or a hard disk: the level of hard disks comes first.
  public static Optional<String> level(List<String> levels, String medium) {
    List<Character> materials =
        switch (medium) {
          case Document.PAPER -> List.of('P');
          case "film", "microform" -> List.of('F');
          case "optical" -> List.of('O');
          case "magnetic" -> List.of('H', 'T');
          case "solid-state" -> List.of('E');
          default -> List.of();
        };
    return materials.stream()
        .map(material -> levels.stream().filter(level -> level.charAt(0) == material).findFirst())
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Days since the last good residue test of the machine; empty where there is none.
  private OptionalLong testedDays(Register register) {
    return register.find(Equipment.SHELF, equipment).stream()
        .mapToLong(machine -> machine.testedDays(begun))
        .filter(days -> days >= 0)
        .findFirst();
  }

  /// Who ordered that copies be destroyed.
  public static Set<String> orderers(Register register, List<Copy> copies) {
    Set<String> orderers = new HashSet<>();
    for (DestructionOrder order : Content.orders(register, copies)) orderers.add(order.orderer());
    return orderers;
  }
}
