package burnbag.desk.page;

import burnbag.custody.act.Refusal;
import java.util.List;

/// Somebody asked for what is there, and that they need not know of: every reason, each with what
/// would change it.
public final class NotYours extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> reasons;

  private NotYours(String title, List<Refusal> reasons) {
    super(title);
    this.reasons = List.copyOf(reasons);
  }

  /// @param title of what was asked for, by its number: `Order 14`
  /// @param against why it is not shown; empty where it may be
  public static void unless(String title, List<Refusal> against) {
    if (!against.isEmpty()) throw new NotYours(title, against);
  }

  List<Refusal> reasons() {
    return reasons;
  }
}
