package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds lines of writing on a small map of ink that lies straight. Letters are strung together:
/// each with the next of about its height on its row, no further off than a space between words.
/// Letters of two lines that touch are one high piece of ink; it is strung with neither, and the
/// two lines stay two.
final class LineFinder {
  private static final int LEAST_HEIGHT = 4;
  private static final int LEAST_WIDTH = 6;

  /// No lower ink tells how high letters are.
  private static final int SPECK = 6;

  /// A letter of running text is no higher.
  private static final int MOST_HEIGHT = 40;

  /// Of the map's height: what is higher is a picture, not a letter.
  private static final int HIGHEST = 3;

  /// Of the usual letter's height: smaller ink is dots, strokes and specks.
  private static final double SMALL = 0.45;

  /// Of the usual letter's height: larger ink is large letters, or letters that touch.
  private static final double LARGE = 1.75;

  /// Broken strokes no further apart than this are one.
  private static final int JOIN = 3;

  /// Of the usual letter's height: nothing is stamped larger.
  private static final int HUGE = 10;

  /// Of the ink in a box: what lines have of it that touch. A stamp over them has more of its own.
  private static final double THEIRS = 0.7;

  /// So many letters in a row are a line, and no fragment.
  private static final int KNOWN_LETTERS = 5;

  /// Fewer letters are no line of running text.
  private static final int PROSE = 20;

  /// More signs that stand alone on a page are dirt, or figures of a table.
  private static final int LONE_SIGNS = 6;

  /// Of a hundred points of a Chinese sign's box, how many have ink.
  private static final int DENSE = 40;

  /// Fewer pieces of ink, and thin, stand together by chance.
  private static final int FEW = 6;

  /// So many small pieces of ink in a row are no specks.
  private static final int SMALL_TYPE = 8;

  /// How the letters of a line stand.
  enum Way {
    ACROSS,
    /// One below the other, upright.
    DOWN,
    /// Across, light on a dark ground.
    LIGHT,
    /// Across, in coloured ink that may lie over print.
    TINTED,
    /// Climbing or falling across the page.
    ASLANT,
    /// Any other way, from the one end or the other.
    ASKEW
  }

  /// A line that was found.
  ///
  /// @param area where it stands
  /// @param letters how many pieces of ink in it are as high as its letters
  /// @param even how many of them are about as high as most
  /// @param ink of those letters
  /// @param dirt how much ink the smaller pieces in its box have
  /// @param way how its letters stand
  record Found(Area area, int letters, int even, int ink, int dirt, Way way) {
    /// Whether it looks as letters do: several, most of one height, without much dirt.
    boolean isLettering() {
      return letters >= 3 && dirt * 2 <= ink && even * 10 >= letters * 6;
    }

    /// Whether all its letters are of one height, as capitals are.
    boolean isCapitals() {
      return letters > 3 && even * 20 >= letters * 19;
    }

    /// Whether it has as many letters as running text, of several heights.
    boolean mayBeProse() {
      return letters >= PROSE && !isCapitals() && way == Way.ACROSS;
    }

    /// Whether it runs as the lines of its page do.
    boolean isLevel() {
      return way == Way.ACROSS || way == Way.LIGHT || way == Way.TINTED;
    }

    /// The same with so much dirt.
    Found dirty(int more) {
      return new Found(area, letters, even, ink, more, way);
    }

    /// Whether there is so much dirt in it that its box says little.
    boolean isDirty() {
      return dirt * 4 > ink;
    }

    /// The same, its letters standing in another way.
    Found in(Way other) {
      return new Found(area, letters, even, ink, dirt, other);
    }

    /// A part of it, which looks no different.
    Found part(Area box) {
      return new Found(box, letters, even, ink, dirt, way);
    }

    Found and(Found other) {
      return new Found(
          area.with(other.area),
          letters + other.letters,
          even + other.even,
          ink + other.ink,
          dirt + other.dirt,
          way);
    }
  }

  private final InkMap map;
  private final List<Blob> blobs;
  private final double usual;

