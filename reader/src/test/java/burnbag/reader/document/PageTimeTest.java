package burnbag.reader.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How long a page may be read from its picture.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTimeTest {
  private static final Duration TIME = Duration.ofSeconds(20);

  private final AtomicLong own = new AtomicLong(Long.MAX_VALUE - 5);
  private final AtomicLong clock = new AtomicLong(-7);
  private final PageTime time = new PageTime(TIME, Duration.ofSeconds(60), own::get, clock::get);

  @Test
  void a_page_that_waits_for_the_processor_keeps_its_time() {
    passes(Duration.ofSeconds(19), Duration.ofSeconds(59));
    assertFalse(time.isOver());
  }

  @Test
  void a_page_that_computes_longer_is_over_its_time() {
    passes(Duration.ofSeconds(21), Duration.ofSeconds(22));
    assertTrue(time.isOver());
  }

  @Test
  void a_page_that_waits_for_ever_ends_by_the_clock() {
    passes(Duration.ofSeconds(1), Duration.ofSeconds(61));
    assertTrue(time.isOver());
  }

  @Test
  void a_thread_that_has_just_begun_has_time_left() {
    assertFalse(PageTime.from(Duration.ofMinutes(1), Duration.ofMinutes(1)).isOver());
  }

  @Test
  void a_page_ends_by_the_clock_before_its_file_is_over_its_time() {
    Duration left = Duration.ofSeconds(54);
    assertEquals(left, Allowance.byClock(TIME, left));
  }

  @Test
  void a_page_of_a_file_with_time_to_spare_ends_by_the_clock_all_the_same() {
    assertEquals(Duration.ofSeconds(60), Allowance.byClock(TIME, Duration.ofMinutes(5)));
  }

  @Test
  void a_page_has_its_own_time_however_little_its_file_has_left() {
    assertEquals(TIME, Allowance.byClock(TIME, Duration.ofSeconds(3)));
    assertEquals(TIME, Allowance.byClock(TIME, Duration.ofSeconds(-1)));
  }

  private void passes(Duration computing, Duration all) {
    own.addAndGet(computing.toNanos());
    clock.addAndGet(all.toNanos());
  }
}
