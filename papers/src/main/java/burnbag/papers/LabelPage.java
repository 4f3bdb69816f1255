package burnbag.papers;

import java.util.ArrayList;
import java.util.List;

/// Sets [LabelSheet]s. Every label lies at its place in millimetres: a sheet of labels forgives
/// nothing.
final class LabelPage {
  private static final float POINTS_A_TENTH = 72 / 254f;

  /// What printers cannot reach at the edge of a sheet, and a QR code's quiet zone, in tenths of a
  /// millimetre.
  private static final int PADDING = 28;

  private final Fonts fonts;
  private final Scribe scribe;

  LabelPage(Fonts fonts, Scribe scribe) {
    this.fonts = fonts;
    this.scribe = scribe;
  }

  static final String STYLE =
      """
      @page { size: 210mm 297mm; margin: 0 }
      .sheet { position: relative; width: 210mm; height: 296.9mm; page-break-after: always; page-break-inside: avoid; overflow: hidden }
      .sheet.last { page-break-after: auto }
      .sheet div { position: absolute; white-space: nowrap; line-height: 1 }
      .code { font-family: CODE }
      img { width: 100%; height: 100% }
      """;

  Markup of(LabelSheet sheet) {
    List<Markup> sheets = new ArrayList<>();
    List<Markup> labels = new ArrayList<>();
    int perSheet = sheet.grid().perSheet();
    int place = sheet.start();
    for (int at = 0; at < sheet.labels().size(); at++) {
      labels.add(label(sheet, sheet.labels().get(at), place));
      place++;
      boolean last = at == sheet.labels().size() - 1;
      if (last || place == perSheet) {
        sheets.add(scribe.write("<div class=\"sheet {}\">{}</div>", last ? "last" : "", labels));
        labels.clear();
        place = 0;
      }
    }
    return scribe.write("{}", sheets);
  }

  private Markup label(LabelSheet sheet, Label label, int place) {
    LabelGrid grid = sheet.grid();
    int left = grid.leftOf(place) + PADDING;
    int top = grid.topOf(place) + PADDING;
    int height = grid.height() - 2 * PADDING;
    int side = height * 4 / 5;
    int textLeft = left + side + 25;
    int textWidth = grid.width() - 2 * PADDING - side - 25;
    float width = textWidth * POINTS_A_TENTH;
    List<Markup> parts = new ArrayList<>();
    parts.add(
        scribe.write(
            "<div style=\"left:{};top:{};width:{};height:{}\"><img alt=\"\" src=\"{}\"/></div>",
            mm(left),
            mm(top),
            mm(side),
            mm(side),
            new Markup(Code.address(label.code()))));
    boolean large = height > 300;
    Column column = new Column(textLeft, top);
    if (sheet.trial()) {
      column.line(parts, "TRIAL", true, false, large ? 9 : 7);
    }
    column.add(
        parts,
        Fitting.largest(
            scribe.visible(label.marking()),
            bold(),
            width,
            2,
            large ? List.of(9f, 8f, 7f, 6f) : List.of(7f, 6f, 5f)),
        true,
        false);
    column.add(
        parts,
        Fitting.largest(
            scribe.visible(label.copy()),
            bold(),
            width,
            4,
            large ? List.of(12f, 10f, 8.5f, 7f, 6f, 5f) : List.of(9f, 7.5f, 6f, 5f)),
        true,
        false);
    column.add(
        parts,
        Fitting.cut(
            scribe.visible(label.shortTitle()), regular(), width, large ? 3 : 2, large ? 7.5f : 6f),
        false,
        false);
    column.add(
        parts,
        Fitting.largest(
            scribe.visible(label.code()),
            fonts::codeWidth,
            width,
            3,
            large ? List.of(8f, 7f, 6f, 5f) : List.of(7f, 6f, 5f, 4.5f)),
        false,
        true);
    return scribe.write("{}", parts);
  }

  private Fitting.Ruler bold() {
    return (text, size) -> fonts.width(text, Face.Weight.BOLD, size);
  }

  private Fitting.Ruler regular() {
    return (text, size) -> fonts.width(text, Face.Weight.REGULAR, size);
  }

  private static Markup mm(float tenths) {
    return new Markup("%.2fmm".formatted(tenths / 10));
  }

  /// Lines of text, each below the last.
  private final class Column {
    private final int left;
    private float top;

    Column(int left, int top) {
      this.left = left;
      this.top = top;
    }

    void add(List<Markup> parts, Fitting.Lines fitted, boolean bold, boolean code) {
      for (String line : fitted.lines()) line(parts, line, bold, code, fitted.size());
      top += 6;
    }

    void line(List<Markup> parts, String line, boolean bold, boolean code, float size) {
      parts.add(
          scribe.write(
              "<div class=\"{}\" style=\"left:{};top:{};font-size:{}pt;font-weight:{}\">{}</div>",
              code ? "code" : "text",
              mm(left),
              mm(top),
              size,
              bold ? "bold" : "normal",
              line));
      top += size * 1.15f / POINTS_A_TENTH;
    }
  }
}
