package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import burnbag.bench.pages.Sheet.Type;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// A rubber stamp: lines below one another, all in the middle, ink that does not take everywhere.
///
/// @param large how many lines from the top are the marking, and large
/// @param small size of the other lines, as a share
record Stamp(List<String> lines, int large, Type type, double small, Color ink, Border border) {
  /// What is round it.
  enum Border {
    NONE,
    FRAME,
    CIRCLE
  }

  /// No stamp is wider.
  private static final double WIDEST = 150;

  Stamp {
    lines = List.copyOf(lines);
  }

  /// Stamps it.
  ///
  /// @param x of its middle, in millimetres
  /// @param y of its middle
  /// @param marking whether where it lies is remembered as a marking's place
  void press(Sheet sheet, double x, double y, double degrees, boolean marking) {
    double room =
        switch (border) {
          case NONE -> 190;
          case FRAME -> Math.min(WIDEST, 2 * (Sheet.WIDTH - 6 - x));
          case CIRCLE -> 30;
        };
    Type fits = sheet.fitting(lines.getFirst(), type, room * 0.86);
    List<TextLayout> set = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      double size = i < large ? fits.points() : Math.max(7, fits.points() * small);
      Type of = new Type(fits.style(), fits.bold(), size);
      set.add(sheet.layout(lines.get(i), sheet.fitting(lines.get(i), of, room * 0.86)));
    }
    double em = sheet.px(fits.points() * 25.4 / 72);
    double width = set.stream().mapToDouble(TextLayout::getAdvance).max().orElseThrow();
    double height = set.stream().mapToDouble(Stamp::step).sum();
    double pad = em * 0.45;
    double w = width + 2 * pad;
    double h = height + 1.2 * pad;
    if (border == Border.CIRCLE) {
      w = Math.hypot(width, height) * 1.1;
      h = w;
    }
    double edge = em * 0.15 + 2;
    BufferedImage picture =
        new BufferedImage(
            (int) Math.ceil(w + 2 * edge),
            (int) Math.ceil(h + 2 * edge),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = picture.createGraphics();
    Sheet.smooth(pen);
    pen.setColor(ink);
    pen.setStroke(new BasicStroke((float) (em * 0.09)));
    switch (border) {
      case NONE -> {}
      case FRAME -> pen.draw(new RoundRectangle2D.Double(edge, edge, w, h, em * 0.2, em * 0.2));
      case CIRCLE -> pen.draw(new Ellipse2D.Double(edge, edge, w, h));
    }
    AffineTransform at =
        AffineTransform.getTranslateInstance(
            sheet.px(x) - picture.getWidth() / 2.0, sheet.px(y) - picture.getHeight() / 2.0);
    at.rotate(Math.toRadians(degrees), picture.getWidth() / 2.0, picture.getHeight() / 2.0);
    double top = edge + (h - height) / 2;
    Rectangle2D word = new Rectangle2D.Double();
    for (int i = 0; i < set.size(); i++) {
      TextLayout line = set.get(i);
      double left = edge + (w - line.getAdvance()) / 2;
      double baseline =
          top + line.getAscent() + (step(line) - line.getAscent() - line.getDescent()) / 2;
      line.draw(pen, (float) left, (float) baseline);
      Rectangle2D box =
          line.getOutline(AffineTransform.getTranslateInstance(left, baseline)).getBounds2D();
      if (i == 0) word = box;
      else if (i < large) word = word.createUnion(box);
      top += step(line);
    }
    pen.dispose();
    if (border != Border.NONE) uneven(picture, sheet.chance());
    sheet.press(picture, at);
    if (marking) sheet.mark(Quad.of(word).moved(at));
  }

  private static double step(TextLayout line) {
    return (line.getAscent() + line.getDescent()) * 1.02;
  }

  /// Takes ink away where the rubber did not touch.
  private static void uneven(BufferedImage picture, Chance chance) {
    double weak = chance.between(0, 0.5);
    Grain grain = new Grain(picture.getWidth() / 14 + 2, picture.getHeight() / 14 + 2, chance);
    Grain fine = new Grain(picture.getWidth() / 3 + 2, picture.getHeight() / 3 + 2, chance);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int argb = picture.getRGB(x, y);
        int alpha = argb >>> 24;
        if (alpha == 0) continue;
        double lost = weak * grain.at(x / 14.0, y / 14.0) + 0.3 * weak * fine.at(x / 3.0, y / 3.0);
        int left = (int) (alpha * Math.clamp(0.95 - lost, 0.15, 1));
        picture.setRGB(x, y, left << 24 | argb & 0xffffff);
      }
    }
  }
}
