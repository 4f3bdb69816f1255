package burnbag.custody.morning;

import burnbag.custody.register.Copy;

/// Copies side by side of which policy says the same.
final class Bundle {
  private String first = "";
  private String code = "";
  private long since = Long.MAX_VALUE;
  private int count;

  void add(Copy copy, String why) {
    if (copy.lastSeen() < since) {
      since = copy.lastSeen();
      first = copy.id();
      code = why;
    }
    count++;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /// When the longest unseen of them was seen last, epoch milliseconds.
  long since() {
    return since;
  }

  /// The longest unseen of them, how many more, and the rule.
  String about() {
    return first + (count == 1 ? "" : " and " + (count - 1) + " more") + ": " + code;
  }

  Unsighted.Due due() {
    return new Unsighted.Due(about(), since);
  }
}
