package burnbag.ledger.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which tile, and the path under which it is published (C2SP `tlog-tiles`, Merkle Tree).
///
/// @param level 0–63 for hashes, `ENTRIES` for a bundle of entries
/// @param index of the tile in its level, 0-based
/// @param width hashes or entries in it, 1–256; a full one has 256
public record TileName(int level, long index, int width) {
  /// Hashes in a full tile.
  public static final int FULL = 256;

  /// The level of entry bundles, which are cut like the tiles of level 0.
  public static final int ENTRIES = -1;

  private static final int HEIGHT = 8;
  private static final int HIGHEST = 63;
  private static final Pattern PATH =
      Pattern.compile(
          "tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,6}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

  public TileName {
    if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("no tile of level " + level + ", index " + index);
    }
  }

  /// Every tile of a tree of `size` leaves that a tree of `earlier` leaves does not have: bundles
  /// first, then hashes from the lowest level up.
  public static List<TileName> grown(long earlier, long size) {
    List<TileName> names = new ArrayList<>();
    addLevel(names, ENTRIES, earlier, size);
    long had = earlier;
    long has = size;
    for (int level = 0; has > 0; level++) {
      addLevel(names, level, had, has);
      had >>= HEIGHT;
      has >>= HEIGHT;
    }
    return names;
  }

  private static void addLevel(List<TileName> names, int level, long had, long has) {
    for (long index = had / FULL; index * FULL < has; index++) {
      int width = (int) Math.min(FULL, has - index * FULL);
      boolean same = index == had / FULL && width == had % FULL;
      if (!same) names.add(new TileName(level, index, width));
    }
  }

  /// The name that a path says; the path need not lie under a prefix.
  ///
  /// @throws IllegalArgumentException for a path that names no tile
  public static TileName parse(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) throw new IllegalArgumentException("no tile is called '" + path + "'");
    int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
    long index = Long.parseLong(matcher.group(2).replace("x", "").replace("/", ""));
    int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
    TileName name = new TileName(level, index, width);
    if (!name.path().equals(path)) throw new IllegalArgumentException("no tile is called " + path);
    return name;
  }

  public boolean full() {
    return width == FULL;
  }

  /// `tile/<level>/<index in groups of three digits>[.p/<width>]`.
  public String path() {
    StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
    }
    path.insert(0, "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level)) + "/");
    if (!full()) path.append(".p/").append(width);
    return path.toString();
  }
}
