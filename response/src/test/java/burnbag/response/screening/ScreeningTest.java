package burnbag.response.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.reading.Limits;
import burnbag.reading.WorkerCommand;
import burnbag.sweep.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts alone, which need no worker; what needs one is tried where workers are built.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningTest {
  private static final String SECRET = "SECRET//NOFORN\n\n(S//NF) The boats leave at six.\n";

  @TempDir Path folder;
  private Screening screening;

  @BeforeEach
  void open() {
    screening =
        new Screening(
            Limits.USUAL,
            new WorkerCommand(folder.resolve("no-java"), "", List.of()),
            2,
            folder,
            () -> LocalDate.parse("2026-03-02"));
  }

  @AfterEach
  void nothing_is_left() throws IOException {
    screening.close();
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private static ByteArrayInputStream text(String words) {
    return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_pile_is_as_grave_as_the_worst_in_it() throws IOException {
    try (Pile pile = screening.pile(1 << 20)) {
      assertTrue(pile.add("recipe.txt", text("Two eggs, and a pinch of salt.\n")));
      assertEquals(Verdict.CLEAR, screening.look(pile).verdict());
      assertTrue(pile.add("orders.txt", text(SECRET)));
      Seen seen = screening.look(pile);
      assertEquals(Verdict.HOLD, seen.verdict());
      assertEquals("orders.txt", seen.documents().getFirst().name());
      assertEquals(2, seen.documents().getFirst().file());
      assertEquals("SECRET//NOFORN", seen.summary().highest());
    }
  }

  @Test
  void a_name_that_climbs_is_a_name_and_no_path() throws IOException {
    String name = "../../x";
    try (Pile pile = screening.pile(1 << 20)) {
      pile.add(name, text(SECRET));
      pile.add("/etc/passwd", text(SECRET));
      pile.add("C:\\a*?\u0000.txt", text(SECRET));
      Seen seen = screening.look(pile);
      assertEquals(
          List.of(name, "/etc/passwd", "C:\\a*?\u0000.txt"),
          seen.documents().stream().map(Seen.Document::name).toList());
      assertFalse(Files.exists(folder.getParent().resolve("x")));
    }
  }

  @Test
  void what_is_too_much_is_not_taken() throws IOException {
    try (Pile pile = screening.pile(10)) {
      assertTrue(pile.add("small", text("12345")));
      assertFalse(pile.add("large", text("123456")));
      assertEquals(List.of("small"), pile.names());
      assertEquals(5, pile.bytes());
      assertTrue(pile.add("fits", text("12345")));
    }
  }

  @Test
  void a_pile_without_files_is_clear_and_says_so() {
    try (Pile pile = screening.pile(10)) {
      Seen seen = screening.look(pile);
      assertEquals(0, seen.summary().files());
      assertEquals(Verdict.CLEAR, seen.verdict());
    }
  }

  @Test
  void what_its_worker_cannot_read_is_for_review() throws IOException {
    try (Pile pile = screening.pile(1 << 20)) {
      pile.add("scan.pdf", text("%PDF-1.7\n\u0000\u0001\u0002"));
      assertEquals(Verdict.REVIEW, screening.look(pile).verdict());
    }
  }
}
