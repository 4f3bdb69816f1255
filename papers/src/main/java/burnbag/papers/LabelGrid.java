package burnbag.papers;

/// How labels lie on a sheet of A4, as sold.
public enum LabelGrid {
  /// 24 labels of 70 × 37 mm, edge to edge.
  THREE_BY_EIGHT(3, 8, 700, 370, 0, 5, 0),
  /// 40 labels of 52.5 × 29.7 mm, edge to edge.
  FOUR_BY_TEN(4, 10, 525, 297, 0, 0, 0),
  /// 14 labels of 99.1 × 38.1 mm with a gutter.
  TWO_BY_SEVEN(2, 7, 991, 381, 47, 151, 25);

  private final int columns;
  private final int rows;
  private final int width;
  private final int height;
  private final int left;
  private final int top;
  private final int gutter;

  LabelGrid(int columns, int rows, int width, int height, int left, int top, int gutter) {
    this.columns = columns;
    this.rows = rows;
    this.width = width;
    this.height = height;
    this.left = left;
    this.top = top;
    this.gutter = gutter;
  }

  /// Labels on one sheet.
  public int perSheet() {
    return columns * rows;
  }

  /// Of one label, in tenths of a millimetre, as are all lengths here.
  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// @param place on its sheet, 0-based, by rows
  int leftOf(int place) {
    return left + place % columns * (width + gutter);
  }

  int topOf(int place) {
    return top + place / columns * height;
  }
}
