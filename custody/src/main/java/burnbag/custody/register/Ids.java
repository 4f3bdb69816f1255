package burnbag.custody.register;

import java.util.regex.Pattern;

/// What parties and registries may be called: short, without blanks, fit for the name of a file. An
/// id names nobody; whose it is stands in an opening.
public final class Ids {
  /// For a message.
  public static final String FORM = "1 to 64 letters, digits, '.', '_' or '-', a letter first";

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

  private Ids() {}

  public static boolean valid(String id) {
    return ID.matcher(id).matches();
  }
}
