package burnbag.sweep.html;

import burnbag.marking.page.Span;
import burnbag.sweep.DocumentReport.PageView;
import java.util.List;
import java.util.TreeSet;

/// A page's text with the markings boxed and the notes underlined.
final class PageText {
  private final PageView view;

  PageText(PageView view) {
    this.view = view;
  }

  void write(Markup out) {
    out.start("figure", "class", "page");
    out.element("figcaption", "Page " + view.number());
    words(out);
    out.end().line();
  }

  /// The text alone.
  void words(Markup out) {
    // An empty lang says that nobody knows: a screen reader should not speak it as English.
    out.start("div", "class", "text", "dir", "auto", "lang", "");
    if (view.cutBefore()) out.element("span", "[… text left out …]\n", "class", "cut");
    int from = 0;
    for (int until : borders()) {
      if (until > from) stretch(out, from, until);
      from = until;
    }
    if (view.cutAfter()) out.element("span", "\n[… text left out …]", "class", "cut");
    out.end();
  }

  private void stretch(Markup out, int from, int until) {
    String text = view.text().substring(from, until);
    Span at = new Span(from, until);
    if (isIn(view.boxed(), at)) {
      out.element("mark", text);
    } else if (isIn(view.noted(), at)) {
      out.element("u", text);
    } else {
      out.text(text);
    }
  }

  /// Where a box or a line may begin or end, the text's own end last; never inside a surrogate
  /// pair.
  private TreeSet<Integer> borders() {
    TreeSet<Integer> borders = new TreeSet<>();
    for (List<Span> spans : List.of(view.boxed(), view.noted())) {
      for (Span span : spans) {
        borders.add(whole(span.start()));
        borders.add(whole(span.end()));
      }
    }
    borders.add(view.text().length());
    return borders;
  }

  private boolean isIn(List<Span> spans, Span at) {
    return spans.stream()
        .anyMatch(span -> whole(span.start()) <= at.start() && at.end() <= whole(span.end()));
  }

  private int whole(int offset) {
    String text = view.text();
    int at = Math.min(offset, text.length());
    boolean split =
        at > 0
            && at < text.length()
            && Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at));
    return split ? at - 1 : at;
  }
}
