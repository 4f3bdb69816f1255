package burnbag.desk.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.muster.SightInMuster;
import burnbag.custody.sighting.ToldSighting;
import burnbag.ledger.json.CanonicalJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundTest {
  private static final long AT = 1_800_000_000_000L;

  private static int bytes(List<String> lines) {
    List<ToldSighting> told = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split("\t");
      told.add(
          new ToldSighting(
              parts[3], Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]));
    }
    SightInMuster act = new SightInMuster("12", List.of(), List.of(), "", "", told);
    return CanonicalJson.write(act.fields()).length;
  }

  @Test
  void a_round_of_a_few_hundred_copies_is_one_statement() {
    List<String> lines = Collections.nCopies(600, AT + "\t0\t\tTS-2026-0411#12");
    assertEquals(600, Round.atOnce(lines).size());
  }

  @Test
  void what_does_not_fit_into_one_entry_is_left_for_the_next() {
    for (String line :
        List.of(
            AT + "\t0\t\tC-1#1",
            AT + "\t12345\tsafe-in-the-cellar\tBB/2026/TS-00123-A#12/1",
            AT + "\t1\tpanzerschrank-grün\tÜ-7#1")) {
      List<String> first = Round.atOnce(Collections.nCopies(5_000, line));
      assertTrue(first.size() > 300, line);
      assertTrue(bytes(first) < 60_000, line);
    }
  }
}