  private LineFinder(InkMap map) {
    this.map = map;
    blobs =
        Blobs.in(map).stream()
            .filter(blob -> blob.height() <= map.height() / HIGHEST)
            .sorted(Comparator.comparingInt(Blob::left))
            .toList();
    usual = usualHeight(blobs);
  }

  /// Lines from top to bottom.
  static List<Found> in(InkMap map) {
    return new LineFinder(map).find();
  }

  /// The row of a box, in the middle of its height, with the least ink.
  static int emptiestRow(InkMap map, Area box) {
    int best = box.top() + box.height() / 2;
    int least = Integer.MAX_VALUE;
    for (int y = box.top() + box.height() / 3; y <= box.bottom() - box.height() / 3; y++) {
      int ink = map.count(y, box.left(), box.right());
      if (ink >= least) continue;
      least = ink;
      best = y;
    }
    return best;
  }

  /// The height of the pieces that have half of the ink: specks may be many more than letters.
  private static double usualHeight(List<Blob> blobs) {
    long[] ink = new long[MOST_HEIGHT + 1];
    long all = 0;
    for (Blob blob : blobs) {
      // Letters that touch are one wide piece; so is a bar, but full.
      boolean isBar = blob.ink() * 4 > 3 * blob.width() * blob.height();
      if (isBar || blob.height() < SPECK || blob.height() > MOST_HEIGHT) continue;
      ink[blob.height()] += blob.ink();
      all += blob.ink();
    }
    long below = 0;
    for (int height = 0; height <= MOST_HEIGHT; height++) {
      below += ink[height];
      if (all > 0 && 2 * below >= all) return height;
    }
    return 2 * LEAST_HEIGHT;
  }

  private List<Found> find() {
    List<Blob> letters = new ArrayList<>();
    List<Blob> large = new ArrayList<>();
    List<Blob> small = new ArrayList<>();
    for (Blob blob : blobs) {
      if (isRule(blob)) continue;
      if (blob.height() > LARGE * usual) large.add(blob);
      else if (blob.height() >= Math.max(LEAST_HEIGHT, SMALL * usual)) letters.add(blob);
      else small.add(blob);
    }
    List<Found> lines = LetterStrings.of(letters);
    for (Blob blob : large) if (!isBetween(blob, lines)) letters.add(blob);
    letters.sort(Comparator.comparingInt(Blob::left));
    List<Found> whole = joined(LetterStrings.of(letters));
    List<Found> found = stacked(whole);
    found.addAll(broken(whole));
    List<Found> signs = new ArrayList<>();
    for (Found line : whole) {
      Found grown = withSmall(line, small);
      if (isWriting(grown)) found.add(grown);
      else if (isLoneSign(grown)) signs.add(grown);
    }
    signs.removeIf(sign -> found.stream().anyMatch(line -> isBeside(sign.area(), line.area())));
    if (signs.size() <= LONE_SIGNS) found.addAll(signs);
    small.removeIf(blob -> blob.height() <= LEAST_HEIGHT);
    for (Found line : LetterStrings.of(small)) if (isSmallType(line)) found.add(line);
    found.sort(
        Comparator.comparingInt((Found line) -> line.area().top())
            .thenComparingInt(line -> line.area().left()));
    return found;
  }

  /// Signs that stand one below the other, as Chinese is written from top to bottom.
  private List<Found> stacked(List<Found> lines) {
    List<Found> signs = new ArrayList<>(lines);
    signs.removeIf(line -> !isSign(line.area()));
    signs.sort(Comparator.comparingInt(line -> line.area().top()));
    List<Found> stacks = new ArrayList<>();
    while (!signs.isEmpty()) {
      List<Area> stack = new ArrayList<>(List.of(signs.removeFirst().area()));
      for (int i = 0; i < signs.size(); ) {
        Area next = signs.get(i).area();
        if (isBelow(stack.getLast(), next)) {
          stack.add(next);
          signs.remove(i);
        } else {
          i++;
        }
      }
      if (stack.size() < 2) continue;
      Area area = stack.stream().reduce(Area::with).orElseThrow();
      stacks.add(new Found(area, stack.size(), stack.size(), 1, 0, Way.DOWN));
    }
    return stacks;
  }

