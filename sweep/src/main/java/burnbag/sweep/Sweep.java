package burnbag.sweep;

import burnbag.marking.document.DocumentExam;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Looks through a lot and tells a report what it finds.
///
/// One thread walks, `jobs` threads read and examine, and the caller's thread reports. Reports see
/// documents in the order of the walk, whatever the threads do: every file has a queue of its own,
/// the caller empties them one after the other, and a job whose queue is full waits for its turn.
/// Both the queues and the number of files under way are bounded, so memory does not grow with the
/// lot.
public final class Sweep {
  private static final int FILES_UNDER_WAY_PER_JOB = 16;
  private static final int REPORTS_WAITING_PER_FILE = 16;

  /// So long does a sweep that was stopped wait for what is under way. What does not end by then (a
  /// silent standard input, a parser that hangs) is left behind.
  private static final Duration GRACE = Duration.ofSeconds(2);

  private static final long LOOK_MILLIS = 50;

  /// What comes out of one file, and then that it is done.
  private sealed interface Outcome {
    record Found(DocumentReport document) implements Outcome {}

    record Done() implements Outcome {}

    /// Not begun, since the sweep was ended first.
    record Passed() implements Outcome {}

    /// A world that is broken beyond this file.
    record Failed(Throwable cause) implements Outcome {}
  }

  /// A file on its way from the walk to the report; the last one of a walk stands for no file.
  private record UnderWay(Optional<Haystack> haystack, BlockingQueue<Outcome> outcomes) {
    UnderWay(Haystack haystack) {
      this(Optional.of(haystack), new ArrayBlockingQueue<>(REPORTS_WAITING_PER_FILE));
    }

    static UnderWay last(Outcome outcome) {
      return new UnderWay(Optional.empty(), new ArrayBlockingQueue<>(1, false, List.of(outcome)));
    }
  }

  /// How a sweep ended.
  ///
  /// @param troubles what was named and could not be looked at at all; the sweep went on without it
  public record Ending(LotSummary summary, List<Trouble> troubles) {
    public Ending {
      troubles = List.copyOf(troubles);
    }
  }

  /// Told how far a sweep has come, from its reporting thread.
  @FunctionalInterface
  public interface Pace {
    void passed(long files, long pages, long bytes);
  }

  private final SweepPlan plan;
  private final Feed feed;
  private final Supplier<DocumentExam> exams;
  private final InputStream stdin;
  private final Judge judge;
  private final StopSign stop = new StopSign();

  /// Whether the report takes pictures of pages.
  private volatile BooleanSupplier pictures = () -> false;

  /// Of the reporting thread.
  private boolean endedEarly;

  /// @param exams a new one for each document, from any thread
  /// @param stdin what `-` means
  public Sweep(SweepPlan plan, Feed feed, Supplier<DocumentExam> exams, InputStream stdin) {
    this.plan = plan;
    this.feed = feed;
    this.exams = exams;
    this.stdin = stdin;
    this.judge = new Judge(plan.minRank());
  }

  /// Runs to the end, or to where it is stopped; once.
  public Ending run(LotReport report, Pace pace) {
    pictures = report::takesPictures;
    Walk walk = new Walk(plan.here(), plan.scratch());
    Tally tally = new Tally();
    BlockingQueue<UnderWay> order = new ArrayBlockingQueue<>(plan.jobs() * FILES_UNDER_WAY_PER_JOB);
    ExecutorService jobs =
        Executors.newFixedThreadPool(
            plan.jobs(), Thread.ofPlatform().name("sweep-", 1).daemon().factory());
    Thread walker = Thread.ofPlatform().name("walk").daemon().start(() -> walk(walk, order, jobs));
    try {
      report(order, tally, report, pace);
      walker.join(GRACE);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a sweep", e);
    } finally {
      stop.give();
      walker.interrupt();
      jobs.shutdownNow();
    }
    LotSummary summary = tally.summary(walk.passedOver(), walk.troubles(), endedEarly);
    report.end(summary);
    return new Ending(summary, walk.troubles());
  }

  /// Ends it in good order with what is known so far; from any thread, at any time.
  public void stop() {
    stop.give();
  }

