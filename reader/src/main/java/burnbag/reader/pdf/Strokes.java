package burnbag.reader.pdf;

import burnbag.marking.page.Box;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/// The straight strokes of a page, drawn as lines or as thin rectangles, which may strike words
/// out.
final class Strokes {
  private static final int MOST = 20_000;
  private static final double THIN = 0.004;

  /// From user space to the sheet.
  interface Place {
    double[] of(double x, double y);
  }

  private record Stroke(double x1, double y1, double x2, double y2) {}

  private final List<Stroke> drawn = new ArrayList<>();
  private final List<Stroke> path = new ArrayList<>();
  private double x;
  private double y;
  private int count;

  int count() {
    return count;
  }

  void listen(PDFStreamEngine engine, Place place) {
    on(
        engine,
        "m",
        2,
        n -> {
          x = n[0];
          y = n[1];
        });
    on(
        engine,
        "l",
        2,
        n -> {
          line(engine, place, x, y, n[0], n[1]);
          x = n[0];
          y = n[1];
        });
    on(
        engine,
        "c",
        6,
        n -> {
          count++;
          x = n[4];
          y = n[5];
        });
    on(
        engine,
        "v",
        4,
        n -> {
          count++;
          x = n[2];
          y = n[3];
        });
    on(
        engine,
        "y",
        4,
        n -> {
          count++;
          x = n[2];
          y = n[3];
        });
    on(engine, "re", 4, n -> rectangle(engine, place, n));
    for (String paint : List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*"))
      on(engine, paint, 0, _ -> paint());
    on(engine, "n", 0, _ -> path.clear());
  }

  private void paint() {
    if (drawn.size() < MOST) drawn.addAll(path);
    path.clear();
  }

  private interface Action {
    void on(double[] numbers);
  }

  private static void on(PDFStreamEngine engine, String name, int needs, Action action) {
    engine.addOperator(
        new OperatorProcessor(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) {
            if (operands.size() < needs) return;
            double[] numbers = new double[needs];
            for (int i = 0; i < needs; i++) {
              if (!(operands.get(i) instanceof COSNumber number)) return;
              numbers[i] = number.floatValue();
            }
            action.on(numbers);
          }

          @Override
          public String getName() {
            return name;
          }
        });
  }

  private void line(
      PDFStreamEngine engine, Place place, double x1, double y1, double x2, double y2) {
    count++;
    if (path.size() >= MOST || engine.getGraphicsState() == null) return;
    Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
    var from = matrix.transformPoint((float) x1, (float) y1);
    var to = matrix.transformPoint((float) x2, (float) y2);
    double[] a = place.of(from.getX(), from.getY());
    double[] b = place.of(to.getX(), to.getY());
    path.add(new Stroke(a[0], a[1], b[0], b[1]));
  }

  /// Where it is thin, a rectangle is a line along its middle.
  private void rectangle(PDFStreamEngine engine, Place place, double[] n) {
    count++;
    int before = path.size();
    if (Math.abs(n[3]) < Math.abs(n[2])) {
      line(engine, place, n[0], n[1] + n[3] / 2, n[0] + n[2], n[1] + n[3] / 2);
    } else {
      line(engine, place, n[0] + n[2] / 2, n[1], n[0] + n[2] / 2, n[1] + n[3]);
    }
    count--;
    if (path.size() == before || engine.getGraphicsState() == null) return;
    Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
    double[] zero = place.of(0, 0);
    var size = matrix.transformPoint((float) Math.min(Math.abs(n[2]), Math.abs(n[3])), 0);
    var origin = matrix.transformPoint(0, 0);
    double[] thick = place.of(size.getX() - origin.getX(), size.getY() - origin.getY());
    if (Math.abs(thick[0] - zero[0]) + Math.abs(thick[1] - zero[1]) > THIN) path.removeLast();
  }

  /// Whether a stroke goes through the word: along its middle, or aslant from end to end.
  boolean strike(Box word) {
    if (drawn.isEmpty()) return false;
    double top = word.y() + word.height() * 0.2;
    double bottom = word.y() + word.height() * 0.8;
    double middle = word.x() + word.width() / 2;
    for (Stroke stroke : drawn) {
      double left = Math.min(stroke.x1, stroke.x2);
      double right = Math.max(stroke.x1, stroke.x2);
      double slack = word.width() * 0.15;
      if (left > word.x() + slack || right < word.x() + word.width() - slack) continue;
      double slope = (stroke.y2 - stroke.y1) / (stroke.x2 - stroke.x1);
      double at = stroke.y1 + (middle - stroke.x1) * slope;
      boolean aslant = Math.abs(slope * word.width()) > word.height() * 0.5;
      if (at > top && at < bottom && !(aslant && right - left > word.width() * 4)) return true;
    }
    return false;
  }
}
