package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Actor;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import java.util.Set;

/// What the key on paper in a sealed envelope is for: it is one of the two where an office of two
/// officers has lost a key.
public final class SealedKey {
  private static final Set<String> ACTS = Set.of(BindKey.NAME, RevokeKey.NAME);

  private SealedKey() {}

  public static void decide(Register register, Actor actor, Act act, Refusals refusals) {
    if (!actor.party().sealed() || ACTS.contains(act.name())) return;
    boolean seconds =
        act instanceof Second second
            && register
                .find(Proposal.SHELF, second.proposal())
                .filter(one -> ACTS.contains(one.act()))
                .isPresent();
    if (seconds) return;
    refusals.add(
        "SEALED_KEY",
        actor.id() + " is the sealed paper key, which only revokes and binds keys",
        Rules.KEYS,
        "put it back into its envelope, and let an officer do it");
  }
}
