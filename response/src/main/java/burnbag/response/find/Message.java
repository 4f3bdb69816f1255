package burnbag.response.find;

import java.time.LocalDate;

/// Something that finder or office has said under a code.
///
/// @param number from 1 within its find
/// @param on the day
public record Message(int number, From from, LocalDate on, String text) {
  /// The longest, in UTF-16 code units.
  public static final int LONGEST = 4_000;

  /// Who speaks.
  public enum From {
    FINDER,
    OFFICE
  }

  public Message {
    text = Told.lines(text);
  }

  @Override
  public String toString() {
    return "Message[" + number + "]";
  }
}
