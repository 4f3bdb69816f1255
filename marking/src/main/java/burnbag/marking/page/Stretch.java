package burnbag.marking.page;

import java.util.Optional;

/// A run of a page's text, and what its source says about its place and looks.
///
/// Text that no stretch covers is plain body text.
///
/// @param at in the page's text
/// @param part which part of the document it stands in
/// @param struck struck through, by formatting or by a line drawn over it
/// @param where on the sheet, where the source has geometry
public record Stretch(Span at, Part part, boolean struck, Optional<Box> where) {
  public Stretch {
    if (at.length() == 0) {
      throw new IllegalArgumentException("an empty stretch at " + at.start());
    }
  }
}
