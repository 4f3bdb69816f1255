package burnbag.marking.find;

import burnbag.marking.page.Box;
import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.marking.page.Place;
import burnbag.marking.page.Span;
import burnbag.marking.page.Stretch;
import burnbag.marking.text.FoldedText;
import burnbag.marking.text.Lines;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page under examination: its lines, folded when asked for, and what is known about the looks of
/// each place.
public final class Sheet {
  /// Lines that are longer are no lines of a page.
  private static final int LONGEST_WHOLE = 4_000;

  /// So much of a longer one is looked at before a place and behind it: more than any marking is
  /// long, and than what is said of one.
  private static final int BEFORE = 600;

  private static final int BEHIND = 1_400;

  private static final int NEAR_BLANK = 64;

  /// Where the upper right corner begins, as fractions of the page.
  private static final double RIGHT = 0.5;

  private static final double UPPER = 0.2;

  /// And in a text of lines.
  private static final int UPPER_LINES = 4;

  private static final int RIGHT_BLANKS = 28;
  private static final int TAB = 8;

  private final Page page;
  private final Lines lines;
  private final Map<Long, FoldedText> folded = new HashMap<>();
  private List<Integer> written;
  private BitSet fenced;
  private Boolean source;

  public Sheet(Page page) {
    this.page = page;
    this.lines = new Lines(page.text());
  }

  public Page page() {
    return page;
  }

  public String text() {
    return page.text();
  }

  public Lines lines() {
    return lines;
  }

  /// Lines with something on them, in order.
  public List<Integer> written() {
    if (written == null) {
      written = new ArrayList<>();
      for (int line = 0; line < lines.count(); line++) if (!lines.blank(line)) written.add(line);
    }
    return written;
  }

  /// One line, folded.
  public FoldedText fold(int line) {
    return fold(line, line);
  }

  /// Lines `first` to `last` (inclusive, cut to what the page has), folded as one text.
  public FoldedText fold(int first, int last) {
    int until = lines.has(last) ? last : lines.count() - 1;
    return folded.computeIfAbsent(
        ((long) first << 32) | until,
        _ -> FoldedText.of(page.text(), lines.trimmed(first).start(), lines.trimmed(until).end()));
  }

  /// Lines `first` to `last`, folded as one text; where that is longer than lines of a page are,
  /// only what stands round the places given on the first line, and round its end if the others go
  /// on with it. What stands round several is one stretch, so that nothing is folded twice.
  List<FoldedText> windows(int first, int last, BitSet places) {
    Span line = lines.trimmed(first);
    int until = lines.has(last) ? last : lines.count() - 1;
    int end = lines.trimmed(until).end();
    if (end - line.start() <= LONGEST_WHOLE) return List.of(fold(first, until));
    List<FoldedText> windows = new ArrayList<>();
    int from = line.start();
    int to = line.start();
    for (int at = places.nextSetBit(line.start());
        at >= 0 && at < line.end();
        at = places.nextSetBit(at + 1)) {
      int begins = atBlank(line.start(), at - BEFORE);
      if (begins > to) {
        if (to > from) windows.add(FoldedText.of(page.text(), from, to));
        from = begins;
      }
      to = Math.max(to, behind(at, end));
    }
    if (until > first) {
      int begins = atBlank(line.start(), line.end() - BEFORE);
      if (begins > to) {
        if (to > from) windows.add(FoldedText.of(page.text(), from, to));
        from = begins;
      }
      to = Math.max(to, behind(line.end(), end));
    }
    if (to > from) windows.add(FoldedText.of(page.text(), from, to));
    return windows;
  }

  /// Lines `first` to `last`, folded as one text; where that is longer than lines of a page are,
  /// only what stands round a place on the first line.
  FoldedText near(int first, int last, int place) {
    int start = lines.trimmed(first).start();
    int until = lines.has(last) ? last : lines.count() - 1;
    int end = lines.trimmed(until).end();
    if (end - start <= LONGEST_WHOLE) return fold(first, until);
    return FoldedText.of(page.text(), atBlank(start, place - BEFORE), behind(place, end));
  }

