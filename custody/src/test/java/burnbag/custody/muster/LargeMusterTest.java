package burnbag.custody.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.register.Muster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LargeMusterTest {
  private static final int DOCUMENTS = 10;
  private static final int COPIES = 1_000;
  private static final int BATCH = 2_500;
  private static final int SMALL = 2_000;

  @TempDir Path folder;

  @Test
  @Tag("full")
  void ten_thousand_copies_are_mustered_in_small_entries_and_in_as_many_batches_as_it_takes() {
    try (TestOffice office = TestOffice.in(folder)) {
      List<String> labels = new ArrayList<>();
      for (int i = 0; i < DOCUMENTS; i++) {
        office.document("a", "C-" + i, COPIES);
        for (int k = 1; k <= COPIES; k++) labels.add("C-" + i + "-L" + k);
      }
      long opened = office.act("a", new OpenMuster(Muster.Scope.REGISTRY, "hq", 1));
      String muster = Long.toString(opened);
      assertEquals(DOCUMENTS * COPIES, office.find(Muster.SHELF, muster).expected());
      assertTrue(bytes(office, opened) < SMALL);
      List<String> seen = labels.subList(0, labels.size() - 3);
      for (int from = 0; from < seen.size(); from += BATCH) {
        List<String> batch = seen.subList(from, Math.min(seen.size(), from + BATCH));
        office.act("b", new SightInMuster(muster, batch, List.of(), "", ""));
      }
      String list = office.find(Muster.SHELF, muster).list();
      long closed = office.act("a", new CloseMuster(muster, list));
      assertTrue(bytes(office, closed) < SMALL);
      MusterReport report = office.ask(r -> MusterReport.of(r, muster)).orElseThrow();
      assertEquals(
          Map.of(Judgement.Outcome.SEEN, DOCUMENTS * COPIES - 3, Judgement.Outcome.NOT_SIGHTED, 3),
          report.counts());
      assertEquals(3, report.open().size());
      office.folded();
    }
  }

  private static int bytes(TestOffice office, long index) {
    return office.office().store().read(s -> s.entries(index, index + 1)).getFirst().length;
  }
}
