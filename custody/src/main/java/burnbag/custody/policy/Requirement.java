package burnbag.custody.policy;

import burnbag.custody.Counted;
import java.util.Optional;
import java.util.OptionalLong;

/// What a rule asks for. Each kind reads the facts that it names, and no others.
public sealed interface Requirement {
  /// Whoever receives or handles is cleared for the level and read into its accesses. Facts:
  /// `clearance` (a rank), `accesses` (`met` or anything else).
  record Cleared() implements Requirement {}

  /// An attestation not older than so many days. Fact: `attested_days:TOPIC`.
  record Attested(String topic, int days) implements Requirement {}

  /// The receiver's acceptance comes within so many days. Fact: `offered_days`.
  record ReceiptWithin(int days) implements Requirement {}

  /// Sighted at least so often. Fact: `sighted_months`.
  record MusterEvery(int months) implements Requirement {}

  /// So many persons, each with a key of their own. Fact: `persons`.
  record Persons(int least) implements Requirement {}

  /// Pages are counted on receipt. Fact: `pages_checked` (`yes`).
  record PagesChecked() implements Requirement {}

  /// Kept for so many days since it was made or, for a record, entered. Fact: `kept_days`.
  record Kept(int days) implements Requirement {}

  /// Destroyed at least so small. Fact: `level` (`P-5`).
  record DestroyedTo(DestructionLevel least) implements Requirement {}

  /// The weight at a hand-over differs from the sealed one by no more than the larger of so many
  /// grams and so many thousandths. Facts: `sealed_grams`, `weighed_grams`.
  record WeightWithin(int grams, int thousandths) implements Requirement {
    /// In grams, of a sealed weight.
    public long tolerance(long sealedGrams) {
      return Math.max(grams, sealedGrams * thousandths / 1000);
    }
  }

  /// The same pair witnesses no more than so many destructions in a row. Fact: `pair_in_a_row`.
  record Rotation(int most) implements Requirement {}

  /// The equipment's residue was tested no longer ago. Fact: `equipment_tested_days`.
  record EquipmentTested(int days) implements Requirement {}

  /// An approval by somebody other than who asks. Fact: `approved` (`yes`).
  record Approved() implements Requirement {}

  /// So many hours lie between the approval and the destruction. Fact: `cooled_hours`.
  record CooledOff(int hours) implements Requirement {}

  /// Whoever takes a bag has passed it on, or opened it at the plant, within so many hours. Fact:
  /// `dwell_hours`.
  record DwellWithin(int hours) implements Requirement {}

  /// Who approves is not the direct subordinate of who ordered. Fact: `subordinate` (`no`).
  record Independent() implements Requirement {}

  /// Who approves, or one of the two who witness, is an appointed disposal officer of the registry.
  /// Fact: `disposal_officer` (`yes`).
  record DisposalOfficer() implements Requirement {}

