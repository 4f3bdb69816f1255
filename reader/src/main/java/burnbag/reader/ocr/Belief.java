package burnbag.reader.ocr;

import java.util.Arrays;

/// Which network is believed about a line: the small one and eight bits where they are sure and
/// nothing comes near a marking, the large one as it is about anything else.
final class Belief {
  /// What the small network reads counts where its letters are as sure as that,
  private static final double SURELY = 0.93;

  /// where it doubts none of them more than that,
  private static final double DOUBTED = 0.5;

  /// Letters of fewer columns each, as printed ones are, run into each other before the small
  /// network.
  private static final int PITCH = 14;

  /// and where there are so many.
  static final int LEAST_LETTERS = 3;

  /// A line of fewer columns of its strip is no running text.
  private static final int LONG = 250;

  /// Nor is one of fewer letters.
  private static final int MANY = 20;

  /// What stands round a portion mark, between the parts of a marking, and before a term.
  private static final String SIGNS_OF_MARKS = "/()[]{}（）【】［］〔〕★☆*";

  private final MarkWords markWords;

  Belief(MarkWords markWords) {
    this.markWords = markWords;
  }

  /// Whether the small network is believed.
  boolean isPlain(SmallNetwork.Read glance, Strip strip) {
    return glance.isKnown()
        && glance.letters() >= LEAST_LETTERS
        && glance.sureness() >= SURELY
        && glance.doubt() <= DOUBTED
        && strip.width() >= PITCH * glance.text().length()
        && !mayMark(glance.text());
  }

  /// Whether a line may be read in eight bits: running text, or nothing that the small network
  /// knows.
  boolean mayBeRunning(SmallNetwork.Read glance, Strip strip) {
    return (strip.width() >= LONG || isUnknown(glance)) && !mayMark(glance.text());
  }

  /// Whether it was read surely as running text in Latin letters, and as nothing that may be a
  /// marking's.
  boolean isRunning(Recognition.Said inEightBits) {
    int[] letters = inEightBits.text().codePoints().filter(Character::isLetter).toArray();
    return inEightBits.sureness() >= Sheet.SURE
        && letters.length >= MANY
        && Arrays.stream(letters).allMatch(Belief::isLatin)
        && !mayMark(inEightBits.text());
  }

  /// Whether neither of two networks makes a word of it: even a worn marking leaves more letters.
  boolean isNothing(Recognition.Said inEightBits, SmallNetwork.Read glance) {
    String text = inEightBits.text();
    return isUnknown(glance)
        && inEightBits.sureness() < Sheet.LEGIBLE
        && inEightBits.nearness() < Spotter.LEAST_NEARNESS
        && text.codePoints().filter(Character::isLetterOrDigit).count() <= LEAST_LETTERS
        && text.codePoints().noneMatch(Character::isIdeographic);
  }

  private static boolean isUnknown(SmallNetwork.Read glance) {
    return !glance.isKnown() || glance.letters() < LEAST_LETTERS;
  }

  /// Whether it has a sign of a marking, or comes near a word of one.
  private boolean mayMark(String text) {
    return text.chars().anyMatch(sign -> SIGNS_OF_MARKS.indexOf(sign) >= 0)
        || markWords.areNear(text);
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }
}
