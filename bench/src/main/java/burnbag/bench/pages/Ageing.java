package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.function.Supplier;

/// How a page became a picture, and what befell it before.
enum Ageing {
  /// As it left the word processor.
  CLEAN,
  /// On a photocopier or an office scanner, black and white.
  SCAN_BITS,
  /// In shades of grey, with the scanner's shading.
  SCAN_GREY,
  /// Through a telephone line.
  FAX,
  /// Not straight on the glass.
  SKEW,
  /// By a telephone's camera.
  PHOTO,
  /// Folded before it was scanned.
  FOLD,
  /// Thin paper, printed on both sides.
  SHINE_THROUGH,
  /// With a mail room's stamps over the text.
  STAMPED,
  /// With a pen's strokes over the text.
  PEN,
  /// The marking struck out by hand.
  STRUCK,
  /// A corner torn off.
  TORN,
  /// By a quarter, a half or three quarters.
  TURNED;

  /// What colours the picture keeps.
  enum Mode {
    BITS,
    GREY,
    COLOUR
  }

  /// A picture of an aged page.
  record Aged(Leaf leaf, Mode mode) {}

  /// As the truth and the tables have it.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether a look can be seen after it: what is pale, or light on black, is gone in black and
  /// white.
  boolean suits(Layout layout) {
    return switch (this) {
      case SCAN_BITS, FAX -> !pale(layout);
      case CLEAN, SCAN_GREY, SKEW, PHOTO, FOLD, SHINE_THROUGH, STAMPED, PEN, STRUCK, TORN, TURNED ->
          true;
    };
  }

  private static boolean pale(Layout layout) {
    return switch (layout) {
      case LIGHT, WATER -> true;
      case BANNER, HEADER, TYPED, CORNER, RED_HEAD, LABEL, FRAME, FRAME_RIGHT, SEAL, DOWN, COVER ->
          false;
    };
  }

  /// Ages a page.
  ///
  /// @param back the page on its other side, asked for only where it is seen
  Aged age(Leaf leaf, Layout layout, Supplier<BufferedImage> back, Chance chance) {
    return switch (this) {
      case CLEAN -> new Aged(leaf, Mode.COLOUR);
      case SCAN_BITS -> new Aged(Scanner.bits(leaf, chance), Mode.BITS);
      case SCAN_GREY -> new Aged(Scanner.grey(leaf, chance), Mode.GREY);
      case FAX -> new Aged(FaxLine.sent(leaf, chance), Mode.BITS);
      case SKEW -> {
        double degrees = chance.between(0.5, 5) * chance.of(-1, 1);
        int lid = chance.of(0xffffff, 0xffffff, 0x303030);
        yield scanned(Turn.skewed(leaf, degrees, lid), layout, chance);
      }
      case PHOTO -> new Aged(Camera.photograph(leaf, chance), Mode.COLOUR);
      case FOLD -> coloured(Wear.folded(leaf, chance), chance);
      case SHINE_THROUGH -> coloured(Wear.shineThrough(leaf, back.get(), chance), chance);
      case STAMPED -> coloured(leaf, chance);
      case PEN -> coloured(Wear.scribbled(leaf, chance), chance);
      case STRUCK -> coloured(Wear.struck(leaf, chance), chance);
      case TORN -> coloured(Wear.torn(leaf, chance.of(0xffffff, 0x3a3a3a), chance), chance);
      case TURNED -> scanned(Turn.quarters(leaf, chance.number(1, 3)), layout, chance);
    };
  }

  private static Aged coloured(Leaf leaf, Chance chance) {
    return new Aged(Scanner.colour(leaf, chance), Mode.COLOUR);
  }

  private static Aged scanned(Leaf leaf, Layout layout, Chance chance) {
    if (pale(layout)) return coloured(leaf, chance);
    return switch (chance.of(Mode.BITS, Mode.GREY, Mode.COLOUR)) {
      case BITS -> new Aged(Scanner.bits(leaf, chance), Mode.BITS);
      case GREY -> new Aged(Scanner.grey(leaf, chance), Mode.GREY);
      case COLOUR -> coloured(leaf, chance);
    };
  }
}
