package burnbag.bench.made;

import burnbag.bench.made.Typist.Side;
import burnbag.marking.page.Part;

/// How a banner stands on its paper.
enum Layout {
  TOP_AND_BOTTOM("top and bottom") {
    @Override
    void write(Typist typist, Wording banner, String... head) {
      int pages = typist.chance().number(1, 3);
      for (int page = 1; page <= pages; page++) {
        typist.put(Side.CENTRE, banner).blank();
        if (page == 1) typist.lines(head).blank();
        typist.body(3, 5).put(Side.CENTRE, banner).nextPage();
      }
    }
  },
  TOP_ONLY("top only") {
    @Override
    void write(Typist typist, Wording banner, String... head) {
      int pages = typist.chance().number(1, 3);
      for (int page = 1; page <= pages; page++) {
        typist.put(Side.CENTRE, banner).blank();
        if (page == 1) typist.lines(head).blank();
        typist.body(3, 5).set(Side.CENTRE, "- " + page + " -").nextPage();
      }
    }
  },
  WITH_PAGE_NUMBER("page number in its line") {
    @Override
    void write(Typist typist, Wording banner, String... head) {
      int of = typist.chance().number(2, 9);
      String number = typist.tongue() == Tongue.DE ? "Seite %d von %d" : "Page %d of %d";
      for (int page = 1; page <= Math.min(of, 3); page++) {
        typist.lines(page == 1 ? head : new String[] {""}).body(3, 4);
        typist.put("", banner, " ".repeat(20) + number.formatted(page, of)).nextPage();
      }
    }
  },
  HEADER_PART("word processor's header") {
    @Override
    void write(Typist typist, Wording banner, String... head) {
      typist.flow().put(Part.HEADER, banner).lines(head).blank().body(3, 6);
      if (typist.chance().once(2)) typist.put(Part.FOOTER, banner);
    }
  },
  FIRST_LINE("first line of a text file") {
    @Override
    void write(Typist typist, Wording banner, String... head) {
      typist.flow().put(Side.LEFT, banner).blank().lines(head).blank().body(2, 5);
    }
  },
  TORN("torn off, footer only") {
    @Override
    void write(Typist typist, Wording banner, String... head) {
      typist.line("… " + typist.chance().of(typist.tongue().paragraphs()).substring(12)).blank();
      typist.body(1, 2).put(Side.CENTRE, banner);
    }
  },
  COVER_ONLY("cover only") {
    @Override
    void write(Typist typist, Wording banner, String... head) {
      typist.put(Side.CENTRE, banner).lines("", "", "");
      for (String line : head) typist.set(Side.CENTRE, line);
      typist.lines("", "", "").put(Side.CENTRE, banner).nextPage();
      int pages = typist.chance().number(4, 8);
      for (int page = 2; page <= pages; page++) {
        typist.body(3, 4).set(Side.CENTRE, String.valueOf(page)).nextPage();
      }
    }
  },
  COVER_LETTER("cover letter unmarked, annex marked") {
    @Override
    void write(Typist typist, Wording banner, String... head) {
      typist.lines(head).blank().body(2, 3).nextPage();
      for (int page = 1; page <= 2; page++) {
        typist.put(Side.CENTRE, banner).blank().body(2, 4).put(Side.CENTRE, banner).nextPage();
      }
    }
  },
  MANY_PAGES("one finding on many pages") {
    @Override
    void write(Typist typist, Wording banner, String... head) {
      typist.once();
      int pages = typist.chance().number(12, 40);
      for (int page = 1; page <= pages; page++) {
        typist.put(Side.CENTRE, banner).blank();
        if (page == 1) typist.lines(head).blank();
        typist
            .body(1, 2)
            .set(Side.CENTRE, String.valueOf(page))
            .put(Side.CENTRE, banner)
            .nextPage();
      }
    }
  },
  STAMP_AMONG_HEAD("stamp below the letterhead") {
    @Override
    void write(Typist typist, Wording banner, String... head) {
      typist.lines(head).blank().put(Side.RIGHT, banner).blank().body(3, 5);
    }
  };

  private final String theme;

  Layout(String theme) {
    this.theme = theme;
  }

  String theme() {
    return theme;
  }

  abstract void write(Typist typist, Wording banner, String... head);
}
