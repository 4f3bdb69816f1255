package burnbag.reader.ocr;

import burnbag.marking.page.Page;
import burnbag.reading.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What was read of a page.
///
/// @param lines that say something, in the order of reading
/// @param origin a picture, or zones of one
/// @param unread why it was not read whole, or not surely; empty where it was
record Sheet(List<ReadLine> lines, Page.Origin origin, Optional<Unread> unread) {
  /// A line below this says nothing that could be relied upon.
  static final double LEGIBLE = 0.55;

  /// A line from this on is taken as read.
  static final double SURE = 0.75;

  /// The same for one that was struck through: letters without their middles look like others.
  private static final double SURE_STRUCK = 0.9;

  /// How much of the writing on a page may be unsure before the page is.
  private static final double UNSURE_PART = 0.3;

  /// One part in so many of a page's writing reads surely where its letters are known here.
  private static final int SURE_ONE_IN = 5;

  /// Fewer lines are no page of writing.
  private static final int PAGE_OF_LINES = 5;

  /// Lower than this part of the usual line is dust, or a dotted rule.
  private static final double LOW = 0.6;

  /// Wider than so many times its height it may be a word.
  private static final double WORD = 1.6;

  /// Higher than this part of the usual line it may be a stamp, whatever its shape.
  private static final double LARGE = 1.8;

  /// A line not read surely may be a marking if it comes so near to one.
  static final double NEAR = 0.5;

  /// So many Chinese characters make a Chinese page.
  private static final int ENOUGH_SIGNS = 20;

  /// So many strokes of one size that surround nothing are words written by hand; fewer are
  /// signatures and drawings.
  private static final int HAND = 6;

  /// No longer text than this is signs that may be anything.
  private static final int SIGNS = 3;

  /// So many letters of one height are a word, or some, whatever they read as.
  private static final int LEAST_WORD = 6;

  private static final int MOST_WORD = 25;

  /// Why a page is not read, or not surely.
  ///
  /// @param ofMark whether something that may be a marking was found, and was not read
  record Unread(Reason reason, String detail, boolean ofMark) {
    Unread(Reason reason, String detail) {
      this(reason, detail, false);
    }
  }

  /// @param read all lines that were found and read
  /// @param left how many were found and not read
  /// @param hollow joined strokes that surround nothing
  static Sheet of(List<ReadLine> read, int left, List<Area> hollow) {
    List<ReadLine> lines = legible(read);
    if (left > 0) {
      return new Sheet(
          lines,
          Page.Origin.PICTURE,
          Optional.of(
              new Unread(
                  Reason.TOO_SLOW, left + " lines of the page were not read in time", true)));
    }
    if (Script.isForeign(lines)) {
      return new Sheet(
          lines,
          Page.Origin.PICTURE,
          Optional.of(
              new Unread(
                  Reason.SCRIPT, "it reads as no language that is written in letters known here")));
    }
    return new Sheet(lines, Page.Origin.PICTURE, unsure(read, byHand(hollow)));
  }

  /// Whether anything on it was read surely.
  boolean hasSureLine() {
    return lines.stream().anyMatch(line -> line.sureness() >= SURE);
  }

  /// How many lines say something surely; a letter on its side may look like another.
  long sureLines() {
    return lines.stream()
        .filter(line -> line.sureness() >= SURE && line.text().length() > SIGNS)
        .filter(line -> line.looks().isLevel())
        .count();
  }

  /// The same on the picture as it was before it was turned.
  ///
  /// @param quarters clockwise, by which it was turned
  /// @param plane as it was
  Sheet turned(int quarters, Plane plane) {
    List<ReadLine> back =
        lines.stream()
            .map(line -> line.at(line.area().turnedBack(quarters, plane.width(), plane.height())))
            .toList();
    return new Sheet(back, origin, unread);
  }

  /// Of a page that is left before it was read to its end.
  static Sheet ofZones(List<ReadLine> read) {
    return new Sheet(legible(read), Page.Origin.ZONES, Optional.empty());
  }

  private static List<ReadLine> legible(List<ReadLine> read) {
    return read.stream()
        .filter(line -> line.sureness() >= LEGIBLE && hasWord(line.text()))
        .toList();
  }

  /// Lines as a text, each on one of its own.
  static String text(List<ReadLine> lines) {
    return lines.stream().map(line -> line.text() + '\n').collect(Collectors.joining());
  }

