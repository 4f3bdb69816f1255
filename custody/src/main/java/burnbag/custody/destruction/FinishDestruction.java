package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Actor;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.act.Witnesses;
import burnbag.custody.container.Content;
import burnbag.custody.deed.Deed;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two witnesses sign that they saw the bags of a run destroyed, and how the residue was. Copies
/// are destroyed only when it passed; else that is raised, and two others look into it.
///
/// @param residue `pass`, `failed` or `unknown`
/// @param operators parties who ran the machine
/// @param startedAt as a clock told it that nobody here has checked, epoch milliseconds
/// @param endedAt likewise
public record FinishDestruction(
    String run, String residue, List<String> operators, long startedAt, long endedAt)
    implements Act {
  public static final String NAME = "finish-destruction/1";

  private static final Set<String> RESIDUES = Set.of(Run.PASS, Run.FAILED, Run.UNKNOWN);

  public FinishDestruction {
    operators = List.copyOf(operators);
    if (!RESIDUES.contains(residue)) {
      throw new MalformedFields("residue is pass, failed or unknown, not '" + residue + "'");
    }
  }

  public static FinishDestruction read(Fields fields) {
    return new FinishDestruction(
        fields.text("run"),
        fields.text("residue"),
        fields.texts("operators"),
        fields.number("started_at"),
        fields.number("ended_at"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("run", run)
        .text("residue", residue)
        .texts("operators", operators)
        .number("started_at", startedAt)
        .number("ended_at", endedAt)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.WITNESS);
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public List<Facts> questions(Situation situation) {
    Optional<Run> found = situation.register().find(Run.SHELF, run);
    if (found.isEmpty()) return List.of();
    Run one = found.get();
    List<Party> handlers = new ArrayList<>(List.of(situation.actor().party()));
    situation.second().ifPresent(two -> handlers.add(two.party()));
    List<String> pair =
        handlers.size() == 2 ? handlers.stream().map(Party::id).toList() : one.named();
    List<String> candidates = new ArrayList<>(pair);
    candidates.add(situation.actor().id());
    return new Deed(one.equipment(), one.levels(), one.at(), handlers)
        .questions(situation, one.bags(), pair, candidates);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    mustBeTold(situation, refusals);
    Optional<Run> found = Runs.begun(situation, run, refusals);
    if (found.isEmpty()) return;
    List<Copy> inside = new ArrayList<>();
    for (String id : found.get().bags()) {
      Bag bag = situation.register().find(Bag.SHELF, id).orElseThrow();
      inside.addAll(Content.copies(situation.register(), id));
      Bags.bothMustBeCleared(situation, bag, refusals);
      Bags.mustBeClean(situation, id, refusals);
    }
    Orders.mustBeOrdered(situation, inside, refusals);
    Orders.mayBeDisposedOf(situation, inside, refusals);
    Set<String> orderers = Deed.orderers(situation.register(), inside);
    Optional<Actor> second = situation.second();
    if (second.isEmpty()) {
      Witnesses.mustNotHaveOrdered(situation.actor().party(), orderers, refusals);
    } else {
      Witnesses.mustBeIndependent(
          situation.actor().party(), second.get().party(), orderers, refusals);
    }
  }

  private void mustBeTold(Situation situation, Refusals refusals) {
    if (startedAt <= 0 || endedAt < startedAt) {
      refusals.add(
          "NO_TIME", "it ends before it starts, or has no time", Rules.FORM, "tell start and end");
    }
    if (operators.isEmpty()) {
      refusals.add("NO_OPERATOR", "nobody ran the machine", Rules.FORM, "name who did");
    }
    for (String id : operators) {
      if (situation.register().find(Party.SHELF, id).isPresent()) continue;
      refusals.add("NO_PARTY", "there is no party " + id, Rules.FORM, "name who ran the machine");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Run before = register.find(Run.SHELF, run).orElseThrow();
    List<String> witnesses = List.of(recorded.party(), recorded.second());
    register.put(
        Run.SHELF,
        before.done(operators, witnesses, residue, startedAt, endedAt, recorded.index()));
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    for (String id : before.bags()) {
      Bag bag = register.find(Bag.SHELF, id).orElseThrow();
      Bags.step(register, recorded, id, "finish-destruction", "", 0, residue);
      if (residue.equals(Run.PASS)) {
        Content.destroyed(register, bag);
        continue;
      }
      register.put(Bag.SHELF, bag.in(Bag.State.RESIDUE, run));
      discrepancies.raiseBag(
          residue.equals(Run.FAILED)
              ? Discrepancy.Kind.RESIDUE_FAILED
              : Discrepancy.Kind.RESIDUE_UNKNOWN,
          Bags.container(register, id),
          Bags.custodian(register, id),
          0,
          "");
    }
  }
}
