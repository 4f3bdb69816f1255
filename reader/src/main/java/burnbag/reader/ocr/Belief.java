package burnbag.reader.ocr;

import java.util.Arrays;
import java.util.regex.Pattern;

/// Which network is believed about a line: the small one and eight bits where they are sure and
/// nothing comes near a marking, the large one as it is about anything else.
final class Belief {
  /// What the small network reads in a short line counts where its letters are as sure as that,
  private static final double SURELY = 0.93;

  /// where it doubts none of them more than that,
  private static final double DOUBTED = 0.5;

  /// and where there are so many.
  static final int LEAST_LETTERS = 3;

  /// In running text, the same: the large network is not right about such lines more often.
  private static final double SURELY_RUNNING = 0.85;

  private static final double DOUBTED_RUNNING = 0.8;

  /// One letter in so many of running text may be none that it knows.
  private static final int UNKNOWN_ONE_IN = 10;

  /// Two of them together, or one that is a word, are no letter that is worn: a level in Chinese
  /// signs has no more.
  private static final Pattern OTHER_LETTERS =
      Pattern.compile("\ufffd\\s*\ufffd|(?:^|\\s)\ufffd(?:\\s|$)");

  /// A word that begins with two capitals like small letters, and goes on in small ones: which they
  /// are, their height tells, and that the small network does not know surely.
  private static final Pattern EITHER_CASE = Pattern.compile("(?<!\\p{L})[COSUVWXZ]{2,}\\p{Ll}");

  /// Letters of fewer columns each, as printed ones are, run into each other before the small
  /// network.
  private static final int PITCH = 14;

  /// A line of fewer columns of its strip is no running text.
  private static final int LONG = 250;

  /// Nor is what eight bits read in fewer letters.
  private static final int RUNNING_LETTERS = 12;

  /// What eight bits read less surely than that, the network as it was does not read either.
  private static final double UNREADABLE = 0.65;

  /// What stands round a portion mark, between the parts of a marking, and before a term.
  private static final String SIGNS_OF_MARKS = "/()[]{}（）【】［］〔〕★☆*";

  private final MarkWords markWords;

  Belief(MarkWords markWords) {
    this.markWords = markWords;
  }

  /// Whether the small network is believed.
  boolean isPlain(SmallNetwork.Read glance, Strip strip) {
    boolean isSure =
        strip.width() >= LONG && glance.letters() >= Prose.MANY
            ? isSureRunning(glance)
            : isSureShort(glance);
    return isSure
        && strip.width() >= PITCH * glance.text().length()
        && !EITHER_CASE.matcher(glance.text()).find()
        && !mayMark(glance.text());
  }

  private static boolean isSureShort(SmallNetwork.Read glance) {
    return glance.unknown() == 0
        && glance.letters() >= LEAST_LETTERS
        && glance.sureness() >= SURELY
        && glance.doubt() <= DOUBTED;
  }

  private static boolean isSureRunning(SmallNetwork.Read glance) {
    return glance.unknown() * UNKNOWN_ONE_IN <= glance.letters()
        && glance.sureness() >= SURELY_RUNNING
        && glance.doubt() <= DOUBTED_RUNNING
        && !OTHER_LETTERS.matcher(glance.text()).find();
  }

  /// Whether a line may be read in eight bits: running text, or nothing that the small network
  /// knows.
  boolean mayBeRunning(SmallNetwork.Read glance, Strip strip) {
    boolean mayBe = strip.width() >= LONG || isUnknown(glance);
    return mayBe && !mayMark(glance.text().replace(SmallNetwork.UNKNOWN, ""));
  }

  /// Whether what was read in eight bits counts.
  boolean isEnough(Recognition.Said inEightBits, SmallNetwork.Read glance, Strip strip) {
    if (mayMark(inEightBits.text())) return false;
    boolean isLong = strip.width() >= LONG;
    return isLong && isRunning(inEightBits) || isNothing(inEightBits, isLong, glance);
  }

  /// Surely running text in Latin letters.
  private static boolean isRunning(Recognition.Said inEightBits) {
    int[] letters = inEightBits.text().codePoints().filter(Character::isLetter).toArray();
    return inEightBits.sureness() >= Sheet.SURE
        && letters.length >= RUNNING_LETTERS
        && Arrays.stream(letters).allMatch(Belief::isLatin);
  }

  /// Whether nobody reads it. In a short line that is so where neither of two networks makes a word
  /// of it: even a worn marking leaves more letters.
  private static boolean isNothing(
      Recognition.Said inEightBits, boolean isLong, SmallNetwork.Read glance) {
    String text = inEightBits.text();
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    boolean isUnread =
        isLong
            ? inEightBits.sureness() < UNREADABLE
            : inEightBits.sureness() < Sheet.LEGIBLE
                && isUnknown(glance)
                && letters <= LEAST_LETTERS;
    return isUnread
        && inEightBits.nearness() < Spotter.LEAST_NEARNESS
        && text.codePoints().noneMatch(Character::isIdeographic);
  }

  private static boolean isUnknown(SmallNetwork.Read glance) {
    return glance.unknown() > 0 || glance.letters() < LEAST_LETTERS;
  }

  /// Whether it has a sign of a marking, or comes near a word of one.
  private boolean mayMark(String text) {
    if (Prose.is(text)) {
      return Prose.hasSignsOfMarks(text) || markWords.areNear(Prose.ofCapitals(text));
    }
    return text.chars().anyMatch(sign -> SIGNS_OF_MARKS.indexOf(sign) >= 0)
        || markWords.areNear(text);
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }
}
