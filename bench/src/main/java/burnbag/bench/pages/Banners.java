package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import burnbag.bench.pages.Faces.Style;
import burnbag.bench.pages.Sheet.Side;
import burnbag.bench.pages.Sheet.Type;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/// Markings in lines of their own at head and foot.
final class Banners {
  private static final Map<String, Color> LIGHTS =
      Map.of(
          "RED", new Color(0xff2b2b),
          "AMBER", new Color(0xffc000),
          "AMBER+STRICT", new Color(0xffc000),
          "GREEN", new Color(0x33ff00),
          "CLEAR", new Color(0xffffff));

  private Banners() {}

  static void both(Sheet sheet, Draft draft) {
    Chance chance = sheet.chance();
    Type type = type(sheet, chance.between(11, 18));
    double top = chance.between(11, 19);
    double bottom = Sheet.HEIGHT - chance.between(9, 16);
    write(sheet, draft, type, Side.CENTRE, top);
    double y = below(sheet, draft, top + 6);
    if (!draft.copy().isEmpty() && chance.once(2)) copy(sheet, draft, y);
    draft.write(sheet, y + 9, bottom - 14);
    boolean between = chance.once(2);
    draft.number(sheet, between ? bottom - 7 : bottom, between ? Side.CENTRE : Side.RIGHT);
    write(sheet, draft, type, Side.CENTRE, bottom);
  }

  static void top(Sheet sheet, Draft draft) {
    Type type = type(sheet, sheet.chance().between(11, 16));
    double top = sheet.chance().between(11, 19);
    write(sheet, draft, type, Side.CENTRE, top);
    double y = below(sheet, draft, top + 6);
    draft.write(sheet, y + 9, Sheet.HEIGHT - 26);
    draft.number(sheet, Sheet.HEIGHT - 14, Side.CENTRE);
  }

  /// `S E C R E T`: the level alone has its letters apart, what follows it has not.
  static void typed(Sheet sheet, Draft draft) {
    Type type = new Type(Style.TYPED, false, sheet.chance().between(10.5, 12.5), 0.45);
    double top = sheet.chance().between(12, 20);
    double bottom = Sheet.HEIGHT - sheet.chance().between(10, 16);
    write(sheet, draft, type, Side.CENTRE, top);
    draft.write(sheet, top + 14, bottom - 14);
    write(sheet, draft, type, Side.CENTRE, bottom);
  }

  static void light(Sheet sheet, Draft draft) {
    Type type = new Type(Style.SANS, true, sheet.chance().between(12, 16));
    String word = draft.wording();
    Color light = LIGHTS.getOrDefault(word.substring(word.indexOf(':') + 1), Color.WHITE);
    double top = sheet.chance().between(12, 18);
    double bottom = Sheet.HEIGHT - sheet.chance().between(9, 14);
    for (double baseline : new double[] {top, bottom}) {
      Rectangle2D ink = sheet.line(word, type, light, Side.RIGHT, baseline);
      double room = sheet.px(1.2);
      Rectangle2D label =
          new Rectangle2D.Double(
              ink.getX() - room,
              ink.getY() - room,
              ink.getWidth() + 2 * room,
              ink.getHeight() + 2 * room);
      sheet.fill(Color.BLACK, label);
      sheet.line(word, type, light, Side.RIGHT, baseline);
      if (draft.marking()) sheet.mark(Quad.of(ink));
    }
    draft.write(sheet, top + 12, bottom - 14);
    draft.number(sheet, bottom, Side.LEFT);
  }

  private static Type type(Sheet sheet, double points) {
    Style style = sheet.chance().of(sheet.style(), Style.SANS);
    return new Type(style, !sheet.chance().once(4), points);
  }

  private static void write(Sheet sheet, Draft draft, Type type, Side side, double baseline) {
    Rectangle2D ink = sheet.line(draft.wording(), type, draft.ink(), side, baseline);
    if (draft.marking()) sheet.mark(Quad.of(ink));
  }

  private static double below(Sheet sheet, Draft draft, double baseline) {
    double y = baseline;
    for (String line : draft.under()) {
      sheet.line(line, new Type(sheet.style(), false, 10), draft.ink(), Side.CENTRE, y);
      y += 5;
    }
    return y;
  }

  private static void copy(Sheet sheet, Draft draft, double baseline) {
    sheet.line(
        draft.copy(),
        new Type(sheet.style(), false, 10),
        Ink.BLACK.colour(),
        draft.rightToLeft() ? Side.LEFT : Side.RIGHT,
        baseline + 1);
  }
}
