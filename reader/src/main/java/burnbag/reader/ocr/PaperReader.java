package burnbag.reader.ocr;

import ai.onnxruntime.OrtException;
import burnbag.marking.page.Page;
import burnbag.reader.document.PageTime;
import burnbag.reading.Ocr;
import burnbag.reading.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads the writing in a picture, the lines of most promise first, and turns it where it lies on
/// its side or its head.
final class PaperReader {
  /// So many of the longest lines tell whether a picture lies the right way up.
  private static final int PROBES = 4;

  /// How much surer they have to be for it to be turned.
  private static final double SURER = 0.15;

  /// One line in so many reads surely where a page lies right.
  private static final int LEGIBLE_ONE_IN = 4;

  /// Of the usual line's height.
  private static final double TWO_LINES = 1.5;

  /// After so many lines it is looked for the first time whether they hold the page back.
  private static final int FIRST_LOOK = 3;

  private static final int LOOK_EVERY = 5;

  private static final int MOST_HEAD = 6;

  /// A page with more lines that are doubtful is one that does not read.
  private static final int MOST_LOOKS = 12;

  /// Of a line's height: what a thicker stroke left of it may read as anything.
  private static final double MOST_COVERED = 0.45;

  /// Fewer letters the other way up are others by chance.
  private static final int WORD = 5;

  /// Of a page of which no more than its zones was to be read, and that they do not hold back.
  private static final Sheet.Unread NOT_ASKED_FOR =
      new Sheet.Unread(Reason.NEEDS_OCR, "what looks as markings do was read, and no more");

  private final Recognition recognition;
  private final LiveSign live;

  PaperReader(Recognition recognition, LiveSign live) {
    this.recognition = recognition;
    this.live = live;
  }

  /// @param time within which it ends
  Sheet read(Picture picture, Ocr ocr, PageTime time) throws OrtException {
    if (Roll.isRoll(picture)) return read(Roll.of(picture), ocr, time);
    if (CloseUp.isNoSheet(picture)) return read(CloseUp.of(picture), ocr, time);
    Sheet sheet = readSheet(picture, ocr, time);
    if (sheet.hasSureLine()) return sheet;
    Sheet fromNear = read(CloseUp.fromNear(picture), ocr, time);
    return fromNear.hasSureLine() ? fromNear : sheet;
  }

  private Sheet read(Roll roll, Ocr ocr, PageTime time) throws OrtException {
    List<ReadLine> lines = new ArrayList<>();
    Optional<Sheet.Unread> unread = Optional.empty();
    for (Area piece : roll.pieces()) {
      Sheet sheet = read(roll.cut(piece), ocr, time);
      lines = roll.with(lines, piece, sheet);
      if (sheet.origin() == Page.Origin.ZONES) {
        return new Sheet(lines, Page.Origin.ZONES, Optional.empty());
      }
      if (unread.isEmpty()) unread = sheet.unread();
    }
    return new Sheet(lines, Page.Origin.PICTURE, unread);
  }

  private Sheet read(CloseUp closeUp, Ocr ocr, PageTime time) throws OrtException {
    return closeUp.of(readSheet(closeUp.picture(), ocr, time));
  }

  private Sheet readSheet(Picture picture, Ocr ocr, PageTime time) throws OrtException {
    View upright = View.of(picture, 0);
    Sheet sheet = read(upright, ocr, time);
    int zones = upright.ranked().zones();
    int found = (int) upright.ranked().lines().stream().filter(LineFinder.Found::isLevel).count();
    if (liesRight(sheet, ocr == Ocr.ZONES ? Math.min(zones, found) : found)) return sheet;
    View best = upright;
    double surest = probe(upright) + SURER;
    for (int quarters = 1; quarters < 4; quarters++) {
      View view = View.of(picture, quarters);
      double sure = probe(view);
      if (sure <= surest) continue;
      surest = sure;
      best = view;
    }
    return best == upright
        ? sheet
        : read(best, ocr, time).turned(best.quarters(), picture.darkest());
  }

  /// Whether a first page says that the markings of its document are lifted.
  boolean isLifted(Sheet sheet) {
    return live.isLifted(sheet.lines());
  }

  /// Whether it reads as writing does that lies the right way up; unsure reading alone is no sign
  /// that it does not.
  ///
  /// @param found lines that were to be read
  private static boolean liesRight(Sheet sheet, int found) {
    return found == 0
        || sheet.origin() == Page.Origin.ZONES
        || sheet.sureLines() * LEGIBLE_ONE_IN >= found;
  }

