package burnbag.reading;

/// A page as a report wants to show it.
///
/// @param page 1-based
/// @param side its picture's longer side has at most so many pixels
public record View(int page, int side) {
  /// No picture has more.
  public static final int LONGEST_SIDE = 4_096;

  public View {
    if (page < 1) throw new IllegalArgumentException("a view of page " + page);
    if (side < 1 || side > LONGEST_SIDE) {
      throw new IllegalArgumentException("a picture of " + side + " pixels");
    }
  }
}
