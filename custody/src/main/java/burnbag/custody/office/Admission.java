package burnbag.custody.office;

import burnbag.custody.act.Act;
import burnbag.custody.act.Actor;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.people.Found;
import burnbag.custody.people.SealedKey;
import burnbag.custody.policy.Policy;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.tile.EntryBundle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides whether a statement may become the next entry. It assumes that the signatures are those
/// of the keys they name; whether the keys may speak is asked here.
final class Admission {
  /// So that its entry fits into a bundle, with time and signatures.
  private static final int LONGEST_STATEMENT = EntryBundle.LONGEST_ENTRY - 4096;

  private final PoliciesInForce policies;

  Admission(PoliciesInForce policies) {
    this.policies = policies;
  }

  /// What speaks against it, all of it.
  Refusals decide(Session session, Heard heard, long at) {
    Refusals refusals = new Refusals();
    Statement statement = heard.signed().statement();
    if (statement.length() > LONGEST_STATEMENT) {
      refusals.add(
          "TOO_LONG",
          "it has " + statement.length() + " bytes; " + LONGEST_STATEMENT + " are allowed",
          Rules.FORM,
          "make several of it");
    }
    switch (heard) {
      case Heard.Malformed(_, String why) ->
          refusals.add("MALFORMED", why, Rules.FORM, "see the acts in the reference");
      case Heard.Understood(SignedStatement signed, Act act) ->
          decide(session, signed, act, at, refusals);
    }
    return refusals;
  }

  private void decide(
      Session session, SignedStatement signed, Act act, long at, Refusals refusals) {
    Statement statement = signed.statement();
    decideClock(session, statement, at, refusals);
    Signers.decide(session.register(), act, signed, refusals);
    Handed.decide(session.register(), act, signed, refusals);
    if (act instanceof Found) {
      Actor founder = new Actor(NOBODY, Role.OFFICER, statement.registry(), "");
      act.decide(Situation.of(session.register(), founder, at, session.size()), refusals);
      return;
    }
    Policy policy = policies.of(session.register());
    if (!statement.pack().equals(policy.hash())) {
      refusals.add(
          "POLICY_DIFFERS",
          "its signer saw another policy than is in force now",
          Rules.POLICY,
          "look at what is asked for now, and sign it anew");
    }
    actor(session.register(), signed, refusals)
        .ifPresent(
            actor -> {
              decideRole(session.register(), act, actor, refusals);
              act.decideAll(
                  Situation.of(session.register(), actor, at, session.size()).under(policy),
                  refusals);
            });
  }

  private static final Party NOBODY =
      new Party("", "", "", "", true, false, List.of(), List.of(), List.of());

  private static void decideClock(
      Session session, Statement statement, long at, Refusals refusals) {
    Optional<Charter> charter = session.register().find(Charter.SHELF, Charter.ID);
    if (charter.isPresent() && !charter.get().origin().equals(statement.log())) {
      refusals.add(
          "OTHER_LOG",
          "it is meant for " + statement.log() + ", and this is " + charter.get().origin(),
          Rules.KEYS,
          "sign it for this ledger");
    }
    if (statement.expiresAt() <= at) {
      refusals.add(
          "EXPIRED",
          "it could be entered until " + Instant.ofEpochMilli(statement.expiresAt()),
          Rules.CLOCKS,
          "sign it anew");
    }
    if (session.hasSeen(statement.nonce())) {
      refusals.add(
          "REPLAYED", "this statement was entered before", Rules.KEYS, "sign a new statement");
    }
    long seen = statement.basis().size();
    long known = session.tree().size();
    if (seen > known) {
      refusals.add(
          "LEDGER_BEHIND",
          "its signer has seen " + seen + " entries and this ledger has " + known,
          Rules.CLOCKS,
          "stop: an older ledger was put in its place; keep it and look for the newer one");
    } else if (!session.root(seen).equals(statement.basis().root())) {
      refusals.add(
          "LEDGER_PARTED",
          "its signer has seen another history of the first " + seen + " entries",
          Rules.CLOCKS,
          "stop: the ledger was rewritten; keep both and call an auditor");
    }
  }

  /// Who acts; empty where that cannot be said.
  private static Optional<Actor> actor(
      Register register, SignedStatement signed, Refusals refusals) {
    Statement statement = signed.statement();
    if (signed.signatures().isEmpty()) return Optional.empty();
    Signature signature = signed.signatures().getFirst();
    String id = signature.key().toString();
    Optional<BoundKey> key = register.find(BoundKey.SHELF, id);
    if (key.isEmpty()) {
      refusals.add(
          "KEY_UNKNOWN", "nobody here has bound the key " + id, Rules.KEYS, "have it enrolled");
      return Optional.empty();
    }
    if (key.get().revoked()) {
      refusals.add("KEY_REVOKED", "the key " + id + " was revoked", Rules.KEYS, "use your new key");
    }
    if (!key.get().party().equals(statement.party())) {
      refusals.add(
          "KEY_OF_ANOTHER",
          "the key " + id + " speaks for " + key.get().party() + ", not for " + statement.party(),
          Rules.KEYS,
          "sign with your own key");
    }
    Optional<Party> party = register.find(Party.SHELF, statement.party());
    Optional<Role> role = Role.of(statement.role());
    if (party.isEmpty()) {
      refusals.add(
          "NO_PARTY", "there is no party " + statement.party(), Rules.KEYS, "enrol it first");
    }
    if (role.isEmpty()) {
      refusals.add(
          "NO_ROLE", "no role is called '" + statement.role() + "'", Rules.FORM, "see the roles");
    }
    if (party.isEmpty() || role.isEmpty()) return Optional.empty();
    if (!party.get().active()) {
      refusals.add(
          "PARTY_GONE", statement.party() + " has left the office", Rules.RIGHTS, "ask another");
    }
    return Optional.of(new Actor(party.get(), role.get(), statement.registry(), id));
  }

  private static void decideRole(Register register, Act act, Actor actor, Refusals refusals) {
    SealedKey.decide(register, actor, act, refusals);
    if (!actor.party().is(actor.role(), actor.registry(), register)) {
      refusals.add(
          "ROLE_NOT_GRANTED",
          actor.id() + " is no " + actor.role().word() + " in " + actor.registry(),
          Rules.RIGHTS,
          "have the role granted by two officers");
    }
    if (act.roles().isEmpty() || act.roles().contains(actor.role())) return;
    refusals.add(
        "ROLE_MISSING",
        act.name()
            + " asks for "
            + String.join(" or ", act.roles().stream().map(Role::word).sorted().toList()),
        Rules.RIGHTS,
        "act in that role (--role), or ask somebody who has it");
  }
}
