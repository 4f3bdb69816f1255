package burnbag.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.bench.heldout.HeldOutPapers;
import burnbag.bench.made.Sample;
import burnbag.bench.made.Sample.Mark;
import burnbag.bench.made.Sample.Spot;
import burnbag.marking.page.Page;
import burnbag.marking.page.Stretch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldOutPapersTest {
  private final List<Sample> samples = HeldOutPapers.samples(HeldOutPapers.SEED);
  private final List<Sample> counterSamples = HeldOutPapers.counterSamples(HeldOutPapers.SEED);

  @Test
  void the_same_seed_makes_the_same_papers() {
    assertEquals(samples, HeldOutPapers.samples(HeldOutPapers.SEED));
    assertEquals(counterSamples, HeldOutPapers.counterSamples(HeldOutPapers.SEED));
  }

  @Test
  void another_seed_makes_other_papers() {
    assertNotEquals(samples, HeldOutPapers.samples(HeldOutPapers.SEED + 1));
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
  void stretches_lie_in_their_pages_in_order() {
    for (Sample sample : samples) {
      for (Page page : sample.pages()) {
        int end = 0;
        for (Stretch stretch : page.stretches()) {
          assertTrue(stretch.at().start() >= end, sample.id());
          end = stretch.at().end();
        }
        assertTrue(end <= page.text().length(), sample.id());
      }
    }
  }

  @Test
  void no_slot_is_left_open_and_no_sign_of_the_template_stays() {
    for (List<Sample> papers : List.of(samples, counterSamples)) {
      for (Sample sample : papers) {
        for (Page page : sample.pages()) {
          assertFalse(
              page.text().matches("(?s).*([⟪⟫\uE000-\uE0FF→]|\\{[a-z#]).*"),
              () -> sample.id() + "\n" + page.text());
        }
      }
    }
  }

  @Test
  void there_are_enough_of_them_and_none_twice() {
    assertTrue(samples.size() >= 600, samples.size() + " samples");
    assertTrue(counterSamples.size() >= 300, counterSamples.size() + " counter-samples");
    assertTrue(samples.stream().noneMatch(Sample::counter));
    assertTrue(counterSamples.stream().allMatch(Sample::counter));
    for (List<Sample> papers : List.of(samples, counterSamples)) {
      Set<String> ids = papers.stream().map(Sample::id).collect(Collectors.toSet());
      assertEquals(papers.size(), ids.size());
      Set<List<Page>> looks = papers.stream().map(Sample::pages).collect(Collectors.toSet());
      assertEquals(papers.size(), looks.size());
    }
  }
}
