package burnbag.custody.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.Trouble;
import burnbag.custody.office.Session;
import burnbag.custody.store.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A home is made once, and what says where its store lies is whole.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoundingTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir Path folder;

  private Home found() {
    return Home.trial(folder.resolve("h"), "example.org/hq", List.of("a", "b"), () -> NOON, RANDOM);
  }

  @Test
  void who_comes_while_a_home_is_being_made_is_told_so_and_leaves_it_alone() throws IOException {
    Path other = Files.createDirectory(folder.resolve("h.unfinished"));
    Path key = Files.writeString(other.resolve("log.key"), "another's");
    Trouble trouble = assertThrows(Trouble.class, this::found);
    assertEquals(Trouble.Code.B104_HOME_IN_THE_WAY, trouble.code());
    assertTrue(trouble.getMessage().contains("somebody may be making this home"));
    assertEquals("another's", Files.readString(key));
  }

  @Test
  void of_two_who_found_a_home_at_once_one_does_and_the_home_is_whole() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 8; round++) {
        Path place = folder.resolve("r" + round);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Boolean> founding =
            () -> {
              start.await();
              try (Home _ =
                  Home.trial(place, "example.org/hq", List.of("a", "b"), () -> NOON, RANDOM)) {
                return true;
              } catch (Trouble trouble) {
                assertEquals(Trouble.Code.B104_HOME_IN_THE_WAY, trouble.code());
                return false;
              }
            };
        List<Boolean> made = new ArrayList<>();
        for (Future<Boolean> one : pool.invokeAll(List.of(founding, founding))) made.add(one.get());
        assertEquals(1, made.stream().filter(one -> one).count());
        try (Home home = Home.open(place, () -> NOON, RANDOM)) {
          assertEquals(1, home.office().store().read(Session::size));
        }
        assertFalse(Files.exists(place.resolveSibling(place.getFileName() + ".unfinished")));
      }
    }
  }

  @Test
  void where_the_store_lies_is_whole_at_every_instant_at_which_somebody_reads_it()
      throws Exception {
    StorePlace near = place("postgresql://b@db.example:5432/r");
    StorePlace far = place("postgresql://b@" + "a-long-name.".repeat(40) + "example:5432/register");
    near.write(folder);
    Path file = folder.resolve(StorePlace.URL_FILE);
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<Set<String>> read =
          pool.submit(
              () -> {
                Set<String> seen = new HashSet<>();
                for (int i = 0; i < 20_000; i++) seen.add(Files.readString(file));
                return seen;
              });
      while (!read.isDone()) {
        far.write(folder);
        near.write(folder);
      }
      Set<String> whole = new HashSet<>();
      for (StorePlace one : List.of(near, far)) {
        one.write(folder);
        whole.add(Files.readString(file));
      }
      assertTrue(whole.containsAll(read.get()), "a part of it was read");
    }
  }

  @Test
  void where_the_new_place_cannot_be_written_the_old_one_stays() throws IOException {
    place("postgresql://b@db.example:5432/r").write(folder);
    Files.createDirectory(folder.resolve(StorePlace.URL_FILE + ".part"));
    Trouble trouble =
        assertThrows(
            Trouble.class, () -> place("postgresql://b@db.example:5432/other").write(folder));
    assertEquals(Trouble.Code.B109_PLACE_NOT_WRITABLE, trouble.code());
    assertTrue(Files.readString(folder.resolve(StorePlace.URL_FILE)).endsWith("/r\n"));
  }

  private static StorePlace place(String url) {
    return new StorePlace.OnServer(DatabaseUrl.parse(url));
  }
}
