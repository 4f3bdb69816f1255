package burnbag.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A font in one weight, whose glyphs can be asked for and measured.
public final class Face {
  /// How heavy strokes are.
  enum Weight {
    REGULAR(400),
    BOLD(700);

    private final int number;

    Weight(int number) {
      this.number = number;
    }

    /// As CSS counts it.
    int number() {
      return number;
    }
  }

  private final String family;
  private final Weight weight;
  private final byte[] bytes;
  private final CmapLookup glyphs;
  private final TrueTypeFont font;
  private final float unitsPerEm;

  Face(String family, Weight weight, byte[] bytes) {
    this.family = family;
    this.weight = weight;
    this.bytes = bytes.clone();
    try {
      // All tables that are asked for here are read at once; nothing stays open.
      this.font = new TTFParser().parse(new RandomAccessReadBuffer(this.bytes));
      this.glyphs = font.getUnicodeCmapLookup();
      this.unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new IllegalArgumentException(family + " is no TrueType font", e);
    }
  }

  static Face shipped(String family, Weight weight, String resource) {
    try (InputStream in = Face.class.getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException("no " + resource + " on the class path");
      return new Face(family, weight, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What style sheets call it.
  String family() {
    return family;
  }

  Weight weight() {
    return weight;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  boolean has(int codePoint) {
    return glyphs.getGlyphId(codePoint) != 0;
  }

  /// How far a glyph moves the pen, in parts of the font's size.
  float advance(int codePoint) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
