package burnbag.reading.text;

import burnbag.marking.find.Hits;
import burnbag.marking.find.Sieve;
import burnbag.marking.find.Sieving;
import burnbag.marking.page.Page;
import burnbag.marking.page.Span;
import burnbag.reading.SievingSink.LineFeeds;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Reads UTF-8 text as bytes: the same pages and pieces that a `PageCutter` cuts of its characters,
/// but only those are decoded in which the sieve finds something. Used again and again by one
/// thread at a time. Of a large file it reads two parts at once and has another thread look at the
/// second.
///
/// Where the bytes turn out to be no plain UTF-8 text, what has not been shown yet goes on as
/// `Plain` reads it.
public final class SievedText {
  /// Takes the pages, in order; says false to end it.
  public interface Taker {
    boolean clear(int page, Supplier<LineFeeds> lines);

    boolean page(Page page, Hits hits);

    /// A page of which nothing is known yet.
    boolean page(Page page);
  }

  /// So many bytes are read at a time: they fit into a processor's second cache.
  private static final int CHUNK_BYTES = 1 << 18;

  /// So many chunks of a file are read by one thread alone.
  private static final int CHUNKS_ALONE = 16;

  /// So many bytes each thread looks at in turn, once there are two.
  private static final int PART_BYTES = 1 << 20;

  private final Sieve sieve;
  private final Helpers helpers;
  private final int chunksAlone;
  private final int partBytes;
  private Sieving sieving;
  private Optional<Sieving> other = Optional.empty();
  private final int pageChars;
  private final int pageLimit;
  private byte[] bytes;

  private int filled;
  private Taker taker;
  private int number;
  private boolean inPieces;
  private boolean stopped;

  /// The window that will be the next page or piece: where it begins in the buffer, and in UTF-16
  /// units of the file; and the part that it answers for.
  private int window;

  private long windowOffset;
  private int ownFrom;
  private long windowByte;
  private Optional<Span> subject = Optional.empty();

  /// @param helpers who look at parts of large files
  public SievedText(Sieve sieve, int pageChars, int pageLimit, Helpers helpers) {
    this(sieve, pageChars, pageLimit, helpers, CHUNKS_ALONE, PART_BYTES);
  }

  SievedText(
      Sieve sieve, int pageChars, int pageLimit, Helpers helpers, int chunksAlone, int partBytes) {
    this.helpers = helpers;
    this.chunksAlone = chunksAlone;
    this.partBytes = partBytes;
    this.sieve = sieve;
    this.sieving = sieve.sieving();
    this.pageChars = PageCutter.pageChars(pageChars);
    this.pageLimit = pageLimit;
    int longestWindow = 3 * (this.pageChars + PageCutter.CONTEXT_CHARS);
    bytes = new byte[longestWindow + 2 * CHUNK_BYTES + Sieving.SLACK_BYTES];
  }

  /// Whether it was made for this sieve.
  public boolean isFor(Sieve other) {
    return sieve == other;
  }

  /// Takes the first bytes of a file.
  ///
  /// @param name of the file
  /// @return what they are, if they can be read here
  public Optional<Plain> begin(InputStream in, String name) throws IOException {
    filled = in.readNBytes(bytes, 0, CHUNK_BYTES);
    if (filled == 0 || Signature.isBinary(bytes, filled)) return Optional.empty();
    int mark = startsWithMark() ? 3 : 0;
    sieving.begin(mark);
    if (!sieving.add(bytes, filled, filled < CHUNK_BYTES)) return Optional.empty();
    window = mark;
    windowByte = mark;
    return Optional.of(Plain.ofUtf8(bytes, filled, mark, name));
  }

  private boolean startsWithMark() {
    return filled >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /// The bytes that `begin` took.
  public byte[] taken() {
    return Arrays.copyOf(bytes, filled);
  }

  /// Reads what has begun to its end.
  public Plain.Seen read(Plain plain, InputStream in, Taker taker) throws IOException {
    this.taker = taker;
    number = 1;
    inPieces = false;
    stopped = false;
    windowOffset = window > 0 ? 1 : 0;
    ownFrom = window;
    subject = plain.subject(bytes, filled);
    boolean last = filled < CHUNK_BYTES;
    for (int chunk = 1; true; chunk++) {
      cutPages(sieving.sieved());
      if (stopped) return new Plain.Seen(number, Optional.empty());
      if (last) return new Plain.Seen(endText(), Optional.empty());
      slide();
      boolean inParts = helpers.any() && chunk >= chunksAlone;
      int wanted = inParts ? 2 * partBytes : CHUNK_BYTES;
      if (inParts) makeRoom(wanted);
      int read = inParts ? in.readNBytes(bytes, filled, wanted) : in.read(bytes, filled, wanted);
      last = inParts ? read < wanted : read < 0;
      if (read > 0) filled += read;
      if (!(inParts ? addParts(last) : sieving.add(bytes, filled, last)))
        return goOnOtherwise(plain, in, last);
    }
  }

  private void makeRoom(int more) {
    int needed = filled + more + Sieving.SLACK_BYTES;
    if (needed > bytes.length) bytes = Arrays.copyOf(bytes, needed + needed / 2);
  }

  /// Looks at what is there in two parts that meet at the start of a line, if there is one halfway.
  private boolean addParts(boolean last) throws IOException {
    int from = sieving.sieved();
    int middle = from + (filled - from) / 2;
    int meet = lineEnd(Math.max(from + 1, middle - partBytes / 2), middle);
    if (meet < 0 || sieve.needsAll()) return sieving.add(bytes, filled, last);
    Sieving second = other.orElseGet(sieve::sieving);
    second.goOnAt(meet);
    FutureTask<Boolean> task = new FutureTask<>(() -> second.add(bytes, filled, last));
    helpers.help(task);
    sieving.addPart(bytes, meet, filled);
    // Where no helper was free it has not begun.
    task.run();
    boolean text = awaited(task);
    if (!second.follows(sieving)) {
      other = Optional.of(second);
      return sieving.add(bytes, filled, last);
    }
    other = Optional.of(sieving);
    sieving = second;
    return text && sieving.isText();
  }

  private static boolean awaited(FutureTask<Boolean> task) throws IOException {
    try {
      return task.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the sweep was ended");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a part of a text could not be looked at", e.getCause());
    }
  }

