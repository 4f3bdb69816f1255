package burnbag.marking.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.Rolls;
import burnbag.marking.page.Page;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Schemes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LongLineTest {
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));
  private static final List<String> WORDS =
      List.of("the", "depot", "was", "closed", "in", "March", "and", "its", "stores", "moved");
  private static final List<String> MARKINGS =
      List.of(
          "SECRET//NOFORN",
          "S E C R E T",
          "TOP SECRET//SI//REL TO USA, CAN, GBR",
          "NATO RESTRICTED",
          "机密★10年",
          "VS-NUR FÜR DEN DIENSTGEBRAUCH",
          "TLP:AMBER+STRICT",
          "a secret of theirs",
          "COPY 3 OF 12");

  @Test
  void what_stands_in_a_line_without_end_is_read_as_in_a_line_of_a_page() {
    Rolls.times(
        60,
        random -> {
          StringBuilder line = new StringBuilder();
          List<Span> wanted = new ArrayList<>();
          for (int i = 0; i < 1 + random.nextInt(6); i++) {
            prose(line, random, random.nextInt(9_000));
            String marking = MARKINGS.get(random.nextInt(MARKINGS.size()));
            for (Sighting one : EXAMINER.examine(alone(marking)).sightings())
              wanted.add(moved(one.candidate().at(), line.length() - 4));
            line.append(marking).append(" were kept there ");
          }
          prose(line, random, random.nextInt(9_000));
          List<Span> found =
              EXAMINER.examine(Page.ofText(line.toString())).sightings().stream()
                  .map(one -> one.candidate().at())
                  .toList();
          assertEquals(wanted, found, () -> line.length() + " characters");
        });
  }

  @Test
  void a_phrase_that_a_long_line_begins_goes_on_in_the_next() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 2_000; i++) line.append("papers ");
    int start = line.length();
    line.append("TOP\nSECRET//NOFORN");
    List<Sighting> found = EXAMINER.examine(Page.ofText(line.toString())).sightings();
    assertTrue(
        found.stream().anyMatch(one -> one.candidate().at().equals(new Span(start, line.length()))),
        found::toString);
  }

  private static Page alone(String marking) {
    return Page.ofText("the " + marking + " were kept there");
  }

  private static Span moved(Span at, int by) {
    return new Span(at.start() + by, at.end() + by);
  }

  private static void prose(StringBuilder line, RandomGenerator random, int least) {
    int until = line.length() + least;
    do line.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    while (line.length() < until);
  }
}
