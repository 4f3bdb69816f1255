package burnbag.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The fonts that papers are set in. All are embedded into each paper, as far as it uses them.
///
/// Liberation Sans and Mono come with the program: Latin, Greek, Cyrillic, Hebrew. What they lack
/// is taken from the fonts that were added, in order; what none has is printed as its code point.
public final class Fonts {
  /// What style sheets call the text's font, and that of codes.
  static final String TEXT = "Paper";

  static final String CODE = "Paper Code";

  private final List<Face> shipped;
  private final List<Face> added;

  private Fonts(List<Face> shipped, List<Face> added) {
    this.shipped = List.copyOf(shipped);
    this.added = List.copyOf(added);
  }

  /// Those that come with the program: papers are then the same on every machine.
  public static Fonts shipped() {
    return new Fonts(
        List.of(
            Face.shipped(TEXT, Face.Weight.REGULAR, "/liberation/LiberationSans-Regular.ttf"),
            Face.shipped(TEXT, Face.Weight.BOLD, "/liberation/LiberationSans-Bold.ttf"),
            Face.shipped(CODE, Face.Weight.REGULAR, "/liberation/LiberationMono-Regular.ttf"),
            Face.shipped(CODE, Face.Weight.BOLD, "/liberation/LiberationMono-Bold.ttf")),
        List.of());
  }

  /// Those that come with the program, and what lies at [FontFile#USUAL_PLACES].
  public static Fonts ofThisMachine() {
    Fonts fonts = shipped();
    for (FontFile file : FontFile.USUAL_PLACES.stream().map(FontFile::read).toList()) {
      if (file instanceof FontFile.Usable usable) fonts = fonts.with(usable);
    }
    return fonts;
  }

  /// These, and one more for what they lack.
  public Fonts with(FontFile.Usable file) {
    List<Face> more = new ArrayList<>(added);
    more.add(file.face());
    return new Fonts(shipped, more);
  }

  /// Whether some font has a glyph for it.
  public boolean has(int codePoint) {
    return face(codePoint, Face.Weight.REGULAR).has(codePoint);
  }

  /// How wide a text is in the text's font, in points.
  float width(String text, Face.Weight weight, float size) {
    return (float) text.codePoints().mapToDouble(glyph -> face(glyph, weight).advance(glyph)).sum()
        * size;
  }

  /// How wide a code is in the font of codes, in points.
  float codeWidth(String text, float size) {
    return (float) text.codePoints().mapToDouble(glyph -> codeFace(glyph).advance(glyph)).sum()
        * size;
  }

  List<Face> faces() {
    List<Face> all = new ArrayList<>(shipped);
    all.addAll(added);
    return List.copyOf(all);
  }

  /// A list of families for a style sheet, the given one first.
  String families(String first) {
    List<String> names = new ArrayList<>(List.of(first, TEXT));
    for (Face face : added) names.add(face.family());
    return names.stream().distinct().map(name -> "'" + name + "'").collect(Collectors.joining(","));
  }

  private Face face(int codePoint, Face.Weight weight) {
    Face text = shipped.get(weight == Face.Weight.BOLD ? 1 : 0);
    if (text.has(codePoint)) return text;
    return added.stream().filter(face -> face.has(codePoint)).findFirst().orElse(text);
  }

  private Face codeFace(int codePoint) {
    Face code = shipped.get(2);
    return code.has(codePoint) ? code : face(codePoint, Face.Weight.REGULAR);
  }
}
