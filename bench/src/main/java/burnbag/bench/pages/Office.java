package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import burnbag.bench.made.Slots;
import burnbag.bench.made.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How one office lays its pages out: what `offices/<name>.txt` says.
///
/// A line is `key: value`; several of one key are several values, `|` is a line end, slots are
/// those of the made papers. Keys:
///
/// ```
/// scheme     the pack's id, where it is not the file's name
/// tongue     the language of its body text
/// head       a letterhead and a subject
/// level      rank = what it is called = as it is written [~ …]
/// layout     a Layout, its inks, the ranks that it is for
/// under      ranks = what stands below the level
/// foot       ranks = a block at the foot of the page
/// copy, page the copy's number and the page's
/// cancel     what the page says of a marking that was lifted, whole with authority and day
/// plain      a heading that is no marking
/// ```
///
/// @param name the file's
record Office(String name, Map<String, List<String>> says) {
  private static final List<String> NAMES =
      List.of(
          "us",
          "cn",
          "ru",
          "nato",
          "de",
          "jp",
          "eu",
          "fr",
          "kr",
          "uk",
          "tw",
          "tlp",
          "cui",
          "ar",
          "au",
          "pl",
          "se",
          "corporate",
          "es",
          "ua",
          "in",
          "it",
          "tr",
          "ca",
          "at",
          "il",
          "no",
          "fi",
          "ch",
          "nz",
          "dk",
          "privilege",
          "pap",
          "ch-fr",
          "fi-sv",
          "corporate-cn",
          "ch-it",
          "corporate-fr");

  /// A level and one way of writing it.
  record Level(int rank, String name, String written) {}

  /// A layout in one ink.
  record Look(Layout layout, Ink ink, int from, int to) {
    boolean suits(int rank) {
      return from <= rank && rank <= to;
    }
  }

  static List<Office> all() {
    return NAMES.stream().map(Office::read).toList();
  }

  private static Office read(String name) {
    Map<String, List<String>> says = new TreeMap<>();
    for (String line : Lines.of("offices/" + name + ".txt")) {
      int colon = line.indexOf(": ");
      if (colon < 0) throw new IllegalArgumentException(name + ": no key in '" + line + "'");
      says.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
          .add(line.substring(colon + 2).replace('|', '\n'));
    }
    return new Office(name, says);
  }

  String scheme() {
    return says.getOrDefault("scheme", List.of(name)).getFirst();
  }

  Tongue tongue() {
    return Tongue.valueOf(says.get("tongue").getFirst().toUpperCase(Locale.ROOT));
  }

  /// Each way of writing each level.
  List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    for (String line : says.get("level")) {
      String[] parts = line.split(" = ", 3);
      for (String written : parts[2].split(" ~ ")) {
        levels.add(new Level(Integer.parseInt(parts[0]), parts[1], written));
      }
    }
    return levels;
  }

  /// The looks that a level of this rank may have.
  List<Look> looks(int rank) {
    List<Look> looks = new ArrayList<>();
    for (String line : says.get("layout")) {
      String[] parts = line.split(" ");
      String[] ranks = parts[2].split("-");
      for (String ink : parts[1].split("/")) {
        Look look =
            new Look(
                Layout.valueOf(parts[0]),
                Ink.valueOf(ink.toUpperCase(Locale.ROOT)),
                Integer.parseInt(ranks[0]),
                Integer.parseInt(ranks[ranks.length - 1]));
        if (look.suits(rank)) looks.add(look);
      }
    }
    return looks;
  }

  List<String> plain() {
    return says.get("plain");
  }

  List<String> head(Chance chance) {
    return one("head", chance);
  }

  /// The lines of one value; none where the office has no such thing.
  List<String> one(String key, Chance chance) {
    if (!says.containsKey(key)) return List.of();
    return List.of(Slots.filled(chance.of(says.get(key)), chance).split("\n", -1));
  }

  /// The lines of a value that is only for some ranks.
  List<String> ranked(String key, int rank, Chance chance) {
    for (String value : says.getOrDefault(key, List.of())) {
      String[] parts = value.split(" = ", 2);
      String[] ranks = parts[0].split("-");
      boolean suits =
          Integer.parseInt(ranks[0]) <= rank && rank <= Integer.parseInt(ranks[ranks.length - 1]);
      if (suits) return List.of(Slots.filled(parts[1], chance).split("\n", -1));
    }
    return List.of();
  }
}
