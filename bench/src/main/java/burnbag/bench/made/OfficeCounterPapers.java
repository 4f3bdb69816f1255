package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;

/// Papers of an office's language that bear no marking: headings where a level would stand, and
/// whole papers in which its words are said.
final class OfficeCounterPapers {
  private static final int TIMES = 3;

  private OfficeCounterPapers() {}

  static void write(Pile pile, Office office) {
    String name = office.scheme() + " office";
    for (String heading : office.all("plain")) {
      pile.add(name, "heading in the corner", office.tongue(), 1, t -> pages(t, office, heading));
      pile.add(
          name,
          "heading as first line",
          office.tongue(),
          1,
          t -> t.flow().line(heading).blank().body(2, 4));
      pile.add(
          name,
          "heading in the middle",
          office.tongue(),
          1,
          t -> t.body(1, 2).set(Side.CENTRE, heading).blank().body(1, 2));
    }
    for (String story : office.all("story"))
      pile.add(name, "story", office.tongue(), TIMES, t -> tell(t, story));
    pile.add(name, "letterhead alone", office.tongue(), TIMES, t -> letter(t, office));
  }

  private static void pages(Typist t, Office office, String heading) {
    int pages = t.chance().number(1, 3);
    for (int page = 1; page <= pages; page++) {
      t.set(office.corner(), heading).blank().body(2, 3).set(Side.CENTRE, heading).nextPage();
    }
  }

  private static void tell(Typist t, String story) {
    if (t.chance().once(2)) t.flow();
    for (String line : story.split("\n", -1)) {
      if (line.equals("‹p›")) t.body(1, 1);
      else t.line(Slots.filled(line, t.chance()));
    }
    if (t.chance().once(2)) t.blank().body(1, 1);
  }

  private static void letter(Typist t, Office office) {
    t.lines(office.lines("head", t.chance())).blank().body(3, 5);
  }
}
