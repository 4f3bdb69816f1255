package burnbag.bench.pages;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.UnaryOperator;

/// A page as a picture, and where its markings lie on it.
///
/// @param image of type `TYPE_INT_RGB`
/// @param marks the marking named first is the one at the top
/// @param dpi pixels an inch of the paper
record Leaf(BufferedImage image, List<Quad> marks, double dpi) {
  Leaf {
    if (image.getType() != BufferedImage.TYPE_INT_RGB) {
      throw new IllegalArgumentException("a picture of type " + image.getType());
    }
    marks = List.copyOf(marks);
  }

  /// The same paper with other pixels at the same places.
  Leaf with(BufferedImage other) {
    return new Leaf(other, marks, dpi);
  }

  /// A picture of the same paper whose points lie elsewhere.
  Leaf moved(BufferedImage other, UnaryOperator<Point2D> move) {
    return new Leaf(other, marks.stream().map(mark -> mark.moved(move)).toList(), dpi);
  }

  double mm(double length) {
    return length * dpi / 25.4;
  }
}
