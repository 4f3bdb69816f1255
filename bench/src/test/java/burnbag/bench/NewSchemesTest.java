package burnbag.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.bench.heldout.HeldOutPapers;
import burnbag.bench.heldout.NewSchemes;
import burnbag.bench.made.Sample;
import burnbag.bench.made.Sample.Mark;
import burnbag.bench.made.Sample.Spot;
import burnbag.marking.page.Page;
import burnbag.sweep.Effect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NewSchemesTest {
  private static final Set<String> SCHEMES =
      Set.of(
          "au",
          "ca",
          "nz",
          "at",
          "ch",
          "fr",
          "it",
          "es",
          "se",
          "no",
          "dk",
          "fi",
          "pl",
          "ua",
          "ru",
          "in",
          "cn",
          "tw",
          "jp",
          "kr",
          "tr",
          "il",
          "ar",
          "pap",
          "privilege");
  private static final int LANGUAGES = 20;

  private final List<Sample> samples = NewSchemes.samples(HeldOutPapers.SEED);
  private final List<Sample> counterSamples = NewSchemes.counterSamples(HeldOutPapers.SEED);

  @Test
  void the_same_seed_makes_the_same_papers_and_another_makes_others() {
    assertEquals(samples, NewSchemes.samples(HeldOutPapers.SEED));
    assertEquals(counterSamples, NewSchemes.counterSamples(HeldOutPapers.SEED));
    assertNotEquals(samples, NewSchemes.samples(HeldOutPapers.SEED + 1));
  }

  @Test
  void every_scheme_has_six_looks_or_more_and_about_thirty_papers() {
    Map<String, List<Sample>> byScheme = by(samples, Sample::scheme);
    assertEquals(SCHEMES, byScheme.keySet());
    byScheme.forEach(
        (scheme, papers) -> {
          assertTrue(papers.size() >= 28, scheme + ": " + papers.size() + " papers");
          assertTrue(by(papers, NewSchemesTest::template).size() >= 6, scheme);
        });
  }

  @Test
  void every_scheme_is_asked_for_at_every_rank_it_has_and_in_two_states() {
    Map<String, Integer> ranks = Map.of("pap", 2, "privilege", 1, "ch", 3);
    by(samples, Sample::scheme)
        .forEach(
            (scheme, papers) -> {
              Set<Integer> asked =
                  papers.stream()
                      .flatMap(paper -> paper.marks().stream())
                      .map(mark -> mark.expected().rank())
                      .collect(Collectors.toSet());
              for (int rank = 1; rank <= ranks.getOrDefault(scheme, 4); rank++) {
                assertTrue(asked.contains(rank), scheme + " at rank " + rank);
              }
              if (!scheme.equals("privilege")) {
                assertTrue(by(papers, Sample::theme).size() >= 2, scheme);
              }
            });
  }

  @Test
  void a_word_that_nothing_on_the_paper_assigns_to_an_issuer_is_to_be_reviewed() {
    List<Sample> open =
        samples.stream()
            .filter(
                paper ->
                    paper.marks().stream()
                        .anyMatch(mark -> mark.expected().effects().equals(Set.of(Effect.REVIEW))))
            .toList();
    assertTrue(open.size() >= 20, open.size() + " papers");
    for (Sample paper : open) {
      assertTrue(paper.marks().getFirst().expected().schemes().size() > 1, paper.id());
    }
  }

  @Test
  void every_language_has_eight_counter_papers_or_more_three_times() {
    Map<String, List<Sample>> byLanguage = by(counterSamples, Sample::scheme);
    assertEquals(LANGUAGES, byLanguage.size());
    byLanguage.forEach(
        (language, papers) -> {
          Map<String, List<Sample>> looks = by(papers, NewSchemesTest::template);
          assertTrue(looks.size() >= 8, language + ": " + looks.size());
          assertTrue(looks.values().stream().allMatch(three -> three.size() == 3), language);
        });
  }

  @Test
  void every_marking_stands_where_it_is_said_to_stand() {
    for (Sample sample : samples) {
      assertFalse(sample.counter(), sample.id());
      for (Mark mark : sample.marks()) {
        assertFalse(mark.spots().isEmpty(), sample.id());
        for (Spot spot : mark.spots()) {
          String page = sample.pages().get(spot.page() - 1).text();
          assertEquals(
              spot.text(), page.substring(spot.at().start(), spot.at().end()), sample.id());
        }
      }
    }
  }

  @Test
  void no_slot_is_left_open_and_every_sign_is_one_that_unicode_assigns() {
    for (Sample sample : all().toList()) {
      for (Page page : sample.pages()) {
        String text = page.text();
        assertFalse(text.matches("(?s).*([⟪⟫→↵\uFFFD]|\\{[a-z#]|%\\d).*"), sample.id() + text);
        assertFalse(text.isBlank(), sample.id());
        assertTrue(
            text.codePoints()
                .allMatch(
                    c ->
                        c == '\n'
                            || c == '\t'
                            || switch (Character.getType(c)) {
                              case Character.CONTROL,
                                  Character.SURROGATE,
                                  Character.PRIVATE_USE,
                                  Character.UNASSIGNED ->
                                  false;
                              default -> true;
                            }),
            sample.id() + text);
      }
    }
  }

  @Test
  void none_is_there_twice() {
    long count = all().count();
    assertEquals(count, all().map(Sample::id).distinct().count());
    assertEquals(count, all().map(Sample::pages).distinct().count());
  }

  private Stream<Sample> all() {
    return Stream.concat(samples.stream(), counterSamples.stream());
  }

  private static Map<String, List<Sample>> by(List<Sample> papers, Function<Sample, String> key) {
    return papers.stream().collect(Collectors.groupingBy(key));
  }

  private static String template(Sample paper) {
    return paper.id().substring(0, paper.id().lastIndexOf('/'));
  }
}
