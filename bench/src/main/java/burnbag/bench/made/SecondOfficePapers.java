package burnbag.bench.made;

import burnbag.bench.made.Office.Level;
import burnbag.marking.State;
import java.util.List;
import java.util.function.Consumer;

/// Whole papers of an office as its file writes them out: letters, forms, minutes, mails, covers;
/// the same with what becomes of a marking on them; and papers that bear none.
final class SecondOfficePapers {
  private static final String LEVEL = "‹level›";
  private static final int TIMES = 2;

  private final Pile pile;
  private final Office office;

  private SecondOfficePapers(Pile pile, Office office) {
    this.pile = pile;
    this.office = office;
  }

  static void write(Pile pile, Office office) {
    SecondOfficePapers papers = new SecondOfficePapers(pile, office);
    List<String> whole = office.all("paper");
    for (Level level : office.levels()) {
      for (int i = 0; i < whole.size(); i++) {
        String paper = whole.get(i);
        papers.add("second office, paper " + (i + 1), 1, t -> papers.type(t, paper, level, ""));
      }
    }
    papers.state("cancelled", State.CANCELLED);
    papers.state("claimed", State.CANCEL_CLAIMED);
    papers.state("specimen", State.TRAINING);
    papers.state("due", State.REVIEW_DUE);
    papers.state("condition", State.CONDITIONAL);
    papers.lowered();
  }

  /// What must be silent: headings, whole papers, the level's words in the office's own prose.
  static void writeCounter(Pile pile, Office office) {
    String name = office.scheme() + " second office";
    for (String heading : office.all("plain")) {
      pile.add(
          name,
          "heading",
          office.tongue(),
          TIMES,
          t -> t.line(Slots.filled(heading, t.chance())).blank().body(1, 3));
    }
    for (String story : office.all("story")) {
      pile.add(name, "story", office.tongue(), TIMES, t -> tell(t, story));
    }
  }

  private void add(String theme, int count, Consumer<Typist> write) {
    pile.add(office.scheme(), theme, office.tongue(), count, write);
  }

  private void state(String key, State state) {
    for (String said : office.all(key)) {
      add(
          "second office, state: " + state.word(),
          TIMES,
          t -> {
            Level level = high(t.chance());
            type(t, t.chance().of(office.all("bare")), in(level, level.expected().in(state)), said);
          });
    }
  }

  private void lowered() {
    for (String line : office.all("lowered")) {
      String[] parts = line.split(" = ", 3);
      Expected lower =
          Expected.of(office.scheme(), Integer.parseInt(parts[0]), parts[1].split(" / "));
      add(
          "second office, state: " + State.DOWNGRADED.word(),
          TIMES,
          t ->
              type(
                  t,
                  t.chance().of(office.all("bare")),
                  in(top(lower.rank()), lower.in(State.DOWNGRADED)),
                  parts[2]));
    }
  }

  private static Level in(Level level, Expected expected) {
    return new Level(level.written(), expected);
  }

  private Level high(Chance chance) {
    return chance.of(office.levels().stream().filter(l -> l.expected().rank() > 1).toList());
  }

  private Level top(int above) {
    return office.levels().stream()
        .filter(l -> l.expected().rank() > above)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(office.scheme() + ": nothing to lower"));
  }

  /// @param said lines for `‹said›`
  private void type(Typist t, String paper, Level level, String said) {
    Wording mark = new Wording(level.written(), level.expected());
    if (t.chance().once(3)) t.flow();
    for (String line : paper.replace("‹said›", said).split("\n", -1)) {
      if (line.equals("‹p›")) {
        t.body(1, 2);
      } else if (line.equals("‹page›")) {
        t.nextPage();
      } else {
        String filled = Slots.filled(line.replace(LEVEL, "\0"), t.chance());
        int at = filled.indexOf('\0');
        if (at < 0) t.line(filled);
        else t.put(filled.substring(0, at), mark, filled.substring(at + 1));
      }
    }
  }

  private static void tell(Typist t, String story) {
    if (t.chance().once(2)) t.flow();
    for (String line : story.split("\n", -1)) {
      if (line.equals("‹p›")) t.body(1, 2);
      else if (line.equals("‹page›")) t.nextPage();
      else t.line(Slots.filled(line, t.chance()));
    }
  }
}
