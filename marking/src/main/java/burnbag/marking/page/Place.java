package burnbag.marking.page;

import java.util.Optional;

/// Where a wording stands in its document.
///
/// @param page 1-based; 0 for what is not on a page (metadata)
/// @param start offset in the page's text, for plain text in the file, in UTF-16 code units; -1
///   where there is no text to count in, as in a picture
/// @param end exclusive; -1 with start
/// @param text as it stands there
/// @param box on the sheet, where the source has geometry
public record Place(int page, long start, long end, String text, Optional<Box> box) {
  public Place {
    if (page < 0 || end < start) {
      throw new IllegalArgumentException(
          "no place on page " + page + " from " + start + " to " + end);
    }
  }

  /// The same where there is no text that anybody else could count in.
  public Place inPicture() {
    return new Place(page, -1, -1, text, box);
  }

  /// A place outside the pages: a property, a header field.
  public static Place inMetadata(String text) {
    return new Place(0, -1, -1, text, Optional.empty());
  }
}
