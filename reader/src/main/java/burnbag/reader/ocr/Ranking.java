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

  private final List<Frame> frames;
  private final Frame extent;
  private final double usualHeight;

  private Ranking(List<Frame> frames) {
    this.frames = frames;
    extent = frames.stream().reduce(Frame::with).orElse(new Frame(0, 0, 1, 1));
    int[] heights =
        frames.stream()
            .filter(frame -> frame.width() > 4 * frame.height())
            .mapToInt(Frame::height)
            .sorted()
            .toArray();
    usualHeight = heights.length == 0 ? 1 : heights[heights.length / 2];
  }

  /// The lines in the order of their promise, and how many of them make up the zones.
  ///
  /// @param zones may be all
  /// @param usualHeight of a line of the page's writing, in points of its map
  record Ranked(List<Frame> frames, int zones, double usualHeight) {}

  static Ranked of(List<Frame> frames) {
    return new Ranking(frames).ranked();
  }

  private Ranked ranked() {
    List<Frame> ranked = new ArrayList<>(frames);
    ranked.removeIf(this::isDust);
    ranked.sort(Comparator.comparingInt((Frame frame) -> -promise(frame)));
    int zones = (int) ranked.stream().filter(frame -> promise(frame) >= 3).count();
    return new Ranked(ranked, zones, usualHeight);
  }

  /// Far smaller than a word of the page's own writing.
  private boolean isDust(Frame frame) {
    return frame.height() < 0.55 * usualHeight && frame.width() < 8 * usualHeight
        || frame.width() < 0.8 * usualHeight
            && frame.height() < 1.5 * usualHeight
            && frame.width() * frame.height() < 0.5 * usualHeight * usualHeight;
  }

  private int promise(Frame frame) {
    int promise = 0;
    double middle = (frame.top() + frame.bottom()) / 2.0;
    boolean inBand =
        middle < extent.top() + BAND * extent.height()
            || middle > extent.bottom() - BAND * extent.height();
    if (inBand) promise += 2;
    boolean atEdge =
        middle < extent.top() + EDGE * extent.height()
            || middle > extent.bottom() - EDGE * extent.height();
    if (atEdge && frame.height() > 0.7 * usualHeight) promise += 2;
    if (frame.width() < SHORT * extent.width()) promise++;
    if (frame.height() > 1.25 * usualHeight) promise += 2;
    if (frame.width() > 2 * frame.height()) promise++;
    if (frame.height() < 0.7 * usualHeight) promise -= 2;
    return promise;
  }
}
