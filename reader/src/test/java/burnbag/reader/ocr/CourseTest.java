package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Courses through pieces of ink.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CourseTest {
  @Test
  void the_best_course_keeps_to_the_ink_as_well_as_its_points_say() {
    Random chance = new Random(154);
    int found = 0;
    for (int i = 0; i < 400; i++) {
      int width = 16 + chance.nextInt(60);
      int height = 7 + chance.nextInt(30);
      boolean[] free = struck(chance, width, height);
      Course course = new Course(width, height, free);
      List<Stroke> tried = new ArrayList<>();
      int last = Integer.MAX_VALUE;
      while (tried.size() < 4) {
        Optional<Stroke> best = course.best(tried);
        if (best.isEmpty()) break;
        int worth = worth(course, best.get(), width);
        assertTrue(worth >= 0 && worth <= last, "piece " + i + ": " + worth + " after " + last);
        for (Stroke other : tried) assertTrue(!best.get().isAlong(other));
        last = worth;
        tried.add(best.get());
        found++;
      }
    }
    assertTrue(found > 400, found + " courses");
  }

  @Test
  void letters_that_touch_have_no_course_where_nothing_goes_from_side_to_side() {
    int width = 40;
    boolean[] free = new boolean[width * 20];
    for (int i = 0; i < free.length; i++) free[i] = i % width % 8 < 2;
    assertEquals(Optional.empty(), new Course(width, 20, free).best(List.of()));
  }

  /// Specks, and lines that climb or fall through them.
  private static boolean[] struck(Random chance, int width, int height) {
    boolean[] free = new boolean[width * height];
    for (int i = 0; i < free.length; i++) free[i] = chance.nextInt(3) == 0;
    for (int line = chance.nextInt(3); line >= 0; line--) {
      int from = chance.nextInt(height);
      int to = Math.clamp(from + chance.nextInt(11) - 5, 0, height - 1);
      for (int x = 0; x < width; x++) free[(from + (to - from) * x / width) * width + x] = true;
    }
    return free;
  }

  /// Point by point.
  private static int worth(Course course, Stroke stroke, int width) {
    int left = width / 10;
    int right = width - 1 - left;
    int missing = 0;
    int worth = 0;
    for (int x = left; x <= right; x++) {
      int y = (int) Math.round(stroke.at(x));
      boolean above = course.at(x, y - 1);
      boolean below = course.at(x, y + 1);
      if (course.at(x, y)) worth += above && below ? 2 : 1;
      else if (!above && !below) missing++;
    }
    return missing > (right - left) / 50 ? -1 : worth;
  }
}
