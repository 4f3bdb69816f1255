package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import burnbag.bench.pages.Faces.Style;
import burnbag.bench.pages.Sheet.Side;
import burnbag.bench.pages.Sheet.Type;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// The cover of a book, or the sheet that lies on a paper in its folder.
final class Covers {
  private Covers() {}

  static void cover(Sheet sheet, Draft draft) {
    Chance chance = sheet.chance();
    if (chance.once(2)) {
      sheet.frame(draft.ink(), 8, 8, Sheet.WIDTH - 16, Sheet.HEIGHT - 16, chance.between(1, 9));
    }
    double y = chance.between(55, 85);
    Type large = new Type(chance.of(Style.SANS, sheet.style()), true, chance.between(26, 44));
    Rectangle2D ink = sheet.line(draft.wording(), large, draft.ink(), Side.CENTRE, y);
    if (draft.marking()) sheet.mark(Quad.of(ink));
    List<String> head = draft.office().head(chance);
    Type title = new Type(sheet.style(), true, 20);
    sheet.line(head.getLast(), title, Ink.BLACK.colour(), Side.CENTRE, y + 45);
    sheet.line(
        head.getFirst(),
        new Type(sheet.style(), false, 14),
        Ink.BLACK.colour(),
        Side.CENTRE,
        Sheet.HEIGHT - 60);
    if (!draft.copy().isEmpty()) {
      sheet.line(
          draft.copy(),
          new Type(sheet.style(), false, 12),
          Ink.BLACK.colour(),
          Side.RIGHT,
          chance.between(24, 34));
    }
  }
}
