package burnbag.bench.pages;

/// Where a scheme's rules put a marking on a page, and how it looks there.
enum Layout {
  /// Top and bottom, in the middle.
  BANNER,
  /// Top alone, in the middle.
  HEADER,
  /// Top and bottom by a typewriter, letters apart, as in a cable.
  TYPED,
  /// Top right, with the copy's number below or above it.
  CORNER,
  /// China's official letter: number of the copy, level and term at the top left, a red letterhead
  /// and a red line.
  RED_HEAD,
  /// Behind the name of a field, at the top left.
  LABEL,
  /// A stamp in a frame in the middle of top and bottom, turned a little, with what stands below
  /// the level within the frame.
  FRAME,
  /// The same at the top right, once.
  FRAME_RIGHT,
  /// One glyph in a circle at the top right.
  SEAL,
  /// From top to bottom in a frame at the top right.
  DOWN,
  /// To the right at head and foot, in the light's own colour on black.
  LIGHT,
  /// Large on a cover with little else.
  COVER,
  /// Pale and large across the page, below its text.
  WATER;

  void draw(Sheet sheet, Draft draft) {
    switch (this) {
      case BANNER -> Banners.both(sheet, draft);
      case HEADER -> Banners.top(sheet, draft);
      case TYPED -> Banners.typed(sheet, draft);
      case LIGHT -> Banners.light(sheet, draft);
      case CORNER -> Corners.right(sheet, draft);
      case RED_HEAD -> Corners.redHead(sheet, draft);
      case LABEL -> Corners.label(sheet, draft);
      case FRAME -> Stamps.middle(sheet, draft);
      case FRAME_RIGHT -> Stamps.right(sheet, draft);
      case SEAL -> Stamps.seal(sheet, draft);
      case DOWN -> Stamps.down(sheet, draft);
      case COVER -> Covers.cover(sheet, draft);
      case WATER -> Stamps.water(sheet, draft);
    }
  }
}
