package burnbag.reader.ocr;

import java.awt.image.BufferedImage;

/// A page's picture in two kinds of shades. By the darkest of its three colours any ink is dark; as
/// light as it looks, letters of any colour stand out from a dark ground.
///
/// @param grey as light as it looks; the same plane where there is no colour
record Picture(Plane darkest, Plane grey) {
  /// Of 255: what is parted by no more has no colour worth looking at.
  private static final int COLOUR = 24;

  static Picture of(BufferedImage picture) {
    Plane darkest = Plane.of(picture);
    if (picture.getColorModel().getNumComponents() < 3) return new Picture(darkest, darkest);
    int width = picture.getWidth();
    byte[] shades = new byte[darkest.shades().length];
    int[] row = new int[width];
    boolean isColoured = false;
    int to = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int pixel : row) {
        int shade = looks(pixel);
        isColoured |= shade - (darkest.shades()[to] & 0xFF) > COLOUR;
        shades[to++] = (byte) shade;
      }
    }
    return new Picture(
        darkest, isColoured ? new Plane(width, picture.getHeight(), shades) : darkest);
  }

  /// How light a pixel looks on white paper (ITU-R BT.601: 0.299, 0.587, 0.114).
  private static int looks(int argb) {
    int red = argb >> 16 & 0xFF;
    int green = argb >> 8 & 0xFF;
    int blue = argb & 0xFF;
    int shade = (299 * red + 587 * green + 114 * blue) / 1000;
    int cover = argb >>> 24;
    return cover == 0xFF ? shade : 255 - (255 - shade) * cover / 255;
  }

  /// Turned clockwise by so many quarters.
  Picture turned(int quarters) {
    Plane turned = darkest.turned(quarters);
    return new Picture(turned, grey == darkest ? turned : grey.turned(quarters));
  }

  /// A part of it on white, of this size.
  ///
  /// @param left where the part lies on it
  /// @param top where the part lies on it
  Picture cut(Area part, int left, int top, int width, int height) {
    Plane cut = darkest.cut(part, left, top, width, height);
    return new Picture(cut, grey == darkest ? cut : grey.cut(part, left, top, width, height));
  }

  /// Each square of so many pixels a side becomes one.
  Picture shrunk(int factor) {
    Plane small = darkest.shrunk(factor);
    return new Picture(small, grey == darkest ? small : grey.shrunk(factor));
  }
}
