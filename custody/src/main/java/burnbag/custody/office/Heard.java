package burnbag.custody.office;

import burnbag.custody.act.Act;
import burnbag.custody.act.Acts;
import burnbag.custody.register.MalformedFields;

/// What a statement says, read once: to ask whose signatures it must bear, to decide it, and to do
/// it.
sealed interface Heard {
  SignedStatement signed();

  /// One that says what is known here.
  record Understood(SignedStatement signed, Act act) implements Heard {}

  /// One that does not.
  record Malformed(SignedStatement signed, String why) implements Heard {}

  static Heard of(SignedStatement signed, Acts acts) {
    try {
      return new Understood(
          signed, acts.read(signed.statement().act(), signed.statement().fields()));
    } catch (MalformedFields e) {
      return new Malformed(signed, e.getMessage());
    }
  }
}
