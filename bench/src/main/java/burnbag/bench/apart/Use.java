package burnbag.bench.apart;

import burnbag.bench.apart.Desk.Written;
import burnbag.bench.made.Chance;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// What a page has been through.
enum Use {
  /// A printer's file, and nothing else.
  FRESH,
  /// Put askew on a copier that makes black blacker and leaves dust.
  COPIED,
  /// Sent as a picture of few points, in black and white.
  SENT,
  /// Years in a folder: yellow, punched, a cup stood on it.
  FILED,
  /// Taken by hand from above and aside, under a lamp.
  SNAPPED;

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  Written on(Written written, Chance chance) {
    return switch (this) {
      case FRESH -> written;
      case COPIED -> copied(written, chance);
      case SENT -> sent(written);
      case FILED -> filed(written, chance);
      case SNAPPED -> snapped(written, chance);
    };
  }

  private static Written copied(Written written, Chance chance) {
    AffineTransform turn =
        AffineTransform.getRotateInstance(
            Math.toRadians(chance.between(-1.8, 1.8)), Desk.WIDTH / 2.0, Desk.HEIGHT / 2.0);
    Written turned = moved(written, turn, Color.WHITE);
    BufferedImage page = turned.page();
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int grey = Math.clamp((grey(page.getRGB(x, y)) - 128) * 2L + 150, 0, 255);
        page.setRGB(x, y, grey * 0x010101);
      }
    }
    for (int i = 0; i < 900; i++) {
      int x = chance.number(0, page.getWidth() - 2);
      int y = chance.number(0, page.getHeight() - 2);
      page.setRGB(x, y, 0x303030);
      if (chance.once(3)) page.setRGB(x + 1, y, 0x303030);
    }
    return turned;
  }

  private static Written sent(Written written) {
    BufferedImage small = drawn(written.page(), Desk.WIDTH * 5 / 8, Desk.HEIGHT * 5 / 8);
    BufferedImage bits =
        new BufferedImage(small.getWidth(), small.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < small.getHeight(); y++) {
      for (int x = 0; x < small.getWidth(); x++) {
        bits.setRGB(x, y, grey(small.getRGB(x, y)) > 165 ? 0xFFFFFF : 0);
      }
    }
    return new Written(bits, scaled(written.marks(), 5 / 8.0));
  }

  private static Written filed(Written written, Chance chance) {
    BufferedImage page = written.page();
    Graphics2D pen = page.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(214, 186, 120, 70));
    pen.fillRect(0, 0, Desk.WIDTH, Desk.HEIGHT);
    pen.setColor(new Color(70, 60, 50));
    for (int y : List.of(Desk.HEIGHT / 2 - 315, Desk.HEIGHT / 2 + 315)) pen.fillOval(60, y, 48, 48);
    pen.setColor(new Color(120, 80, 40, 60));
    pen.setStroke(new java.awt.BasicStroke(18));
    pen.drawOval(chance.number(300, 1_000), chance.number(900, 1_700), 420, 410);
    pen.dispose();
    return written;
  }

  /// A sheet on a dark table, seen from aside: an affine view, its far end no smaller.
  private static Written snapped(Written written, Chance chance) {
    AffineTransform view = new AffineTransform();
    view.translate(Desk.WIDTH / 2.0, Desk.HEIGHT / 2.0);
    view.rotate(Math.toRadians(chance.between(-7, 7)));
    view.shear(chance.between(-0.06, 0.06), chance.between(-0.04, 0.04));
    view.scale(0.82, 0.82 * chance.between(0.86, 1));
    view.translate(-Desk.WIDTH / 2.0, -Desk.HEIGHT / 2.0);
    Written seen = moved(written, view, new Color(0x4A3B30));
    Graphics2D pen = seen.page().createGraphics();
    pen.setPaint(
        new RadialGradientPaint(
            (float) chance.between(300, 1_300),
            (float) chance.between(300, 1_900),
            1_900,
            new float[] {0, 1},
            new Color[] {new Color(255, 244, 214, 20), new Color(20, 16, 12, 150)}));
    pen.fillRect(0, 0, Desk.WIDTH, Desk.HEIGHT);
    pen.dispose();
    BufferedImage page = seen.page();
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int noise = (int) (chance.bell() * 7);
        int rgb = page.getRGB(x, y);
        page.setRGB(
            x, y, part(rgb >> 16, noise) << 16 | part(rgb >> 8, noise) << 8 | part(rgb, noise));
      }
    }
    return seen;
  }

  private static Written moved(Written written, AffineTransform how, Color table) {
    BufferedImage page = new BufferedImage(Desk.WIDTH, Desk.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setColor(table);
    pen.fillRect(0, 0, Desk.WIDTH, Desk.HEIGHT);
    pen.drawImage(written.page(), how, null);
    pen.dispose();
    return new Written(
        page,
        written.marks().stream()
            .map(mark -> how.createTransformedShape(mark).getBounds2D())
            .toList());
  }

  private static BufferedImage drawn(BufferedImage page, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(page, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  private static List<Rectangle2D> scaled(List<Rectangle2D> marks, double by) {
    AffineTransform scale = AffineTransform.getScaleInstance(by, by);
    return marks.stream().map(mark -> scale.createTransformedShape(mark).getBounds2D()).toList();
  }

  private static int grey(int rgb) {
    return ((rgb >> 16 & 0xFF) * 3 + (rgb >> 8 & 0xFF) * 6 + (rgb & 0xFF)) / 10;
  }

  private static int part(int colour, int noise) {
    return Math.clamp((colour & 0xFF) + noise, 0, 255);
  }
}