  private boolean isSign(Area area) {
    return area.height() >= 0.9 * usual
        && area.width() * 10 <= area.height() * 15
        && area.height() * 10 <= area.width() * 15;
  }

  /// Whether it may be a Chinese sign of the height of others, which is a level of its own: as
  /// dense as those are, and without dirt.
  private boolean isLoneSign(Found line) {
    Area area = line.area();
    return isSign(area)
        && area.height() <= LARGE * usual
        && line.dirt() * 4 <= line.ink()
        && (line.ink() + line.dirt()) * 100 >= DENSE * area.width() * area.height();
  }

  /// Whether a line goes on where a sign stands.
  private static boolean isBeside(Area sign, Area line) {
    int reach = 4 * sign.height();
    return sign.sharedRows(line) * 3 > sign.height()
        && line.left() < sign.right() + reach
        && line.right() > sign.left() - reach;
  }

  private static boolean isBelow(Area above, Area below) {
    int higher = Math.max(above.height(), below.height());
    int lower = Math.min(above.height(), below.height());
    int aside = above.left() + above.right() - below.left() - below.right();
    int gap = below.top() - above.bottom();
    return gap >= 0
        && gap * 3 <= higher * 2
        && higher * 10 <= lower * 15
        && Math.abs(aside) * 2 <= higher;
  }

  /// Large writing of broken or hollow strokes; its fragments are no lines.
  private List<Found> broken(List<Found> lines) {
    List<Found> broken = new ArrayList<>();
    List<Blob> rough =
        Blobs.in(map.joined(JOIN)).stream()
            .filter(blob -> blob.height() * JOIN > LARGE * usual + JOIN)
            .filter(blob -> blob.height() * JOIN < HUGE * usual)
            .map(blob -> new Blob(blob.box().times(JOIN), blob.ink() * JOIN * JOIN))
            .sorted(Comparator.comparingInt(Blob::left))
            .toList();
    for (Found large : LetterStrings.of(rough)) {
      Area area = large.area();
      boolean asWord =
          area.width() > 2 * area.height()
              && area.height() < HUGE * usual
              && large.even() * 10 >= large.letters() * 7;
      if (!asWord) continue;
      List<Found> inside = lines.stream().filter(line -> line.area().isIn(area)).toList();
      boolean isKnown =
          lines.stream()
              .anyMatch(
                  line ->
                      line.area().sharedRows(area) > 0
                          && line.area().left() < area.right()
                          && line.area().right() > area.left()
                          && (line.letters() >= KNOWN_LETTERS
                                  && line.isLettering()
                                  && line.area().height() * 10 > area.height() * 6
                              || line.area().height() * 10 > area.height() * 8
                                  && line.area().width() * 10 > area.width() * 7));
      if (isKnown || isParagraph(lines, area)) continue;
      lines.removeAll(inside);
      broken.add(large);
    }
    return broken;
  }

  /// Whether it is lines of small letters one below the other, of which some touch.
  private boolean isParagraph(List<Found> lines, Area area) {
    double theirs = 0;
    int known = 0;
    for (Found line : lines) {
      Area box = line.area();
      int across = Math.min(area.right(), box.right()) - Math.max(area.left(), box.left());
      boolean isIn = across > 0 && box.sharedRows(area) * 2 > box.height();
      if (!isIn || !line.isLettering()) continue;
      theirs += (double) line.ink() * across / box.width();
      if (line.letters() >= KNOWN_LETTERS) known++;
    }
    int ink = 0;
    for (int y = area.top(); y < Math.min(area.bottom(), map.height()); y++) {
      ink += map.count(y, area.left(), Math.min(area.right(), map.width()));
    }
    return known > 1 && theirs >= THEIRS * ink;
  }

  /// A stroke so high and narrow is what is left of a broken rule.
  private boolean isRule(Blob blob) {
    return blob.height() > 4 * usual && blob.width() * 4 < blob.height();
  }

