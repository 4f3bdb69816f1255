package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What `COVERAGE.md` says of packs and of places is what packs and made files say. `./dev golden`
/// writes both tables anew.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTest {
  private static final boolean WRITE = Boolean.getBoolean("burnbag.golden.write");
  private static final Path COVERAGE = Ran.ROOT.resolve("COVERAGE.md");
  private static final int WORDS_SHOWN = 6;

  @Test
  void every_rule_of_every_pack_is_in_the_table() throws IOException {
    compare("packs", packs());
  }

  @Test
  void every_place_that_a_made_file_proves_is_in_the_table() throws IOException {
    compare("places", places());
  }

  @Test
  void no_two_rules_have_one_id() {
    List<String> ids =
        Schemes.all().packs().stream()
            .flatMap(pack -> pack.rules().stream())
            .map(Rule::id)
            .sorted()
            .toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  private static void compare(String name, String table) throws IOException {
    String begin = "<!-- " + name + ": written by ./dev golden -->\n";
    String end = "<!-- end of " + name + " -->";
    String page = Files.readString(COVERAGE);
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf(end);
    if (WRITE) {
      Files.writeString(COVERAGE, page.substring(0, from) + table + page.substring(to));
    } else {
      assertEquals(table, page.substring(from, to), "COVERAGE.md is behind: ./dev golden");
    }
  }

  private static String packs() {
    StringBuilder table = new StringBuilder();
    for (Pack pack : Schemes.all().packs()) {
      table.append("\n### `").append(pack.id()).append("`: ").append(pack.name()).append("\n\n");
      table.append(
          "| rule | level | rank | kind | written | portions | rests on | that text was |\n");
      table.append("|---|---|---|---|---|---|---|---|\n");
      for (Rule rule : pack.rules()) table.append(row(rule));
    }
    return table.append('\n').toString();
  }

  private static String row(Rule rule) {
    boolean ranked = !rule.level().isEmpty();
    String words = String.join(", ", rule.words().stream().limit(WORDS_SHOWN).toList());
    int more = rule.words().size() - WORDS_SHOWN;
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %s | %s | %s | %s | %s |%n",
        rule.id(),
        ranked ? rule.level() : "–",
        ranked ? rule.rank() : "–",
        rule.kind().word(),
        more > 0 ? words + " and " + more + " more" : words,
        rule.portions().isEmpty() ? "–" : String.join(", ", rule.portions()),
        rule.source(),
        rule.sourceRead() ? "read" : "not read");
  }

  /// The folder `testdata/places` by format.
  private static String places() throws IOException {
    Map<String, TreeSet<String>> byFormat = new TreeMap<>();
    for (String row : Files.readAllLines(Ran.ROOT.resolve("testdata/places/places.tsv"))) {
      String[] column = row.split("\t");
      if (column[0].equals("file")) continue;
      int dot = column[0].lastIndexOf('.');
      String place = column[0].substring(0, dot);
      int dash = place.indexOf('-');
      byFormat
          .computeIfAbsent(column[0].substring(dot + 1), _ -> new TreeSet<>())
          .add(dash < 0 ? "message" : place.substring(dash + 1).replace('-', ' '));
    }
    StringBuilder table =
        new StringBuilder("\n| format | places proved by a made file |\n|---|---|\n");
    byFormat.forEach(
        (format, places) ->
            table
                .append("| ")
                .append(format)
                .append(" | ")
                .append(String.join(", ", places))
                .append(" |\n"));
    return table.append('\n').toString();
  }
}
