package burnbag.desk.looked;

import java.util.Optional;

/// That somebody asked to see a page.
///
/// ```
/// line = minute TAB party TAB page TAB about LF   ; UTF-8; minute: epoch milliseconds
/// ```
///
/// @param minute in which it was, epoch milliseconds
/// @param page in one word: `copy`
/// @param about the number of what it is about; empty for a list
public record Look(long minute, String party, String page, String about) {
  private static final int PARTS = 4;
  private static final int LONGEST_ABOUT = 120;

  /// With what would break its line taken out, and no longer than a number is.
  static Look of(long minute, String party, String page, String about) {
    String number = about.replaceAll("\\p{Cntrl}", " ").strip();
    int end = Math.min(LONGEST_ABOUT, number.length());
    return new Look(minute, party, page, number.substring(0, end));
  }

  String line() {
    return minute + "\t" + party + "\t" + page + "\t" + about + "\n";
  }

  /// Empty for a line that a crash has cut.
  static Optional<Look> read(String line) {
    String[] parts = line.split("\t", PARTS);
    if (parts.length < PARTS || !parts[0].matches("\\d{1,15}")) return Optional.empty();
    return Optional.of(new Look(Long.parseLong(parts[0]), parts[1], parts[2], parts[3]));
  }
}
