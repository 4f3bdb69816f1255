package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import burnbag.bench.pages.Sheet.Side;
import burnbag.bench.pages.Sheet.Type;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What shall stand on a page, before it is laid out.
///
/// @param wording what stands in the marking's place
/// @param marking whether that is one; on a counter-page it is not
/// @param under lines below it, in its ink
/// @param foot a block at the foot of the page
/// @param copy the copy's number, empty where there is none
/// @param page the page's number, empty where there is none
record Draft(
    Office office,
    String wording,
    boolean marking,
    Color ink,
    List<String> under,
    List<String> foot,
    String copy,
    String page) {
  Draft {
    under = List.copyOf(under);
    foot = List.copyOf(foot);
  }

  /// Writes letterhead, subject and body text between two heights.
  void write(Sheet sheet, double top, double bottom) {
    write(sheet, office.head(sheet.chance()), top, bottom);
  }

  /// The same with these lines above the body text.
  void write(Sheet sheet, List<String> head, double top, double bottom) {
    Chance chance = sheet.chance();
    double points = chance.between(9.5, 12.5);
    Side side = chance.of(Side.LEFT, Side.LEFT, Side.CENTRE);
    if (rightToLeft()) side = Side.RIGHT;
    double y = top;
    for (String line : head) {
      if (!line.isEmpty()) {
        sheet.line(line, type(sheet, points), Ink.BLACK.colour(), side, y + points * 0.35);
      }
      y += points * 0.55;
    }
    body(sheet, points, y + 4, bottom - foot.size() * 5);
    double low = bottom - foot.size() * 5 + 3;
    for (String line : foot) {
      sheet.line(line, type(sheet, 9), Ink.BLACK.colour(), Side.LEFT, low);
      low += 5;
    }
  }

  /// Writes the page's number.
  void number(Sheet sheet, double baseline, Side side) {
    if (page.isEmpty()) return;
    sheet.line(page, type(sheet, 9), Ink.BLACK.colour(), side, baseline);
  }

  private void body(Sheet sheet, double points, double top, double bottom) {
    Chance chance = sheet.chance();
    List<String> stock = new ArrayList<>(chance.shuffled(office.tongue().paragraphs()));
    if (!marking) {
      stock.addAll(0, Lines.in("mentions.txt", office.tongue().name().toLowerCase(Locale.ROOT)));
    }
    double end = chance.once(4) ? (top + bottom) / 2 : bottom;
    double y = top;
    int number = 1;
    while (y + points * 0.5 < end) {
      String paragraph = stock.get((number - 1) % stock.size());
      if (number % 3 == 0) paragraph = number + ". " + paragraph;
      double next = sheet.paragraph(paragraph, points, y, end);
      if (next == y) return;
      y = next + points * 0.25;
      number++;
    }
  }

  boolean rightToLeft() {
    return switch (office.tongue()) {
      case HE, AR -> true;
      case EN, DE, FR, ES, ZH, ZH_HANT, JA, KO, RU, UK, HI, TR, IT, SV, NO, DA, FI, PL -> false;
    };
  }

  private static Type type(Sheet sheet, double points) {
    return new Type(sheet.style(), false, points);
  }
}