  /// Whether it is letters of two lines, or of one and something else, that touch.
  private boolean isBetween(Blob blob, List<Found> lines) {
    int reach = (int) (2 * usual);
    List<Area> crossed = new ArrayList<>();
    for (Found line : lines) {
      Area area = line.area();
      boolean beside = area.left() < blob.right() + reach && area.right() > blob.left() - reach;
      if (!beside || line.letters() < 3) continue;
      if (area.sharedRows(blob.box()) * 2 > area.height()) crossed.add(area);
    }
    for (Area one : crossed) {
      for (Area other : crossed) {
        int lower = Math.min(one.height(), other.height());
        if (one.sharedRows(other) * 4 < lower) return true;
      }
    }
    return false;
  }

  /// What overlaps on a row, and words of one height with no more between them than they are high,
  /// are one line.
  private static List<Found> joined(List<Found> lines) {
    List<Found> left = new ArrayList<>(lines);
    left.sort(Comparator.comparingInt(line -> line.area().left()));
    List<Found> joined = new ArrayList<>();
    for (Found next : left) {
      Found line = next;
      for (int i = joined.size() - 1; i >= 0; i--) {
        Found before = joined.get(i);
        if (!isOneLine(before, line)) continue;
        joined.remove(i);
        line = before.and(line);
      }
      joined.add(line);
    }
    return joined;
  }

  private static boolean isOneLine(Found first, Found second) {
    Area before = first.area();
    Area after = second.area();
    int lower = Math.min(before.height(), after.height());
    if (before.sharedRows(after) * 10 <= lower * 7) return false;
    int higher = Math.max(before.height(), after.height());
    int gap = after.left() - before.right();
    return gap < 0
        ? higher < 2 * lower
        : lower > LEAST_HEIGHT && higher * 2 < lower * 3 && gap <= lower;
  }

  /// The line with the dots, accents and strokes that belong to it.
  private Found withSmall(Found line, List<Blob> small) {
    Area area = line.area();
    Area grown = area;
    int rows = area.height() / 3;
    int dirt = 0;
    int outside = 0;
    for (Blob blob : small) {
      if (blob.left() > area.right() + usual || blob.right() < area.left() - usual) continue;
      boolean near =
          blob.box().top() >= area.top() - rows && blob.box().bottom() <= area.bottom() + rows;
      boolean over = blob.left() >= area.left() && blob.right() <= area.right();
      if (near && over) dirt += blob.ink();
      if (near && (over || blob.box().sharedRows(area) > 0)) {
        grown = grown.with(blob.box());
        if (!blob.box().isIn(area)) outside++;
      }
    }
    Found dirty = line.dirty(line.dirt() + dirt);
    // No letter has more than a dot and an accent; what is more is specks.
    return dirty.isDirty() || outside > line.letters() + 1 ? dirty : dirty.part(grown);
  }

  private boolean isWriting(Found line) {
    Area box = line.area();
    return box.height() >= LEAST_HEIGHT
        && box.width() >= LEAST_WIDTH
        && box.height() <= map.height() / HIGHEST
        && line.dirt() <= line.ink()
        && !isDust(line)
        && !isStroke(line);
  }

  /// Whether it is a line of small type: many letters in a straight row.
  private static boolean isSmallType(Found line) {
    return line.letters() >= SMALL_TYPE
        && line.isLettering()
        && line.area().height() <= 3 * line.ink() / line.area().width() + 2 * LEAST_HEIGHT;
  }

  /// Specks that stand in a row by chance, amid others.
  private boolean isDust(Found line) {
    Area box = line.area();
    boolean isLoose = line.letters() < FEW && line.ink() * 5 < box.width() * box.height();
    return box.height() <= 1.3 * usual && (isLoose || line.dirt() * 3 > line.ink());
  }

  /// One or two pieces of ink of no great size: a sign, a tick, a hole.
  private boolean isStroke(Found line) {
    Area box = line.area();
    boolean narrow = line.letters() < 3 && box.width() < 2 * box.height();
    return narrow && (box.height() < 1.3 * usual || box.height() > 3 * box.width());
  }
}
