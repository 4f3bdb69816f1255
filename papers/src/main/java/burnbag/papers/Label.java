package burnbag.papers;

import java.nio.charset.StandardCharsets;

/// What sticks on a copy.
///
/// @param copy its name, `CONTROL-NUMBER#k`
/// @param shortTitle unclassified; cut on the label where there is no room, with an ellipsis
/// @param marking as printed on the document
/// @param code what is read off the label: in letters and as a QR code that holds just this
public record Label(String copy, String shortTitle, String marking, String code) {
  /// The longest name of a copy, in UTF-16 code units.
  public static final int MOST_COPY = 64;

  /// The longest code, in bytes of UTF-8: with more, modules are too small for a phone.
  public static final int MOST_CODE = 120;

  public Label {
    if (copy.isBlank() || copy.length() > MOST_COPY)
      throw new IllegalArgumentException("a copy's name has 1 to " + MOST_COPY + " characters");
    int bytes = code.getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > MOST_CODE)
      throw new IllegalArgumentException("a label's code has 1 to " + MOST_CODE + " bytes");
  }
}
