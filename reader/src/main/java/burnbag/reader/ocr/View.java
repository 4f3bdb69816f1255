package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A picture one way up, and the lines on it.
///
/// @param dark as its ink is dark
/// @param light as its light letters are light
/// @param tint as its coloured ink is colourful; as dark where it has no colour
/// @param factor how much smaller its maps are
/// @param slope by which the writing falls
/// @param hollow what was taken for frames and has no line in it
/// @param aslant what climbs or falls across it; one line of those ranked, if there is one
/// @param askew what runs another way, in ink of any colour or in coloured ink; lines of those
///   ranked
record View(
    Side dark,
    Side light,
    Side tint,
    int factor,
    int quarters,
    double slope,
    Ranking.Ranked ranked,
    List<Area> hollow,
    Optional<Watermark> aslant,
    Map<LineFinder.Found, Row> askew) {
  /// Lines are found on a picture whose longer side has about so many points.
  static final int FINDING = 1_100;

  /// One kind of a picture's shades.
  static final class Side {
    private final Plane plane;
    private final List<Stroke> strokes;
    private final InkMap map;

    /// Made when it is asked for: most pages have none.
    private Optional<Plane> bare = Optional.empty();

    /// @param small the strokes that were drawn through its writing, on the map
    /// @param map of its writing without them, straightened
    Side(Plane plane, List<Stroke> small, int factor, InkMap map) {
      this.plane = plane;
      this.map = map;
      strokes = small.stream().map(stroke -> stroke.times(factor)).toList();
    }

    Plane plane() {
      return plane;
    }

    InkMap map() {
      return map;
    }

    List<Stroke> strokes() {
      return strokes;
    }

    /// The plane without strokes.
    Plane bare() {
      if (bare.isEmpty()) bare = Optional.of(plane.without(strokes));
      return bare.get();
    }

    /// How thick the thickest stroke through a box is; 0 where none is.
    double struck(Area box) {
      return strokes.stream()
          .filter(stroke -> stroke.isThrough(box))
          .mapToDouble(Stroke::thickness)
          .max()
          .orElse(0);
    }
  }

  /// Letters that run another way.
  ///
  /// @param side whose letters they are
  record Row(Tilted place, Side side) {}

  /// The lines of a page as they are found.
  private static final class Lines {
    /// Of a line: what shares more of its rows and columns is the same line in other shades.
    private static final double SAME = 0.7;

    final List<LineFinder.Found> all = new ArrayList<>();
    final Map<LineFinder.Found, Row> askew = new LinkedHashMap<>();
    private final Map<Side, List<LineFinder.Found>> bySide = new IdentityHashMap<>();

    void add(LineFinder.Found line) {
      all.add(line);
    }

    void addAll(Side side) {
      all.addAll(linesOf(side));
    }

    private List<LineFinder.Found> linesOf(Side side) {
      return bySide.computeIfAbsent(side, _ -> LineFinder.in(side.map()));
    }

    /// What looks like letters on another map, and was not found before.
    void addLettering(Side side, LineFinder.Way way) {
      for (LineFinder.Found line : linesOf(side)) {
        boolean isLevel = line.isLettering() && line.way() == LineFinder.Way.ACROSS;
        if (!isLevel || way == LineFinder.Way.TINTED && isKnown(line)) continue;
        all.add(line.in(way));
      }
    }

    /// Letters that are in no line of the same map.
    void addAskew(Side side) {
      List<LineFinder.Found> level = new ArrayList<>(linesOf(side));
      level.removeIf(line -> line.way() != LineFinder.Way.ACROSS);
      for (Askew row : Askew.in(side.map(), level)) {
        if (isKnown(row.line())) continue;
        all.add(row.line());
        askew.put(row.line(), new Row(row.place(), side));
      }
    }

    private boolean isKnown(LineFinder.Found line) {
      return all.stream()
          .filter(other -> other.isLettering() && other.way() != LineFinder.Way.DOWN)
          .anyMatch(
              other ->
                  other.area().isMuchOf(line.area(), SAME)
                      && line.area().isMuchOf(other.area(), SAME));
    }

    /// Frames without a line in them.
    List<Area> hollow(List<Area> frames) {
      return frames.stream()
          .filter(frame -> all.stream().noneMatch(line -> line.area().isIn(frame)))
          .toList();
    }
  }

  static View of(Picture picture, int quarters) {
    Picture turned = picture.turned(quarters);
    int longer = Math.max(turned.darkest().width(), turned.darkest().height());
    int factor = Math.max(1, Math.round(longer / (float) FINDING));
    Picture seen = turned.shrunk(factor);
    Surroundings around = new Surroundings(seen.darkest());
    InkMap first = around.dark();
    List<Stroke> strokes = StrokeFinder.in(first);
    InkMap lit = seen.isColoured() ? lit(seen.grey()) : lit(around, seen.grey());
    List<Stroke> cuts = CutFinder.in(lit);
    Plane small = seen.darkest().without(strokes);
    InkMap ink = strokes.isEmpty() ? first : new Surroundings(small).dark();
    double slope = Skew.of(Blobs.in(ink), ink.width(), ink.height());
    Frames frames = Frames.on(ink.straightened(slope).withoutRules());
    InkMap map = frames.rest();
    InkMap light = cuts.isEmpty() ? lit : lit(seen.grey().without(cuts));
    light = Frames.on(light.straightened(slope).withoutRules()).rest();
    Side darkSide = new Side(turned.darkest(), strokes, factor, map);
    Side lightSide = new Side(turned.grey(), cuts, factor, light);
    Side tint = seen.isColoured() ? tint(turned.tint(), seen.tint(), slope) : darkSide;
    Lines lines = new Lines();
    lines.addAll(darkSide);
    lines.addLettering(lightSide, LineFinder.Way.LIGHT);
    if (seen.isColoured()) lines.addLettering(tint, LineFinder.Way.TINTED);
    Optional<Watermark> aslant = Watermark.on(small);
    aslant.ifPresent(mark -> lines.add(mark.line()));
    if (seen.isColoured()) lines.addAskew(tint);
    lines.addAskew(darkSide);
    return new View(
        darkSide,
        lightSide,
        tint,
        factor,
        quarters,
        slope,
        Ranking.of(lines.all),
        lines.hollow(frames.boxes()),
        aslant,
        lines.askew);
  }

  private static Side tint(Plane plane, Plane small, double slope) {
    InkMap map = new Surroundings(small).dark().straightened(slope).withoutRules();
    return new Side(plane, List.of(), 1, Frames.on(map).rest());
  }

  /// What is lighter than a dark ground, or lies on a dark plate.
  private static InkMap lit(Plane plane) {
    return lit(new Surroundings(plane), plane);
  }

  private static InkMap lit(Surroundings around, Plane plane) {
    return around.light().with(Plates.lettersOn(plane));
  }

  InkMap map() {
    return dark.map();
  }

  /// What it is of, as it lies now.
  Picture picture() {
    return new Picture(dark.plane(), light.plane(), tint.plane());
  }

  /// How far down a column was moved.
  private double down(double column) {
    return slope * (column - map().width() / 2.0);
  }

  /// How thick the stroke through a line is, as a part of the line's height; 0 where none is.
  double struck(LineFinder.Found line) {
    Area box = box(line.area());
    double thickness =
        switch (line.way()) {
          case ACROSS, DOWN -> dark.struck(box);
          case LIGHT -> light.struck(box);
          case TINTED, ASLANT, ASKEW -> 0;
        };
    return thickness / Math.max(1, box.height());
  }

  /// The strip of the picture that a line of the map stands for.
  ///
  /// @param isBare whether without the strokes through it
  Strip strip(LineFinder.Found line, boolean isBare) {
    Side side =
        switch (line.way()) {
          case LIGHT -> light;
          case TINTED -> tint;
          default -> dark;
        };
    Plane from = isBare ? side.bare() : side.plane();
    return switch (line.way()) {
      case ACROSS, TINTED -> strip(line, from, side.map());
      case LIGHT -> strip(line, from, side.map()).inverted();
      case ASLANT -> aslant.orElseThrow().strip();
      case ASKEW -> Tilted.strip(straight(line));
      case DOWN -> Strip.ofStack(from, box(line.area()), line.letters());
    };
  }

  /// The strip of a line that is askew, read from its other end.
  Strip stripFromEnd(LineFinder.Found line) {
    return Tilted.strip(straight(line).turned(2));
  }

  private Plane straight(LineFinder.Found line) {
    Row row = askew.get(line);
    Plane plane = row.side().bare();
    return row.place()
        .straight(
            (x, y) -> {
              int column = (int) (x * factor);
              int across = (int) ((y + down(x)) * factor);
              return plane.shade(column, across);
            },
            factor);
  }

  private Strip strip(LineFinder.Found line, Plane from, InkMap ink) {
    Area small = line.area();
    Slant slant = Slant.of(ink, line);
    int aside = (int) (slant.height() / 3);
    int down = (int) Math.round(down((small.left() + small.right()) / 2.0) * factor);
    Area area = small.grown(aside, 0, map().width(), map().height()).times(factor);
    return Strip.of(from, area, down, slant.fallen(slope).times(factor));
  }

  /// The box round a line of the map, in the picture.
  Area box(Area small) {
    double left = down(small.left());
    double right = down(small.right());
    int top = (int) Math.floor(small.top() + Math.min(left, right));
    int bottom = (int) Math.ceil(small.bottom() + Math.max(left, right));
    int most = map().height();
    return new Area(
            small.left(), Math.clamp(top, 0, most), small.right(), Math.clamp(bottom, 0, most))
        .times(factor);
  }
}
