package burnbag.reader.ocr;

import java.awt.image.BufferedImage;

/// A page's picture in two kinds of shades. By the darkest of its three colours any ink is dark; as
/// light as it looks, letters of any colour stand out from a dark ground.
///
/// @param grey as light as it looks; the same plane where there is no colour
record Picture(Plane darkest, Plane grey) {
  static Picture of(BufferedImage picture) {
    return FewColours.in(picture)
        .map(FewColours::picture)
        .orElseGet(() -> new Colours(picture).picture());
  }

  /// Whether light and dark are told by different shades.
  boolean isColoured() {
    return grey != darkest;
  }

  /// Turned clockwise by so many quarters.
  Picture turned(int quarters) {
    Plane turned = darkest.turned(quarters);
    return new Picture(turned, grey == darkest ? turned : grey.turned(quarters));
  }

  /// Each square of so many pixels a side becomes one.
  Picture shrunk(int factor) {
    Plane small = darkest.shrunk(factor);
    return new Picture(small, grey == darkest ? small : grey.shrunk(factor));
  }

  int width() {
    return darkest.width();
  }

  int height() {
    return darkest.height();
  }

  /// The same on a larger paper.
  Picture laid(int wide, int high, Area place) {
    Plane laid = darkest.laid(wide, high, place);
    return new Picture(laid, grey == darkest ? laid : grey.laid(wide, high, place));
  }
}