  private void report(BlockingQueue<UnderWay> order, Tally tally, LotReport report, Pace pace)
      throws InterruptedException {
    boolean wanted = true;
    while (true) {
      UnderWay next = take(order, UnderWay.last(new Outcome.Done()));
      Outcome outcome = take(next.outcomes(), new Outcome.Passed());
      boolean counted = wanted;
      while (outcome instanceof Outcome.Found(DocumentReport document)) {
        if (wanted) {
          tally.document(document);
          boolean enough = plan.first() && document.verdict() == Verdict.HOLD;
          if (report.take(document) == LotReport.Next.STOP || enough) {
            wanted = false;
            endedEarly = true;
            stop.give();
          }
        }
        outcome = take(next.outcomes(), new Outcome.Passed());
      }
      switch (outcome) {
        case Outcome.Failed(RuntimeException cause) -> throw cause;
        case Outcome.Failed(Error cause) -> throw cause;
        case Outcome.Failed(Throwable cause) -> throw new IllegalStateException(cause);
        case Outcome.Passed _ -> endedEarly = true;
        case Outcome.Found _ -> throw new AssertionError("a file has no more reports");
        case Outcome.Done _ -> {
          if (next.haystack().isEmpty()) {
            endedEarly |= stop.given();
            return;
          }
          if (counted) tally.file(next.haystack().get());
          pace.passed(tally.files(), tally.pages(), tally.bytes());
        }
      }
    }
  }

  /// The next of a queue, or what stands for it once a stopped sweep has waited long enough.
  private <T> T take(BlockingQueue<T> queue, T leftBehind) throws InterruptedException {
    while (true) {
      T next = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (next != null) return next;
      if (stop.givenFor(GRACE)) return leftBehind;
    }
  }

  private void walk(Walk walk, BlockingQueue<UnderWay> order, ExecutorService jobs) {
    Outcome last = new Outcome.Done();
    try {
      for (String given : plan.paths()) {
        boolean more =
            given.equals("-")
                ? hand(new Haystack.Streamed(stdin, given), order, jobs)
                : walk.visit(given, haystack -> hand(haystack, order, jobs));
        if (!more) break;
      }
    } catch (RuntimeException | Error e) {
      last = new Outcome.Failed(e);
    }
    try {
      order.put(UnderWay.last(last));
    } catch (InterruptedException _) {
      return;
    }
  }

  private boolean hand(Haystack haystack, BlockingQueue<UnderWay> order, ExecutorService jobs) {
    if (stop.given()) return false;
    UnderWay file = new UnderWay(haystack);
    try {
      order.put(file);
    } catch (InterruptedException _) {
      return false;
    }
    jobs.execute(() -> read(haystack, file.outcomes()));
    return true;
  }

  private void read(Haystack haystack, BlockingQueue<Outcome> outcomes) {
    Outcome last = new Outcome.Done();
    try {
      if (stop.given()) {
        last = new Outcome.Passed();
      } else {
        Consumer<DocumentReport> found = document -> put(outcomes, new Outcome.Found(document));
        switch (haystack) {
          case Haystack.Readable(_, String path, _) when plan.leave().path(path).isPresent() ->
              desk(Optional::empty, found).leftOut(path);
          case Haystack.Readable(Path file, String path, _) ->
              feed.read(file, path, desk(() -> Sha256.of(file), found));
          case Haystack.Streamed(InputStream in, String path) -> {
            Sha256.Running hash = Sha256.running(in);
            feed.read(hash.in(), path, desk(hash::ofWhole, found));
          }
          case Haystack.Shut shut -> desk(Optional::empty, found).shut(shut);
        }
      }
    } catch (RuntimeException | Error e) {
      last = new Outcome.Failed(e);
    }
    put(outcomes, last);
  }

  private DocumentDesk desk(DocumentDesk.Hashing hashing, Consumer<DocumentReport> found) {
    return new DocumentDesk(exams, judge, plan, hashing, found, pictures, stop);
  }

  private static void put(BlockingQueue<Outcome> outcomes, Outcome outcome) {
    try {
      outcomes.put(outcome);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