  private static boolean hasWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /// Whether line after line was read so-so, as letters that are not known here are.
  private static boolean isGuessed(List<ReadLine> read) {
    List<ReadLine> writing = read.stream().filter(line -> line.looks().isLettering()).toList();
    long all = writing.stream().mapToLong(line -> line.area().width()).sum();
    long sure =
        writing.stream()
            .filter(line -> line.sureness() >= SURE)
            .mapToLong(line -> line.area().width())
            .sum();
    return writing.size() >= PAGE_OF_LINES && sure * SURE_ONE_IN < all;
  }

  /// @param byHand how wide all words together are that were written by hand
  private static Optional<Unread> unsure(List<ReadLine> read, long byHand) {
    double usual = usualHeight(read);
    boolean chinese = isChinese(read);
    Optional<Unread> ofMark = markNotRead(read, usual, chinese);
    if (ofMark.isPresent()) return ofMark;
    long made = 0;
    long unsure = byHand;
    for (ReadLine line : read) {
      Area area = line.area();
      boolean large = area.height() > LARGE * usual;
      if (area.height() < LOW * usual || !large && area.width() < WORD * area.height()) continue;
      if (line.sureness() >= LEGIBLE) {
        made += area.width();
        continue;
      }
      if (large && (isStamp(line) || chinese && isSign(line))) {
        return Optional.of(
            new Unread(Reason.OCR_UNSURE, "something large on it was not read surely"));
      }
      if (line.looks().isLettering()) unsure += area.width();
    }
    if (isGuessed(read)) {
      return Optional.of(
          new Unread(Reason.OCR_UNSURE, "next to nothing of its writing was read surely"));
    }
    if (unsure == 0 || unsure < UNSURE_PART * (made + unsure)) return Optional.empty();
    return Optional.of(
        new Unread(
            Reason.OCR_UNSURE,
            Math.round(100.0 * unsure / (made + unsure))
                + " % of its writing was not read surely"));
  }

  private static Optional<Unread> markNotRead(List<ReadLine> read, double usual, boolean chinese) {
    if (read.stream().anyMatch(line -> mayMark(line, usual))) {
      String detail = "a line on it that was not read surely comes near a marking's words";
      return Optional.of(new Unread(Reason.OCR_UNSURE, detail, true));
    }
    if (read.stream().anyMatch(line -> isStruckOut(line, usual, chinese))) {
      String detail = "a line on it that is struck through was not read surely";
      return Optional.of(new Unread(Reason.OCR_UNSURE, detail, true));
    }
    return Optional.empty();
  }

  private static long byHand(List<Area> hollow) {
    if (hollow.isEmpty()) return 0;
    int[] heights = hollow.stream().mapToInt(Area::height).sorted().toArray();
    int most = heights[heights.length / 2];
    List<Area> words =
        hollow.stream()
            .filter(area -> area.width() > area.height())
            .filter(area -> area.height() < 2 * most && 2 * area.height() > most)
            .toList();
    return words.size() < HAND ? 0 : words.stream().mapToLong(Area::width).sum();
  }

  private static boolean mayMark(ReadLine line, double usual) {
    return line.nearness() >= NEAR && line.area().height() >= LOW * usual;
  }

  /// Whether a line that is struck through, and not only crossed by dirt, does not say what it is.
  private static boolean isStruckOut(ReadLine line, double usual, boolean chinese) {
    Area area = line.area();
    boolean isWord = area.width() > 2 * area.height() || chinese;
    return line.struck()
        && line.sureness() < SURE_STRUCK
        && line.looks().dirt() * 2 <= line.looks().ink()
        && area.height() >= LOW * usual
        && isWord;
  }

  /// Among Chinese a single large sign may be a level.
  private static boolean isSign(ReadLine line) {
    LineFinder.Found looks = line.looks();
    return looks.dirt() * 2 <= looks.ink() && line.area().height() < 3 * line.area().width();
  }

  private static boolean isChinese(List<ReadLine> read) {
    long signs = text(legible(read)).codePoints().filter(Character::isIdeographic).count();
    return signs >= ENOUGH_SIGNS;
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
        && (line.text().length() > SIGNS || isWord)
        && (looks.way() == LineFinder.Way.ASLANT || line.area().width() > 2 * line.area().height());
  }

  private static double usualHeight(List<ReadLine> read) {
    int[] heights =
        read.stream()
            .filter(line -> line.sureness() >= SURE && hasWord(line.text()))
            .mapToInt(line -> line.area().height())
            .sorted()
            .toArray();
    if (heights.length > 0) return heights[heights.length / 2];
    return read.stream().mapToInt(line -> line.area().height()).max().orElse(0);
  }
}
