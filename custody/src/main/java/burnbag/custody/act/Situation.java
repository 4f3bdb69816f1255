package burnbag.custody.act;

import burnbag.custody.register.Register;
import java.util.Optional;

/// In which an act is decided.
///
/// @param at when it would be recorded, epoch milliseconds; rights and clocks are judged by it
/// @param index the place that its entry would have
public final class Situation {
  private final Register register;
  private final Actor actor;
  private final Actor second;
  private final long at;
  private final long index;

  private Situation(Register register, Actor actor, Actor second, long at, long index) {
    this.register = register;
    this.actor = actor;
    this.second = second;
    this.at = at;
    this.index = index;
  }

  public static Situation of(Register register, Actor actor, long at, long index) {
    return new Situation(register, actor, actor, at, index);
  }

  /// The same act, seconded.
  public static Situation ofTwo(Register register, Actor first, Actor second, long at, long index) {
    return new Situation(register, first, second, at, index);
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

  public long index() {
    return index;
  }
}
