package burnbag.bench.apart;

import burnbag.bench.made.Chance;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes a page, on A4 at 200 dots an inch.
final class Desk {
  static final int WIDTH = 1_654;
  static final int HEIGHT = 2_339;

  private static final int MARGIN = 190;
  private static final List<String> LATIN =
      List.of("DejaVu Serif", "Noto Sans", "Liberation Serif", "DejaVu Sans Mono", "Noto Serif");

  private final BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = page.createGraphics();
  private final List<Rectangle2D> marks = new ArrayList<>();
  private final Paper paper;
  private final Chance chance;
  private final String family;

  private Desk(Paper paper, Chance chance) {
    this.paper = paper;
    this.chance = chance;
    family =
        switch (paper.letter().language()) {
          case "zh" -> chance.of("Noto Serif CJK SC", "Noto Sans CJK SC");
          case "tw" -> chance.of("Noto Serif CJK TC", "Noto Sans CJK TC");
          default -> chance.of(LATIN);
        };
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
  }

  /// @param marks where the marking stands, in pixels
  record Written(BufferedImage page, List<Rectangle2D> marks) {}

  static Written write(Paper paper, Chance chance) {
    Desk desk = new Desk(paper, chance);
    desk.letter();
    desk.marking();
    desk.pen.dispose();
    return new Written(desk.page, desk.marks);
  }

  private void letter() {
    pen.setColor(new Color(0x1E1E22));
    boolean red = paper.letter().isOfHan();
    if (red) pen.setColor(new Color(0xB3202A));
    float y = 430;
    centred(layout(paper.letter().head(), true, red ? 62 : 40), y);
    pen.setColor(new Color(0x1E1E22));
    y += 60;
    line(
        layout(chance.number(1, 28) + ". " + chance.number(3, 11) + ". 2019", false, 30),
        MARGIN,
        y);
    y += 110;
    List<String> paragraphs = paper.letter().paragraphs();
    for (int i = 0; i < 2 + chance.number(1, 4); i++) {
      y = paragraph(paragraphs.get(i % paragraphs.size()), y) + 34;
    }
    line(layout(chance.of("A. Reed", "M. Holm", "J. Faber", "L. Sand"), false, 30), 980, y + 90);
  }

  private float paragraph(String words, float from) {
    AttributedString text =
        new AttributedString(words, Map.of(TextAttribute.FONT, font(false, 31)));
    LineBreakMeasurer lines = new LineBreakMeasurer(text.getIterator(), context());
    float y = from;
    while (lines.getPosition() < words.length()) {
      TextLayout line = lines.nextLayout(WIDTH - 2 * MARGIN);
      line.draw(pen, MARGIN, y);
      y += 48;
    }
    return y;
  }

  private void marking() {
    pen.setColor(new Color(paper.ink().rgb()));
    switch (paper.spot()) {
      case BOTH -> {
        block(110, chance.number(34, 52));
        block(HEIGHT - 90 - 44 * (paper.words().size() - 1), 40);
      }
      case HEAD -> block(120, chance.number(34, 48));
      case UNDER -> block(560, 46);
      case LEFT -> corner(MARGIN - 20);
      case RIGHT -> corner(WIDTH - MARGIN - 280);
      case FRAME -> frame();
    }
  }

  /// Lines one below the other in the middle; the first is the largest.
  private void block(float from, int size) {
    float y = from;
    for (int i = 0; i < paper.words().size(); i++) {
      TextLayout line = layout(paper.words().get(i), i == 0, i == 0 ? size : 28);
      float x = (WIDTH - line.getAdvance()) / 2;
      line(line, x, y);
      mark(line, AffineTransform.getTranslateInstance(x, y));
      y += i == 0 ? size + 8 : 36;
    }
  }

  private void corner(float x) {
    float y = 190;
    for (String words : paper.words()) {
      TextLayout line = layout(words, true, 38);
      line(line, x, y);
      mark(line, AffineTransform.getTranslateInstance(x, y));
      y += 56;
    }
  }

  private void frame() {
    List<TextLayout> lines = new ArrayList<>();
    double width = 0;
    for (int i = 0; i < paper.words().size(); i++) {
      lines.add(layout(paper.words().get(i), i == 0, i == 0 ? 58 : 27));
      width = Math.max(width, lines.getLast().getAdvance());
    }
    AffineTransform before = pen.getTransform();
    AffineTransform turn =
        AffineTransform.getTranslateInstance(WIDTH - MARGIN - width, chance.number(120, 210));
    turn.rotate(Math.toRadians(chance.between(-6, 6)));
    pen.transform(turn);
    pen.setStroke(new java.awt.BasicStroke(5));
    pen.draw(new Rectangle2D.Double(-26, -66, width + 52, 96 + 38 * (lines.size() - 1)));
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).draw(pen, 0, 38 * i);
      AffineTransform at = new AffineTransform(turn);
      at.translate(0, 38 * i);
      mark(lines.get(i), at);
    }
    pen.setTransform(before);
  }

  private void mark(TextLayout line, AffineTransform at) {
    if (!paper.isMarked()) return;
    Shape seen = at.createTransformedShape(line.getBounds());
    marks.add(seen.getBounds2D());
  }

  private void centred(TextLayout line, float y) {
    line.draw(pen, (WIDTH - line.getAdvance()) / 2, y);
  }

  private void line(TextLayout line, float x, float y) {
    line.draw(pen, x, y);
  }

  private TextLayout layout(String words, boolean bold, int size) {
    AttributedString text =
        new AttributedString(words, Map.of(TextAttribute.FONT, font(bold, size)));
    // The star stands in no Latin font, and in no serif one of Chinese.
    for (int i = 0; i < words.length(); i++) {
      if (!font(bold, size).canDisplay(words.charAt(i))) {
        text.addAttribute(
            TextAttribute.FONT, new Font("Noto Sans CJK SC", Font.PLAIN, size), i, i + 1);
      }
    }
    return new TextLayout(text.getIterator(), context());
  }

  private Font font(boolean bold, int size) {
    return new Font(family, bold ? Font.BOLD : Font.PLAIN, size);
  }

  private FontRenderContext context() {
    return pen.getFontRenderContext();
  }
}
