package burnbag.custody.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.Trouble;
import burnbag.custody.backup.Backup;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.office.Session;
import burnbag.custody.register.Role;
import burnbag.custody.simulator.Afternoon;
import burnbag.custody.simulator.Bureau;
import burnbag.custody.store.DatabaseUrl;
import burnbag.custody.store.TestServer;
import burnbag.custody.verify.Append;
import burnbag.custody.verify.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Homes whose register lies in a PostgreSQL database.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("full")
class HomeOnServerTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final InstantSource CLOCK = InstantSource.system();
  private static final int DOCUMENTS = 12;

  @TempDir Path folder;

  private Home made(String name, DatabaseUrl url) {
    return Home.trial(
        folder.resolve(name),
        new StorePlace.OnServer(url),
        "example.org/hq",
        List.of("a", "b"),
        CLOCK,
        RANDOM);
  }

  private static Home opened(Path home) {
    return Home.open(home, CLOCK, RANDOM);
  }

  private static void document(Home home, String control) {
    Pen pen = home.pen("a");
    RegisterDocument act = new RegisterDocument(Afternoon.chart(control), List.of(control + "/L"));
    assertEquals(
        List.of(),
        Bureau.codes(
            home.enter(
                pen,
                List.of(
                    pen.sign(
                        act, Role.REGISTRAR, "hq", home.pack(), home.office().checkpoint())))));
  }

  private static long size(Home home) {
    return home.office().store().read(Session::size);
  }

  private Path copied(Path home, String name) throws IOException {
    Path copy = folder.resolve(name);
    try (Stream<Path> all = Files.walk(home)) {
      for (Path one : all.toList()) Files.copy(one, copy.resolve(home.relativize(one)));
    }
    return copy;
  }

  @Test
  void the_home_names_the_database_and_holds_no_register() throws IOException {
    DatabaseUrl url = TestServer.database();
    try (Home home = made("h", url)) {
      document(home, "C-1");
    }
    Path home = folder.resolve("h");
    assertEquals(url.text() + "\n", Files.readString(home.resolve("store.url")));
    assertFalse(Files.exists(home.resolve("burnbag.db")));
    try (Home again = opened(home)) {
      assertEquals(2, size(again));
      assertInstanceOf(Verdict.Sound.class, again.verify(true, true));
    }
    assertTrue(Home.fsck(home).whole());
  }

  @Test
  void a_database_with_a_register_in_it_is_left_to_its_home() {
    DatabaseUrl url = TestServer.database();
    made("h", url).close();
    Trouble trouble = assertThrows(Trouble.class, () -> made("other", url));
    assertEquals(Trouble.Code.B104_HOME_IN_THE_WAY, trouble.code());
    assertFalse(Files.exists(folder.resolve("other")));
    assertFalse(Files.exists(folder.resolve("other.unfinished")));
  }

  @Test
  void a_home_that_names_two_stores_is_refused() throws IOException {
    made("h", TestServer.database()).close();
    Files.createFile(folder.resolve("h/burnbag.db"));
    Trouble trouble = assertThrows(Trouble.class, () -> opened(folder.resolve("h")));
    assertTrue(trouble.getMessage().contains("store.url"), trouble.getMessage());
  }

  @Test
  void a_home_whose_file_for_the_store_names_none_is_refused() throws IOException {
    Files.writeString(folder.resolve("store.url"), "\n");
    Trouble trouble = assertThrows(Trouble.class, () -> StorePlace.of(folder));
    assertEquals(Trouble.Code.B102_STORE_NOT_USABLE, trouble.code());
  }

  @Test
  void a_backup_is_restored_into_a_file_or_another_database() {
    Backup backup = Backup.with("open sesame".toCharArray());
    Path file = folder.resolve("backup");
    DatabaseUrl other = TestServer.database();
    try (Home home = made("h", TestServer.database())) {
      document(home, "C-1");
      assertInstanceOf(Backup.Outcome.Done.class, home.backup(backup, file));
      document(home, "C-2");
    }
    for (StorePlace place : List.of(StorePlace.IN_HOME, new StorePlace.OnServer(other))) {
      Path restored = folder.resolve("restored-" + place.getClass().getSimpleName());
      assertInstanceOf(Backup.Outcome.Done.class, backup.restore(file, restored));
      place.take(restored);
      assertEquals(place == StorePlace.IN_HOME, Files.exists(restored.resolve("burnbag.db")));
      try (Home home = opened(restored)) {
        assertEquals(2, size(home));
        assertInstanceOf(Verdict.Sound.class, home.verify(true, true));
        document(home, "C-3");
      }
    }
  }

  /// A program of its own at a home; what it was told.
  private static final class Program {
    private final Process process;
    private final BufferedReader out;
    private final List<Long> entered = new ArrayList<>();

    Program(Path home, int first) throws IOException {
      process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElse("java"),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Append.class.getName(),
                  home.toString(),
                  Integer.toString(first),
                  Integer.toString(DOCUMENTS))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      out = process.inputReader();
    }

    /// Hears it until it has said so much, or ends.
    void hear(int most) throws IOException {
      for (int i = 0; i < most; i++) {
        String line = out.readLine();
        if (line == null) return;
        assertTrue(line.startsWith("entered "), line);
        entered.add(Long.parseLong(line.substring("entered ".length())));
      }
    }
  }

  @Test
  void two_programs_share_a_register_and_one_that_is_killed_takes_nothing_with_it()
      throws IOException, InterruptedException {
    made("h", TestServer.database()).close();
    Path one = folder.resolve("h");
    Path two = copied(one, "h2");
    List<Long> told = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      Program killed = new Program(one, 1_000 * round);
      Program lives = new Program(two, 1_000 * round + 500);
      killed.hear(2 + 3 * round);
      // The process's own method would close what it has said, too.
      killed.process.toHandle().destroyForcibly();
      killed.hear(DOCUMENTS);
      lives.hear(DOCUMENTS);
      assertTrue(lives.process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(DOCUMENTS, lives.entered.size());
      told.addAll(killed.entered);
      told.addAll(lives.entered);
    }
    assertEquals(told.size(), new HashSet<>(told).size(), "two were told the same place");
    try (Home home = opened(two)) {
      assertTrue(told.stream().allMatch(index -> index < size(home)));
      assertTrue(size(home) <= told.size() + 1 + 3, "entered and not told: more than one a kill");
      assertInstanceOf(Verdict.Sound.class, home.verify(true, true));
    }
  }
}
