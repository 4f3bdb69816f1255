package burnbag.custody.discrepancy;

import burnbag.custody.act.Act;
import burnbag.custody.act.Code;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Somebody says that something does not add up. Anybody may; what has an act of its own (missing,
/// found, compromised, a count of pages) is said by that.
///
/// @param subject a copy by id or label, or a bag; for a thing unknown here, what stands on it
public record Raise(Discrepancy.Kind kind, String subject) implements Act {
  public static final String NAME = "raise/1";

  /// What may be raised so.
  public static final Set<Discrepancy.Kind> KINDS =
      Set.copyOf(
          EnumSet.of(
              Discrepancy.Kind.TAMPERED,
              Discrepancy.Kind.EXTRA,
              Discrepancy.Kind.WRONG_HOLDER,
              Discrepancy.Kind.WRONG_PLACE,
              Discrepancy.Kind.WRONG_MARKING,
              Discrepancy.Kind.WRONG_LABEL,
              Discrepancy.Kind.UNKNOWN,
              Discrepancy.Kind.BAG_OPENED,
              Discrepancy.Kind.BAG_MISSING,
              Discrepancy.Kind.OVERDUE));

  public Raise {
    if (!KINDS.contains(kind)) {
      throw new MalformedFields("'" + kind.word() + "' is said by an act of its own");
    }
  }

  public static Raise read(Fields fields) {
    return new Raise(Discrepancy.Kind.of(fields.text("kind")), fields.text("subject"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("kind", kind.word()).text("subject", subject).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (kind.ofBag()) {
      decideBag(situation, refusals);
      return;
    }
    boolean known = Copies.named(situation.register(), subject).isPresent();
    if (kind == Discrepancy.Kind.UNKNOWN) {
      if (known) {
        refusals.add(
            "COPY_KNOWN",
            subject + " is a copy of this register",
            Rules.FORM,
            "report it found, or say what is wrong with it");
      }
      if (!Code.isReference(subject)) {
        refusals.add(
            "NO_ID",
            "'" + subject + "' is nothing that stands on a copy",
            Rules.FORM,
            "give the code or number on it, without blanks");
      }
    } else if (!known) {
      refusals.add(
          "NO_COPY",
          "there is no copy " + subject,
          Rules.FORM,
          "look at its label again, or raise it as 'unknown'");
    }
  }

  private void decideBag(Situation situation, Refusals refusals) {
    Optional<Bag> found = situation.register().find(Bag.SHELF, subject);
    if (found.isEmpty()) {
      refusals.add("NO_BAG", "there is no bag " + subject, Rules.FORM, "look at its label again");
      return;
    }
    Bag bag = found.get();
    boolean sealed = bag.isSealed();
    boolean there = sealed || (kind == Discrepancy.Kind.BAG_MISSING && bag.isOpen());
    if (!there) {
      refusals.add(
          "BAG_STATE",
          "bag " + subject + " is " + bag.state().word(),
          Rules.COMPLETE,
          "say of its copies what is wrong with them");
    }
    if (kind != Discrepancy.Kind.OVERDUE) return;
    if (bag.due() != 0 && bag.due() < situation.at()) return;
    refusals.add(
        "NOT_OVERDUE",
        "bag " + subject + " is not overdue",
        Rules.FORM,
        "wait until it is, or say that it is missing");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    if (kind.ofBag()) {
      Container bag = register.find(Container.SHELF, subject).orElseThrow();
      discrepancies.raiseBag(kind, bag, bag.custodian(), 0, "");
      return;
    }
    Optional<Copy> copy = Copies.named(register, subject);
    copy.ifPresentOrElse(
        one -> {
          discrepancies.raise(kind, one);
          boolean again = one.state() == CopyState.DESTROYED;
          if (again) discrepancies.raise(Discrepancy.Kind.SEEN_AGAIN, one, CopyState.FOUND);
        },
        () -> discrepancies.raise(kind, subject, recorded.registry(), ""));
  }
}
