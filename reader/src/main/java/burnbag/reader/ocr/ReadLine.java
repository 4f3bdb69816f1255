package burnbag.reader.ocr;

/// A line of writing as it was read.
///
/// @param text may be empty: nothing that is writing
/// @param sureness mean over its letters, 0 to 1; 0 where there are none
/// @param nearness to a word of a marking, 0 to 1; 0 where it is something else beyond doubt
/// @param area where it stands in the picture
/// @param looks what it looks like, whatever it says
/// @param struck whether a stroke was drawn through it
record ReadLine(
    String text,
    double sureness,
    double nearness,
    Area area,
    LineFinder.Found looks,
    boolean struck) {
  /// The same, struck through.
  ReadLine asStruck() {
    return new ReadLine(text, sureness, nearness, area, looks, true);
  }

  /// The same in another place.
  ReadLine at(Area place) {
    return new ReadLine(text, sureness, nearness, place, looks, struck);
  }
}
