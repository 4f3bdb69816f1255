package burnbag.sweep;

/// Names and texts out of files, made safe to print: nothing in them can move the cursor, colour
/// the terminal or turn the direction of the line.
///
/// Control and format characters (among them bidi overrides and zero-width characters), line
/// separators and halves of surrogate pairs are written `⟨U+202E⟩`; a line break within the text is
/// `↵`.
public final class Visible {
  private Visible() {}

  /// The whole text.
  public static String of(String text) {
    if (text.codePoints().noneMatch(Visible::hidden)) return text;
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(character -> append(shown, character));
    return shown.toString();
  }

  /// The text's beginning, with `…` where something was cut off.
  ///
  /// @param most code units that stay
  public static String cut(String text, int most) {
    if (text.length() <= most) return of(text);
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return of(text.substring(0, end)) + "…";
  }

  private static void append(StringBuilder shown, int character) {
    if (character == '\n') {
      shown.append('↵');
    } else if (hidden(character)) {
      shown.append(String.format("⟨U+%04X⟩", character));
    } else {
      shown.appendCodePoint(character);
    }
  }

  private static boolean hidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
