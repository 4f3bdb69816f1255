package burnbag.reader.document;

/// Names out of files, made safe to show.
final class Visible {
  private static final int LONGEST = 1_000;

  private Visible() {}

  /// The name with control, bidi and unpaired characters as escapes, no longer than is sensible.
  static String of(String name) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < name.length() && shown.length() < LONGEST; i++) {
      char c = name.charAt(i);
      int type = Character.getType(c);
      boolean lone =
          Character.isSurrogate(c)
              && !(Character.isHighSurrogate(c)
                  && i + 1 < name.length()
                  && Character.isLowSurrogate(name.charAt(i + 1)))
              && !(Character.isLowSurrogate(c)
                  && i > 0
                  && Character.isHighSurrogate(name.charAt(i - 1)));
      if (type == Character.CONTROL
          || type == Character.FORMAT
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR
          || lone) {
        shown.append(String.format("\\%c%04x", (int) 'u', (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.isEmpty() ? "unnamed" : shown.toString();
  }
}
