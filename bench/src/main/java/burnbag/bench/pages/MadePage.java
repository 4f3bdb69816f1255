package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import burnbag.bench.made.Tongue;
import burnbag.bench.pages.Ageing.Aged;
import burnbag.bench.pages.Ageing.Mode;
import burnbag.bench.pages.Faces.Style;
import burnbag.bench.pages.Office.Level;
import burnbag.bench.pages.Order.Heading;
import burnbag.bench.pages.Sheet.Type;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/// A page that was drawn and aged.
///
/// @param state of its marking, as the sweep names states
record MadePage(Order order, Leaf leaf, Mode mode, String state) {
  private static final List<Integer> RESOLUTIONS = List.of(200, 200, 250, 300);

  /// Draws it. Everything is decided by the order's seed.
  static MadePage of(Order order) {
    Chance chance = new Chance(order.seed());
    double dpi = chance.of(RESOLUTIONS);
    Style style = chance.of(Style.SERIF, Style.SANS, Style.TYPED, Style.SERIF);
    Tongue tongue = order.office().tongue();
    Sheet sheet = new Sheet(dpi, tongue, style, chance);
    order.look().layout().draw(sheet, draft(order, chance));
    String state = after(order, sheet);
    Aged aged =
        order
            .ageing()
            .age(sheet.leaf(), order.look().layout(), () -> back(order, dpi, style), chance);
    return new MadePage(order, aged.leaf(), aged.mode(), state);
  }

  private static Draft draft(Order order, Chance chance) {
    Office office = order.office();
    Color ink = order.look().ink().colour();
    String page = String.join(" ", office.one("page", chance));
    return switch (order.heading()) {
      case Heading.Marked(Level level) ->
          new Draft(
              office,
              level.written(),
              true,
              ink,
              chance.once(4) ? List.of() : office.ranked("under", level.rank(), chance),
              chance.once(2) ? List.of() : office.ranked("foot", level.rank(), chance),
              level.rank() > 1 ? String.join(" ", office.one("copy", chance)) : "",
              page);
      case Heading.Plain(String words) ->
          new Draft(office, words, false, ink, List.of(), List.of(), "", page);
    };
  }

  /// What is done to the page once it is written; says what state its marking is then in.
  private static String after(Order order, Sheet sheet) {
    Chance chance = sheet.chance();
    return switch (order.ageing()) {
      case STAMPED -> {
        String language = order.office().tongue().name().toLowerCase(Locale.ROOT);
        for (String words : Lines.in("received.txt", language)) {
          stamp(List.of(words.split("\\|")), chance.of(Ink.BLUE, Ink.RED, Ink.BLACK), chance)
              .press(
                  sheet,
                  chance.between(60, 150),
                  chance.between(90, 230),
                  chance.between(-18, 18),
                  false);
        }
        yield "live";
      }
      case STRUCK -> {
        List<String> lifted = order.office().one("cancel", chance);
        if (lifted.isEmpty() || chance.once(3)) yield "cancel-claimed";
        stamp(lifted, chance.of(Ink.RED, Ink.BLACK), chance)
            .press(sheet, chance.between(70, 140), 48, chance.between(-4, 4), false);
        yield "cancelled";
      }
      case CLEAN, SCAN_BITS, SCAN_GREY, FAX, SKEW, PHOTO, FOLD, SHINE_THROUGH, PEN, TORN, TURNED ->
          "live";
    };
  }

  private static Stamp stamp(List<String> lines, Ink ink, Chance chance) {
    return new Stamp(
        lines,
        1,
        new Type(Style.SANS, true, chance.between(13, 18)),
        0.7,
        ink.colour(),
        Stamp.Border.FRAME);
  }

  /// A page of text by the same office, without any marking.
  private static BufferedImage back(Order order, double dpi, Style style) {
    Sheet sheet =
        new Sheet(dpi, order.office().tongue(), style, new Chance(order.seed() ^ 0x5eedL));
    new Draft(order.office(), "", true, Color.BLACK, List.of(), List.of(), "", "")
        .write(sheet, 30, Sheet.HEIGHT - 30);
    return sheet.leaf().image();
  }
}
