package burnbag.reader.ocr;

/// What the large network answers of a strip, column by column.
///
/// @param best the likeliest class of each column
/// @param likely how likely it is, 0 to 1
/// @param asked column after column, how likely each class is that the [Spotter] asks about
record Answers(int[] best, float[] likely, float[] asked) {
  int columns() {
    return best.length;
  }

  /// @param index of a class among those that are asked about
  float asked(int column, int index) {
    return asked[column * (asked.length / best.length) + index];
  }
}