  private int behind(int place, int end) {
    return place + BEHIND >= end ? end : atBlank(place, place + BEHIND);
  }

  /// The last blank at or before a place, if one is near; the place itself where it is not.
  private int atBlank(int floor, int place) {
    if (place <= floor) return floor;
    int limit = Math.min(place, page.text().length());
    for (int i = limit; i > Math.max(floor, limit - NEAR_BLANK); i--)
      if (page.text().charAt(i - 1) == ' ') return i;
    return limit;
  }

  /// Whether the page is the text of a program, or of data for one.
  public boolean source() {
    if (source == null) source = SourceText.is(this);
    return source;
  }

  /// Whether the line stands in a fenced block of code. A fence that nothing closes is none.
  public boolean fenced(int line) {
    if (fenced == null) {
      fenced = new BitSet();
      boolean any = page.text().contains("```") || page.text().contains("~~~");
      int open = -1;
      for (int number : any ? written() : List.<Integer>of()) {
        int start = lines.trimmed(number).start();
        if (!page.text().startsWith("```", start) && !page.text().startsWith("~~~", start))
          continue;
        if (open >= 0) fenced.set(open, number + 1);
        open = open >= 0 ? -1 : number;
      }
    }
    return fenced.get(line);
  }

  /// How many written lines stand above the line.
  public int writtenAbove(int line) {
    int found = Collections.binarySearch(written(), line);
    return found >= 0 ? found : -found - 1;
  }

  /// Whether fewer written lines than `few` stand above the line; looks no further than it must.
  public boolean nearTop(int line, int few) {
    int above = 0;
    for (int i = line - 1; i >= 0 && above < few; i--) if (!lines.blank(i)) above++;
    return above < few;
  }

  /// Whether a place is in the upper right corner of the page: by its box, or where the text has no
  /// boxes by the blanks before it on one of the first lines.
  boolean upperRight(Span at) {
    Optional<Box> box = place(at).box();
    if (box.isPresent()) return box.get().x() >= RIGHT && box.get().y() <= UPPER;
    int line = lines.at(at.start());
    if (!nearTop(line, UPPER_LINES) || lines.trimmed(line).start() != at.start()) return false;
    int blanks = 0;
    for (int i = at.start() - 1; i >= 0 && page.text().charAt(i) != '\n'; i--)
      blanks += page.text().charAt(i) == '\t' ? TAB : 1;
    return blanks >= RIGHT_BLANKS;
  }

  /// Whether fewer stand below it.
  public boolean nearBottom(int line, int few) {
    int below = 0;
    for (int i = line + 1; below < few && lines.has(i); i++) if (!lines.blank(i)) below++;
    return below < few;
  }

  /// The next written line below, if any within `reach`.
  public Optional<Integer> below(int line, int reach) {
    for (int next = line + 1; next <= line + reach && lines.has(next); next++) {
      if (!lines.blank(next)) return Optional.of(next);
    }
    return Optional.empty();
  }

  public Part part(Span at) {
    return stretch(at).map(Stretch::part).orElse(Part.BODY);
  }

  public boolean struck(Span at) {
    return page.stretches().stream().anyMatch(s -> s.struck() && s.at().overlaps(at));
  }

  /// Where on the document this span stands.
  public Place place(Span at) {
    Optional<Box> box =
        page.stretches().stream()
            .filter(s -> s.at().overlaps(at))
            .flatMap(s -> s.where().stream())
            .reduce(Box::with);
    return new Place(
        page.number(),
        page.firstOffset() + at.start(),
        page.firstOffset() + at.end(),
        page.text().substring(at.start(), at.end()),
        box);
  }

  private Optional<Stretch> stretch(Span at) {
    return page.stretches().stream().filter(s -> s.at().overlaps(at)).findFirst();
  }
}
