package burnbag.bench.pages;

import java.awt.Color;

/// What a marking is written with.
enum Ink {
  BLACK(0x1c1c1e),
  RED(0xc4202b),
  BLUE(0x2a3f9d),
  GREEN(0x1d7a3a),
  GREY(0xb4b4b8);

  private final Color colour;

  Ink(int rgb) {
    colour = new Color(rgb);
  }

  Color colour() {
    return colour;
  }
}
