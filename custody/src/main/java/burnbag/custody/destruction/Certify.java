package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Fields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A certificate of destruction is issued about a run whose residue has passed, and about which
/// nothing is open.
///
/// @param number by which it is known, fit for the name of a file: `2026-0001`
public record Certify(String run, String number) implements Act {
  public static final String NAME = "certify/1";

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public static Certify read(Fields fields) {
    return new Certify(fields.text("run"), fields.text("number"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("run", run).text("number", number).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.REGISTRAR, Role.CUSTODIAN, Role.APPROVER, Role.OFFICER, Role.PLANT_OPERATOR);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Register register = situation.register();
    if (!NUMBER.matcher(number).matches()) {
      refusals.add(
          "NO_NUMBER",
          "'" + number + "' is no number of a certificate",
          Rules.FORM,
          "letters, digits, '.', '_' and '-', such as 2026-0001");
    }
    if (register.find(Certificate.SHELF, number).isPresent()) {
      refusals.add(
          "NUMBER_TAKEN", "there is a certificate " + number, Rules.FORM, "take the next number");
    }
    Optional<Run> found = Runs.found(situation, run, refusals);
    if (found.isEmpty()) return;
    Run one = found.get();
    if (!one.certificate().isEmpty()) {
      refusals.add(
          "CERTIFIED_ALREADY",
          "run " + run + " has certificate " + one.certificate(),
          Rules.CHECKED,
          "hand out that one");
    }
    if (!one.isDone()) {
      refusals.add(
          "RUN_UNTOLD",
          "run " + run + " is " + one.state(),
          Rules.CHECKED,
          "let two witnesses tell what came of it");
    }
    List<Bag> bags = bags(register, one);
    if (one.isDone() && bags.isEmpty()) {
      refusals.add(
          "NOTHING_DESTROYED",
          "everything of run " + run + " went into another",
          Rules.CHECKED,
          "certify that one");
    }
    for (Bag bag : bags) {
      Discrepancies.mustBeNone(situation, bag.id(), "let two others resolve it", refusals);
      if (bag.state() == Bag.State.DESTROYED || !one.isDone()) continue;
      refusals.add(
          "RESIDUE_OPEN",
          "the residue of bag " + bag.id() + " has not passed",
          Rules.CHECKED,
          "let two look at it");
    }
    for (OrderLine line : lines(register)) {
      Discrepancies.mustBeNone(situation, line.copy(), "let two others resolve it", refusals);
    }
  }

  /// Those that did not go into another run since.
  private List<Bag> bags(Register register, Run one) {
    List<Bag> bags = new ArrayList<>();
    for (String id : one.bags()) {
      register.find(Bag.SHELF, id).filter(bag -> bag.run().equals(run)).ifPresent(bags::add);
    }
    return bags;
  }

  private List<OrderLine> lines(Register register) {
    return register.where(OrderLine.SHELF, "run", run);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Run before = register.find(Run.SHELF, run).orElseThrow();
    register.put(Run.SHELF, before.certified(number));
    List<OrderLine> lines = lines(register);
    Set<String> orders = new TreeSet<>();
    for (OrderLine line : lines) orders.add(line.order());
    register.put(
        Certificate.SHELF,
        new Certificate(
            number,
            run,
            List.copyOf(orders),
            lines.size(),
            Orders.digest(lines),
            recorded.registry(),
            recorded.party(),
            recorded.index(),
            recorded.at()));
  }
}
