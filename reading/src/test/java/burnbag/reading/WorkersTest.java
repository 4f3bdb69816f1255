package burnbag.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a worker may do wrong, shown by shell scripts in its place.
@EnabledOnOs(OS.LINUX)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkersTest {
  private static final String READY = "printf 'R\\000\\000\\000\\000'\n";
  private static final String OPENED =
      "printf 'O\\000\\000\\000\\014\\001\\000\\000\\000\\001a\\001\\000\\000\\000\\001t'\n";
  private static final String ASKS = "printf '?\\000\\000\\000\\000'\n";

  /// Its job and its file are 76 bytes; what comes behind them answers what it asked.
  private static final String HEARS = "head -c 80 > /dev/null\n";

  private static final String CLOSED =
      "printf 'C\\000\\000\\000\\011\\000\\000\\000\\000\\001\\000\\000\\000\\000'\n";
  private static final String DONE = "printf '.\\000\\000\\000\\000'\n";

  /// Has said of two files that each is a document, and does not ask what they are.
  private static final String TWO_FILES =
      OPENED + CLOSED + DONE + OPENED + CLOSED + DONE + "exec cat > /dev/null";

  private static final Limits QUICK = limits(1 << 20, Duration.ofMillis(800));
  private static final Limits PATIENT = limits(1 << 20, Duration.ofMinutes(2));

  @TempDir Path folder;

  Path file;

  @BeforeEach
  void a_file_that_needs_a_parser() throws IOException {
    file = Files.write(folder.resolve("a.bin"), new byte[] {0, 1, 2, 3, 0, 0, 0, 0});
  }

  @Test
  void a_worker_that_hangs_is_ended_and_its_file_is_too_slow() throws IOException {
    assertEquals(List.of(Reason.TOO_SLOW), read(READY + "exec sleep 1000").unread());
  }

  @Test
  void a_worker_that_dies_takes_its_file_alone_with_it() throws IOException {
    Kept kept = read(READY + "echo overboard >&2; exit 3");
    assertEquals(List.of(Reason.WORKER_DIED), kept.unread());
    assertTrue(
        kept.readings.toString().contains("exit code 3: overboard"), kept.readings.toString());
  }

  @Test
  void a_worker_that_talks_nonsense_is_not_believed() throws IOException {
    assertEquals(
        List.of(Reason.WORKER_DIED), read(READY + "printf 'hello'; exec sleep 1000").unread());
  }

  @Test
  void a_worker_that_closes_what_it_has_not_opened_is_not_believed() throws IOException {
    assertEquals(
        List.of(Reason.WORKER_DIED),
        read(READY
                + "printf 'C\\000\\000\\000\\011\\000\\000\\000\\000\\001\\000\\000\\000\\000';"
                + " exec sleep 1000")
            .unread());
  }

  @Test
  void a_worker_that_grows_too_large_is_ended() throws IOException {
    // Time enough that it is the memory that ends it, however busy the machine is.
    Kept kept = read(READY + "exec tail /dev/zero", PATIENT);
    assertEquals(List.of(Reason.WORKER_DIED), kept.unread());
    assertTrue(kept.readings.toString().contains("MB of memory"), kept.readings.toString());
  }

  @Test
  void a_worker_that_cannot_be_started_leaves_its_file_unread() throws IOException {
    assertEquals(List.of(Reason.WORKER_DIED), read("exit 1").unread());
  }

  @Test
  void a_document_left_open_by_a_dead_worker_is_closed() throws IOException {
    Kept kept =
        read(
            READY
                + "printf"
                + " 'O\\000\\000\\000\\014\\001\\000\\000\\000\\001a\\001\\000\\000\\000\\001t';"
                + " exit 9");
    assertEquals(3, kept.readings.size(), kept.readings.toString());
    assertTrue(kept.readings.getLast() instanceof Reading.Closed);
  }

  @Test
  void a_worker_that_dies_while_it_draws_a_page_has_read_it() throws IOException {
    Kept kept = read(READY + OPENED + ASKS + HEARS + "exit 9", PATIENT, List.of(new View(1, 100)));
    assertEquals(List.of(), kept.unread());
    assertEquals(2, kept.readings.size(), kept.readings.toString());
  }

  @Test
  void a_document_inside_which_a_worker_died_is_unread_though_the_inner_one_was_told()
      throws IOException {
    Kept kept =
        read(READY + OPENED + OPENED + ASKS + HEARS + "exit 9", PATIENT, List.of(new View(1, 100)));
    assertEquals(List.of(Reason.WORKER_DIED), kept.unread());
    assertEquals(
        "Opened, Opened, Closed, Unread, Closed",
        kept.readings.stream()
            .map(reading -> reading.getClass().getSimpleName())
            .collect(Collectors.joining(", ")));
  }

  @Test
  void who_goes_on_telling_after_all_was_told_is_not_believed() throws IOException {
    for (String more : List.of(OPENED, ASKS)) {
      Kept kept =
          read(
              READY + OPENED + ASKS + more + "exec sleep 1000", PATIENT, List.of(new View(1, 100)));
      assertEquals(List.of(Reason.WORKER_DIED), kept.unread());
    }
  }

  @Test
  void nothing_is_left_in_the_scratch_folder_nor_of_a_killed_run() throws IOException {
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    Path leftover = Files.createDirectories(scratch.resolve("burnbag-999999999-x/worker-1"));
    Files.writeString(leftover.resolve("body"), "SECRET");
    read(READY + "exit 0");
    try (Stream<Path> left = Files.list(scratch)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void a_small_lot_is_read_by_workers_that_start_quickly_and_a_large_one_by_those_that_run_fast()
      throws IOException {
    Limits roomy = limits(64 << 20, Duration.ofMinutes(2));
    // Says of every file that it is a document of type q or f, and that it has been read.
    String telling =
        READY
            + "case \"$*\" in *TieredStopAtLevel=1*) type=q ;; *) type=f ;; esac;"
            + " printf 'O\\000\\000\\000\\014\\001\\000\\000\\000\\001a\\001\\000\\000\\000\\001'$type;"
            + " printf 'C\\000\\000\\000\\011\\000\\000\\000\\000\\001\\000\\000\\000\\000';"
            + " printf '.\\000\\000\\000\\000'; exec cat > /dev/null";
    String small = read(telling, roomy).readings.toString();
    assertTrue(small.contains("type=q"), small);
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(33L << 20);
    }
    String great = read(telling, roomy).readings.toString();
    assertTrue(great.contains("type=f"), great);
  }

  @Test
  void a_worker_may_read_the_next_file_while_the_one_before_is_examined() throws IOException {
    Kept first = new Kept(List.of());
    Kept next = new Kept(List.of());
    try (Reader reader = reader(script(READY + TWO_FILES), PATIENT, 1)) {
      // Were the only worker still held by the first file, this would never come back.
      reader.read(
          file,
          "a.bin",
          reading -> {
            if (next.readings.isEmpty()) reader.read(file, "b.bin", next);
            return first.take(reading);
          });
    }
    assertEquals(List.of(), first.unread());
    assertEquals(List.of(), next.unread());
    assertEquals(2, first.readings.size(), first.readings.toString());
    assertEquals(2, next.readings.size(), next.readings.toString());
  }

  @Test
  void a_file_that_takes_long_does_not_hold_up_the_others() throws Exception {
    Path begun = folder.resolve("begun");
    String one = "mkdir '" + begun + "' 2> /dev/null && exec sleep 1000\n";
    Kept slow = new Kept(List.of());
    Kept quick = new Kept(List.of());
    Reader reader = reader(script(READY + one + TWO_FILES), PATIENT, 2);
    Thread reading = Thread.ofPlatform().start(() -> reader.read(file, "slow.bin", slow));
    try {
      while (!Files.exists(begun)) Thread.onSpinWait();
      reader.read(file, "quick.bin", quick);
    } finally {
      reader.close();
      reading.join();
    }
    assertEquals(List.of(), quick.unread());
    assertEquals(List.of(Reason.WORKER_DIED), slow.unread());
  }

  @Test
  void what_a_worker_said_before_it_died_is_not_lost_nor_said_twice() throws IOException {
    // The file has come whole: so many bytes are its job, its bytes and their end.
    Kept kept =
        read(
            READY
                + "head -c 76 > /dev/null\n"
                + OPENED
                + "printf 'P\\000\\000\\000\\014\\001\\000\\000\\000\\001k\\001\\000\\000\\000\\001v'; exit 9");
    assertEquals(List.of(Reason.WORKER_DIED), kept.unread());
    assertEquals(4, kept.readings.size(), kept.readings.toString());
    assertEquals(new Reading.Property("k", "v"), kept.readings.get(1));
  }

  @Test
  void a_watch_that_fails_ends_its_worker_and_not_the_watching() throws Exception {
    // No number is no answer that the kernel gives; it stands for whatever goes wrong.
    Path odd = Files.writeString(folder.resolve("status"), "VmRSS: much\n");
    assertThrows(NumberFormatException.class, () -> Worker.rssKilobytes(odd));
    Worker worker =
        Worker.start(
            List.of(), List.of("/bin/sleep", "1000"), Files.createDirectory(folder.resolve("w")));
    worker.watch(
        () -> {
          throw new IllegalStateException("no");
        });
    Worker.Ending ending = worker.bury(new IOException("gone"));
    assertEquals(Reason.WORKER_DIED, ending.reason());
    assertTrue(ending.detail().contains("watched"), ending.detail());
  }

  private static Limits limits(long fileBytes, Duration perFile) {
    return new Limits(
        fileBytes, perFile, Duration.ofSeconds(20), 4, 100, 1 << 20, 100, 1 << 16, 64, 60);
  }

  private Kept read(String script) throws IOException {
    return read(script, QUICK);
  }

  private Kept read(String script, Limits limits) throws IOException {
    return read(script, limits, List.of());
  }

  private Kept read(String script, Limits limits, List<View> views) throws IOException {
    Kept kept = new Kept(views);
    try (Reader reader = reader(script(script), limits, 1)) {
      reader.read(file, "a.bin", kept);
    }
    assertTrue(kept.readings.getFirst() instanceof Reading.Opened, kept.readings.toString());
    assertTrue(kept.readings.getLast() instanceof Reading.Closed, kept.readings.toString());
    return kept;
  }

  private Path script(String script) throws IOException {
    Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    return java;
  }

  private Reader reader(Path java, Limits limits, int workers) {
    return new Reader(
        limits,
        Ocr.NEVER,
        new WorkerCommand(java, "none", List.of()),
        workers,
        folder.resolve("scratch"));
  }
}
