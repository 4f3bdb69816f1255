package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.List;

/// What looks drawn round something: large, joined, and all but empty inside. A frame that was
/// turned a little is no rule.
///
/// @param boxes of the frames
/// @param rest the map without them
record Frames(List<Area> boxes, InkMap rest) {
  private static final int LEAST_WIDTH = 50;
  private static final int LEAST_HEIGHT = 22;

  /// No frame has more ink, of a hundred points of its box.
  private static final int MOST_INK = 25;

  static Frames on(InkMap map) {
    Blobs blobs = Blobs.of(map);
    List<Area> boxes = new ArrayList<>();
    InkMap frames = InkMap.blank(map.width(), map.height());
    for (int i = 0; i < blobs.all().size(); i++) {
      Blob blob = blobs.all().get(i);
      if (!isFrame(blob)) continue;
      boxes.add(blob.box());
      blobs.runs(i, frames::fill);
    }
    return new Frames(boxes, boxes.isEmpty() ? map : map.without(frames));
  }

  private static boolean isFrame(Blob blob) {
    int across = blob.width();
    int down = blob.height();
    return across >= LEAST_WIDTH
        && down >= LEAST_HEIGHT
        && blob.ink() * 100L < (long) MOST_INK * across * down
        && blob.ink() >= across + down;
  }
}
