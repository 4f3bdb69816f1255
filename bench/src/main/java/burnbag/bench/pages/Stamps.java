package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import burnbag.bench.pages.Faces.Style;
import burnbag.bench.pages.Sheet.Side;
import burnbag.bench.pages.Sheet.Type;
import java.util.ArrayList;
import java.util.List;

/// Markings that are stamped on the page, or printed below its text.
final class Stamps {
  private Stamps() {}

  static void middle(Sheet sheet, Draft draft) {
    Chance chance = sheet.chance();
    double top = chance.between(16, 24);
    // One in four is stamped over the text.
    boolean over = chance.once(4);
    draft.write(sheet, over ? 24 : top + 22, Sheet.HEIGHT - 34);
    draft.number(sheet, Sheet.HEIGHT - 10, Side.RIGHT);
    double size = chance.between(15, 24);
    Stamp stamp = stamp(draft, size, Stamp.Border.FRAME);
    stamp.press(
        sheet,
        Sheet.WIDTH / 2 + chance.between(-14, 14),
        over ? top + 20 : top,
        tilt(chance),
        draft.marking());
    if (chance.once(3)) return;
    stamp.press(
        sheet,
        Sheet.WIDTH / 2 + chance.between(-14, 14),
        Sheet.HEIGHT - chance.between(17, 22),
        tilt(chance),
        draft.marking());
  }

  static void right(Sheet sheet, Draft draft) {
    Chance chance = sheet.chance();
    draft.write(sheet, 52, Sheet.HEIGHT - 26);
    draft.number(sheet, Sheet.HEIGHT - 14, Side.CENTRE);
    stamp(draft, chance.between(13, 20), Stamp.Border.FRAME)
        .press(
            sheet,
            Sheet.WIDTH - chance.between(44, 54),
            chance.between(20, 30),
            tilt(chance),
            draft.marking());
  }

  static void seal(Sheet sheet, Draft draft) {
    Chance chance = sheet.chance();
    draft.write(sheet, 46, Sheet.HEIGHT - 26);
    draft.number(sheet, Sheet.HEIGHT - 14, Side.CENTRE);
    stamp(draft, chance.between(24, 36), Stamp.Border.CIRCLE)
        .press(sheet, Sheet.WIDTH - 34, chance.between(20, 30), tilt(chance), draft.marking());
  }

  static void down(Sheet sheet, Draft draft) {
    Chance chance = sheet.chance();
    draft.write(sheet, 62, Sheet.HEIGHT - 26);
    draft.number(sheet, Sheet.HEIGHT - 14, Side.CENTRE);
    List<String> glyphs =
        new ArrayList<>(draft.wording().codePoints().mapToObj(Character::toString).toList());
    new Stamp(
            glyphs,
            glyphs.size(),
            new Type(Style.SERIF, true, chance.between(18, 24)),
            1,
            draft.ink(),
            Stamp.Border.FRAME)
        .press(sheet, Sheet.WIDTH - 32, 34, tilt(chance) / 3, draft.marking());
  }

  static void water(Sheet sheet, Draft draft) {
    Chance chance = sheet.chance();
    stamp(draft, chance.between(40, 60), Stamp.Border.NONE)
        .press(
            sheet,
            Sheet.WIDTH / 2,
            Sheet.HEIGHT / 2,
            chance.of(-45.0, -30.0, -55.0),
            draft.marking());
    draft.write(sheet, 28, Sheet.HEIGHT - 30);
    draft.number(sheet, Sheet.HEIGHT - 14, Side.CENTRE);
  }

  private static Stamp stamp(Draft draft, double points, Stamp.Border border) {
    List<String> lines = new ArrayList<>(List.of(draft.wording()));
    lines.addAll(draft.under());
    return new Stamp(lines, 1, new Type(Style.SANS, true, points), 0.5, draft.ink(), border);
  }

  private static double tilt(Chance chance) {
    return chance.once(3) ? 0 : chance.between(-7, 7);
  }
}
