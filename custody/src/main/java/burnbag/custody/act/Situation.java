package burnbag.custody.act;

import burnbag.custody.policy.Policy;
import burnbag.custody.register.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// In which an act is decided.
///
/// @param at when it would be recorded, epoch milliseconds; rights and clocks are judged by it
/// @param index the place that its entry would have
public final class Situation {
  private static final Policy NONE = new Policy(List.of());

  private final Register register;
  private final Actor actor;
  private final Actor second;
  private final long at;
  private final long index;
  private final Policy policy;

  private Situation(
      Register register, Actor actor, Actor second, long at, long index, Policy policy) {
    this.register = register;
    this.actor = actor;
    this.second = second;
    this.at = at;
    this.index = index;
    this.policy = policy;
  }

  public static Situation of(Register register, Actor actor, long at, long index) {
    return new Situation(register, actor, actor, at, index, NONE);
  }

  /// The same act, seconded.
  public static Situation ofTwo(Register register, Actor first, Actor second, long at, long index) {
    return new Situation(register, first, second, at, index, NONE);
  }

  /// The same, under a policy.
  public Situation under(Policy inForce) {
    return new Situation(register, actor, second, at, index, inForce);
  }

  public Register register() {
    return register;
  }

  public Actor actor() {
    return actor;
  }

  /// The second person, where there is one already.
  public Optional<Actor> second() {
    return second == actor ? Optional.empty() : Optional.of(second);
  }

  public long at() {
    return at;
  }

  public Policy policy() {
    return policy;
  }

  /// On which policy is asked, in UTC.
  public LocalDate day() {
    return LocalDate.ofInstant(Instant.ofEpochMilli(at), ZoneOffset.UTC);
  }

  public long index() {
    return index;
  }
}
