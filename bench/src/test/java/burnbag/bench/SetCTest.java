package burnbag.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.bench.made.Sample;
import burnbag.bench.made.Sample.Mark;
import burnbag.bench.made.Sample.Spot;
import burnbag.bench.setc.SetC;
import burnbag.marking.page.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetCTest {
  private final List<Sample> samples = SetC.samples(SetC.SEED);
  private final List<Sample> counterSamples = SetC.counterSamples(SetC.SEED);

  @Test
  void the_same_seed_makes_the_same_papers_and_another_seed_others() {
    assertEquals(samples, SetC.samples(SetC.SEED));
    assertEquals(counterSamples, SetC.counterSamples(SetC.SEED));
    assertNotEquals(samples, SetC.samples(SetC.SEED + 1));
  }

  @Test
  void every_marking_stands_where_it_is_said_to_stand() {
    for (Sample sample : samples) {
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
  void no_slot_is_left_open_and_no_sign_of_the_template_stays() {
    for (List<Sample> papers : List.of(samples, counterSamples)) {
      for (Sample sample : papers) {
        for (Page page : sample.pages()) {
          assertFalse(
              page.text().matches("(?s).*([⟦⟧]|\\{[a-zA-Z]+\\d?\\}|%page|=== ).*"),
              () -> sample.id() + "\n" + page.text());
        }
      }
    }
  }

  @Test
  void none_stands_twice_in_it() {
    assertTrue(samples.size() >= 600, samples.size() + " samples");
    assertTrue(counterSamples.size() >= 300, counterSamples.size() + " counter-samples");
    for (List<Sample> papers : List.of(samples, counterSamples)) {
      Set<String> ids = papers.stream().map(Sample::id).collect(Collectors.toSet());
      assertEquals(papers.size(), ids.size());
    }
    Set<List<Page>> looks = samples.stream().map(Sample::pages).collect(Collectors.toSet());
    assertEquals(samples.size(), looks.size());
  }
}
