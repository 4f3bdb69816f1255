package burnbag.marking.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Rolls;
import burnbag.marking.scheme.Ladders;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SayingsTest {
  private static final Schemes SCHEMES = Schemes.all();
  private static final Ladders LADDERS = new Ladders(SCHEMES);
  private static final Life LIFE = new Life(LocalDate.of(2026, 11, 1), SCHEMES, LADDERS);

  private static final List<String> KEYS =
      List.of(
          "training",
          "cancelled",
          "downgraded",
          "downgraded_behind",
          "ends",
          "marking",
          "lifted",
          "authority");

  private static final List<String> OFFICE =
      List.of(
          "For training purposes only",
          "for instructional purposes only",
          "exercise, exercise, exercise",
          "NUR FÜR AUSBILDUNGSZWECKE",
          "***SPECIMEN***",
          "--- Muster ---",
          "示 例",
          "仅供培训",
          "Declassified",
          "Declassified in part",
          "Regraded unclassified",
          "classification canceled",
          "* Cancelled",
          "UNCLASSIFIED BY AUTHORITY OF",
          "Einstufung ist aufgehoben",
          "VS-Einstufung aufgehoben",
          "予以解密",
          "已解密",
          "Approved for release",
          "released under the Freedom of Information Act of 1966",
          "All information contained herein is unclassified except",
          "Downgraded to",
          "regraded to",
          "changed to",
          "变更密级低为",
          "memorandum changed from",
          "from",
          "to",
          "→",
          "->",
          "NOT",
          "UNCLASSIFIED when classified enclosures are removed",
          "OFFICIAL if separated from",
          "when all attachments are removed",
          "covering top secret",
          "regraded secret when separated",
          "nach dem Ausfüllen",
          "ohne Anlagen offen",
          "bei Wegfall der Beilagen unklassifiziert",
          "séparé de ses pièces jointes",
          "se privo degli allegati",
          "po odłączeniu załącznika",
          "БЕЗ ДОДАТКІВ",
          "после заполнения",
          "填写后",
          "附件抽离",
          "Declassify on: 20301231",
          "DECL: 12/31/99",
          "Einstufung endet mit Ablauf des Jahres 2020",
          "解密时间：2020年1月2日",
          "准考证",
          "满分",
          "姓名：",
          "page 3 of 7",
          "第 1 页，共 2 页",
          "12 May 2019",
          "2021. 3. 4.",
          "3/4/2020",
          "by order",
          "courses and classes over the side of other pages");

  private static final List<String> GAPS =
      List.of(" ", " ", " ", "\n", "\n\n", ": ", " - ", ", ", "", "*", " = ");

  private static final List<List<String>> POOLS = pools();

  private static List<List<String>> pools() {
    List<String> life = new ArrayList<>();
    List<String> examples = new ArrayList<>();
    for (Pack pack : SCHEMES.packs()) {
      for (String key : KEYS) for (String word : pack.life(key)) life.add(whole(word));
      for (Rule rule : pack.rules()) examples.addAll(rule.finds());
    }
    return List.of(OFFICE, life, life, LADDERS.words(), examples);
  }

  /// As a paper has it.
  private static String whole(String phrase) {
    return phrase.replace("*", "en").replace("+", "x");
  }

  @Test
  void what_stands_near_a_keyword_is_all_that_a_page_says() {
    Set<Saying> met = new LinkedHashSet<>();
    Rolls.times(
        300,
        random -> {
          String page = upper(mixture(random));
          for (int i = 0; i < 30; i++) {
            Saying saying = any(random, LIFE.sayings());
            assertEquals(matches(page, saying, true), matches(page, saying, false), page);
          }
          for (Saying saying : LIFE.sayings()) {
            List<String> near = matches(page, saying, false);
            if (near.isEmpty()) continue;
            met.add(saying);
            assertEquals(matches(page, saying, true), near, page);
          }
        });
    assertTrue(met.size() > 150, "met " + met.size() + " of " + LIFE.sayings().size());
  }

  @Test
  void several_sayings_together_find_what_an_alternation_of_them_finds() {
    Rolls.times(
        40,
        random -> {
          String page = upper(mixture(random));
          assertEquals(
              LIFE.of(page, Life.everywhere(page)).sign(),
              LIFE.of(page, LIFE.near(page)).sign(),
              page);
        });
  }

  private static List<String> matches(String page, Saying saying, boolean everywhere) {
    Life.Searched searched = everywhere ? Life.everywhere(page) : LIFE.near(page);
    Sayings told = searched.of(List.of(saying));
    List<String> found = new ArrayList<>();
    while (told.find()) found.add(told.match().start() + " " + told.match().group());
    return found;
  }

  private static String upper(String text) {
    return FoldedText.upper(text);
  }

  private static <T> T any(RandomGenerator random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String mixture(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(14);
    for (int i = 0; i < pieces; i++)
      text.append(any(random, any(random, POOLS))).append(any(random, GAPS));
    return text.substring(0, Math.min(text.length(), 700));
  }
}
