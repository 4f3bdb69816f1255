package burnbag.bench.made;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines with slots that chance fills: `‹#›` a digit, `‹a|b›` one of several.
public final class Slots {
  private static final Pattern SLOT = Pattern.compile("‹([^‹›]*)›");

  private Slots() {}

  /// The line with each slot filled.
  public static String filled(String line, Chance chance) {
    Matcher slot = SLOT.matcher(line);
    StringBuilder filled = new StringBuilder();
    while (slot.find()) {
      String inside = slot.group(1);
      String choice =
          inside.equals("#") ? chance.digits(1) : chance.of(List.of(inside.split("\\|", -1)));
      slot.appendReplacement(filled, Matcher.quoteReplacement(choice));
    }
    return slot.appendTail(filled).toString();
  }
}
