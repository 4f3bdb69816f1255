package burnbag.custody.destruction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A weight as a person writes it, in whole grams inside.
///
/// ```
/// weight  = number [ blank ] [ "kg" / "g" ]      ; without a unit: grams
/// number  = digits                                ; 12500
///         / group *( sep 3digits ) [ dec digits ] ; 12 500   12.500,5   1,234,500
/// ```
///
/// What two people would read in two ways is refused: one comma or point with three digits behind
/// it (`1,250`) is a thousand to one and a decimal to another; a fraction without a unit (`12,5`)
/// may be of either.
///
/// @param grams 1 to a thousand tonnes
public record Weight(long grams) {
  private static final long MOST_GRAMS = 1_000_000_000;
  private static final int GRAMS_A_KILOGRAM = 1000;
  private static final int DECIMALS = 3;
  private static final Pattern FORM =
      Pattern.compile("(\\d[\\d.,'’ ]*?) ?(kg|g)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F]+");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,10}");
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:([.,'’ ])\\d{3})(?:\\1\\d{3})*");

  /// What came of reading one.
  public sealed interface Reading {
    record Read(Weight weight) implements Reading {}

    /// @param why with what to write instead
    record Unclear(String why) implements Reading {}
  }

  public static Reading read(String text) {
    String shown = BLANKS.matcher(text.strip()).replaceAll(" ");
    Matcher form = FORM.matcher(shown);
    if (!form.matches()) {
      return new Reading.Unclear("'" + shown + "' is no weight; write 12500 g or 12.5 kg");
    }
    String number = form.group(1);
    boolean kilograms = "kg".equalsIgnoreCase(form.group(2));
    return grams(shown, number, kilograms, form.group(2) != null);
  }

  private static Reading of(String shown, long grams) {
    return grams < 1 || grams > MOST_GRAMS
        ? new Reading.Unclear("'" + shown + "' is no weight of a bag")
        : new Reading.Read(new Weight(grams));
  }

  private static Reading grams(String shown, String number, boolean kilograms, boolean unit) {
    int unitGrams = kilograms ? GRAMS_A_KILOGRAM : 1;
    if (PLAIN.matcher(number).matches()) return of(shown, Long.parseLong(number) * unitGrams);
    Matcher grouped = GROUPED.matcher(number);
    if (grouped.matches()) {
      boolean once = number.indexOf(grouped.group(1)) == number.lastIndexOf(grouped.group(1));
      if (once && ".,".contains(grouped.group(1))) return threeBehind(shown, number, kilograms);
      return of(shown, Long.parseLong(number.replaceAll("\\D", "")) * unitGrams);
    }
    int mark = Math.max(number.lastIndexOf(','), number.lastIndexOf('.'));
    String whole = mark < 0 ? "" : number.substring(0, mark);
    String fraction = mark < 0 ? "" : number.substring(mark + 1);
    boolean sound =
        fraction.matches("\\d{1,3}")
            && (PLAIN.matcher(whole).matches()
                || (GROUPED.matcher(whole).matches() && whole.indexOf(number.charAt(mark)) < 0));
    if (!sound) {
      return new Reading.Unclear("'" + shown + "' is no weight; write 12500 g or 12.5 kg");
    }
    if (!unit) {
      return new Reading.Unclear(
          "'" + shown + "' has no unit: is it kg or g? write " + number + " kg, or whole grams");
    }
    if (!kilograms) {
      return new Reading.Unclear("'" + shown + "': grams are whole; write them without a fraction");
    }
    return of(
        shown,
        Long.parseLong(whole.replaceAll("\\D", "")) * GRAMS_A_KILOGRAM
            + Long.parseLong((fraction + "00").substring(0, DECIMALS)));
  }

  /// `0,250` has one reading; `1,250` has two.
  private static Reading threeBehind(String shown, String number, boolean kilograms) {
    String digits = number.replaceAll("\\D", "");
    if (kilograms && digits.startsWith("0")) return of(shown, Long.parseLong(digits));
    return new Reading.Unclear(
        "'"
            + shown
            + "' can be read in two ways: write "
            + Long.parseLong(digits)
            + " g"
            + (kilograms ? ", or " + Long.parseLong(digits) + " kg, whichever it is" : "")
            + ", without '"
            + (number.contains(",") ? "," : ".")
            + "'");
  }

  /// `4290 g`.
  public static String words(long grams) {
    return grams + " g";
  }
}
