package burnbag.sweep;

import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Schemes;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a text costs grows with its length, even where every window of it is a candidate. Counted
/// is what the examination allocates: each candidate, line and window is an object, and unlike time
/// the count is the same on every machine and under any load.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrowthTest {
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));
  private static final int CHARS = 1 << 14;
  private static final int TIMES = 8;

  @Test
  void a_page_eight_times_as_long_costs_no_more_than_some_ten_times_as_much() {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (String unit :
        List.of(
            "SECRET\n",
            "SECRET ",
            "SECRET//NOFORN\n",
            "(S//NF) and so on\n",
            "机密★10年\n",
            "GEHEIM geheim GEHEIM\n",
            "S E C R E T \n",
            "DECLASSIFIED SECRET 1/1/2020\n",
            "COPY 3 OF 12\nSECRET\n")) {
      cost(thread, unit, CHARS);
      long small = cost(thread, unit, CHARS);
      long large = cost(thread, unit, CHARS * TIMES);
      assertTrue(
          large <= small * (TIMES + 2),
          () -> unit + ": " + small + " bytes, and " + large + " for " + TIMES + " times the text");
    }
  }

  private static long cost(ThreadMXBean thread, String unit, int chars) {
    Page page = Page.ofText(unit.repeat(chars / unit.length()));
    long before = thread.getCurrentThreadAllocatedBytes();
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(page);
    exam.finish();
    return thread.getCurrentThreadAllocatedBytes() - before;
  }
}
