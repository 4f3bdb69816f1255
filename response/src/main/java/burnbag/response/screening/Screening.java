package burnbag.response.screening;

import burnbag.marking.Examiner;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.scheme.Schemes;
import burnbag.reading.Limits;
import burnbag.reading.Ocr;
import burnbag.reading.Reader;
import burnbag.reading.ReadingSink;
import burnbag.reading.Scratch;
import burnbag.reading.WorkerCommand;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.Feed;
import burnbag.sweep.LeaveRules;
import burnbag.sweep.LotReport;
import burnbag.sweep.LotSummary;
import burnbag.sweep.Sweep;
import burnbag.sweep.SweepPlan;
import burnbag.sweep.Trouble;
import burnbag.sweep.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Looks through piles with the examiner of `burnbag sweep`: the same schemes, limits, workers and
/// verdict. Workers stay warm from one pile to the next. Safe to share between threads; so many
/// piles are looked through at a time as there are workers, and who comes then waits.
public final class Screening implements AutoCloseable {
  private final Scratch scratch;
  private final Reader reader;
  private final Limits limits;
  private final Supplier<LocalDate> today;
  private final Semaphore places;

  /// @param worker how a worker is started
  /// @param workers how many there may be
  /// @param parent where a private folder is made that is gone when this is closed
  /// @param today the day on which terms and dates are judged
  public Screening(
      Limits limits, WorkerCommand worker, int workers, Path parent, Supplier<LocalDate> today) {
    this.scratch = new Scratch(parent);
    this.reader = new Reader(limits, Ocr.AUTO, worker, workers, scratch.folder());
    this.limits = limits;
    this.today = today;
    this.places = new Semaphore(workers, true);
  }

  /// A new empty pile.
  ///
  /// @param mostBytes that all its files together may have
  public Pile pile(long mostBytes) {
    try {
      return new Pile(Files.createTempDirectory(scratch.folder(), "pile-"), mostBytes);
    } catch (IOException e) {
      throw new UncheckedIOException("no pile can be begun in " + scratch.folder(), e);
    }
  }

  /// Looks through a pile. It stays as it is.
  public Seen look(Pile pile) {
    places.acquireUninterruptibly();
    try {
      return seen(pile);
    } finally {
      places.release();
    }
  }

  private Seen seen(Pile pile) {
    Examiner examiner = new Examiner(Schemes.all(), today.get());
    Gathered gathered = new Gathered(pile);
    Sweep.Ending ending =
        new Sweep(
                plan(pile),
                new OfReader(reader),
                () -> new DocumentExam(examiner),
                InputStream.nullInputStream())
            .run(gathered, (_, _, _) -> {});
    return new Seen(
        ending.summary(),
        gathered.documents,
        gathered.more,
        ending.troubles().stream().map(Trouble::getMessage).toList());
  }

  private SweepPlan plan(Pile pile) {
    List<String> files =
        IntStream.rangeClosed(1, pile.names().size()).mapToObj(Integer::toString).toList();
    return new SweepPlan(
        pile.folder(),
        files,
        Set.of(),
        today.get(),
        1,
        false,
        false,
        true,
        false,
        LeaveRules.NONE,
        1,
        scratch.folder(),
        limits);
  }

  /// Keeps what has to be told one by one.
  private static final class Gathered implements LotReport {
    private final Pile pile;
    private final List<Seen.Document> documents = new ArrayList<>();
    private long more;

    Gathered(Pile pile) {
      this.pile = pile;
    }

    @Override
    public Next take(DocumentReport document) {
      if (document.verdict() == Verdict.CLEAR) return Next.GO_ON;
      if (documents.size() == Seen.MOST) {
        more++;
      } else {
        documents.add(
            new Seen.Document(
                Integer.parseInt(document.file()), pile.shown(document.path()), document));
      }
      return Next.GO_ON;
    }

    @Override
    public void end(LotSummary summary) {}
  }

  private record OfReader(Reader reader) implements Feed {
    @Override
    public void read(Path file, String path, ReadingSink sink) {
      reader.read(file, path, sink);
    }

    @Override
    public void read(InputStream in, String path, ReadingSink sink) {
      reader.read(in, path, sink);
    }
  }

  @Override
  public void close() {
    reader.close();
    scratch.close();
  }
}
