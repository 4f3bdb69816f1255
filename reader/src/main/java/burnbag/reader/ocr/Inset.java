package burnbag.reader.ocr;

import burnbag.marking.page.Box;
import java.util.List;
import java.util.Optional;

/// What the pictures on a page of text say.
///
/// @param doubt why something in them that may be a marking was not read; empty where nothing is
public record Inset(List<Line> lines, Optional<String> doubt) {
  public Inset {
    lines = List.copyOf(lines);
  }

  /// @param struck whether a stroke goes through it
  /// @param where it stands on the page
  public record Line(String text, boolean struck, Box where) {}
}