  private Sheet read(View view, Ocr ocr, PageTime time) throws OrtException {
    List<LineFinder.Found> found = view.ranked().lines();
    List<ReadLine> lines = new ArrayList<>();
    int done = 0;
    for (LineFinder.Found line : found) {
      if (time.isOver()) break;
      if (ocr != Ocr.ALWAYS && isLook(done, view.ranked().zones())) {
        if (live.isOn(Sheet.ofZones(inOrder(lines)).lines())) {
          List<ReadLine> more = new ArrayList<>(lines);
          more.addAll(head(view, found.subList(done, found.size())));
          Sheet zones = Sheet.ofZones(inOrder(more));
          if (live.isOn(zones.lines())) return zones;
        }
      }
      if (ocr == Ocr.ZONES && done == view.ranked().zones()) {
        return new Sheet(
            Sheet.ofZones(inOrder(lines)).lines(), Page.Origin.PICTURE, Optional.of(NOT_ASKED_FOR));
      }
      lines.addAll(readOrPart(view, line));
      done++;
    }
    if (done == found.size()) lines = lookedCloser(view, lines, time);
    List<Area> hollow = view.hollow().stream().map(view::box).toList();
    Sheet sheet = Sheet.of(inOrder(lines), found.size() - done, hollow);
    boolean mayBeLeft = ocr != Ocr.ALWAYS && sheet.unread().isPresent();
    return mayBeLeft && live.isOn(sheet.lines()) ? Sheet.ofZones(inOrder(lines)) : sheet;
  }

  /// The lines of a page, those that leave it unsure looked at once more, each by itself.
  private List<ReadLine> lookedCloser(View view, List<ReadLine> lines, PageTime time)
      throws OrtException {
    Doubts doubts = Doubts.of(lines);
    List<ReadLine> doubtful = lines.stream().filter(doubts::isAbout).toList();
    if (doubtful.size() > MOST_LOOKS) return lines;
    Picture page = view.picture();
    List<ReadLine> seen = new ArrayList<>(lines);
    for (ReadLine line : doubtful) {
      if (time.isOver()) break;
      CloserLook look = CloserLook.at(page, line.area(), View.FINDING, view.factor());
      View closer = View.of(look.picture(), 0);
      List<ReadLine> read = new ArrayList<>();
      for (LineFinder.Found found : closer.ranked().lines()) {
        if (look.has(closer.box(found.area()))) read.addAll(readOrPart(closer, found));
      }
      if (line.struck()) read.replaceAll(ReadLine::asStruck);
      boolean isMark = read.stream().anyMatch(one -> isMark(one, doubts));
      // Letters without their middles read surely as others: nothing but a marking's word counts.
      boolean isRead =
          !line.struck()
              && (!doubts.mayMark(line) || isSure(read))
              && look.isRead(read, closer.factor(), closer.slope(), doubts);
      if (isMark || isRead) {
        seen.remove(line);
        read.stream().filter(doubts::isSettled).map(look::onPage).forEach(seen::add);
      }
    }
    return seen;
  }

  /// What comes near a marking's words at first sight is something else only beyond doubt.
  private static boolean isSure(List<ReadLine> read) {
    return read.stream().allMatch(line -> line.sureness() >= Sheet.SURE);
  }

  private boolean isMark(ReadLine line, Doubts doubts) {
    return doubts.isSettled(line)
        && line.sureness() >= Sheet.SURE
        && recognition.isMark(line.text());
  }

  /// What stands at the top of a page that is to be left: whose paper it is decides what its level
  /// means.
  private List<ReadLine> head(View view, List<LineFinder.Found> left) throws OrtException {
    List<ReadLine> read = new ArrayList<>();
    for (LineFinder.Found line : left) {
      if (read.size() == MOST_HEAD) break;
      if (view.ranked().head().contains(line)) read.add(read(view, line));
    }
    return read;
  }

  /// A box that reads badly and is as high as two lines may be two that touch.
  private List<ReadLine> readOrPart(View view, LineFinder.Found line) throws OrtException {
    ReadLine whole = read(view, line);
    if (line.way() == LineFinder.Way.DOWN) return isSigns(whole) ? List.of(whole) : List.of();
    if (line.way() == LineFinder.Way.ASLANT) return List.of(whole);
    if (line.way() == LineFinder.Way.ASKEW) return isWord(whole) ? List.of(whole) : List.of();
    Area area = line.area();
    boolean mayBeTwo =
        whole.sureness() < Sheet.SURE
            && area.height() > TWO_LINES * view.ranked().usualHeight()
            && area.width() > 2 * area.height();
    if (!mayBeTwo) return List.of(whole);
    int row = LineFinder.emptiestRow(view.map(), area);
    ReadLine upper = read(view, line.part(new Area(area.left(), area.top(), area.right(), row)));
    ReadLine lower = read(view, line.part(new Area(area.left(), row, area.right(), area.bottom())));
    boolean isTwo = (upper.sureness() + lower.sureness()) / 2 > whole.sureness() + SURER / 2;
    return isTwo ? List.of(upper, lower) : List.of(whole);
  }

