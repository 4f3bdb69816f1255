package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Papers that bear no marking: a prose word where a banner would stand, and whole papers out of
/// `counter-papers.txt` in which the level words are mentioned.
///
/// In that file `=== tongue theme` begins a paper, a line `‹p›` is a paragraph of body text, `‹#›`
/// a digit, and `‹a|b›` a choice.
final class CounterPapers {
  private static final int TIMES = 7;

  private CounterPapers() {}

  static void write(Pile pile) {
    for (String line : Tongue.lines("counter-headings.txt")) {
      if (line.isBlank()) continue;
      String[] cells = line.split("\t");
      Tongue tongue = Tongue.valueOf(cells[0].toUpperCase(Locale.ROOT));
      String heading = cells[1];
      pile.add(cells[0], "heading top and bottom", tongue, 1, t -> pages(t, heading));
      pile.add(cells[0], "heading on the first page", tongue, 1, t -> title(t, heading));
      pile.add(
          cells[0],
          "heading as first line",
          tongue,
          1,
          t -> t.flow().line(heading).blank().body(2, 4));
      pile.add(cells[0], "heading in the middle", tongue, 1, t -> middle(t, heading));
    }
    List<String> paper = new ArrayList<>();
    String head = "";
    for (String line : Tongue.lines("counter-papers.txt")) {
      if (line.startsWith("=== ")) {
        paper(pile, head, paper);
        head = line.substring(4);
        paper = new ArrayList<>();
      } else {
        paper.add(line);
      }
    }
    paper(pile, head, paper);
  }

  private static void pages(Typist t, String heading) {
    int pages = t.chance().number(2, 4);
    for (int page = 1; page <= pages; page++) {
      t.set(Side.CENTRE, heading).blank().body(2, 4).set(Side.CENTRE, heading).nextPage();
    }
  }

  private static void title(Typist t, String heading) {
    t.set(t.chance().of(Side.CENTRE, Side.RIGHT, Side.LEFT), heading).blank().body(3, 5);
    t.set(Side.CENTRE, "- 1 -");
  }

  private static void middle(Typist t, String heading) {
    t.body(1, 2).set(t.chance().of(Side.CENTRE, Side.LEFT), heading).blank().body(2, 3);
  }

  private static void paper(Pile pile, String head, List<String> template) {
    if (head.isEmpty()) return;
    int space = head.indexOf(' ');
    String code = head.substring(0, space);
    Tongue tongue = Tongue.valueOf(code.toUpperCase(Locale.ROOT));
    List<String> lines = List.copyOf(template);
    pile.add(code, head.substring(space + 1), tongue, TIMES, t -> fill(t, lines));
  }

  private static void fill(Typist t, List<String> template) {
    if (t.chance().once(2)) t.flow();
    if (t.chance().once(3)) t.body(1, 2);
    for (String line : template) {
      if (line.equals("‹p›")) t.body(1, 1);
      else t.line(Slots.filled(line, t.chance()));
    }
    if (t.chance().once(2)) t.blank().body(1, 2);
  }
}
