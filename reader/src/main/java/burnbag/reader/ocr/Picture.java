package burnbag.reader.ocr;

import java.awt.image.BufferedImage;
import java.util.function.UnaryOperator;

/// A page's picture in three kinds of shades. By the darkest of its three colours any ink is dark;
/// as light as it looks, letters of any colour stand out from a dark ground; by how colourful it
/// is, coloured ink stands out from black print that it lies over.
///
/// @param grey as light as it looks; the darkest where there is no colour
/// @param tint the darker the more colourful; the darkest where there is no colour
record Picture(Plane darkest, Plane grey, Plane tint) {
  static Picture of(BufferedImage picture) {
    return FewColours.in(picture)
        .map(FewColours::picture)
        .orElseGet(() -> new Colours(picture).picture());
  }

  /// Without any colour.
  static Picture plain(Plane plane) {
    return new Picture(plane, plane, plane);
  }

  boolean isColoured() {
    return grey != darkest;
  }

  private Picture each(UnaryOperator<Plane> change) {
    Plane changed = change.apply(darkest);
    return isColoured()
        ? new Picture(changed, change.apply(grey), change.apply(tint))
        : plain(changed);
  }

  /// Turned clockwise by so many quarters.
  Picture turned(int quarters) {
    return each(plane -> plane.turned(quarters));
  }

  /// A part of it on white, of this size.
  ///
  /// @param left where the part lies on it
  /// @param top where the part lies on it
  Picture cut(Area part, int left, int top, int width, int height) {
    return each(plane -> plane.cut(part, left, top, width, height));
  }

  /// Each square of so many pixels a side becomes one.
  Picture shrunk(int factor) {
    return each(plane -> plane.shrunk(factor));
  }

  int width() {
    return darkest.width();
  }

  int height() {
    return darkest.height();
  }

  /// The same on a larger paper.
  Picture laid(int wide, int high, Area place) {
    return each(plane -> plane.laid(wide, high, place));
  }
}
