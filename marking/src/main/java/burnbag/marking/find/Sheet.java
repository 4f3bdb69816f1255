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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page under examination: its lines, folded when asked for, and what is known about the looks of
/// each place.
public final class Sheet {
  private final Page page;
  private final Lines lines;
  private final Map<Long, FoldedText> folded = new HashMap<>();
  private final List<Integer> written = new ArrayList<>();
  private BitSet fenced;
  private Boolean source;

  public Sheet(Page page) {
    this.page = page;
    this.lines = new Lines(page.text());
    for (int line = 0; line < lines.count(); line++) if (!lines.blank(line)) written.add(line);
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
    return written;
  }

  /// One line, folded.
  public FoldedText fold(int line) {
    return fold(line, line);
  }

  /// Lines `first` to `last` (inclusive, cut to what the page has), folded as one text.
  public FoldedText fold(int first, int last) {
    int until = Math.min(last, lines.count() - 1);
    return folded.computeIfAbsent(
        ((long) first << 32) | until,
        _ -> FoldedText.of(page.text(), lines.trimmed(first).start(), lines.trimmed(until).end()));
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
      for (int number : any ? written : List.<Integer>of()) {
        int start = lines.trimmed(number).start();
        if (!page.text().startsWith("```", start) && !page.text().startsWith("~~~", start))
          continue;
        if (open >= 0) fenced.set(open, number + 1);
        open = open >= 0 ? -1 : number;
      }
    }
    return fenced.get(line);
  }

  /// How many written lines stand above the line, and below it.
  public int writtenAbove(int line) {
    int found = java.util.Collections.binarySearch(written, line);
    return found >= 0 ? found : -found - 1;
  }

  public int writtenBelow(int line) {
    return written.size() - 1 - writtenAbove(line);
  }

  /// The next written line below, if any within `reach`.
  public Optional<Integer> below(int line, int reach) {
    for (int next = line + 1; next <= Math.min(line + reach, lines.count() - 1); next++) {
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
