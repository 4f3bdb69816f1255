package burnbag.custody.copy;

import burnbag.custody.act.Actor;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Document;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What acts ask of copies.
public final class Copies {
  private Copies() {}

  /// The copy of that id, or that bears that label.
  public static Optional<Copy> named(Register register, String idOrLabel) {
    Optional<Copy> byId = register.find(Copy.SHELF, idOrLabel);
    if (byId.isPresent()) return byId;
    return register.where(Copy.SHELF, "label", idOrLabel).stream().findFirst();
  }

  /// The copies of a list; a reason for each that is none, for one that stands there twice, and for
  /// an empty list.
  ///
  /// @param names ids or labels
  public static List<Copy> listed(Situation situation, List<String> names, Refusals refusals) {
    if (names.isEmpty()) {
      refusals.add("NO_COPIES", "the list is empty", Rules.FORM, "name the copies");
    }
    Map<String, Copy> copies = new LinkedHashMap<>();
    for (String name : names) {
      Optional<Copy> found = named(situation.register(), name);
      if (found.isEmpty()) {
        refusals.add("NO_COPY", "there is no copy " + name, Rules.FORM, "look at its label again");
      } else if (copies.put(found.get().id(), found.get()) != null) {
        refusals.add(
            "COPY_TWICE", name + " stands in the list already", Rules.FORM, "name it once");
      }
    }
    return List.copyOf(copies.values());
  }

  public static void mustHold(Situation situation, Copy copy, Refusals refusals) {
    if (copy.holder().equals(situation.actor().id())) return;
    refusals.add(
        "NOT_HOLDER",
        situation.actor().id() + " does not hold " + copy.id() + "; " + copy.holder() + " does",
        Rules.ONE_HOLDER,
        "let " + copy.holder() + " do it");
  }

  public static void mustBeInHand(Copy copy, Refusals refusals) {
    if (copy.state().inHand()) return;
    refusals.add(
        "COPY_STATE",
        copy.id() + " is " + copy.state().word(),
        Rules.ONE_HOLDER,
        "bring it back to store first");
  }

  /// The protection of the document that it is a copy of.
  public static Protection protection(Register register, Copy copy) {
    return register.find(Document.SHELF, copy.document()).orElseThrow().protection();
  }

  public static void mustBeCleared(
      Situation situation, Party handler, Copy copy, Refusals refusals) {
    Protection protection = protection(situation.register(), copy);
    if (handler.mayHandle(protection)) return;
    refusals.add(
        "NOT_CLEARED",
        handler.id() + " is not cleared for '" + protection.marking() + "' of " + copy.id(),
        Rules.CLEARED,
        "let somebody do it who is, or have the clearance granted");
  }

  /// Of an act of two: who proposes it, and who seconds it once that is known.
  public static void bothMustBeCleared(Situation situation, Copy copy, Refusals refusals) {
    mustBeCleared(situation, situation.actor().party(), copy, refusals);
    situation.second().ifPresent(two -> mustBeCleared(situation, two.party(), copy, refusals));
  }

  /// Whether a party keeps the papers of a registry: as its custodian or registrar.
  public static boolean keeps(Register register, Party party, String registry) {
    for (Grant grant : party.grants()) {
      boolean keeper = grant.role() == Role.CUSTODIAN || grant.role() == Role.REGISTRAR;
      if (keeper && Registry.covers(register, grant.registry(), registry)) return true;
    }
    return false;
  }

  /// The actor holds the copy, or speaks for the registry where it is held.
  public static void mustAnswerFor(Situation situation, Copy copy, Refusals refusals) {
    Actor actor = situation.actor();
    if (copy.holder().equals(actor.id())
        || Registry.covers(situation.register(), actor.registry(), copy.registry())) return;
    refusals.add(
        "OUTSIDE_REGISTRY",
        actor.id() + " neither holds " + copy.id() + " nor acts in " + copy.registry(),
        Rules.RIGHTS,
        "let " + copy.holder() + " do it, or somebody of " + copy.registry());
  }

  /// What it is to rest in its holder's hands: in store where the holder belongs to the registry
  /// that holds it and nobody lent it; else issued.
  public static CopyState atRest(Register register, Copy copy) {
    String home = register.find(Party.SHELF, copy.holder()).map(Party::registry).orElse("");
    boolean atHome = Registry.covers(register, home, copy.registry()) && copy.dueBack() == 0;
    return atHome ? CopyState.IN_STORE : CopyState.ISSUED;
  }
}
