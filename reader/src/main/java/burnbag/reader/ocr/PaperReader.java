package burnbag.reader.ocr;

import ai.onnxruntime.OrtException;
import burnbag.marking.page.Page;
import burnbag.reading.Ocr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
  private static final int FIRST_LOOK = 5;

  private static final int LOOK_EVERY = 10;

  private final Recognition recognition;
  private final LiveSign live;

  PaperReader(Recognition recognition, LiveSign live) {
    this.recognition = recognition;
    this.live = live;
  }

  /// A picture one way up, and the lines on it.
  private record View(Plane plane, InkMap map, int factor, int quarters, Ranking.Ranked ranked) {
    static View of(Plane plane, int quarters) {
      Plane turned = plane.turned(quarters);
      int longer = Math.max(turned.width(), turned.height());
      int factor = Math.max(1, Math.round(longer / (float) FINDING));
      InkMap map = InkMap.of(turned.shrunk(factor));
      return new View(turned, map, factor, quarters, Ranking.of(LineFinder.in(map)));
    }
  }

  /// @param deadlineNanos by which it ends, as `System#nanoTime` counts
  Sheet read(Plane plane, Ocr ocr, long deadlineNanos) throws OrtException {
    View upright = View.of(plane, 0);
    Sheet sheet = read(upright, ocr, deadlineNanos);
    if (liesRight(sheet, upright)) return sheet;
    View best = upright;
    double surest = probe(upright) + SURER;
    for (int quarters = 1; quarters < 4; quarters++) {
      View view = View.of(plane, quarters);
      double sure = probe(view);
      if (sure <= surest) continue;
      surest = sure;
      best = view;
    }
    return best == upright ? sheet : read(best, ocr, deadlineNanos).turned(best.quarters(), plane);
  }

  /// Whether it reads as writing does that lies the right way up; unsure reading alone is no sign
  /// that it does not.
  private static boolean liesRight(Sheet sheet, View view) {
    int found = view.ranked().areas().size();
    return found == 0
        || sheet.origin() == Page.Origin.ZONES
        || sheet.sureLines() * LEGIBLE_ONE_IN >= found;
  }

  private Sheet read(View view, Ocr ocr, long deadlineNanos) throws OrtException {
    List<Area> areas = view.ranked().areas();
    List<ReadLine> lines = new ArrayList<>();
    int done = 0;
    for (Area area : areas) {
      if (System.nanoTime() - deadlineNanos > 0) break;
      if (ocr == Ocr.AUTO && isLook(done, view.ranked().zones())) {
        Sheet zones = Sheet.ofZones(inOrder(lines));
        if (live.isOn(zones.lines())) return zones;
      }
      lines.addAll(readOrPart(view, area));
      done++;
    }
    return Sheet.of(inOrder(lines), areas.size() - done);
  }

  /// A box that reads badly and is as high as two lines may be two that touch.
  private List<ReadLine> readOrPart(View view, Area area) throws OrtException {
    ReadLine whole = read(view, area);
    boolean mayBeTwo =
        whole.sureness() < Sheet.SURE
            && area.height() > TWO_LINES * view.ranked().usualHeight()
            && area.width() > 2 * area.height();
    if (!mayBeTwo) return List.of(whole);
    int row = LineFinder.emptiestRow(view.map(), area);
    ReadLine upper = read(view, new Area(area.left(), area.top(), area.right(), row));
    ReadLine lower = read(view, new Area(area.left(), row, area.right(), area.bottom()));
    boolean isTwo = (upper.sureness() + lower.sureness()) / 2 > whole.sureness() + SURER / 2;
    return isTwo ? List.of(upper, lower) : List.of(whole);
  }

  /// Whether it is looked after so many lines what they say: soon, and when the zones are read.
  private static boolean isLook(int lines, int zones) {
    return lines == FIRST_LOOK || lines > 0 && lines % LOOK_EVERY == 0 || lines == zones;
  }

  /// How surely the longest lines are read, 0 to 1.
  private double probe(View view) throws OrtException {
    List<Area> longest =
        view.ranked().areas().stream()
            .sorted(Comparator.comparingInt((Area area) -> -area.width()))
            .limit(PROBES)
            .toList();
    double sum = 0;
    for (Area area : longest) {
      ReadLine line = read(view, area);
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

  private ReadLine read(View view, Area small) throws OrtException {
    Area area = small.times(view.factor());
    Plane plane = view.plane();
    Slant slant = Slant.of(view.map(), small).times(view.factor());
    int aside = (int) (slant.height() / 3);
    Area grown = area.grown(aside, 0, plane.width(), plane.height());
    Recognition.Said said = recognition.read(Strip.of(plane, grown, slant));
    return new ReadLine(said.text(), said.sureness(), area);
  }
}
