package burnbag.reader.pdf;

import burnbag.marking.page.Box;
import burnbag.marking.page.Part;
import burnbag.reader.document.PageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts a sheet's lines in the order in which they are seen from top to bottom.
///
/// The middle of the page stays in the order of its content, which is the order of reading where
/// there are columns. The bands at the top and bottom, whose content may come at any time, come
/// first and last. Where the content's order runs against the sheet throughout, the whole page is
/// put in order of height.
final class Layout {
  /// How much of the sheet at each end is a band.
  private static final double BAND = 0.12;

  private Layout() {}

  static void put(Sheet sheet, PageText text) {
    List<Sheet.Line> top = new ArrayList<>();
    List<Sheet.Line> middle = new ArrayList<>();
    List<Sheet.Line> bottom = new ArrayList<>();
    for (Sheet.Line line : sheet.lines()) {
      if (line.ofAnnotation()) continue;
      Box where = line.where();
      double centre = where.y() + where.height() / 2;
      (centre < BAND ? top : centre > 1 - BAND ? bottom : middle).add(line);
    }
    Comparator<Sheet.Line> byHeight =
        Comparator.comparingDouble((Sheet.Line line) -> Math.round(line.where().y() * 200))
            .thenComparingDouble(line -> line.where().x());
    top.sort(byHeight);
    bottom.sort(byHeight);
    if (isJumbled(middle)) middle.sort(byHeight);
    for (List<Sheet.Line> lines : List.of(top, middle, bottom)) {
      for (Sheet.Line line : lines) line(line, sheet.strokes(), text);
    }
  }

  private static boolean isJumbled(List<Sheet.Line> lines) {
    int up = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).where().y() < lines.get(i - 1).where().y() - 0.01) up++;
    }
    return up * 3 > lines.size();
  }

  /// Writes a line; words that are equally struck or not are one stretch.
  static void line(Sheet.Line line, Strokes strokes, PageText text) {
    Part part = line.ofAnnotation() ? Part.ANNOTATION : Part.BODY;
    text.endLine();
    StringBuilder run = new StringBuilder();
    Box where = null;
    boolean struck = false;
    for (Sheet.Word word : line.words()) {
      boolean wordStruck = word.upright() && strokes.strike(word.where());
      if (where != null && wordStruck != struck) {
        text.add(run.toString(), part, struck, Optional.of(where));
        text.add(" ");
        run.setLength(0);
        where = null;
      }
      struck = wordStruck;
      if (where != null) run.append(' ');
      run.append(word.text());
      where = where == null ? word.where() : where.with(word.where());
    }
    if (where != null) text.add(run.toString(), part, struck, Optional.of(where));
    text.endLine();
  }
}
