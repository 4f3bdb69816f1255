package burnbag.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What comes of a stamping that goes wrong, with a shell script in the worker's place.
@EnabledOnOs(OS.LINUX)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StampingTest {
  @TempDir Path folder;

  @Test
  void a_stamping_that_is_broken_off_tries_no_weaker_fence() throws IOException {
    Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\nexec sleep 1000\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    Path pdf = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7\n");
    List<Stamp> stamps = List.of(new Stamp(List.of("C-1"), List.of()));
    try (Scratch scratch = new Scratch(folder.resolve("scratch"))) {
      Stamping stamping =
          new Stamping(new WorkerCommand(java, "none", List.of()), Limits.USUAL, scratch);
      Thread.currentThread().interrupt();
      Stamping.Outcome outcome;
      boolean isInterrupted;
      try {
        outcome = stamping.stamp(pdf, stamps);
      } finally {
        isInterrupted = Thread.interrupted();
      }
      assertEquals(new Stamping.Outcome.Refused("it was broken off"), outcome);
      assertTrue(isInterrupted);
      try (Stream<Path> entries = Files.list(scratch.folder())) {
        assertEquals(1, entries.filter(Files::isDirectory).count());
      }
    }
  }

  @Test
  void a_stamp_has_no_line_that_a_worker_would_take_for_two() {
    for (String end : List.of("\n", "\r", "\r\n", "\u0085")) {
      List<String> lines = List.of("C-1", "copy for A" + end + "row 1");
      assertThrows(IllegalArgumentException.class, () -> new Stamp(lines, List.of()));
    }
  }
}