  /// What stands against it, in words; empty if it is met.
  default Optional<String> against(Facts facts) {
    return switch (this) {
      case Cleared() -> {
        int rank = facts.subject().rank();
        OptionalLong clearance = facts.number("clearance");
        if (clearance.isEmpty()) yield Optional.of("no clearance is known");
        if (clearance.getAsLong() < rank)
          yield Optional.of("cleared to rank " + clearance.getAsLong() + ", the paper is " + rank);
        yield facts.text("accesses").orElse("").equals("met")
            ? Optional.empty()
            : Optional.of("not known to be read into all its accesses");
      }
      case Attested(String topic, int days) ->
          most(facts, "attested_days:" + topic, days, "days since the attestation '" + topic + "'");
      case ReceiptWithin(int days) -> most(facts, "offered_days", days, "days since the offer");
      case MusterEvery(int months) ->
          most(facts, "sighted_months", months, "months since it was sighted");
      case Persons(int least) -> least(facts, "persons", least, "persons");
      case PagesChecked() -> yes(facts, "pages_checked", "its pages were not counted");
      case Kept(int days) -> least(facts, "kept_days", days, "days kept");
      case DestroyedTo(DestructionLevel least) -> {
        Optional<DestructionLevel> level = facts.text("level").flatMap(DestructionLevel::read);
        if (level.isEmpty()) yield Optional.of("no level of destruction is known");
        yield level.get().meets(least)
            ? Optional.empty()
            : Optional.of(level.get() + " is not " + least + " or finer");
      }
      case WeightWithin within -> {
        OptionalLong sealed = facts.number("sealed_grams");
        OptionalLong weighed = facts.number("weighed_grams");
        if (sealed.isEmpty() || weighed.isEmpty()) yield Optional.of("a weight is not known");
        long tolerance = within.tolerance(sealed.getAsLong());
        long off = weighed.getAsLong() - sealed.getAsLong();
        yield Math.abs(off) <= tolerance
            ? Optional.empty()
            : Optional.of(off + " g off the sealed weight, " + tolerance + " g are tolerated");
      }
      case Rotation(int most) ->
          most(facts, "pair_in_a_row", most, "destructions in a row by the same pair");
      case EquipmentTested(int days) ->
          most(facts, "equipment_tested_days", days, "days since the equipment was tested");
      case Approved() -> yes(facts, "approved", "nobody has approved it");
      case CooledOff(int hours) ->
          least(facts, "cooled_hours", hours, "hours since it was approved");
      case DwellWithin(int hours) ->
          most(facts, "dwell_hours", hours, "hours until it is passed on or opened");
      case Independent() ->
          facts.text("subordinate").orElse("").equals("no")
              ? Optional.empty()
              : Optional.of("who approves is under who ordered");
      case DisposalOfficer() ->
          yes(facts, "disposal_officer", "no disposal officer of the registry, appointed now");
    };
  }

  /// In words, as an obligation.
  default String says() {
    return switch (this) {
      case Cleared() -> "a clearance for the level and all accesses";
      case Attested(String topic, int days) ->
          "the attestation '" + topic + "', not older than " + Counted.days(days);
      case ReceiptWithin(int days) -> "the receiver's acceptance within " + Counted.days(days);
      case MusterEvery(int months) -> "a sighting every " + Counted.of(months, "month", "months");
      case Persons(int least) ->
          Counted.of(least, "person", "persons") + ", each with a key of their own";
      case PagesChecked() -> "the pages counted on receipt";
      case Kept(int days) -> "kept for at least " + Counted.days(days);
      case DestroyedTo(DestructionLevel least) -> "destruction to " + least + " or finer";
      case WeightWithin(int grams, int thousandths) ->
          "weight within " + grams + " g or " + thousandths + " ‰ of the sealed one";
      case Rotation(int most) ->
          "no more than "
              + Counted.of(most, "destruction", "destructions")
              + " in a row by one pair";
      case EquipmentTested(int days) ->
          "equipment whose residue was tested within " + Counted.days(days);
      case Approved() -> "an approval by another person";
      case CooledOff(int hours) -> Counted.hours(hours) + " between approval and destruction";
      case DwellWithin(int hours) ->
          "passed on or opened at the plant within " + Counted.hours(hours);
      case Independent() -> "an approval by somebody who is not under who ordered it";
      case DisposalOfficer() ->
          "an appointed disposal officer: who approves, or one of the two who witness";
    };
  }

  private static Optional<String> most(Facts facts, String name, long most, String what) {
    OptionalLong known = facts.number(name);
    if (known.isEmpty() || known.getAsLong() < 0) return Optional.of("not known: " + what);
    return known.getAsLong() <= most
        ? Optional.empty()
        : Optional.of(known.getAsLong() + " " + what + ", at most " + most);
  }

  private static Optional<String> least(Facts facts, String name, long least, String what) {
    OptionalLong known = facts.number(name);
    if (known.isEmpty()) return Optional.of("not known: " + what);
    return known.getAsLong() >= least
        ? Optional.empty()
        : Optional.of(known.getAsLong() + " " + what + ", at least " + least);
  }

  private static Optional<String> yes(Facts facts, String name, String otherwise) {
    return facts.text(name).orElse("").equals("yes") ? Optional.empty() : Optional.of(otherwise);
  }
}
