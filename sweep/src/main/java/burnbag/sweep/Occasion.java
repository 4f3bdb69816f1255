package burnbag.sweep;

import java.time.LocalDate;
import java.util.List;

/// What a report says about its own making.
///
/// @param lot what was looked at, as the person named it
/// @param asOf the day by which terms and dates were judged
/// @param minRank markings below it were told to hold nothing, 0–4
/// @param schemes that the sweep was narrowed to; empty for all
/// @param packs of the user's own that were looked for besides
/// @param mentions whether mentions are listed, and not only counted
/// @param redacted whether the report is to be handed on: no word of a page in it
/// @param leftOutBy the files of rules by which things are left out, as the person named them
/// @param leftOutAccepted whether the person accepted beforehand that something is left out; the
///   report says so in its first line
public record Occasion(
    List<String> lot,
    LocalDate asOf,
    int minRank,
    List<String> schemes,
    List<OwnPack> packs,
    boolean mentions,
    boolean redacted,
    List<String> leftOutBy,
    boolean leftOutAccepted) {
  public Occasion {
    lot = List.copyOf(lot);
    schemes = List.copyOf(schemes);
    packs = List.copyOf(packs);
    leftOutBy = List.copyOf(leftOutBy);
  }

  /// Which schemes were looked for, where that was not simply all that ship; else empty.
  public String lookedFor() {
    StringBuilder words = new StringBuilder(String.join(", ", schemes));
    if (!schemes.isEmpty()) words.append(" only");
    for (OwnPack pack : packs) {
      words.append(words.isEmpty() ? "" : "; ").append("with the pack ").append(pack.words());
    }
    return words.toString();
  }
}
