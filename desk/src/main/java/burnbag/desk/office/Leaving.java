package burnbag.desk.office;

import burnbag.desk.page.When;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// What a form says of copies that are to leave somebody's hands.
///
/// @param due until when they are lent, epoch milliseconds; 0 where no day was written
/// @param wrong what has to be mended in the form before anything leaves
record Leaving(List<String> copies, String to, long due, List<String> wrong) {
  /// @param day the last on which they may be away; may be empty
  /// @param noCopies what is said where none was ticked
  /// @param noTaker what is said where nobody was chosen
  static Leaving read(List<String> copies, String to, String day, String noCopies, String noTaker) {
    List<String> wrong = new ArrayList<>();
    if (copies.isEmpty()) wrong.add(noCopies);
    if (to.isBlank()) wrong.add(noTaker);
    long due = 0;
    try {
      due = When.endOf(day);
    } catch (DateTimeParseException _) {
      wrong.add("Write the day as 2026-12-31, or leave it empty.");
    }
    return new Leaving(copies, to, due, wrong);
  }
}
