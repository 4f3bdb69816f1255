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

  private final List<Area> areas;
  private final Area extent;
  private final double usualHeight;

  private Ranking(List<Area> areas) {
    this.areas = areas;
    extent = areas.stream().reduce(Area::with).orElse(new Area(0, 0, 1, 1));
    int[] heights =
        areas.stream()
            .filter(area -> area.width() > 4 * area.height())
            .mapToInt(Area::height)
            .sorted()
            .toArray();
    usualHeight = heights.length == 0 ? 1 : heights[heights.length / 2];
  }

  /// The lines in the order of their promise, and how many of them make up the zones.
  ///
  /// @param zones may be all
  /// @param usualHeight of a line of the page's writing, in points of its map
  record Ranked(List<Area> areas, int zones, double usualHeight) {}

  static Ranked of(List<Area> areas) {
    return new Ranking(areas).ranked();
  }

  private Ranked ranked() {
    List<Area> ranked = new ArrayList<>(areas);
    ranked.removeIf(this::isDust);
    ranked.sort(Comparator.comparingInt((Area area) -> -promise(area)));
    int zones = (int) ranked.stream().filter(area -> promise(area) >= 3).count();
    return new Ranked(ranked, zones, usualHeight);
  }

  /// Far smaller than a word of the page's own writing.
  private boolean isDust(Area area) {
    return area.height() < 0.55 * usualHeight && area.width() < 8 * usualHeight
        || area.width() < 0.8 * usualHeight
            && area.height() < 1.5 * usualHeight
            && area.width() * area.height() < 0.5 * usualHeight * usualHeight;
  }

  private int promise(Area area) {
    int promise = 0;
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
