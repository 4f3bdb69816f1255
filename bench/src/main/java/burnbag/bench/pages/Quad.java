package burnbag.bench.pages;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.UnaryOperator;

/// Where something lies on a leaf, through every turn and bend of it: four corners, clockwise from
/// the one that was at the top left, in pixels.
record Quad(List<Point2D> corners) {
  Quad {
    if (corners.size() != 4) throw new IllegalArgumentException(corners.size() + " corners");
    corners = List.copyOf(corners);
  }

  static Quad of(Rectangle2D box) {
    return new Quad(
        List.of(
            new Point2D.Double(box.getMinX(), box.getMinY()),
            new Point2D.Double(box.getMaxX(), box.getMinY()),
            new Point2D.Double(box.getMaxX(), box.getMaxY()),
            new Point2D.Double(box.getMinX(), box.getMaxY())));
  }

  Quad moved(UnaryOperator<Point2D> move) {
    return new Quad(corners.stream().map(move).toList());
  }

  Quad moved(AffineTransform move) {
    return moved(point -> move.transform(point, null));
  }

  Shape shape() {
    Path2D path = new Path2D.Double();
    path.moveTo(corners.getFirst().getX(), corners.getFirst().getY());
    for (Point2D corner : corners) path.lineTo(corner.getX(), corner.getY());
    path.closePath();
    return path;
  }

  /// The upright box round it.
  Rectangle2D box() {
    return shape().getBounds2D();
  }
}
