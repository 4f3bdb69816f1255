package burnbag.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.bench.made.Sample;
import burnbag.bench.made.Sample.Mark;
import burnbag.bench.made.Sample.Spot;
import burnbag.marking.page.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What holds of every made set of papers, whoever made it.
final class MadeSet {
  private MadeSet() {}

  static void everyMarkingStandsWhereItIsSaidTo(List<Sample> samples) {
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

  /// @param template a pattern of what belongs to the template and to no page
  static void noneShowsItsTemplate(List<Sample> papers, String template) {
    for (Sample sample : papers) {
      for (Page page : sample.pages()) {
        assertFalse(page.text().matches(template), () -> sample.id() + "\n" + page.text());
      }
    }
  }

  static void thereAreAsManyAndNoneIsCalledAsAnother(List<Sample> papers, int least) {
    assertTrue(papers.size() >= least, papers.size() + " papers");
    Set<String> ids = papers.stream().map(Sample::id).collect(Collectors.toSet());
    assertEquals(papers.size(), ids.size());
  }

  static void noneLooksAsAnother(List<Sample> papers) {
    Set<List<Page>> looks = papers.stream().map(Sample::pages).collect(Collectors.toSet());
    assertEquals(papers.size(), looks.size());
  }
}
