package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which lines of a page are read first: those that stand where markings stand and look as they do.
///
/// Bands go by the extent of the writing, not of the sheet: a copy may lie anywhere on it.
final class Ranking {
  /// Of the writing's height, at each end.
  private static final double BAND = 0.14;

  /// Of the writing's height: lines at its very edge say what has become of a paper (released,
  /// cancelled) as often as what it is.
  private static final double EDGE = 0.03;

  /// Of the writing's width: a longer line is prose.
  private static final double SHORT = 0.5;

  /// A line of this promise belongs to the zones.
  private static final int ZONE = 3;

  /// Fewer pieces of ink are a sign, or letters that touch.
  private static final int FEW = 3;

  /// More letters than these are prose.
  private static final int MANY = 40;

  private final List<LineFinder.Found> lines;
  private final Area extent;
  private final double usualHeight;

  private Ranking(List<LineFinder.Found> lines) {
    this.lines = lines;
    extent =
        lines.stream()
            .filter(line -> line.letters() > 2)
            .map(LineFinder.Found::area)
            .reduce(Area::with)
            .orElse(new Area(0, 0, 1, 1));
    usualHeight = usualHeight(lines);
  }

  /// The height of a line, longer lines counting for more.
  private static double usualHeight(List<LineFinder.Found> lines) {
    List<LineFinder.Found> written =
        lines.stream()
            .filter(LineFinder.Found::isLettering)
            .sorted(Comparator.comparingInt(line -> line.area().height()))
            .toList();
    long half = written.stream().mapToLong(line -> line.area().width()).sum() / 2;
    for (LineFinder.Found line : written) {
      half -= line.area().width();
      if (half <= 0) return line.area().height();
    }
    return 1;
  }

  /// The lines in the order of their promise, and how many of them make up the zones.
  ///
  /// @param zones may be all
  /// @param head those in the zone at the top, which may say whose paper it is
  /// @param usualHeight of a line of the page's writing, in points of its map
  record Ranked(
      List<LineFinder.Found> lines, int zones, List<LineFinder.Found> head, double usualHeight) {}

  static Ranked of(List<LineFinder.Found> lines) {
    return new Ranking(lines).ranked();
  }

  private Ranked ranked() {
    List<LineFinder.Found> ranked = new ArrayList<>(lines);
    ranked.sort(Comparator.comparingInt((LineFinder.Found line) -> -promise(line)));
    int zones = (int) ranked.stream().filter(line -> promise(line) >= ZONE).count();
    double bottom = extent.top() + BAND * extent.height();
    List<LineFinder.Found> head =
        ranked.stream()
            .filter(line -> line.letters() > FEW && line.isLettering())
            .filter(line -> line.area().top() < bottom)
            .toList();
    return new Ranked(ranked, zones, head, usualHeight);
  }

  private int promise(LineFinder.Found line) {
    Area area = line.area();
    int promise = 0;
    if (line.letters() < FEW) promise -= 2;
    if (line.way() == LineFinder.Way.TINTED || line.way() == LineFinder.Way.ASKEW) promise += 2;
    if (line.isLettering() && line.letters() <= MANY) promise++;
    if (line.isLettering() && line.letters() <= MANY && line.isCapitals()) promise++;
    double middle = (area.top() + area.bottom()) / 2.0;
    boolean inBand =
        middle < extent.top() + BAND * extent.height()
            || middle > extent.bottom() - BAND * extent.height();
    if (inBand) promise += 2;
    boolean atEdge =
        middle < extent.top() + EDGE * extent.height()
            || middle > extent.bottom() - EDGE * extent.height();
    if (atEdge && area.height() > 0.7 * usualHeight) promise += 2;
    if (area.width() < SHORT * extent.width()) promise++;
    if (area.height() > 1.25 * usualHeight) promise += 2;
    if (area.width() > 2 * area.height()) promise++;
    if (area.height() < 0.7 * usualHeight) promise -= 2;
    return promise;
  }
}
