package burnbag.reader.ocr;

/// A line of writing as it was read.
///
/// @param text may be empty: nothing that is writing
/// @param sureness mean over its letters, 0 to 1; 0 where there are none
/// @param area where it stands in the picture
record ReadLine(String text, double sureness, Area area) {}
