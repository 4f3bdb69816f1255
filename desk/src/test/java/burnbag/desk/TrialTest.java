package burnbag.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialTest {
  @TempDir Path folder;

  /// The launcher makes the start-up cache of it, and goes on without one when it fails.
  @Test
  void everybody_in_the_trial_goes_the_round_and_somebody_signs() throws Exception {
    assertTrue(Trial.run(folder.resolve("home"), 1) > 0);
  }
}
