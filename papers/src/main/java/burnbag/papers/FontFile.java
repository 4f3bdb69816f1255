package burnbag.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A font that somebody has put on the machine, read or not.
public sealed interface FontFile {
  /// Where Debian puts fonts with Chinese, Japanese and Korean glyphs that can be embedded
  /// (`fonts-droid-fallback`), and one with many scripts (`fonts-dejavu-core`). The first that has
  /// a glyph is used for it.
  List<Path> USUAL_PLACES =
      List.of(
          Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
          Path.of("/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf"),
          Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"));

  /// One that can be embedded.
  record Usable(Face face) implements FontFile {}

  /// One that cannot.
  ///
  /// @param why a reason a person can act on
  record Unusable(Path file, String why) implements FontFile {}

  /// Reads a font. Only TrueType outlines can be embedded; collections and the outlines of
  /// PostScript cannot.
  static FontFile read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return new Unusable(file, "it cannot be read");
    }
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
      if (font.getGlyph() == null) return new Unusable(file, "it has no TrueType outlines");
      return new Usable(new Face(file.getFileName().toString(), Face.Weight.REGULAR, bytes));
    } catch (IOException | RuntimeException e) {
      return new Unusable(file, "it is no TrueType font");
    }
  }
}