  private void cutPages(int end) {
    while (!stopped) {
      int feed = number < pageLimit ? sieving.feed(window) : -1;
      int pageEnd = feed < 0 ? end : feed;
      if (sieving.units(window, pageEnd) >= pageChars + PageCutter.CONTEXT_CHARS) {
        cut(pageEnd);
      } else if (feed >= 0) {
        endPage(feed);
        windowOffset++;
        moveWindow(feed + 1);
        ownFrom = window;
        number++;
      } else {
        return;
      }
    }
  }

  private int endText() {
    boolean lastIsEmpty = window == filled;
    endPage(filled);
    return lastIsEmpty && !stopped ? number - 1 : number;
  }

  private void endPage(int end) {
    if (end > window) show(end, end, inPieces ? Page.Shape.PIECE : Page.Shape.FLOW);
    windowOffset += sieving.units(window, end);
    moveWindow(end);
    inPieces = false;
  }

  /// @see PageCutter
  private void cut(int limit) {
    int longest = after(window, pageChars, limit);
    int cut =
        lineEnd(after(window, Math.max(0, pageChars - PageCutter.REACH_CHARS), limit), longest);
    if (cut <= ownFrom) cut = longest;
    int farthest = after(cut, PageCutter.CONTEXT_CHARS, limit);
    int end = lineEnd(cut + 1, farthest);
    if (end <= cut) end = farthest;
    show(end, cut, Page.Shape.PIECE);
    int keepFrom =
        after(window, Math.max(0, sieving.units(window, cut) - PageCutter.CONTEXT_CHARS), limit);
    windowOffset += sieving.units(window, keepFrom);
    moveWindow(keepFrom);
    ownFrom = cut;
    inPieces = true;
  }

  private void moveWindow(int to) {
    windowByte += to - window;
    window = to;
  }

  /// One past the last line feed in `[from, to)`, or -1.
  private int lineEnd(int from, int to) {
    for (int i = to - 1; i >= from; i--) if (bytes[i] == '\n') return i + 1;
    return -1;
  }

  /// The place so many UTF-16 units behind another, before the character that it would part.
  private int after(int from, int units, int limit) {
    if (!sieving.beyondAscii()) return Math.min(from + units, limit);
    int i = from;
    int left = units;
    while (i < limit) {
      int first = bytes[i] & 0xFF;
      int length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
      int needs = length == 4 ? 2 : 1;
      if (needs > left) break;
      left -= needs;
      i += length;
    }
    return i;
  }

  private void show(int end, int ownEnd, Page.Shape shape) {
    Optional<Span> subjectHere = subject;
    subject = Optional.empty();
    Hits hits = sieving.hits(window, end);
    if (hits.none()) {
      stopped = !taker.clear(number, () -> lineFeeds(ownFrom, ownEnd));
      return;
    }
    Charset charset = sieving.beyondAscii() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    String text = new String(bytes, window, end - window, charset);
    Span own = new Span(sieving.units(window, ownFrom), sieving.units(window, ownEnd));
    Page page =
        new Page(
            number,
            windowOffset,
            text,
            PageCutter.stretches(subjectHere, text.length()),
            shape,
            own);
    stopped = !taker.page(page, hits);
  }

  private LineFeeds lineFeeds(int from, int to) {
    int count = 0;
    int lastEnd = -1;
    for (int i = from; i < to; i++) {
      if (bytes[i] != '\n') continue;
      count++;
      lastEnd = i + 1;
    }
    return new LineFeeds(count, count == 0 ? 0 : windowOffset + sieving.units(window, lastEnd));
  }

  /// Makes room for the next chunk.
  private void slide() {
    if (window == 0) return;
    System.arraycopy(bytes, window, bytes, 0, filled - window);
    sieving.slide(window);
    filled -= window;
    ownFrom -= window;
    window = 0;
  }

  /// The window under way, and all that comes after it, by characters.
  private Plain.Seen goOnOtherwise(Plain plain, InputStream in, boolean ended) throws IOException {
    TextDecoder decoder = new TextDecoder(StandardCharsets.UTF_8, windowByte);
    PageCutter cutter =
        new PageCutter(windowOffset, pageChars, pageLimit, page -> taker.page(page));
    cutter.goOn(number, sieving.units(window, ownFrom), inPieces);
    subject.ifPresent(cutter::subjectAt);
    boolean goOn = cutter.add(decoder.decode(bytes, window, filled, false));
    while (goOn && !ended) {
      int read = in.read(bytes, 0, CHUNK_BYTES);
      ended = read < 0;
      if (!ended) goOn = cutter.add(decoder.decode(bytes, 0, read, false));
    }
    if (goOn) cutter.add(decoder.decode(bytes, 0, 0, true));
    return new Plain.Seen(cutter.finish(), decoder.fault());
  }
}
