package burnbag.reading.text;

import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.marking.page.Span;
import burnbag.marking.page.Stretch;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Cuts a text of any length into pages as it comes: at form feeds, and in pieces where a page is
/// too long.
///
/// A piece is a window on the page: in its middle the part it answers for, on both sides up to
/// `CONTEXT_CHARS` of its neighbours'. Cuts fall on line ends where there is one near. Memory is
/// one piece however long the text.
public final class PageCutter {
  /// How much of its neighbours a piece shows on each side. A wording longer than this may be cut.
  public static final int CONTEXT_CHARS = 4096;

  /// How far before the longest piece a line end is looked for.
  static final int REACH_CHARS = 1 << 15;

  private final int pageChars;
  private final int pageLimit;
  private final Predicate<Page> taker;
  private final StringBuilder window = new StringBuilder();
  private long windowOffset;
  private int ownFrom;
  private int number = 1;
  private boolean inPieces;
  private boolean stopped;
  private Optional<Span> subject = Optional.empty();

  /// @param firstOffset of the text's first character in the file
  /// @param pageLimit form feeds beyond so many pages part no more pages; nothing is left out
  /// @param taker says false to end it
  public PageCutter(long firstOffset, int pageChars, int pageLimit, Predicate<Page> taker) {
    this.windowOffset = firstOffset;
    this.pageChars = pageChars(pageChars);
    this.pageLimit = pageLimit;
    this.taker = taker;
  }

  /// The length of the longest piece, where this is asked for.
  static int pageChars(int asked) {
    return Math.max(asked, 4 * CONTEXT_CHARS);
  }

  /// Goes on in the midst of a text; said before the first `add`.
  ///
  /// @param ownFrom where the part begins that the next piece answers for
  void goOn(int page, int ownFrom, boolean inPieces) {
    this.number = page;
    this.ownFrom = ownFrom;
    this.inPieces = inPieces;
  }

  /// Where in the text the value of a mail's subject line stands, if it is a mail; said before the
  /// first `add`.
  public void subjectAt(Span span) {
    subject = Optional.of(span);
  }

  /// Takes the next characters.
  ///
  /// @return false when no more is wanted
  public boolean add(CharSequence text) {
    int from = 0;
    while (from < text.length() && !stopped) {
      int feed = number < pageLimit ? indexOfFeed(text, from) : -1;
      int end = feed < 0 ? text.length() : feed;
      while (from < end && !stopped) {
        int room = pageChars + CONTEXT_CHARS - window.length();
        int take = Math.min(room, end - from);
        window.append(text, from, from + take);
        from += take;
        if (window.length() >= pageChars + CONTEXT_CHARS) cut();
      }
      if (feed >= 0 && !stopped) {
        endPage();
        windowOffset++;
        number++;
        from = feed + 1;
      }
    }
    return !stopped;
  }

  /// Ends the text.
  ///
  /// @return how many pages it had
  public int finish() {
    if (stopped) return number;
    boolean lastIsEmpty = window.isEmpty();
    endPage();
    return lastIsEmpty ? number - 1 : number;
  }

  private static int indexOfFeed(CharSequence text, int from) {
    if (text instanceof String string) return string.indexOf('\f', from);
    for (int i = from; i < text.length(); i++) if (text.charAt(i) == '\f') return i;
    return -1;
  }

  private void cut() {
    int cut = lineEnd(pageChars - REACH_CHARS, pageChars);
    if (cut <= ownFrom) cut = whole(pageChars);
    int end = lineEnd(cut + 1, cut + CONTEXT_CHARS);
    if (end <= cut) end = whole(Math.min(window.length(), cut + CONTEXT_CHARS));
    show(end, new Span(ownFrom, cut), Page.Shape.PIECE);
    int keepFrom = whole(Math.max(0, cut - CONTEXT_CHARS));
    window.delete(0, keepFrom);
    windowOffset += keepFrom;
    ownFrom = cut - keepFrom;
    inPieces = true;
  }

  /// One past the last line feed in `[from, to)`, or -1.
  private int lineEnd(int from, int to) {
    for (int i = Math.min(to, window.length()) - 1; i >= Math.max(0, from); i--) {
      if (window.charAt(i) == '\n') return i + 1;
    }
    return -1;
  }

  /// The same place, or the one before it where it would part a surrogate pair.
  private int whole(int at) {
    return at > 0 && at < window.length() && Character.isLowSurrogate(window.charAt(at))
        ? at - 1
        : at;
  }

  private void endPage() {
    if (!window.isEmpty()) {
      show(
          window.length(),
          new Span(ownFrom, window.length()),
          inPieces ? Page.Shape.PIECE : Page.Shape.FLOW);
    }
    windowOffset += window.length();
    window.setLength(0);
    ownFrom = 0;
    inPieces = false;
  }

  private void show(int end, Span own, Page.Shape shape) {
    List<Stretch> stretches = stretches(subject, end);
    subject = Optional.empty();
    String text = window.substring(0, end);
    stopped = !taker.test(new Page(number, windowOffset, text, stretches, shape, own));
  }

  /// A page's subject line, if it is whole on the page.
  static List<Stretch> stretches(Optional<Span> subject, int end) {
    return subject
        .filter(span -> span.length() > 0 && span.end() <= end)
        .map(span -> List.of(new Stretch(span, Part.SUBJECT, false, Optional.empty())))
        .orElse(List.of());
  }
}
