package burnbag.custody.act;

import java.util.regex.Pattern;

/// Words that may stand in statements: they name things, never people. Free text does not enter the
/// ledger; what needs words lies in an opening.
public final class Code {
  private static final int LONGEST = 64;
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*");
  private static final Pattern REFERENCE =
      Pattern.compile("[^\\s\\p{Cntrl}]*\\p{N}[^\\s\\p{Cntrl}]*");

  private Code() {}

  /// The id of a thing: letters and digits of any script, with `.`, `_`, `/` and `-` between.
  public static boolean isId(String text) {
    return text.length() <= LONGEST && ID.matcher(text).matches();
  }

  /// The number of a paper, as its authority writes it: without blanks, with a digit at least, so
  /// that no name passes for one.
  public static boolean isReference(String text) {
    return text.length() <= LONGEST && REFERENCE.matcher(text).matches();
  }
}
