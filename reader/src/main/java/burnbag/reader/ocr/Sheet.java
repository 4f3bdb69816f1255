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

  /// How much of the writing on a page may be unsure before the page is.
  private static final double UNSURE_PART = 0.3;

  /// One part in so many of a page's writing reads surely where its letters are known here.
  private static final int SURE_ONE_IN = 5;

  /// Fewer lines are no page of writing.
  private static final int PAGE_OF_LINES = 5;

  /// So many strokes of one size that surround nothing are words written by hand; fewer are
  /// signatures and drawings.
  private static final int HAND = 6;

  /// No longer text than this is signs that may be anything.
  static final int SIGNS = 3;

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

  static List<ReadLine> legible(List<ReadLine> read) {
    return read.stream()
        .filter(line -> line.sureness() >= LEGIBLE && hasWord(line.text()))
        .toList();
  }

  /// Lines as a text, each on one of its own.
  static String text(List<ReadLine> lines) {
    return lines.stream().map(line -> line.text() + '\n').collect(Collectors.joining());
  }

  static boolean hasWord(String text) {
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
    Doubts doubts = Doubts.of(read);
    Optional<Unread> ofMark = markNotRead(read, doubts);
    if (ofMark.isPresent()) return ofMark;
    long made = 0;
    long unsure = byHand;
    for (ReadLine line : read) {
      Area area = line.area();
      if (!doubts.isWriting(line)) continue;
      if (line.sureness() >= LEGIBLE) {
        made += area.width();
        continue;
      }
      if (doubts.isLarge(line)) {
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

  private static Optional<Unread> markNotRead(List<ReadLine> read, Doubts doubts) {
    if (read.stream().anyMatch(doubts::mayMark)) {
      String detail = "a line on it that was not read surely comes near a marking's words";
      return Optional.of(new Unread(Reason.OCR_UNSURE, detail, true));
    }
    if (read.stream().anyMatch(doubts::isStruckOut)) {
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
}
