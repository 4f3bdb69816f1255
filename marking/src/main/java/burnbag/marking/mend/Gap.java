package burnbag.marking.mend;

/// What stands between two tokens of the string.
///
/// @param strokes characters that a copier makes of a slash: `\`, `|`
record Gap(
    int start, int end, int slashes, int strokes, int commas, int hyphens, int blanks, int others) {

  /// The gap that starts at an offset; empty where a letter stands there.
  static Gap at(String text, int start) {
    int slashes = 0;
    int strokes = 0;
    int commas = 0;
    int hyphens = 0;
    int blanks = 0;
    int others = 0;
    int end = start;
    while (end < text.length() && !Spelling.letter(text.charAt(end))) {
      switch (text.charAt(end++)) {
        case '/' -> slashes++;
        case '\\', '|', '!', '¦' -> strokes++;
        case ',' -> commas++;
        case '-' -> hyphens++;
        case ' ' -> blanks++;
        default -> others++;
      }
    }
    return new Gap(start, end, slashes, strokes, commas, hyphens, blanks, others);
  }

  /// Two letters that OCR makes of two slashes.
  static Gap lettersForSlashes(int start) {
    return new Gap(start, start + 2, 0, 3, 0, 0, 0, 0);
  }

  boolean none() {
    return end == start;
  }

  private boolean only(int count) {
    return end - start == count;
  }

  /// Price of reading it as `//`.
  double asDouble() {
    if (slashes == 2)
      return only(2) ? 0 : hyphens > 0 ? 0.65 : others + commas + strokes > 0 ? 0.3 : 0.1;
    if (slashes > 2) return 0.3;
    if (slashes == 1) return strokes > 0 ? 0.4 : commas + hyphens + others > 0 ? 0.5 : 0.3;
    if (strokes > 0) return 0.5;
    return none() ? 0.8 : 0.6;
  }

  /// Price of reading it as `/`.
  double asSingle() {
    if (slashes == 1) return only(1) ? 0 : hyphens > 0 ? 0.65 : 0.1;
    if (slashes > 1 || strokes > 0) return 0.5;
    if (none()) return 0.8;
    return commas > 0 ? 0.4 : 0.6;
  }

  /// Price of reading it as `, `.
  double asComma() {
    if (slashes > 1) return 1.2;
    if (slashes == 1 || strokes > 0) return 0.5;
    if (commas == 1) return blanks == 1 && only(2) ? 0 : 0.1;
    if (none()) return 0.6;
    return others + hyphens + commas > 0 ? 0.35 : 0.3;
  }

  /// Price of reading it as a blank.
  double asBlank() {
    if (slashes > 1) return 1.2;
    if (slashes == 1 || strokes > 0) return 0.5;
    if (none()) return 0.5;
    if (blanks > 0 && only(blanks)) return blanks == 1 ? 0 : 0.05;
    return commas > 0 ? 0.2 : 0.3;
  }

  /// Price of reading it as ` - `.
  double asDash() {
    if (none()) return 0.8;
    if (hyphens > 0 && slashes + strokes + commas + others == 0) return blanks == 2 ? 0 : 0.1;
    return slashes + strokes > 0 ? 0.5 : 0.3;
  }

  /// Price of its standing before the first token, where nothing or (before a level that is not the
  /// United States' own) two slashes should.
  double asBegin(boolean foreign) {
    if (!foreign) return slashes + strokes > 0 ? 0.5 : none() ? 0 : 0.1;
    return slashes == 0 && strokes == 0 ? 0.6 : asDouble();
  }

  /// Price of its standing behind the last token.
  double asEnd() {
    return none() ? 0 : slashes + strokes > 0 ? 0.3 : 0.2;
  }

  /// As the string has it, for a person.
  String in(String text) {
    return text.substring(start, end);
  }
}
