package burnbag.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.bench.heldout.HeldOutPapers;
import burnbag.bench.made.Sample;
import burnbag.marking.page.Page;
import burnbag.marking.page.Stretch;
import java.util.List;
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
    MadeSet.everyMarkingStandsWhereItIsSaidTo(samples);
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
    for (List<Sample> papers : List.of(samples, counterSamples))
      MadeSet.noneShowsItsTemplate(papers, "(?s).*([⟪⟫\uE000-\uE0FF→]|\\{[a-z#]).*");
  }

  @Test
  void there_are_enough_of_them_and_none_twice() {
    assertTrue(samples.stream().noneMatch(Sample::counter));
    assertTrue(counterSamples.stream().allMatch(Sample::counter));
    MadeSet.thereAreAsManyAndNoneIsCalledAsAnother(samples, 600);
    MadeSet.thereAreAsManyAndNoneIsCalledAsAnother(counterSamples, 300);
    MadeSet.noneLooksAsAnother(samples);
    MadeSet.noneLooksAsAnother(counterSamples);
  }
}
