package burnbag.reader.document;

import burnbag.marking.page.Box;
import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.marking.page.Span;
import burnbag.marking.page.Stretch;
import burnbag.reading.text.PageCutter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One page as it is put together: text, and what is known of its looks. A page that grows too long
/// goes out in pieces.
public final class PageText {
  private final int number;
  private final int pageChars;
  private final Consumer<Page> taker;
  private final StringBuilder text = new StringBuilder();
  private List<Stretch> stretches = new ArrayList<>();
  private long offset;
  private int ownFrom;
  private boolean inPieces;
  private Page.Origin origin = Page.Origin.CHARACTERS;

  PageText(int number, int pageChars, Consumer<Page> taker) {
    this.number = number;
    this.pageChars = Math.max(pageChars, 4 * PageCutter.CONTEXT_CHARS);
    this.taker = taker;
  }

  /// Says that its text is read from a picture.
  public void from(Page.Origin picture) {
    origin = picture;
  }

  public boolean isEmpty() {
    return text.isEmpty() && !inPieces;
  }

  /// Whether what stands there so far ends a line, or is nothing.
  public boolean atLineStart() {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
  }

  /// Body text of which nothing more is known.
  public PageText add(String words) {
    return add(words, Part.BODY, false, Optional.empty());
  }

  public PageText add(String words, Part part, boolean struck) {
    return add(words, part, struck, Optional.empty());
  }

  public PageText add(String words, Part part, boolean struck, Optional<Box> where) {
    for (int from = 0; from < words.length(); from += pageChars) {
      addSome(
          words.substring(from, Math.min(words.length(), from + pageChars)), part, struck, where);
    }
    return this;
  }

  private void addSome(String words, Part part, boolean struck, Optional<Box> where) {
    int start = text.length();
    text.append(words);
    if (part != Part.BODY || struck || where.isPresent()) {
      Span at = new Span(start, text.length());
      Stretch last = stretches.isEmpty() ? null : stretches.getLast();
      if (last != null
          && where.isEmpty()
          && last.where().isEmpty()
          && last.at().end() == start
          && last.part() == part
          && last.struck() == struck) {
        stretches.removeLast();
        at = new Span(last.at().start(), at.end());
      }
      stretches.add(new Stretch(at, part, struck, where));
    }
    while (text.length() >= pageChars + PageCutter.CONTEXT_CHARS) cut();
  }

  /// Ends the line, if one was begun.
  public PageText endLine() {
    if (!atLineStart()) text.append('\n');
    return this;
  }

  private void cut() {
    int cut = text.lastIndexOf("\n", pageChars - 1) + 1;
    if (cut < pageChars / 2) cut = pageChars;
    send(
        Math.min(text.length(), cut + PageCutter.CONTEXT_CHARS),
        new Span(ownFrom, cut),
        Page.Shape.PIECE);
    int keepFrom = cut - PageCutter.CONTEXT_CHARS;
    text.delete(0, keepFrom);
    List<Stretch> kept = new ArrayList<>();
    for (Stretch stretch : stretches)
      clip(stretch, keepFrom, Integer.MAX_VALUE).ifPresent(kept::add);
    stretches = kept;
    offset += keepFrom;
    ownFrom = cut - keepFrom;
    inPieces = true;
  }

  private void send(int end, Span own, Page.Shape shape) {
    List<Stretch> shown = new ArrayList<>();
    for (Stretch stretch : stretches) clip(stretch, 0, end).ifPresent(shown::add);
    taker.accept(new Page(number, offset, text.substring(0, end), shown, shape, origin, own));
  }

  private static Optional<Stretch> clip(Stretch stretch, int from, int to) {
    int start = Math.max(stretch.at().start(), from) - from;
    int end = Math.min(stretch.at().end(), to) - from;
    if (start >= end) return Optional.empty();
    return Optional.of(
        new Stretch(new Span(start, end), stretch.part(), stretch.struck(), stretch.where()));
  }

  void finish(Page.Shape shape) {
    if (isEmpty()) return;
    send(text.length(), new Span(ownFrom, text.length()), inPieces ? Page.Shape.PIECE : shape);
  }
}
