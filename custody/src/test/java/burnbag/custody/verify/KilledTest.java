package burnbag.custody.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.Trouble;
import burnbag.custody.home.Home;
import burnbag.custody.home.NoteFile;
import burnbag.custody.morning.Item;
import burnbag.custody.morning.Morning;
import burnbag.custody.office.KeyNotary;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.office.Session;
import burnbag.custody.policy.Policy;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Register;
import burnbag.custody.register.Run;
import burnbag.custody.simulator.Afternoon;
import burnbag.custody.simulator.BurnDay;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.note.NoteFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process of its own is killed, or the system refuses it something; then the home is opened as
/// if nothing had been.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("full")
class KilledTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final int ROUNDS = 12;

  /// Each fifth call of a destruction: there are some two hundred.
  private static final int STRIDE = 5;

  /// For a call that is refused and not the last.
  private static final int FAR = 23;

  private static final String CALLS =
      "write,pwrite64,fsync,fdatasync,rename,renameat2,unlink,ftruncate";

  @TempDir Path folder;
  private int documents;

  private Path home() {
    return folder.resolve("home");
  }

  private static List<String> program(Path home, int first, int count) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-Xshare:auto",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Append.class.getName(),
        home.toString(),
        Integer.toString(first),
        Integer.toString(count));
  }

  private void founded() {
    Home.trial(home(), "example.org/hq", List.of("a", "b"), CLOCK, new SecureRandom()).close();
  }

  /// Entries that were acknowledged before the end came.
  private static List<Long> acknowledged(Path out) {
    try {
      List<Long> told = new ArrayList<>();
      for (String line : Files.readAllLines(out)) {
        if (line.startsWith("entered ")) told.add(Long.parseLong(line.substring(8)));
      }
      return told;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertWhole(List<Long> acknowledged, String when) {
    try (Home again = Home.open(home(), CLOCK, new SecureRandom())) {
      long size = again.office().store().read(Session::size);
      for (long index : acknowledged) assertTrue(index < size, when + ": lost entry " + index);
      Verdict verdict =
          new Verification(
                  again.office().store(),
                  OfficeActs.all(),
                  new KeyNotary(again.logKey()),
                  new Verification.Plan(true, 2, seen(), Basis.NONE))
              .run(_ -> {});
      assertInstanceOf(Verdict.Sound.class, verdict, when);
    }
  }

  private List<Checkpoint> seen() {
    try {
      List<Checkpoint> seen = new ArrayList<>();
      for (String file : List.of("checkpoint", "keys/a.seen")) {
        var note = new NoteFile(home().resolve(file)).newest();
        if (note.isPresent()) seen.add(Checkpoint.parse(note.get().text()));
      }
      return seen;
    } catch (NoteFormatException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_process_killed_at_any_moment_loses_nothing_that_it_told() throws Exception {
    founded();
    SplittableRandom chance = new SplittableRandom(4);
    int told = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path out = folder.resolve("out");
      Process process =
          new ProcessBuilder(program(home(), documents, 10_000))
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      documents += 10_000;
      process.waitFor(1500 + chance.nextInt(2500), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      List<Long> acknowledged = acknowledged(out);
      told += acknowledged.size();
      assertWhole(acknowledged, "round " + round);
    }
    assertTrue(told > ROUNDS, "only " + told + " entries were told");
  }

  /// Runs a program to its end.
  ///
  /// @return what it complained of
  private String run(List<String> command, Path out) throws Exception {
    Path complaints = folder.resolve("complaints");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(complaints.toFile())
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it hangs");
    return Files.readString(complaints);
  }

  /// The system lets a file grow no further, as a disk that is full does.
  @Test
  void a_disk_without_room_is_told_and_the_office_goes_on_when_there_is_some() throws Exception {
    founded();
    Path out = folder.resolve("out");
    // In blocks of 512 bytes: room for the library of the database, which is unpacked once, and for
    // some dozen entries in the file that is written ahead.
    List<String> cramped =
        new ArrayList<>(List.of("sh", "-c", "ulimit -f 6000; exec \"$@\"", "sh"));
    cramped.addAll(program(home(), 0, 10_000));
    String complaints = run(cramped, out);
    List<Long> acknowledged = acknowledged(out);
    assertTrue(!acknowledged.isEmpty() && acknowledged.size() < 10_000, "" + acknowledged.size());
    assertTrue(
        complaints.contains(Trouble.Code.B102_STORE_NOT_USABLE.number())
            || complaints.contains(Trouble.Code.B109_PLACE_NOT_WRITABLE.number()),
        complaints);
    assertTrue(complaints.contains("help: "), complaints);
    assertWhole(acknowledged, "without room");
    run(program(home(), 10_000, 3), out);
    assertEquals(3, acknowledged(out).size());
    assertWhole(acknowledged(out), "with room again");
  }

  @Test
  void two_processes_at_once_take_turns_and_nothing_of_either_is_lost() throws Exception {
    founded();
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(
          new ProcessBuilder(program(home(), 1_000 * i, 100))
              .redirectOutput(folder.resolve("out" + i).toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    }
    TreeSet<Long> indexes = new TreeSet<>();
    for (int i = 0; i < 2; i++) {
      assertTrue(processes.get(i).waitFor(240, TimeUnit.SECONDS), "it hangs");
      indexes.addAll(acknowledged(folder.resolve("out" + i)));
    }
    assertEquals(200, indexes.size());
    assertWhole(List.copyOf(indexes), "two at once");
  }

  /// From the first system call of an append to its last: killed before it, and refused.
  @Test
  void a_system_call_that_fails_loses_nothing_that_was_told() throws Exception {
    if (!has("strace")) {
      System.out.println("no strace: system calls are not made to fail");
      return;
    }
    founded();
    int reached = 0;
    for (String way : List.of("signal=KILL", "error=EIO", "error=ENOSPC")) {
      int n = 1;
      while (injected(way, n)) n++;
      reached += n - 1;
      assertTrue(n > 5, way + " reached only " + n);
    }
    System.out.println(reached + " system calls of an append were made to fail");
  }

  /// Whether the nth call was reached.
  private boolean injected(String way, int n) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path trace = folder.resolve("trace");
    List<String> command = new ArrayList<>();
    // Only calls upon the home's own files count, from the append's first to its last.
    command.addAll(List.of("strace", "-f", "-qq", "-o", trace.toString()));
    for (String file : List.of("burnbag.db", "burnbag.db-wal", "checkpoint.part", "checkpoint")) {
      command.addAll(List.of("-P", home().resolve(file).toString()));
    }
    command.addAll(List.of("-e", "trace=" + CALLS));
    command.addAll(List.of("-e", "inject=" + CALLS + ":" + way + ":when=" + n));
    command.addAll(program(home(), documents++, 1));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), way + " at " + n + " hangs");
    boolean hit =
        Files.readString(trace).contains("INJECTED")
            || Files.readString(trace).contains("killed by SIGKILL");
    assertWhole(acknowledged(out), way + " at call " + n);
    return hit;
  }

  /// Killed at system calls of a destruction, from the begin's first to the certificate's last:
  /// either nothing was begun, or it stands on the morning list, or the copies are destroyed.
  @Test
  void a_destruction_that_was_begun_is_never_forgotten() throws Exception {
    if (!has("strace")) {
      System.out.println("no strace: system calls are not made to fail");
      return;
    }
    long now = CLOCK.millis();
    Path ready = folder.resolve("ready");
    try (Home made =
        Home.trial(
            ready, "example.org/hq", List.of("a", "b", "c", "d"), CLOCK, new SecureRandom())) {
      Burn.enter(made, BurnDay.before(now));
    }
    int begun = 0;
    int n = 1;
    for (boolean hit = true; hit; n += STRIDE) {
      copy(ready, home());
      Path out = folder.resolve("out");
      Path trace = folder.resolve("trace");
      Process process =
          new ProcessBuilder(deed("signal=KILL", n, trace, now))
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertTrue(process.waitFor(240, TimeUnit.SECONDS), "killed at " + n + " hangs");
      hit = Files.readString(trace).contains("killed by SIGKILL");
      assertWhole(acknowledged(out), "killed at call " + n);
      if (isUntold(acknowledged(out))) begun++;
    }
    System.out.println("about " + n + " system calls of a destruction; untold after " + begun);
    assertTrue(begun > 3, "only " + begun + " ended between begin and finish");
  }

  /// Whether it was begun and nobody told what came of it; then it waits.
  private boolean isUntold(List<Long> acknowledged) {
    try (Home again = Home.open(home(), CLOCK, new SecureRandom())) {
      return again
          .office()
          .store()
          .read(
              session -> {
                var register = session.register();
                boolean open = register.count(Run.SHELF, "state", Run.BEGUN) > 0;
                boolean waits =
                    Morning.ofOffice(
                            register, OfficeActs.all(), new Policy(List.of()), CLOCK.millis())
                        .stream()
                        .anyMatch(item -> item.what() == Item.What.RUN_UNTOLD);
                assertEquals(open, waits);
                long gone = register.count(Copy.SHELF, "state", CopyState.DESTROYED.word());
                assertTrue(gone == 0 || gone == 2 && !open, gone + " copies are destroyed");
                assertTrue(
                    acknowledged.isEmpty() || open || gone == 2, "what was begun is forgotten");
                return open;
              });
    }
  }

  /// Refused something by the system at calls of a destruction: the begin is durable or nothing was
  /// begun, what is untold waits, and the rest can be told when the disk is well again.
  @Test
  void a_destruction_that_the_disk_fails_is_told_to_its_end_when_it_is_well_again()
      throws Exception {
    if (!has("strace")) {
      System.out.println("no strace: system calls are not made to fail");
      return;
    }
    long now = CLOCK.millis();
    Path ready = folder.resolve("ready");
    long first;
    try (Home made =
        Home.trial(
            ready, "example.org/hq", List.of("a", "b", "c", "d"), CLOCK, new SecureRandom())) {
      Burn.enter(made, BurnDay.before(now));
      first = made.office().store().read(Session::size);
    }
    int begun = 0;
    int failed = 0;
    for (String error : List.of("EIO", "ENOSPC")) {
      // Other calls for one error than for the other.
      for (int n = error.equals("EIO") ? 3 : 14; reached(error, n, ready, now); n += FAR) {
        failed++;
        if (isUntold(acknowledged(folder.resolve("out")))) begun++;
        toldToItsEnd(first, now);
      }
    }
    System.out.println(failed + " system calls of a destruction failed; untold after " + begun);
    assertTrue(failed > 8 && begun > 0, failed + " failed, untold after " + begun);
  }

  private boolean reached(String error, int n, Path ready, long now) throws Exception {
    copy(ready, home());
    Path out = folder.resolve("out");
    Path trace = folder.resolve("trace");
    Process process =
        new ProcessBuilder(deed("error=" + error, n, trace, now))
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(process.waitFor(240, TimeUnit.SECONDS), error + " at " + n + " hangs");
    assertWhole(acknowledged(out), error + " at call " + n);
    return Files.readString(trace).contains("INJECTED");
  }

  /// By what is not in the ledger yet.
  private void toldToItsEnd(long first, long now) {
    try (Home again = Home.open(home(), CLOCK, new SecureRandom())) {
      int entered = (int) (again.office().store().read(Session::size) - first);
      List<Afternoon.Step> deed = BurnDay.deed(now, first);
      Burn.enter(again, deed.subList(entered, deed.size()));
      Register register = again.office().store().read(Session::register);
      long gone = register.count(Copy.SHELF, "state", CopyState.DESTROYED.word());
      assertEquals(2L, gone);
      assertEquals(1, register.where(Certificate.SHELF, "run", Long.toString(first)).size());
    }
  }

  private List<String> deed(String way, int n, Path trace, long now) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("strace", "-f", "-qq", "-o", trace.toString()));
    for (String file : List.of("burnbag.db", "burnbag.db-wal", "checkpoint.part", "checkpoint")) {
      command.addAll(List.of("-P", home().resolve(file).toString()));
    }
    command.addAll(List.of("-e", "trace=" + CALLS));
    command.addAll(List.of("-e", "inject=" + CALLS + ":" + way + ":when=" + n));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Burn.class.getName(),
            home().toString(),
            Long.toString(now)));
    return command;
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.exists(to)) {
      try (Stream<Path> old = Files.walk(to)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
      }
    }
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(
            path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static boolean has(String program) {
    for (String path : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(path, program))) return true;
    }
    return false;
  }
}
