package burnbag.papers;

import java.util.List;

/// Puts values into pages. Whatever a value holds, it can be seen on the page and is nothing but
/// text: marks of XHTML are escaped; what a reader would not see, or would see elsewhere (control
/// characters, marks of direction, joiners), and what no font has a glyph for is written as its
/// code point, `[U+202E]`.
final class Scribe {
  private final Fonts fonts;

  Scribe(Fonts fonts) {
    this.fonts = fonts;
  }

  /// Fills a template's places `{}` in order.
  ///
  /// @param template XHTML that a class of this package wrote
  /// @param values a [Markup] or a list of them goes in as it is, all else as visible text
  Markup write(String template, Object... values) {
    StringBuilder page = new StringBuilder(template.length() + 64);
    int from = 0;
    for (Object value : values) {
      int place = template.indexOf("{}", from);
      if (place < 0) throw new IllegalArgumentException("more values than places: " + template);
      page.append(template, from, place);
      put(page, value);
      from = place + 2;
    }
    if (template.indexOf("{}", from) >= 0)
      throw new IllegalArgumentException("more places than values: " + template);
    return new Markup(page.append(template, from, template.length()).toString());
  }

  private void put(StringBuilder page, Object value) {
    switch (value) {
      case Markup markup -> page.append(markup.xhtml());
      case List<?> pieces -> pieces.forEach(piece -> put(page, piece));
      default -> escape(page, visible(value.toString()));
    }
  }

  /// The text as it will be read on paper.
  String visible(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            glyph -> {
              if (isHidden(glyph) || !fonts.has(glyph)) {
                seen.append("[U+%04X]".formatted(glyph));
              } else {
                seen.appendCodePoint(glyph);
              }
            });
    return seen.toString();
  }

  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    };
  }

  static String escaped(String text) {
    StringBuilder page = new StringBuilder();
    escape(page, text);
    return page.toString();
  }

  private static void escape(StringBuilder page, String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      switch (letter) {
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '&' -> page.append("&amp;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        default -> page.append(letter);
      }
    }
  }
}
