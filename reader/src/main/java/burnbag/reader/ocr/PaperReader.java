package burnbag.reader.ocr;

import ai.onnxruntime.OrtException;
import burnbag.marking.page.Page;
import burnbag.reader.document.PageTime;
import burnbag.reading.Ocr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads the writing in a picture, the lines of most promise first, and turns it where it lies on
/// its side or its head.
final class PaperReader {
  /// Lines are found on a picture whose longer side has about so many points.
  private static final int FINDING = 1_100;

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

  private final Recognition recognition;
  private final LiveSign live;

  PaperReader(Recognition recognition, LiveSign live) {
    this.recognition = recognition;
    this.live = live;
  }

  /// A picture one way up, and the lines on it.
  ///
  /// @param dark as its ink is dark
  /// @param light as its light letters are light
  /// @param factor how much smaller its maps are
  /// @param slope by which the writing falls
  /// @param hollow what was taken for frames and has no line in it
  /// @param aslant what climbs or falls across it; one line of those ranked, if there is one
  private record View(
      Side dark,
      Side light,
      int factor,
      int quarters,
      double slope,
      Ranking.Ranked ranked,
      List<Area> hollow,
      Optional<Watermark> aslant) {
    /// One kind of a picture's shades.
    ///
    /// @param strokes that were drawn through its writing
    /// @param bare the same without them
    /// @param map of its writing without them, straightened
    private record Side(Plane plane, List<Stroke> strokes, Plane bare, InkMap map) {
      static Side of(Plane plane, List<Stroke> small, int factor, InkMap map) {
        List<Stroke> strokes = small.stream().map(stroke -> stroke.times(factor)).toList();
        return new Side(plane, strokes, plane.without(strokes), map);
      }

      /// How thick the thickest stroke through a box is; 0 where none is.
      double struck(Area box) {
        return strokes.stream()
            .filter(stroke -> stroke.isThrough(box))
            .mapToDouble(Stroke::thickness)
            .max()
            .orElse(0);
      }
    }

    static View of(Picture picture, int quarters) {
      Picture turned = picture.turned(quarters);
      int longer = Math.max(turned.darkest().width(), turned.darkest().height());
      int factor = Math.max(1, Math.round(longer / (float) FINDING));
      Picture seen = turned.shrunk(factor);
      List<Stroke> strokes = StrokeFinder.in(InkMap.of(seen.darkest()));
      List<Stroke> cuts = CutFinder.in(InkMap.ofLight(seen.grey()));
      Plane small = seen.darkest().without(strokes);
      InkMap ink = InkMap.of(small);
      double slope = Skew.of(Blobs.in(ink), ink.width(), ink.height());
      InkMap straight = ink.straightened(slope);
      InkMap map = straight.ofWriting();
      InkMap light = InkMap.ofLight(seen.grey().without(cuts)).straightened(slope).ofWriting();
      List<LineFinder.Found> lines = new ArrayList<>(LineFinder.in(map));
      for (LineFinder.Found line : LineFinder.in(light)) {
        if (line.isLettering() && line.way() == LineFinder.Way.ACROSS) lines.add(line.light());
      }
      Optional<Watermark> aslant = Watermark.on(small);
      aslant.ifPresent(mark -> lines.add(mark.line()));
      List<Area> hollow = new ArrayList<>(straight.withoutRules().frames());
      hollow.removeIf(frame -> lines.stream().anyMatch(line -> line.area().isIn(frame)));
      return new View(
          Side.of(turned.darkest(), strokes, factor, map),
          Side.of(turned.grey(), cuts, factor, light),
          factor,
          quarters,
          slope,
          Ranking.of(lines),
          hollow,
          aslant);
    }

    InkMap map() {
      return dark.map();
    }

    /// How far down a column was moved.
    private double down(double column) {
      return slope * (column - map().width() / 2.0);
    }

    /// How thick the stroke through a line is, as a part of the line's height; 0 where none is.
    double struck(LineFinder.Found line) {
      Area box = box(line.area());
      double thickness =
          switch (line.way()) {
            case ACROSS, DOWN -> dark.struck(box);
            case LIGHT -> light.struck(box);
            case ASLANT -> 0;
          };
      return thickness / Math.max(1, box.height());
    }

    /// The strip of the picture that a line of the map stands for.
    ///
    /// @param isBare whether without the strokes through it
    Strip strip(LineFinder.Found line, boolean isBare) {
      Side side = line.way() == LineFinder.Way.LIGHT ? light : dark;
      Plane from = isBare ? side.bare() : side.plane();
      return switch (line.way()) {
        case ACROSS -> strip(line, from, side.map());
        case LIGHT -> strip(line, from, side.map()).inverted();
        case ASLANT -> aslant.orElseThrow().strip();
        case DOWN -> Strip.ofStack(from, box(line.area()), line.letters());
      };
    }

    private Strip strip(LineFinder.Found line, Plane from, InkMap ink) {
      Area small = line.area();
      Slant slant = Slant.of(ink, line);
      int aside = (int) (slant.height() / 3);
      int down = (int) Math.round(down((small.left() + small.right()) / 2.0) * factor);
      Area area = small.grown(aside, 0, map().width(), map().height()).times(factor);
      return Strip.of(from, area, down, slant.fallen(slope).times(factor));
    }

    /// The box round a line of the map, in the picture.
    Area box(Area small) {
      double left = down(small.left());
      double right = down(small.right());
      int top = (int) Math.floor(small.top() + Math.min(left, right));
      int bottom = (int) Math.ceil(small.bottom() + Math.max(left, right));
      int most = map().height();
      return new Area(
              small.left(), Math.clamp(top, 0, most), small.right(), Math.clamp(bottom, 0, most))
          .times(factor);
    }
  }

