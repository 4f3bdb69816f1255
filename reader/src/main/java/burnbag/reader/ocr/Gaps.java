package burnbag.reader.ocr;

/// Where between the letters of a strip there is nothing: the network often leaves out the space
/// between two words of a Latin script.
final class Gaps {
  /// Of the strip's height, before it was squeezed: no letter stands so far from the next in its
  /// word.
  private static final double WORD_SPACE = 0.2;

  /// A space is so much wider than the usual gap between two letters of the line.
  private static final double WIDER = 2.0;

  /// A column with a shade below this has ink in it, of -1 to 1.
  private static final float INK = 0f;

  private final boolean[] empty;
  private final double squeeze;

  Gaps(Strip strip) {
    squeeze = strip.squeeze();
    empty = new boolean[strip.width()];
    for (int x = 0; x < strip.width(); x++) {
      boolean hasInk = false;
      // Not the margin above and below, where the next line may show.
      for (int y = 6; y < Recognition.HEIGHT - 6 && !hasInk; y++) {
        hasInk = strip.values()[y * strip.width() + x] < INK;
      }
      empty[x] = !hasInk;
    }
  }

  /// The widest stretch without ink from one part of the strip to another.
  ///
  /// @param from 0 to 1
  /// @param to 0 to 1
  int widest(double from, double to) {
    int widest = 0;
    int run = 0;
    int end = Math.min(empty.length, (int) Math.ceil(to * empty.length));
    for (int x = Math.max(0, (int) (from * empty.length)); x < end; x++) {
      run = empty[x] ? run + 1 : 0;
      widest = Math.max(widest, run);
    }
    return widest;
  }

  /// How wide a space is at least.
  ///
  /// @param usual gap between two letters of the line
  double space(double usual) {
    return Math.max(WORD_SPACE * squeeze * Recognition.HEIGHT, WIDER * usual);
  }
}
