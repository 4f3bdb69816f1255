package burnbag.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Schemes;
import burnbag.reading.Isolation;
import burnbag.reading.Limits;
import burnbag.reading.Reading;
import burnbag.reading.ReadingSink;
import burnbag.reading.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class SweepTest {
  private static final String SECRET = "SECRET//NOFORN\n\n1. Sail.\n\nSECRET//NOFORN\n";
  private static final Examiner EXAMINER =
      new Examiner(Schemes.of(List.of("us")), LocalDate.of(2026, 6, 1));

  @TempDir Path here;

  /// Text in one piece; a file called `….zip` holds a child for each of its lines; `….hang` says
  /// nothing more for as long as it is not interrupted.
  private static final class LineFeed implements Feed {
    @Override
    public void read(Path file, String path, ReadingSink sink) {
      try {
        if (path.endsWith(".hang")) {
          hang(path, sink);
        } else if (path.endsWith(".zip")) {
          sink.take(new Reading.Opened(path, "application/zip"));
          int child = 0;
          for (String line : Files.readAllLines(file)) {
            text(path + "!/" + ++child, line.replace('|', '\n'), sink);
          }
          sink.take(closed());
        } else {
          text(path, Files.readString(file), sink);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void read(InputStream in, String path, ReadingSink sink) {
      throw new AssertionError("no test reads from a stream");
    }

    private static void hang(String path, ReadingSink sink) {
      sink.take(new Reading.Opened(path, "text/plain"));
      synchronized (sink) {
        try {
          sink.wait();
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      }
    }

    private static void text(String path, String text, ReadingSink sink) {
      sink.take(new Reading.Opened(path, "text/plain"));
      if (text.startsWith("unread")) sink.take(new Reading.Unread(0, Reason.ENCRYPTED, ""));
      sink.take(new Reading.Text(Page.ofText(text)));
      sink.take(closed());
    }

    private static Reading closed() {
      return new Reading.Closed(1, Optional.empty(), Isolation.NOT_NEEDED);
    }
  }

  /// Remembers everything, and may have enough.
  private static final class Kept implements LotReport {
    final List<DocumentReport> documents = new ArrayList<>();
    int enough = Integer.MAX_VALUE;
    int ends;

    @Override
    public Next take(DocumentReport document) {
      documents.add(document);
      return documents.size() >= enough ? Next.STOP : Next.GO_ON;
    }

    @Override
    public void end(LotSummary summary) {
      ends++;
    }

    List<String> paths() {
      return documents.stream().map(DocumentReport::path).toList();
    }
  }

  private final Kept kept = new Kept();

  @Test
  void documents_come_in_the_order_of_the_walk_whatever_the_threads_do() throws IOException {
    List<String> wanted = new ArrayList<>();
    for (int i = 100; i < 400; i++) {
      String name = "f" + i + ".txt";
      Files.writeString(here.resolve(name), "x".repeat((i * 7_919) % 20_000) + "\n");
      wanted.add("./" + name);
    }
    sweep(plan(4, false, "."));
    assertEquals(wanted, kept.paths());
    assertEquals(1, kept.ends);
  }

  @Test
  void names_are_ordered_by_code_points_and_a_folders_files_stand_where_its_name_does()
      throws IOException {
    Files.createDirectories(here.resolve("b"));
    for (String name : List.of("b/z", "c", "B", "a", "\uFF5E", "\uD83D\uDE00")) {
      Files.writeString(here.resolve(name), "x\n");
    }
    sweep(plan(2, false, "."));
    assertEquals(List.of("./B", "./a", "./b/z", "./c", "./\uFF5E", "./\uD83D\uDE00"), kept.paths());
  }

  @Test
  void children_come_before_their_parent_and_it_is_as_grave_as_the_worst() throws IOException {
    Files.writeString(here.resolve("a.zip"), "nothing\n" + SECRET.replace('\n', '|') + "\n");
    LotSummary summary = sweep(plan(2, false, "a.zip")).summary();
    assertEquals(List.of("a.zip!/1", "a.zip!/2", "a.zip"), kept.paths());
    assertEquals(
        List.of(Verdict.CLEAR, Verdict.HOLD, Verdict.HOLD),
        kept.documents.stream().map(DocumentReport::verdict).toList());
    assertEquals(Verdict.HOLD, summary.verdict());
    assertEquals(1, summary.files());
    assertEquals("SECRET//NOFORN", summary.highest());
  }

  @Test
  void what_was_not_read_makes_its_document_and_the_lot_review() throws IOException {
    Files.writeString(here.resolve("a.txt"), "unread\n");
    LotSummary summary = sweep(plan(1, false, "a.txt")).summary();
    assertEquals(Verdict.REVIEW, summary.verdict());
    assertTrue(kept.documents.getFirst().sha256().isPresent());
  }

  @Test
  void a_document_with_nothing_to_say_is_not_hashed() throws IOException {
    Files.writeString(here.resolve("a.txt"), "nothing\n");
    sweep(plan(1, false, "a.txt"));
    assertTrue(kept.documents.getFirst().sha256().isEmpty());
  }

  @Test
  void first_ends_at_the_first_hold_and_reports_nothing_after_it() throws IOException {
    for (int i = 10; i < 60; i++) {
      Files.writeString(here.resolve(i + ".txt"), i < 13 ? "nothing\n" : SECRET);
    }
    LotSummary summary = sweep(plan(4, true, ".")).summary();
    assertEquals(List.of("./10.txt", "./11.txt", "./12.txt", "./13.txt"), kept.paths());
    assertTrue(summary.stopped());
    assertEquals(Verdict.HOLD, summary.verdict());
    assertEquals(4, summary.files());
  }

  @Test
  void a_report_that_has_enough_leaves_the_lot_at_review() throws IOException {
    for (int i = 10; i < 60; i++) Files.writeString(here.resolve(i + ".txt"), "nothing\n");
    kept.enough = 2;
    LotSummary summary = sweep(plan(2, false, ".")).summary();
    assertEquals(2, kept.documents.size());
    assertEquals(Verdict.REVIEW, summary.verdict());
  }

  @Test
  void a_file_that_never_ends_is_left_behind_when_the_sweep_is_stopped() throws Exception {
    Files.writeString(here.resolve("1.txt"), SECRET);
    Files.writeString(here.resolve("2.hang"), "");
    Files.writeString(here.resolve("3.txt"), SECRET);
    Sweep sweep = of(plan(1, false, "."));
    kept.enough = 1;
    LotSummary summary = sweep.run(kept, (_, _, _) -> {}).summary();
    assertEquals(Verdict.HOLD, summary.verdict());
    assertTrue(summary.stopped());
  }

  @Test
  void links_inside_a_lot_are_counted_and_not_followed() throws IOException {
    Path outside = Files.createDirectory(here.resolve("outside"));
    Files.writeString(outside.resolve("plan.txt"), SECRET);
    Path lot = Files.createDirectory(here.resolve("lot"));
    Files.createSymbolicLink(lot.resolve("link"), outside);
    Files.createSymbolicLink(lot.resolve("loop"), lot);
    LotSummary summary = sweep(plan(1, false, "lot")).summary();
    assertEquals(2L, summary.passedOver().get("symbolic links"));
    assertEquals(List.of(), kept.paths());
  }

  @Test
  void a_link_named_on_the_command_line_is_followed() throws IOException {
    Path outside = Files.createDirectory(here.resolve("outside"));
    Files.writeString(outside.resolve("plan.txt"), SECRET);
    Files.createSymbolicLink(here.resolve("link"), outside);
    sweep(plan(1, false, "link"));
    assertEquals(List.of("link/plan.txt"), kept.paths());
  }

  @Test
  void a_path_that_is_missing_costs_the_lot_its_clearance_and_not_the_rest() throws IOException {
    Files.writeString(here.resolve("a.txt"), "nothing\n");
    Sweep.Ending ending = sweep(plan(1, false, "nowhere", "a.txt"));
    assertEquals(List.of("a.txt"), kept.paths());
    assertEquals(1, ending.troubles().size());
    assertEquals(Verdict.REVIEW, ending.summary().verdict());
  }

  @Test
  void trouble_in_a_report_ends_the_sweep() throws IOException {
    for (int i = 10; i < 60; i++) Files.writeString(here.resolve(i + ".txt"), "nothing\n");
    LotReport full =
        new LotReport() {
          @Override
          public Next take(DocumentReport document) {
            throw new UncheckedIOException(new IOException("No space left on device"));
          }

          @Override
          public void end(LotSummary summary) {
            throw new AssertionError("a report in trouble is not ended");
          }
        };
    assertThrows(
        UncheckedIOException.class, () -> of(plan(2, false, ".")).run(full, (_, _, _) -> {}));
  }

  @Test
  void page_texts_come_only_when_asked_for() throws IOException {
    Files.writeString(here.resolve("a.txt"), SECRET);
    sweep(plan(1, false, "a.txt"));
    assertTrue(kept.documents.getFirst().pageViews().isEmpty());
    SweepPlan plain = plan(1, false, "a.txt");
    SweepPlan withTexts =
        new SweepPlan(
            here,
            plain.paths(),
            Set.of(),
            plain.asOf(),
            1,
            false,
            false,
            true,
            false,
            LeaveRules.NONE,
            1,
            plain.scratch(),
            Limits.USUAL);
    sweep(withTexts);
    DocumentReport.PageView view = kept.documents.getLast().pageViews().getFirst();
    assertEquals(SECRET, view.text());
    assertEquals("SECRET//NOFORN", SECRET.substring(0, view.boxed().getFirst().end()));
    assertFalse(view.cutAfter());
  }

  private Sweep.Ending sweep(SweepPlan plan) {
    return of(plan).run(kept, (_, _, _) -> {});
  }

  private static Sweep of(SweepPlan plan) {
    return new Sweep(
        plan, new LineFeed(), () -> new DocumentExam(EXAMINER), InputStream.nullInputStream());
  }

  private SweepPlan plan(int jobs, boolean first, String... paths) {
    return new SweepPlan(
        here,
        List.of(paths),
        Set.of(),
        EXAMINER.asOf(),
        1,
        false,
        first,
        false,
        false,
        LeaveRules.NONE,
        jobs,
        here.resolve("scratch"),
        Limits.USUAL);
  }
}
