package burnbag.reader.ocr;

/// How dark and how light a colour is, of 255. What is see-through lies on white paper.
final class Shade {
  /// What is parted by no more has no colour worth looking at.
  private static final int COLOUR = 24;

  /// Nor has what is no more colourful.
  private static final int COLOURFUL = 48;

  private Shade() {}

  /// By the darkest of its three colours, so that a red or blue stamp is as dark as print.
  static int darkest(int argb) {
    int darkest = Math.min(argb >> 16 & 0xFF, Math.min(argb >> 8 & 0xFF, argb & 0xFF));
    return covered(argb, darkest);
  }

  /// How light it looks (ITU-R BT.601: 0.299, 0.587, 0.114).
  static int looks(int argb) {
    int red = argb >> 16 & 0xFF;
    int green = argb >> 8 & 0xFF;
    int blue = argb & 0xFF;
    return covered(argb, (299 * red + 587 * green + 114 * blue) / 1000);
  }

  /// How far its lightest colour and its darkest are apart, taken from 255: vivid ink is dark,
  /// black and white are light.
  static int tint(int argb) {
    int lightest = Math.max(argb >> 16 & 0xFF, Math.max(argb >> 8 & 0xFF, argb & 0xFF));
    return 255 - covered(argb, lightest) + darkest(argb);
  }

  /// Whether it has a colour that is worth looking at.
  static boolean isColour(int argb) {
    return looks(argb) - darkest(argb) > COLOUR || 255 - tint(argb) > COLOURFUL;
  }

  private static int covered(int argb, int shade) {
    int cover = argb >>> 24;
    return cover == 0xFF ? shade : 255 - (255 - shade) * cover / 255;
  }
}
