package burnbag.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import burnbag.bench.made.Sample;
import burnbag.bench.setc.SetC;
import java.util.List;
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
    MadeSet.everyMarkingStandsWhereItIsSaidTo(samples);
  }

  @Test
  void no_slot_is_left_open_and_no_sign_of_the_template_stays() {
    for (List<Sample> papers : List.of(samples, counterSamples))
      MadeSet.noneShowsItsTemplate(papers, "(?s).*([⟦⟧]|\\{[a-zA-Z]+\\d?\\}|%page|=== ).*");
  }

  @Test
  void none_stands_twice_in_it() {
    MadeSet.thereAreAsManyAndNoneIsCalledAsAnother(samples, 600);
    MadeSet.thereAreAsManyAndNoneIsCalledAsAnother(counterSamples, 300);
    MadeSet.noneLooksAsAnother(samples);
  }
}
