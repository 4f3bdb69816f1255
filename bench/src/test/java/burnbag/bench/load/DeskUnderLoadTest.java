package burnbag.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.bench.load.Load.Pace;
import burnbag.custody.verify.Verdict;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk in a process of its own, with clerks at work, to which something happens.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskUnderLoadTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final int CLERKS = 8;
  private static final int DOCUMENTS = 24;

  /// Longer than any test lets it run.
  private static final Pace PACE = new Pace(40, 10, 120);

  private static final long SEED = 41;

  /// 128 and the number of the signal, as every Java process ends on it.
  private static final int BY_SIGTERM = 143;

  private final HttpClient client = DeskLoad.client();
  private final Random chance = new Random(SEED);
  private final List<String> acknowledged = new ArrayList<>();
  private Path folder;
  private int port;
  private MadeOffice office;

  @BeforeEach
  void found(@TempDir Path temp) throws IOException {
    folder = temp;
    port = DeskProcess.freePort();
    office = MadeOffice.make(temp.resolve("office"), "http://localhost:" + port, CLERKS, DOCUMENTS);
  }

  @AfterEach
  void close() {
    client.shutdownNow();
  }

  private DeskProcess start() throws IOException {
    return DeskProcess.start(
        DeskProcess.ofJars(ROOT, "desk", "burnbag.desk.Main"),
        office.home(),
        office.passphraseFile(),
        port,
        folder.resolve("said.txt"));
  }

  /// What happens while the clerks work.
  private interface Event {
    void happen() throws IOException, InterruptedException;
  }

  /// Clerks come in and work; after so many acts something happens, and they end what they have
  /// begun.
  private Load work(DeskProcess desk, int acts, Event event)
      throws IOException, InterruptedException {
    List<Clerk> clerks = office.clerks(client, desk.url());
    for (Clerk clerk : clerks) clerk.comeIn();
    Load load = new Load(clerks, PACE, chance);
    Thread working = Thread.ofPlatform().start(load::run);
    try {
      assertTrue(load.await(acts), () -> "too few acts: " + load.errors());
      event.happen();
    } finally {
      load.stop();
      working.join();
    }
    acknowledged.addAll(load.acknowledged());
    return load;
  }

  private void booksHoldAllThatWasAcknowledged(MadeOffice.Books books) {
    assertInstanceOf(Verdict.Sound.class, books.verdict(), () -> books.verdict().toString());
    Set<String> lost = new HashSet<>(acknowledged);
    lost.removeAll(books.statements());
    assertEquals(Set.of(), lost);
  }

  @Test
  void killed_under_load_twice_it_comes_back_by_itself_with_every_act_that_it_acknowledged()
      throws Exception {
    for (int time = 0; time < 2; time++) {
      try (DeskProcess desk = start()) {
        work(desk, 20 + chance.nextInt(20), desk::kill);
      }
    }
    try (DeskProcess desk = start()) {
      Load load = work(desk, 10, () -> {});
      assertEquals(0, load.errorCount(), () -> load.errors().toString());
      assertEquals(BY_SIGTERM, desk.stop());
    }
    assertTrue(acknowledged.size() >= 50, "acknowledged: " + acknowledged.size());
    booksHoldAllThatWasAcknowledged(office.books());
  }

  @Test
  void asked_to_stop_it_acknowledges_what_it_has_begun_and_enters_nothing_else() throws Exception {
    Set<String> before = office.books().statements();
    try (DeskProcess desk = start()) {
      work(desk, 20, () -> assertEquals(BY_SIGTERM, desk.stop()));
    }
    MadeOffice.Books books = office.books();
    booksHoldAllThatWasAcknowledged(books);
    Set<String> entered = new HashSet<>(books.statements());
    entered.removeAll(before);
    assertEquals(new HashSet<>(acknowledged), entered);
  }

  @Test
  void a_backup_taken_while_it_enters_acts_is_restored_whole() throws Exception {
    Path backup = folder.resolve("office.backup");
    List<String> until = new ArrayList<>();
    try (DeskProcess desk = start()) {
      Load load =
          work(
              desk,
              15,
              () ->
                  assertEquals(
                      0,
                      burnbag(
                          "--home",
                          office.home().toString(),
                          "backup",
                          "write",
                          backup.toString(),
                          "--passphrase-file",
                          office.passphraseFile().toString())));
      assertEquals(0, load.errorCount(), () -> load.errors().toString());
      until.addAll(load.acknowledged().subList(0, 15));
      assertEquals(BY_SIGTERM, desk.stop());
    }
    Path restored = folder.resolve("restored");
    assertEquals(
        0,
        burnbag(
            "--home",
            restored.toString(),
            "backup",
            "restore",
            backup.toString(),
            "--passphrase-file",
            office.passphraseFile().toString()));
    MadeOffice.Books books = office.booksOf(restored);
    acknowledged.retainAll(until);
    booksHoldAllThatWasAcknowledged(books);
  }

  /// @return its exit code
  private int burnbag(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(DeskProcess.ofJars(ROOT, "cli", "burnbag.cli.Main"));
    command.addAll(Arrays.asList(arguments));
    Path said = folder.resolve("cli.txt");
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    assertEquals(0, exit, Files.readString(said));
    return exit;
  }
}
