package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How the offices of one scheme write: what `offices/<scheme>.txt` says.
///
/// A line is `key: value`; several of one key are several values, `⏎` is a line end, and slots are
/// those of `Slots`. Keys:
///
/// ```
/// tongue, corner (left, right, centre), foot (yes, no)
/// level      rank = what it is called [/ …] = as it is written [| …]
/// weak       the same, for words that need a person where little else is on the page
/// head       a letterhead and a subject
/// copy       the copy's number
/// term, past behind a level, in the future and in the past
/// label      of a field that holds the level
/// page       the page's number, as a format
/// cancelled, claimed, specimen    what the page says of its life
/// damage     names of ScriptDamage
/// plain      a heading that is no marking;   story  a whole paper that bears none
/// paper      a whole paper: ‹level› where a level stands, ‹p› a paragraph, ‹page› the next sheet
/// lowered    rank = what the new level is called = what the page says of it
/// due, condition    what the page says of a term that has passed, of when a level falls off
/// ```
///
/// The offices of `second-offices/` are others of the same schemes, with papers, words and
/// counter-papers of their own.
///
/// @param scheme the pack's id
record Office(String scheme, Map<String, List<String>> says) {
  private static final List<String> SCHEMES =
      List.of(
          "au",
          "ca",
          "nz",
          "at",
          "ch",
          "fr",
          "it",
          "se",
          "no",
          "dk",
          "fi",
          "pl",
          "ua",
          "ru",
          "in",
          "tw",
          "jp",
          "kr",
          "tr",
          "il",
          "ar",
          "pap",
          "privilege");

  private static final List<String> SECOND =
      List.of(
          "ar",
          "at",
          "au",
          "ca",
          "ch",
          "cn",
          "dk",
          "es",
          "fi",
          "fr",
          "il",
          "in",
          "it",
          "jp",
          "kr",
          "no",
          "nz",
          "pl",
          "privilege",
          "ru",
          "se",
          "tr",
          "tw",
          "ua");

  /// A level of an office.
  record Level(String written, Expected expected) {}

  static List<Office> all() {
    return SCHEMES.stream().map(scheme -> read("offices/", scheme)).toList();
  }

  /// Other offices, with papers of their own.
  static List<Office> second() {
    return SECOND.stream().map(scheme -> read("second-offices/", scheme)).toList();
  }

  private static Office read(String folder, String scheme) {
    Map<String, List<String>> says = new TreeMap<>();
    for (String line : Tongue.lines(folder + scheme + ".txt")) {
      int colon = line.indexOf(": ");
      if (line.isBlank()) continue;
      if (colon < 0) throw new IllegalArgumentException(scheme + ": no key in '" + line + "'");
      says.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
          .add(line.substring(colon + 2).replace('⏎', '\n'));
    }
    return new Office(scheme, says);
  }

  Tongue tongue() {
    return Tongue.valueOf(all("tongue").getFirst().toUpperCase(Locale.ROOT));
  }

  Side corner() {
    return Side.valueOf(all("corner").getFirst().toUpperCase(Locale.ROOT));
  }

  /// Whether the level stands at the foot of the page too.
  boolean foot() {
    return all("foot").contains("yes");
  }

  /// The levels, each way of writing them one.
  List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    for (String line : all("level")) levels(line, false, levels);
    for (String line : all("weak")) levels(line, true, levels);
    return levels;
  }

  private void levels(String line, boolean weak, List<Level> levels) {
    String[] parts = line.split(" = ", 3);
    Expected sure = Expected.of(scheme, Integer.parseInt(parts[0]), parts[1].split(" / "));
    for (String written : parts[2].split(" \\| "))
      levels.add(new Level(written, weak ? sure.orReview() : sure));
  }

  boolean has(String key) {
    return says.containsKey(key);
  }

  List<String> all(String key) {
    return says.getOrDefault(key, List.of());
  }

  /// One value of the key, its slots filled; empty where there is none.
  String one(String key, Chance chance) {
    return has(key) ? Slots.filled(chance.of(says.get(key)), chance) : "";
  }

  String[] lines(String key, Chance chance) {
    return one(key, chance).split("\n", -1);
  }
}