  /// @param time within which it ends
  Sheet read(Picture picture, Ocr ocr, PageTime time) throws OrtException {
    View upright = View.of(picture, 0);
    Sheet sheet = read(upright, ocr, time);
    if (liesRight(sheet, upright)) return sheet;
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
  private static boolean liesRight(Sheet sheet, View view) {
    int found = view.ranked().lines().size();
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
      if (ocr == Ocr.AUTO && isLook(done, view.ranked().zones())) {
        if (live.isOn(Sheet.ofZones(inOrder(lines)).lines())) {
          List<ReadLine> more = new ArrayList<>(lines);
          more.addAll(head(view, found.subList(done, found.size())));
          Sheet zones = Sheet.ofZones(inOrder(more));
          if (live.isOn(zones.lines())) return zones;
        }
      }
      lines.addAll(readOrPart(view, line));
      done++;
    }
    if (done == found.size()) lines = lookedCloser(view, lines, time);
    List<Area> hollow = view.hollow().stream().map(view::box).toList();
    Sheet sheet = Sheet.of(inOrder(lines), found.size() - done, hollow);
    boolean mayBeLeft = ocr == Ocr.AUTO && sheet.unread().isPresent();
    return mayBeLeft && live.isOn(sheet.lines()) ? Sheet.ofZones(inOrder(lines)) : sheet;
  }

  /// The lines of a page, those that leave it unsure looked at once more, each by itself.
  private List<ReadLine> lookedCloser(View view, List<ReadLine> lines, PageTime time)
      throws OrtException {
    Doubts doubts = Doubts.of(lines);
    List<ReadLine> doubtful = lines.stream().filter(doubts::isAbout).toList();
    if (doubtful.size() > MOST_LOOKS) return lines;
    Picture page = new Picture(view.dark().plane(), view.light().plane());
    List<ReadLine> seen = new ArrayList<>(lines);
    for (ReadLine line : doubtful) {
      if (time.isOver()) break;
      CloserLook look = CloserLook.at(page, line.area(), FINDING, view.factor());
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

  private ReadLine read(View view, LineFinder.Found line) throws OrtException {
    double covered = view.struck(line);
    boolean struck = covered > 0;
    Strip strip = view.strip(line, struck);
    Recognition.Said said =
        struck || !line.mayBeProse()
            ? recognition.read(strip, struck)
            : recognition.readProse(strip);
    if (struck && said.sureness() < Sheet.SURE) {
      said = said.or(recognition.read(view.strip(line, false), true));
    }
    double sureness = said.sureness();
    if (covered >= MOST_COVERED) sureness = Math.min(sureness, Sheet.LEGIBLE);
    String text = Slashes.mended(said.text());
    boolean isNear = Doubts.isLikeLevel(text) && !recognition.isMark(text);
    double nearness = isNear ? Math.max(said.nearness(), Doubts.NEAR) : said.nearness();
    return new ReadLine(text, sureness, nearness, view.box(line.area()), line, struck);
  }
}
