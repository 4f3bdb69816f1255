package burnbag.desk.sign;

import java.util.List;

/// An act in plain words.
///
/// @param title what one does, as on a button: `Offer 2 copies to clerk-1`
/// @param lines what it says, one fact each
public record PlainWords(String title, List<Line> lines) {
  /// @param name of the fact
  /// @param value may be long
  public record Line(String name, String value) {}

  public PlainWords {
    lines = List.copyOf(lines);
  }
}
