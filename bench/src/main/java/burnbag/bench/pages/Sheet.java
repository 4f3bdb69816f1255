package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import burnbag.bench.made.Tongue;
import burnbag.bench.pages.Faces.Style;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A4 paper that is being written on. Lengths are in millimetres from the top left, sizes of
/// letters in points.
final class Sheet {
  static final double WIDTH = 210;
  static final double HEIGHT = 297;
  static final double MARGIN = 24;

  /// Where a line stands between the margins.
  enum Side {
    LEFT,
    CENTRE,
    RIGHT
  }

  /// What letters are used.
  ///
  /// @param apart between letters, as a share of an em
  record Type(Style style, boolean bold, double points, double apart) {
    Type(Style style, boolean bold, double points) {
      this(style, bold, points, 0);
    }
  }

  private static final double MM_A_POINT = 25.4 / 72;

  private final BufferedImage image;
  private final Graphics2D pen;
  private final double dpi;
  private final Tongue tongue;
  private final Style style;
  private final Chance chance;
  private final Map<Style, String> families = new EnumMap<>(Style.class);
  private final List<Quad> marks = new ArrayList<>();

  /// @param style of the body text
  Sheet(double dpi, Tongue tongue, Style style, Chance chance) {
    this.dpi = dpi;
    this.tongue = tongue;
    this.style = style;
    this.chance = chance;
    for (Style each : Style.values()) families.put(each, Faces.family(tongue, each, chance));
    image =
        new BufferedImage(
            (int) Math.round(WIDTH / 25.4 * dpi),
            (int) Math.round(HEIGHT / 25.4 * dpi),
            BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    smooth(pen);
  }

  static void smooth(Graphics2D pen) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
  }

  Chance chance() {
    return chance;
  }

  Tongue tongue() {
    return tongue;
  }

  Style style() {
    return style;
  }

  double dpi() {
    return dpi;
  }

  Leaf leaf() {
    return new Leaf(image, marks, dpi);
  }

  /// In pixels.
  double px(double mm) {
    return mm * dpi / 25.4;
  }

  private double mm(double px) {
    return px * 25.4 / dpi;
  }

  /// The letters of one line, ready to be drawn.
  TextLayout layout(String text, Type type) {
    AttributedString set =
        Faces.set(
            text,
            families.get(type.style()),
            type.bold(),
            px(type.points() * MM_A_POINT),
            type.apart());
    return new TextLayout(set.getIterator(), pen.getFontRenderContext());
  }

  /// The type, or a smaller one in which the text is no wider than the room.
  Type fitting(String text, Type type, double room) {
    double width = mm(layout(text, type).getAdvance());
    if (width <= room) return type;
    return new Type(type.style(), type.bold(), type.points() * room / width, type.apart());
  }

  /// Writes a line within the margins.
  ///
  /// @param baseline from the top
  /// @return the ink's box in pixels
  Rectangle2D line(String text, Type type, Color ink, Side side, double baseline) {
    Type fits = fitting(text, type, WIDTH - 2 * MARGIN);
    double width = mm(layout(text, fits).getAdvance());
    double x =
        switch (side) {
          case LEFT -> MARGIN;
          case CENTRE -> (WIDTH - width) / 2;
          case RIGHT -> WIDTH - MARGIN - width;
        };
    return at(text, fits, ink, x, baseline);
  }

  Rectangle2D at(String text, Type type, Color ink, double x, double baseline) {
    TextLayout layout = layout(text, type);
    pen.setColor(ink);
    layout.draw(pen, (float) px(x), (float) px(baseline));
    return layout
        .getOutline(AffineTransform.getTranslateInstance(px(x), px(baseline)))
        .getBounds2D();
  }

  /// Remembers that a marking lies here.
  void mark(Quad quad) {
    marks.add(quad);
  }

  void rule(Color ink, double x, double y, double width, double height) {
    pen.setColor(ink);
    pen.fill(new Rectangle2D.Double(px(x), px(y), px(width), px(height)));
  }

  void fill(Color ink, Rectangle2D box) {
    pen.setColor(ink);
    pen.fill(box);
  }

  void frame(Color ink, double x, double y, double width, double height, double thick) {
    rule(ink, x, y, width, thick);
    rule(ink, x, y + height - thick, width, thick);
    rule(ink, x, y, thick, height);
    rule(ink, x + width - thick, y, thick, height);
  }

  /// Lays a picture over the paper as ink does: what is darker below it stays dark.
  void press(BufferedImage picture, AffineTransform at) {
    Rectangle2D box =
        Quad.of(new Rectangle2D.Double(0, 0, picture.getWidth(), picture.getHeight()))
            .moved(at)
            .box()
            .createIntersection(
                new Rectangle2D.Double(0, 0, image.getWidth() - 1.0, image.getHeight() - 1.0));
    if (box.isEmpty()) return;
    int left = (int) box.getX();
    int top = (int) box.getY();
    int width = (int) Math.ceil(box.getWidth());
    int height = (int) Math.ceil(box.getHeight());
    BufferedImage ink = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D inked = ink.createGraphics();
    smooth(inked);
    inked.translate(-left, -top);
    inked.drawImage(picture, at, null);
    inked.dispose();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int argb = ink.getRGB(x, y);
        if (argb >>> 24 == 0) continue;
        image.setRGB(left + x, top + y, Rgb.inked(image.getRGB(left + x, top + y), argb));
      }
    }
  }

  /// Sets a paragraph in columns of body text.
  ///
  /// @return where the next line's top is; below `bottom` nothing was written
  double paragraph(String text, double points, double top, double bottom) {
    AttributedString set = Faces.set(text, families.get(style), false, px(points * MM_A_POINT), 0);
    LineBreakMeasurer lines = new LineBreakMeasurer(set.getIterator(), pen.getFontRenderContext());
    pen.setColor(Ink.BLACK.colour());
    double width = px(WIDTH - 2 * MARGIN);
    double y = top;
    while (lines.getPosition() < text.length()) {
      TextLayout line = lines.nextLayout((float) width);
      double step = mm(line.getAscent() + line.getDescent() + line.getLeading()) * 1.12;
      if (y + step > bottom) return y;
      boolean last = lines.getPosition() >= text.length();
      TextLayout drawn =
          last || style == Style.TYPED ? line : line.getJustifiedLayout((float) width);
      double x = line.isLeftToRight() ? px(MARGIN) : px(WIDTH - MARGIN) - drawn.getAdvance();
      drawn.draw(pen, (float) x, (float) (px(y) + line.getAscent()));
      y += step;
    }
    return y;
  }
}
