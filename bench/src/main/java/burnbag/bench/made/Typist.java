package burnbag.bench.made;

import burnbag.bench.made.Sample.Mark;
import burnbag.bench.made.Sample.Spot;
import burnbag.marking.page.Page;
import burnbag.marking.page.Page.Shape;
import burnbag.marking.page.Part;
import burnbag.marking.page.Span;
import burnbag.marking.page.Stretch;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Types a paper, page by page, and remembers where its markings stand.
final class Typist {
  /// Where a line stands between the margins.
  enum Side {
    LEFT,
    CENTRE,
    RIGHT
  }

  private final Chance chance;
  private final Tongue tongue;
  private final boolean wrapped;
  private final List<Page> pages = new ArrayList<>();
  private final List<Expected> order = new ArrayList<>();
  private final Map<Expected, List<Spot>> spots = new IdentityHashMap<>();
  private final List<Stretch> stretches = new ArrayList<>();
  private StringBuilder text = new StringBuilder();
  private Shape shape = Shape.SHEET;
  private boolean once;

  Typist(Chance chance, Tongue tongue) {
    this.chance = chance;
    this.tongue = tongue;
    this.wrapped = !chance.once(5);
  }

  Chance chance() {
    return chance;
  }

  Tongue tongue() {
    return tongue;
  }

  /// From here on pages are a flow without sheets, as of a text file or a mail.
  Typist flow() {
    shape = Shape.FLOW;
    return this;
  }

  /// What is typed must be one finding however often it stands there.
  Typist once() {
    once = true;
    return this;
  }

  Typist line(String line) {
    text.append(line).append('\n');
    return this;
  }

  Typist lines(String... lines) {
    for (String line : lines) line(line);
    return this;
  }

  Typist blank() {
    return line("");
  }

  Typist set(Side side, String line) {
    return line(indent(side, line) + line);
  }

  /// A marking alone on its line.
  Typist put(Side side, Wording wording) {
    return put(indent(side, wording.text()), wording, "");
  }

  /// A marking with other words on its line.
  Typist put(String before, Wording wording, String after) {
    text.append(before);
    int start = text.length();
    text.append(wording.text());
    remember(wording, start);
    text.append(after).append('\n');
    return this;
  }

  /// A marking in the header or footer that a word processor keeps apart.
  Typist put(Part part, Wording wording) {
    int start = text.length();
    put(Side.LEFT, wording);
    stretches.add(new Stretch(new Span(start, text.length()), part, false, Optional.empty()));
    return this;
  }

  /// A marking in the subject of a mail, told apart as the reader does.
  Typist putSubject(Wording wording, String after) {
    int start = text.length() + "Subject: ".length();
    put("Subject: ", wording, after);
    Span subject = new Span(start, text.length() - 1);
    stretches.add(new Stretch(subject, Part.SUBJECT, false, Optional.empty()));
    return this;
  }

  /// A marking with a line struck through it.
  Typist putStruck(Side side, Wording wording) {
    put(side, wording);
    int end = text.length() - 1;
    int start = end - wording.text().length();
    stretches.add(new Stretch(new Span(start, end), Part.BODY, true, Optional.empty()));
    return this;
  }

  /// Some paragraphs of body text, parted by blank lines.
  Typist body(int from, int to) {
    int count = chance.number(from, to);
    for (int i = 0; i < count; i++) {
      fill("", chance.of(tongue.paragraphs()));
      blank();
    }
    return this;
  }

  /// A paragraph that begins with a portion mark.
  Typist portion(String before, Wording wording) {
    text.append(before);
    int start = text.length();
    text.append(wording.text());
    remember(wording, start);
    int column = before.length() + wording.text().length();
    text.append(' ');
    fill(" ".repeat(Math.min(column, 30)), chance.of(tongue.paragraphs()));
    return blank();
  }

  Typist nextPage() {
    pages.add(new Page(pages.size() + 1, 0, text.toString(), stretches, shape));
    text = new StringBuilder();
    stretches.clear();
    return this;
  }

  Sample sample(String id, String scheme, String theme) {
    if (!text.isEmpty()) nextPage();
    List<Mark> marks = order.stream().map(e -> new Mark(e, spots.get(e))).toList();
    return new Sample(id, scheme, theme, pages, marks, once);
  }

  private void remember(Wording wording, int start) {
    if (!spots.containsKey(wording.expected())) {
      order.add(wording.expected());
      spots.put(wording.expected(), new ArrayList<>());
    }
    spots
        .get(wording.expected())
        .add(new Spot(pages.size() + 1, new Span(start, text.length()), wording.text()));
  }

  private String indent(Side side, String line) {
    int room = Math.max(0, tongue.columns() - line.length());
    return switch (side) {
      case LEFT -> "";
      case CENTRE -> " ".repeat(room / 2);
      case RIGHT -> " ".repeat(room);
    };
  }

  /// Sets a paragraph; `hanging` is what already stands on its first line.
  private void fill(String hanging, String paragraph) {
    if (!wrapped) {
      line(paragraph);
      return;
    }
    int room = tongue.columns() - hanging.length();
    String rest = paragraph;
    while (rest.length() > room) {
      int cut = tongue.unspaced() ? room : rest.lastIndexOf(' ', room);
      if (cut <= 0) cut = room;
      line(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
      room = tongue.columns();
    }
    line(rest);
  }
}
