package burnbag.desk.sign;

import burnbag.custody.register.Clearance;
import burnbag.sweep.Visible;
import java.util.List;
import java.util.stream.Collectors;

/// Up to what somebody, or a container, is cleared, as pages say it.
public final class ClearanceWords {
  private ClearanceWords() {}

  /// `us:3, nato:2`; `everything` for the highest.
  public static String of(List<Clearance> clearances) {
    return clearances.stream().map(ClearanceWords::of).collect(Collectors.joining(", "));
  }

  private static String of(Clearance one) {
    if (one.equals(Clearance.highest())) return "everything";
    String accesses = one.accesses().isEmpty() ? "" : ":" + String.join("+", one.accesses());
    String scheme = one.scheme().equals(Clearance.ALL) ? "any scheme" : one.scheme();
    return Visible.of(scheme + ":" + one.rank() + accesses);
  }
}
