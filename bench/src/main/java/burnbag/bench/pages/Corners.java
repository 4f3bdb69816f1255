package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import burnbag.bench.pages.Faces.Style;
import burnbag.bench.pages.Sheet.Side;
import burnbag.bench.pages.Sheet.Type;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Markings in a corner of the page.
final class Corners {
  /// The line above the level: how urgent a Chinese letter is.
  private static final String URGENT = "特急";

  private Corners() {}

  static void right(Sheet sheet, Draft draft) {
    Chance chance = sheet.chance();
    Type type = new Type(sheet.style(), chance.once(2), chance.between(11, 15));
    double y = chance.between(15, 22);
    mark(sheet, draft, sheet.line(draft.wording(), type, draft.ink(), Side.RIGHT, y));
    Type small = new Type(sheet.style(), false, 11);
    for (String line : draft.under()) {
      y += 6;
      sheet.line(line, small, draft.ink(), Side.RIGHT, y);
    }
    if (!draft.copy().isEmpty()) {
      y += 6;
      sheet.line(draft.copy(), small, Ink.BLACK.colour(), Side.RIGHT, y);
    }
    draft.write(sheet, y + 10, Sheet.HEIGHT - 26);
    draft.number(sheet, Sheet.HEIGHT - 14, Side.CENTRE);
  }

  static void redHead(Sheet sheet, Draft draft) {
    Chance chance = sheet.chance();
    Type black = new Type(Style.SANS, true, 16);
    double y = 30;
    if (!draft.copy().isEmpty()) {
      sheet.line(draft.copy(), new Type(Style.SANS, false, 15), Ink.BLACK.colour(), Side.LEFT, y);
    }
    y += 8;
    mark(sheet, draft, sheet.line(draft.wording(), black, draft.ink(), Side.LEFT, y));
    if (chance.once(2)) {
      y += 8;
      sheet.line(URGENT, black, Ink.BLACK.colour(), Side.LEFT, y);
    }
    List<String> head = draft.office().head(chance);
    sheet.line(
        head.getFirst(), new Type(Style.SERIF, true, 34), Ink.RED.colour(), Side.CENTRE, y + 32);
    sheet.line(
        head.get(2), new Type(Style.SERIF, false, 15), Ink.BLACK.colour(), Side.CENTRE, y + 46);
    sheet.rule(Ink.RED.colour(), Sheet.MARGIN, y + 50, Sheet.WIDTH - 2 * Sheet.MARGIN, 0.7);
    draft.write(sheet, List.of(head.getLast()), y + 62, Sheet.HEIGHT - 26);
    draft.number(sheet, Sheet.HEIGHT - 16, Side.CENTRE);
  }

  static void label(Sheet sheet, Draft draft) {
    Chance chance = sheet.chance();
    Type type = new Type(Style.SANS, false, chance.between(12, 15));
    double y = chance.between(18, 26);
    String label = "密级：";
    Rectangle2D field = sheet.line(label, type, Ink.BLACK.colour(), Side.LEFT, y);
    double x = Sheet.MARGIN + (field.getWidth() + sheet.px(1)) * 25.4 / sheet.dpi();
    mark(sheet, draft, sheet.at(draft.wording(), type, draft.ink(), x, y));
    sheet.line("编号：" + chance.digits(4), type, Ink.BLACK.colour(), Side.RIGHT, y);
    draft.write(sheet, y + 16, Sheet.HEIGHT - 26);
    draft.number(sheet, Sheet.HEIGHT - 14, Side.CENTRE);
  }

  private static void mark(Sheet sheet, Draft draft, Rectangle2D ink) {
    if (draft.marking()) sheet.mark(Quad.of(ink));
  }
}
