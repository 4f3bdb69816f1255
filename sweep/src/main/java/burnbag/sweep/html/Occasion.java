package burnbag.sweep.html;

import java.time.LocalDate;
import java.util.List;

/// What a report says about its own making.
///
/// @param lot what was looked at, as the person named it
/// @param asOf the day by which terms and dates were judged
/// @param minRank markings below it were told to hold nothing, 0–4
/// @param mentions whether mentions are listed, and not only counted
/// @param redacted whether the pages' texts stay out of the report
/// @param leftOutAccepted whether the person accepted beforehand that something is left out; the
///   report says so in its first line
public record Occasion(
    List<String> lot,
    LocalDate asOf,
    int minRank,
    boolean mentions,
    boolean redacted,
    boolean leftOutAccepted) {
  public Occasion {
    lot = List.copyOf(lot);
  }
}
