package burnbag.reader.ocr;

import java.util.List;
import java.util.regex.Pattern;

/// Which lines of a page may be a marking that was not read.
///
/// @param usual height of the page's lines
/// @param chinese whether it is a Chinese page, on which a sign or two may be a level
record Doubts(double usual, boolean chinese) {
  /// The least sureness of a line that was struck through: letters without their middles look like
  /// others.
  static final double SURE_STRUCK = 0.9;

  /// Lower than this part of the usual line is dust, or a dotted rule.
  private static final double LOW = 0.6;

  /// Wider than so many times its height it may be a word.
  private static final double WORD = 1.6;

  /// Higher than this part of the usual line it may be a stamp, whatever its shape.
  private static final double LARGE = 1.8;

  /// A line not read surely may be a marking if it comes so near to one.
  static final double NEAR = 0.5;

  /// Levels in Chinese signs end with one of two; few other lines of so few signs do.
  private static final Pattern LIKE_LEVEL = Pattern.compile("\\p{IsHan}{1,4}[密秘]");

  /// So many Chinese characters make a Chinese page.
  private static final int ENOUGH_SIGNS = 20;

  /// So many letters of one height are a word, or some, whatever they read as.
  private static final int LEAST_WORD = 6;

  private static final int MOST_WORD = 25;

  static Doubts of(List<ReadLine> read) {
    long signs =
        Sheet.text(Sheet.legible(read)).codePoints().filter(Character::isIdeographic).count();
    return new Doubts(usualHeight(read), signs >= ENOUGH_SIGNS);
  }

  private static double usualHeight(List<ReadLine> read) {
    int[] heights =
        read.stream()
            .filter(line -> line.sureness() >= Sheet.SURE && Sheet.hasWord(line.text()))
            .mapToInt(line -> line.area().height())
            .sorted()
            .toArray();
    if (heights.length > 0) return heights[heights.length / 2];
    return read.stream().mapToInt(line -> line.area().height()).max().orElse(0);
  }

  /// Whether a line is a few Chinese signs that end as levels do: one sign of a level that was lost
  /// or misread makes another word of it.
  static boolean isLikeLevel(String text) {
    return LIKE_LEVEL.matcher(text).matches();
  }

  boolean isAbout(ReadLine line) {
    return mayMark(line) || isStruckOut(line) || isLarge(line);
  }

  /// Whether it was read as well as it must be: surely, or legibly where it is neither struck
  /// through nor larger than others. What is lower than a line is a part of one.
  boolean isSettled(ReadLine line) {
    int height = line.area().height();
    double least = height > LARGE * usual ? Sheet.SURE : Sheet.LEGIBLE;
    return line.sureness() >= (line.struck() ? SURE_STRUCK : least)
        && height >= LOW * usual
        && !isAbout(line);
  }

  /// Whether it is high or wide enough to be writing.
  boolean isWriting(ReadLine line) {
    Area area = line.area();
    boolean large = area.height() > LARGE * usual;
    return area.height() >= LOW * usual && (large || area.width() >= WORD * area.height());
  }

  /// Whether it comes near to a marking's words.
  boolean mayMark(ReadLine line) {
    return line.nearness() >= NEAR && line.area().height() >= LOW * usual;
  }

  /// Whether a line that is struck through, and not only crossed by dirt, does not say what it is.
  boolean isStruckOut(ReadLine line) {
    Area area = line.area();
    boolean isWord = area.width() > 2 * area.height() || chinese;
    return line.struck()
        && line.sureness() < SURE_STRUCK
        && line.looks().dirt() * 2 <= line.looks().ink()
        && area.height() >= LOW * usual
        && isWord;
  }

  /// Whether it is something large that did not read and may be a stamp.
  boolean isLarge(ReadLine line) {
    return line.area().height() > LARGE * usual
        && line.sureness() < Sheet.LEGIBLE
        && (isStamp(line) || chinese && isSign(line));
  }

  /// Among Chinese a single large sign may be a level.
  private static boolean isSign(ReadLine line) {
    LineFinder.Found looks = line.looks();
    return looks.dirt() * 2 <= looks.ink() && line.area().height() < 3 * line.area().width();
  }

  /// A word that was not made out. Scribbles read as a sign or two; so does a worn stamp, but its
  /// letters are many and of one height.
  private static boolean isStamp(ReadLine line) {
    LineFinder.Found looks = line.looks();
    boolean isWord =
        looks.letters() >= LEAST_WORD
            && looks.letters() <= MOST_WORD
            && looks.even() * 20 >= looks.letters() * 17;
    return looks.isLettering()
        && (line.text().length() > Sheet.SIGNS || isWord)
        && (looks.way() == LineFinder.Way.ASLANT || line.area().width() > 2 * line.area().height());
  }
}
