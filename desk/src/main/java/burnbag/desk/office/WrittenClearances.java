package burnbag.desk.office;

import burnbag.custody.register.Clearance;
import burnbag.custody.register.MalformedFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Clearances in a field of a form, as somebody writes them: `us:3 nato:2 us:4:SI+TK`.
final class WrittenClearances {
  /// How they are written, for who did not.
  static final String FORM = "scheme:rank[:ACCESS+ACCESS], as in us:3 nato:2.";

  private WrittenClearances() {}

  /// @throws MalformedFields for what is none
  static List<Clearance> read(String text) {
    List<Clearance> all = new ArrayList<>();
    for (String one : text.strip().split("[\\s,]+")) {
      if (!one.isEmpty()) all.add(one(one));
    }
    return all;
  }

  private static Clearance one(String text) {
    String[] parts = text.split(":", 3);
    if (parts.length < 2) throw new MalformedFields("no rank");
    return new Clearance(
        parts[0], rank(parts[1]), parts.length < 3 ? List.of() : List.of(parts[2].split("\\+")));
  }

  private static int rank(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new MalformedFields("no rank");
    }
  }

  /// As [#read] reads them.
  static String write(List<Clearance> clearances) {
    return clearances.stream().map(WrittenClearances::write).collect(Collectors.joining(" "));
  }

  private static String write(Clearance one) {
    String accesses = one.accesses().isEmpty() ? "" : ":" + String.join("+", one.accesses());
    return one.scheme() + ":" + one.rank() + accesses;
  }
}
