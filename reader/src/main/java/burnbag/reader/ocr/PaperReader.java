package burnbag.reader.ocr;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;

/// Reads the writing in a picture.
final class PaperReader {
  /// Lines are found on a picture whose longer side has about so many points.
  private static final int FINDING = 1_100;

  private final Recognition recognition;

  PaperReader(Recognition recognition) {
    this.recognition = recognition;
  }

  /// @param deadlineNanos by which it ends, as `System#nanoTime` counts
  Sheet read(Plane plane, long deadlineNanos) throws OrtException {
    int factor = Math.max(1, Math.round(Math.max(plane.width(), plane.height()) / (float) FINDING));
    InkMap map = InkMap.of(plane.shrunk(factor));
    List<ReadLine> lines = new ArrayList<>();
    List<Frame> found = LineFinder.in(map);
    for (Frame small : found) {
      if (System.nanoTime() - deadlineNanos > 0) break;
      lines.add(read(plane, small.times(factor), factor));
    }
    return Sheet.of(lines, found.size() - lines.size());
  }

  private ReadLine read(Plane plane, Frame frame, int factor) throws OrtException {
    Frame grown =
        frame.grown(frame.height() / 3, frame.height() / 6 + factor, plane.width(), plane.height());
    Recognition.Said said = recognition.read(Strip.of(plane, grown));
    return new ReadLine(said.text(), said.sureness(), frame);
  }
}
