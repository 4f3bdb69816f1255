package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.act.Witnesses;
import burnbag.custody.container.Content;
import burnbag.custody.deed.Deed;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The operator is about to put bags into a machine. It is entered before the deed: if nobody comes
/// back to tell, the office knows that it was begun.
///
/// @param bags that go through it in one run
/// @param method `shred`, `disintegrate`, `burn`, `pulp`, `melt` or `degauss`
/// @param witnesses the two who are to see it
public record BeginDestruction(
    List<String> bags, String plant, String equipment, String method, List<String> witnesses)
    implements Act {
  public static final String NAME = "begin-destruction/1";

  private static final Set<String> METHODS =
      Set.of("shred", "disintegrate", "burn", "pulp", "melt", "degauss");

  public BeginDestruction {
    bags = List.copyOf(bags);
    witnesses = List.copyOf(witnesses);
    if (!METHODS.contains(method)) {
      throw new MalformedFields(
          "the methods are "
              + String.join(", ", METHODS.stream().sorted().toList())
              + ", not '"
              + method
              + "'");
    }
  }

  public static BeginDestruction read(Fields fields) {
    return new BeginDestruction(
        fields.texts("bags"),
        fields.text("plant"),
        fields.text("equipment"),
        fields.text("method"),
        fields.texts("witnesses"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .texts("bags", bags)
        .text("plant", plant)
        .text("equipment", equipment)
        .text("method", method)
        .texts("witnesses", witnesses)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.PLANT_OPERATOR);
  }

  private List<Party> named(Register register) {
    List<Party> named = new ArrayList<>();
    for (String id : witnesses) register.find(Party.SHELF, id).ifPresent(named::add);
    return named;
  }

  @Override
  public List<Facts> questions(Situation situation) {
    List<Party> handlers = new ArrayList<>(named(situation.register()));
    handlers.add(situation.actor().party());
    Deed deed =
        new Deed(
            equipment,
            Machines.levels(situation.register(), plant, equipment),
            situation.at(),
            handlers);
    return deed.questions(situation, bags, witnesses);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (bags.isEmpty() || new LinkedHashSet<>(bags).size() != bags.size()) {
      refusals.add(
          "NO_BAG", "the list of bags is empty, or one stands twice", Rules.FORM, "name each once");
    }
    List<Copy> inside = new ArrayList<>();
    Set<Content.Kind> kinds = new LinkedHashSet<>();
    for (String bag : bags) {
      Optional<Bag> found = Bags.in(situation, bag, Set.of(Bag.State.OPENED), refusals);
      if (found.isEmpty()) continue;
      Set<Content.Kind> own = Content.kinds(situation.register(), found.get());
      if (own.isEmpty()) {
        refusals.add(
            "EMPTY_BAG", "nothing is in " + bag, Rules.FORM, "close it; there is nothing to do");
      }
      kinds.addAll(own);
      inside.addAll(Content.copies(situation.register(), bag));
      Bags.mustBeCustodian(situation, bag, refusals);
      Bags.mustBeCleared(situation, situation.actor().party(), found.get(), refusals);
      Bags.mustBeClean(situation, bag, refusals);
      mustBeHere(found.get(), refusals);
      for (Party witness : named(situation.register())) {
        Bags.mustBeCleared(situation, witness, found.get(), refusals);
      }
    }
    Machines.mustBeApproved(situation, plant, kinds, refusals);
    Machines.mustBeFit(situation, plant, equipment, kinds, refusals);
    Orders.mustBeOrdered(situation, inside, refusals);
    Orders.mayBeDisposedOf(situation, inside, refusals);
    mustBeWitnesses(situation, inside, refusals);
  }

  private void mustBeHere(Bag bag, Refusals refusals) {
    if (bag.plant().equals(plant)) return;
    refusals.add(
        "OTHER_PLANT",
        "bag " + bag.id() + " was opened at " + bag.plant(),
        Rules.CHECKED,
        "destroy it there");
  }

  private void mustBeWitnesses(Situation situation, List<Copy> inside, Refusals refusals) {
    Register register = situation.register();
    if (witnesses.size() != 2 || new LinkedHashSet<>(witnesses).size() != 2) {
      refusals.add("WITNESSES", "two people witness a destruction", Rules.NOBODY_ALONE, "name two");
    }
    for (String id : witnesses) {
      Optional<Party> witness = register.find(Party.SHELF, id).filter(Party::active);
      if (witness.isEmpty()) {
        refusals.add(
            "NO_PARTY", "there is no party " + id, Rules.FORM, "name witnesses of the office");
      } else if (!witness.get().is(Role.WITNESS, situation.actor().registry(), register)) {
        refusals.add(
            "NO_WITNESS",
            id + " is no witness in " + situation.actor().registry(),
            Rules.RIGHTS,
            "name somebody who is, or have the role granted");
      }
    }
    List<Party> named = named(register);
    if (named.size() != 2) return;
    Witnesses.mustBeIndependent(
        named.getFirst(), named.getLast(), Deed.orderers(register, inside), refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    String id = Long.toString(recorded.index());
    register.put(
        Run.SHELF,
        new Run(
            id,
            bags,
            plant,
            equipment,
            method,
            Machines.levels(register, plant, equipment),
            recorded.party(),
            witnesses,
            Run.BEGUN,
            List.of(),
            List.of(),
            "",
            0,
            0,
            0,
            recorded.at(),
            ""));
    for (String bag : bags) {
      Bag before = register.find(Bag.SHELF, bag).orElseThrow();
      register.put(Bag.SHELF, before.in(Bag.State.BEGUN, id));
      Bags.step(register, recorded, bag, "begin-destruction", "", 0, id);
    }
  }
}
