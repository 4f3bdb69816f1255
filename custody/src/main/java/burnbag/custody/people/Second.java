package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Actor;
import burnbag.custody.act.Acts;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Asked;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The second person's act: with it, what a first one proposed takes effect.
///
/// @param proposal index of the entry that proposed it
/// @param acts that may be proposed
public record Second(String proposal, Acts acts) implements Act {
  public static final String NAME = "second/1";

  public static Second read(Fields fields, Acts acts) {
    return new Second(fields.text("proposal"), acts);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("proposal", proposal).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  /// The proposal, if it still waits for a second.
  static Optional<Proposal> open(Situation situation, String id, Refusals refusals) {
    Optional<Proposal> found = situation.register().find(Proposal.SHELF, id);
    if (found.isEmpty()) {
      refusals.add(
          "NO_PROPOSAL",
          "entry " + id + " proposes nothing",
          Rules.FORM,
          "'burnbag waiting' lists what waits for a second");
    } else if (!found.get().isOpen()) {
      refusals.add(
          "PROPOSAL_CLOSED",
          "entry " + id + " is " + found.get().state(),
          Rules.FORM,
          "propose it anew");
    }
    return found.filter(Proposal::isOpen);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Proposal> found = open(situation, proposal, refusals);
    if (found.isEmpty()) return;
    Proposal first = found.get();
    decideDistinct(situation, first, refusals);
    Act act = acts.read(first.act(), first.fields());
    Actor second = situation.actor();
    if (!act.roles().isEmpty() && !act.roles().contains(second.role())) {
      refusals.add(
          "ROLE_MISSING",
          second.id()
              + " acts as "
              + second.role().word()
              + ", and "
              + first.act()
              + " asks for "
              + String.join(" or ", act.roles().stream().map(Role::word).sorted().toList()),
          Rules.RIGHTS,
          "let somebody second it who has that role");
    }
    // Whoever left or lost the key has no open proposal any more.
    Party proposer = situation.register().find(Party.SHELF, first.party()).orElseThrow();
    Role role = Role.of(first.role()).orElseThrow();
    if (!proposer.is(role, first.registry(), situation.register())) {
      refusals.add(
          "FIRST_GONE",
          proposer.id() + ", who proposed it, is no " + role.word() + " any more",
          Rules.NOBODY_ALONE,
          "let two others begin anew");
    }
    Actor one = new Actor(proposer, role, first.registry(), first.key());
    act.decideAll(
        Situation.ofTwo(situation.register(), one, second, situation.at(), situation.index())
            .under(situation.policy()),
        refusals);
  }

  /// Of each thing that the proposed act is about, whether who seconds it may handle it.
  @Override
  public List<Facts> questions(Situation situation) {
    Register register = situation.register();
    Optional<Proposal> first = register.find(Proposal.SHELF, proposal).filter(Proposal::isOpen);
    if (first.isEmpty()) return List.of();
    List<Facts> questions = new ArrayList<>();
    for (String id : acts.read(first.get().act(), first.get().fields()).handled(register)) {
      String control = register.find(Copy.SHELF, id).map(Copy::document).orElse(id);
      register
          .find(Document.SHELF, control)
          .ifPresent(
              document ->
                  questions.add(
                      Asked.of(
                          "second",
                          document.protection(),
                          document.medium(),
                          situation.actor().party(),
                          situation.at())));
    }
    return questions;
  }

  private static void decideDistinct(Situation situation, Proposal first, Refusals refusals) {
    Actor second = situation.actor();
    if (first.party().equals(second.id())) {
      refusals.add(
          "SAME_PERSON",
          second.id() + " proposed it and cannot second it",
          Rules.NOBODY_ALONE,
          "ask somebody else");
    }
    if (first.key().equals(second.key())) {
      refusals.add(
          "SAME_KEY", "it is the key that proposed it", Rules.NOBODY_ALONE, "ask somebody else");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Proposal first = register.find(Proposal.SHELF, proposal).orElseThrow();
    register.put(Proposal.SHELF, first.in(Proposal.DONE));
    acts.read(first.act(), first.fields())
        .apply(
            register,
            new Recorded(
                recorded.index(),
                recorded.at(),
                first.party(),
                first.key(),
                first.role(),
                first.registry(),
                recorded.party()));
  }
}
