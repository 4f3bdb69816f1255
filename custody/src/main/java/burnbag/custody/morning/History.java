package burnbag.custody.morning;

import burnbag.custody.copy.Copies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Register;
import burnbag.custody.register.Trail;
import java.util.List;

/// Where a copy or a document has been: all entries that touched it, in their order.
public final class History {
  private History() {}

  /// @param subject a copy's id or label, or a control number; empty for a thing unknown here
  public static List<Trail> of(Register register, String subject) {
    String id = Copies.named(register, subject).map(Copy::id).orElse(subject);
    return register.where(Trail.SHELF, "subject", id);
  }
}
