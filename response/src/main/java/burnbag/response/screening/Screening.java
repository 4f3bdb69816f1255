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
import burnbag.sweep.PagePicture;
import burnbag.sweep.PagePictures;
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
import java.util.concurrent.atomic.AtomicInteger;
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
    return look(pile, 0);
  }

  /// The same, and draws pages on which something was found or not read.
  ///
  /// @param mostPages that are drawn in all
  public Seen look(Pile pile, int mostPages) {
    places.acquireUninterruptibly();
    try {
      return seen(pile, mostPages);
    } finally {
      places.release();
    }
  }

  private Seen seen(Pile pile, int mostPages) {
    Examiner examiner = new Examiner(Schemes.all(), today.get());
    Gathered gathered = new Gathered(pile, mostPages);
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
    private final int mostPages;
    private final AtomicInteger drawn = new AtomicInteger();
    private long more;

    Gathered(Pile pile, int mostPages) {
      this.pile = pile;
      this.mostPages = mostPages;
    }

    @Override
    public boolean takesPictures() {
      return drawn.get() < mostPages;
    }

    @Override
    public Next take(DocumentReport document) {
      boolean told = document.verdict() != Verdict.CLEAR && documents.size() < Seen.MOST;
      List<Seen.Page> pages = pages(document.pictures(), told);
      if (told) {
        documents.add(
            new Seen.Document(
                Integer.parseInt(document.file()), pile.shown(document.path()), document, pages));
      } else if (document.verdict() != Verdict.CLEAR) {
        more++;
      }
      return Next.GO_ON;
    }

    /// Takes what there is room for, and leaves nothing of the others.
    private List<Seen.Page> pages(PagePictures pictures, boolean told) {
      pictures.small().forEach(PagePicture::discard);
      List<Seen.Page> pages = new ArrayList<>();
      for (PagePicture picture : pictures.pages()) {
        if (told && drawn.get() < mostPages) {
          drawn.incrementAndGet();
          pages.add(new Seen.Page(picture.page(), picture.take()));
        } else {
          picture.discard();
        }
      }
      return pages;
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
