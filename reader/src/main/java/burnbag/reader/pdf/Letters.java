package burnbag.reader.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/// What a font of one byte a letter says of its letters, each asked for once: the same few dozen
/// make up a whole document.
final class Letters {
  private static final String MORE_NAMES = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
  private static final float TEXT_SPACE = 0.001f;

  /// Names of glyphs beyond those of Adobe's list, as PDFBox's own text extraction takes them.
  private static final class Names {
    private static final GlyphList ALL = all();

    private static GlyphList all() {
      try (InputStream in = GlyphList.class.getResourceAsStream(MORE_NAMES)) {
        return new GlyphList(GlyphList.getAdobeGlyphList(), in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// One letter.
  ///
  /// @param text what it stands for; its code where nobody knows
  /// @param width in text space
  /// @param meaningless whether the font itself does not say what it stands for
  record Letter(String text, float width, boolean meaningless) {}

  private final PDSimpleFont font;
  private final float height;
  private final float spaceWidth;
  private final Letter[] byCode = new Letter[256];

  /// @param height of its letters, in text space
  Letters(PDSimpleFont font, float height) {
    this.font = font;
    this.height = height;
    float space = spaceOf(font);
    if (space == 0) space = font.getAverageFontWidth() * TEXT_SPACE * 0.8f;
    spaceWidth = space == 0 ? 1 : space;
  }

  private static float spaceOf(PDSimpleFont font) {
    try {
      return font.getSpaceWidth() * TEXT_SPACE;
    } catch (RuntimeException _) {
      // A font that fails at this may still say what its letters are.
      return 0;
    }
  }

  float height() {
    return height;
  }

  float spaceWidth() {
    return spaceWidth;
  }

  /// @param code 0 to 255
  Letter of(int code) throws IOException {
    Letter known = byCode[code];
    if (known != null) return known;
    String text = font.toUnicode(code, Names.ALL);
    Letter letter =
        new Letter(
            text == null ? String.valueOf((char) code) : text,
            font.getDisplacement(code).getX(),
            isMeaningless(font.toUnicode(code)));
    byCode[code] = letter;
    return letter;
  }

  /// Whether a meaning that a font gives is none.
  static boolean isMeaningless(String meaning) {
    return meaning == null
        || meaning.equals("\uFFFD")
        || !meaning.isEmpty() && meaning.charAt(0) >= '\uE000' && meaning.charAt(0) <= '\uF8FF';
  }
}
