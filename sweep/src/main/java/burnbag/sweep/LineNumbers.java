package burnbag.sweep;

import burnbag.marking.page.Page;
import burnbag.marking.page.Place;
import burnbag.reading.SievingSink;
import burnbag.sweep.DocumentReport.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// On which line of a plain text its wordings start, for reports that programs jump from. Memory is
/// that of the wordings, at most `MOST` of them.
final class LineNumbers {
  private static final int MOST = 20_000;

  private final Map<Long, Spot> spots = new HashMap<>();
  private int line = 1;
  private long lineStart;

  /// Takes the next page or piece of one, in order.
  ///
  /// @param places on it, in order
  void page(Page page, List<Place> places) {
    int at = page.own().start();
    for (Place place : places) {
      long start = place.start() - page.firstOffset();
      if (start < at || start >= page.own().end()) continue;
      goOn(page, at, (int) start);
      at = (int) start;
      int column = (int) Math.min(Integer.MAX_VALUE, place.start() - lineStart + 1);
      if (spots.size() < MOST) spots.put(place.start(), new Spot(line, column));
    }
    goOn(page, at, page.own().end());
  }

  /// Passes over a page, or piece of one, on which there is no wording.
  void pass(SievingSink.LineFeeds lines) {
    line += lines.count();
    if (lines.count() > 0) lineStart = lines.lastEnd();
  }

  /// By offset in the file.
  Map<Long, Spot> spots() {
    return spots;
  }

  private void goOn(Page page, int from, int to) {
    String text = page.text();
    for (int at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
      line++;
      lineStart = page.firstOffset() + at + 1;
    }
  }
}
