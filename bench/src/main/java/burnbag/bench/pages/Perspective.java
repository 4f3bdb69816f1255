package burnbag.bench.pages;

import java.awt.geom.Point2D;
import java.util.List;

/// A flat page as it is seen from somewhere: a projective map of the unit square to four corners,
/// after P. Heckbert, "Fundamentals of Texture Mapping and Image Warping" (1989), §2.2.3.
final class Perspective {
  private final double[] m = new double[9];
  private final double[] back = new double[9];

  /// @param corners clockwise from where (0, 0) goes
  Perspective(List<Point2D> corners) {
    double x0 = corners.get(0).getX();
    double y0 = corners.get(0).getY();
    double x1 = corners.get(1).getX();
    double y1 = corners.get(1).getY();
    double x2 = corners.get(2).getX();
    double y2 = corners.get(2).getY();
    double x3 = corners.get(3).getX();
    double y3 = corners.get(3).getY();
    double sx = x0 - x1 + x2 - x3;
    double sy = y0 - y1 + y2 - y3;
    double dx1 = x1 - x2;
    double dy1 = y1 - y2;
    double dx2 = x3 - x2;
    double dy2 = y3 - y2;
    double whole = dx1 * dy2 - dx2 * dy1;
    double g = (sx * dy2 - dx2 * sy) / whole;
    double h = (dx1 * sy - sx * dy1) / whole;
    double[] to = {
      x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1
    };
    System.arraycopy(to, 0, m, 0, 9);
    back[0] = m[4] * m[8] - m[5] * m[7];
    back[1] = m[2] * m[7] - m[1] * m[8];
    back[2] = m[1] * m[5] - m[2] * m[4];
    back[3] = m[5] * m[6] - m[3] * m[8];
    back[4] = m[0] * m[8] - m[2] * m[6];
    back[5] = m[2] * m[3] - m[0] * m[5];
    back[6] = m[3] * m[7] - m[4] * m[6];
    back[7] = m[1] * m[6] - m[0] * m[7];
    back[8] = m[0] * m[4] - m[1] * m[3];
  }

  /// Where a point of the unit square is seen.
  Point2D seen(double u, double v) {
    double w = m[6] * u + m[7] * v + m[8];
    return new Point2D.Double((m[0] * u + m[1] * v + m[2]) / w, (m[3] * u + m[4] * v + m[5]) / w);
  }

  /// What point of the unit square is seen there, across.
  double across(double x, double y) {
    return (back[0] * x + back[1] * y + back[2]) / (back[6] * x + back[7] * y + back[8]);
  }

  /// The same, down.
  double down(double x, double y) {
    return (back[3] * x + back[4] * y + back[5]) / (back[6] * x + back[7] * y + back[8]);
  }
}