  /// Dirt and drawings stand in rows by chance, and read as nothing.
  private static boolean isWord(ReadLine line) {
    boolean isSure = line.sureness() >= Sheet.SURE && line.text().length() >= WORD;
    return isSure || line.nearness() >= Doubts.NEAR;
  }

  /// Letters of a script that is not written downwards stand in columns by chance.
  private static boolean isSigns(ReadLine line) {
    return line.sureness() >= Sheet.SURE
        && line.text().codePoints().filter(Character::isIdeographic).count() > 1;
  }

  /// Whether it is looked after so many lines what they say: soon, and when the zones are read.
  private static boolean isLook(int lines, int zones) {
    return lines == FIRST_LOOK || lines > 0 && lines % LOOK_EVERY == 0 || lines == zones;
  }

  /// How surely the longest lines are read, 0 to 1.
  private double probe(View view) throws OrtException {
    List<LineFinder.Found> longest =
        view.ranked().lines().stream()
            .sorted(Comparator.comparingInt((LineFinder.Found line) -> -line.area().width()))
            .limit(PROBES)
            .toList();
    double sum = 0;
    for (LineFinder.Found found : longest) {
      ReadLine line = read(view, found);
      // A line on its side is a few signs at most.
      if (line.text().length() > 3) sum += line.sureness();
    }
    return longest.isEmpty() ? 0 : sum / longest.size();
  }

  private static List<ReadLine> inOrder(List<ReadLine> lines) {
    List<ReadLine> ordered = new ArrayList<>(lines);
    ordered.sort(
        Comparator.comparingInt((ReadLine line) -> line.area().top())
            .thenComparingInt(line -> line.area().left()));
    return ordered;
  }

  private static boolean isWrittenAlong(LineFinder.Found line) {
    return line.way() == LineFinder.Way.ACROSS || line.way() == LineFinder.Way.LIGHT;
  }

  private ReadLine read(View view, LineFinder.Found line) throws OrtException {
    double covered = view.struck(line);
    boolean struck = covered > 0;
    Strip strip =
        line.way() == LineFinder.Way.ASKEW ? fromItsHead(view, line) : view.strip(line, struck);
    Recognition.Said said =
        struck || !isWrittenAlong(line)
            ? recognition.read(strip, struck)
            : recognition.readPlain(strip);
    if (struck && said.sureness() < Sheet.SURE) {
      said = said.or(recognition.read(view.strip(line, false), true));
    }
    said = orOnItsHead(said, line, strip);
    double sureness = said.sureness();
    if (covered >= MOST_COVERED) sureness = Math.min(sureness, Sheet.LEGIBLE);
    String text = Slashes.mended(said.text());
    boolean isNear = Doubts.isLikeLevel(text) && !recognition.isMark(text);
    double nearness = isNear ? Math.max(said.nearness(), Doubts.NEAR) : said.nearness();
    return new ReadLine(text, sureness, nearness, view.box(line.area()), line, struck);
  }

  /// What runs askew may begin at either end.
  private Strip fromItsHead(View view, LineFinder.Found line) throws OrtException {
    Strip strip = view.strip(line, false);
    Strip fromEnd = view.stripFromEnd(line);
    return recognition.glance(fromEnd) > recognition.glance(strip) ? fromEnd : strip;
  }

  /// A stamp may stand on its head.
  private Recognition.Said orOnItsHead(Recognition.Said said, LineFinder.Found line, Strip strip)
      throws OrtException {
    boolean mayStandOnHead =
        said.sureness() < Sheet.SURE && line.isLevel() && line.isLettering() && !line.mayBeProse();
    if (!mayStandOnHead) return said;
    Strip over = strip.turnedOver();
    if (recognition.glance(over) <= recognition.glance(strip)) return said;
    Recognition.Said onHead = recognition.read(over);
    boolean isWord = onHead.text().length() >= WORD && onHead.sureness() >= Sheet.SURE;
    return isWord && onHead.sureness() > said.sureness() + SURER ? onHead : said;
  }
}
