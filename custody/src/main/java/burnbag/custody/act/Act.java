package burnbag.custody.act;

import burnbag.custody.policy.Facts;
import burnbag.custody.policy.Policy;
import burnbag.custody.policy.PolicyRule;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// Something that a party does, as a statement says it. Pure: it sees the register and the
/// situation, and neither clock nor disk.
///
/// An act is versioned by its name. What it decides may be asked for more later; what it changes is
/// folded the same way for ever, so a change of that is a new version beside the old one.
public interface Act {
  /// `offer/1`.
  String name();

  /// What the statement's `fields` hold.
  Json.Obj fields();

  /// In which of these roles it may be done; empty for any party of the office.
  Set<Role> roles();

  /// Whether it takes effect only when a second person has signed it too.
  default boolean ofTwo() {
    return false;
  }

  /// Keys that must have signed the statement besides the actor's own, as they are handed to a
  /// verifier.
  default List<String> cosigners(Register register) {
    return List.of();
  }

  /// The private values that it commits to.
  default List<Committed> commitments() {
    return List.of();
  }

  /// Copies and documents that a second is to be allowed to handle, where the act is of two.
  default List<String> handled(Register register) {
    return List.of();
  }

  /// What policy is to be asked: the facts of each thing that it is about.
  default List<Facts> questions(Situation situation) {
    return List.of();
  }

  /// Names everything that speaks against it.
  void decide(Situation situation, Refusals refusals);

  /// Names everything that speaks against it, by its own rules and by the policy in force.
  default void decideAll(Situation situation, Refusals refusals) {
    decide(situation, refusals);
    for (Facts facts : questions(situation)) {
      for (Policy.Breach breach : situation.policy().breaches(facts, situation.day())) {
        PolicyRule rule = breach.obligation().rule();
        refusals.add(breach.code(), breach.why(), rule.cited(), rule.remedy());
      }
    }
  }

  /// Changes the register. Called for what was entered only; never refuses.
  void apply(Register register, Recorded recorded);
}
