package burnbag.marking.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.marking.Dialect;
import burnbag.marking.Rolls;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.us.UsGrammar;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrefilterTest {
  static final PageExam EXAM =
      new PageExam(
          Schemes.all(),
          LocalDate.of(2026, 11, 1),
          new UsGrammar(LocalDate.of(2026, 11, 1), Dialect.IC_2016));
  static final List<String> PHRASES =
      Schemes.all().packs().stream()
          .flatMap(pack -> pack.rules().stream())
          .flatMap(rule -> rule.words().stream())
          .toList();
  static final List<String> TAILS =
      List.of(
          "",
          "//NOFORN",
          "//SI/TK//REL TO USA, FVEY",
          " - UK EYES ONLY",
          "★10年",
          " RELEASABLE TO SWE",
          " ATOMAL",
          ".",
          " 121530Z");
  static final List<String> PROSE =
      List.of(
          "The clerk went home.",
          "nothing to see here, move along",
          "1. Stores",
          "第三仓库关于车辆的报告",
          "Die Sitzung begann um neun Uhr.",
          "int secret = 3;");

  @Test
  void what_is_found_line_by_line_is_found_behind_the_prefilter_too() {
    Rolls.times(
        400,
        random -> {
          String text = page(random);
          assertEquals(
              markings(EXAM.examineMark(text)), markings(EXAM.examine(Page.ofText(text))), text);
        });
  }

  private static String page(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int lines = 1 + random.nextInt(12);
    for (int i = 0; i < lines; i++) {
      boolean marked = random.nextInt(3) == 0;
      text.append(marked ? mark(random) : PROSE.get(random.nextInt(PROSE.size()))).append('\n');
    }
    return text.toString();
  }

  private static String mark(RandomGenerator random) {
    String phrase =
        PHRASES.get(random.nextInt(PHRASES.size())) + TAILS.get(random.nextInt(TAILS.size()));
    return switch (random.nextInt(8)) {
      case 0 ->
          !phrase.matches("[A-Z]{1,2}-.*")
              ? String.join(" ", phrase.split("")).replace("   ", "  ")
              : phrase;
      case 1 -> phrase.replace(' ', '\u00A0');
      case 2 -> fullWidth(phrase);
      case 3 -> phrase.replace("E", "\u0415").replace("S", "S\u00AD");
      case 4 -> " ".repeat(random.nextInt(60)) + phrase;
      case 5 -> phrase.replace('-', '–');
      case 6 -> Normalizer.normalize(phrase, Normalizer.Form.NFD);
      default -> phrase;
    };
  }

  private static String fullWidth(String phrase) {
    StringBuilder wide = new StringBuilder();
    for (char c : phrase.toCharArray()) wide.append(c > ' ' && c < 127 ? (char) (c + 0xFEE0) : c);
    return wide.toString();
  }

  /// Markings by their places. Whose word it is where schemes share one may differ, since a marking
  /// without a page keeps the gravest reading; mentions are counted by their anchors and may
  /// differ.
  private static List<String> markings(PageFindings found) {
    List<String> markings = new ArrayList<>();
    for (int i = 0; i < found.sightings().size(); i++) {
      Sighting sighting = found.sightings().get(i);
      if (sighting.score() < Sighting.POSSIBLE) continue;
      markings.add(found.places().get(i).text() + " at " + found.places().get(i).start());
    }
    return markings;
  }
}
