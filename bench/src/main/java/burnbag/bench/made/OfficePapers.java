package burnbag.bench.made;

import burnbag.bench.made.Office.Level;
import burnbag.bench.made.Typist.Side;
import burnbag.marking.State;
import burnbag.marking.page.Part;
import java.util.List;
import java.util.function.Consumer;

/// Papers of an office, by its own habits: corner, copy, term, label, and what may become of them.
final class OfficePapers {
  private final Pile pile;
  private final Office office;

  private OfficePapers(Pile pile, Office office) {
    this.pile = pile;
    this.office = office;
  }

  static void write(Pile pile, Office office) {
    OfficePapers papers = new OfficePapers(pile, office);
    for (Level level : office.levels()) papers.level(level);
    papers.states();
  }

  private void level(Level level) {
    Wording mark = new Wording(level.written(), level.expected());
    add("its corner", 4, t -> corner(t, mark));
    add("first line of a text file", 2, t -> firstLine(t, mark));
    add("below the letterhead", 2, t -> belowHead(t, mark));
    add("word processor's header", 1, t -> header(t, mark));
    if (office.has("copy")) add("numbered copy", 2, t -> copy(t, mark));
    if (office.has("label")) add("field", 1, t -> field(t, mark));
    boolean bare = level.written().chars().allMatch(Character::isLetterOrDigit);
    if (office.has("term") && level.expected().rank() > 0 && bare) terms(level);
    if (office.has("damage") && level.written().length() > 1) damaged(level);
  }

  private void add(String theme, int count, Consumer<Typist> write) {
    pile.add(office.scheme(), theme, office.tongue(), count, write);
  }

  private void corner(Typist t, Wording mark) {
    int pages = t.chance().number(1, 3);
    for (int page = 1; page <= pages; page++) {
      t.put(office.corner(), mark);
      if (page == 1) t.blank().lines(office.lines("head", t.chance()));
      t.blank().body(2, 4);
      String number = String.valueOf(page);
      if (office.has("page")) number = office.one("page", t.chance()).formatted(page, pages);
      if (office.foot()) t.put(Side.CENTRE, mark);
      t.set(Side.CENTRE, number).nextPage();
    }
  }

  private void copy(Typist t, Wording mark) {
    t.put(office.corner(), mark).set(office.corner(), office.one("copy", t.chance())).blank();
    t.lines(office.lines("head", t.chance())).blank().body(2, 3);
  }

  private void firstLine(Typist t, Wording mark) {
    t.flow().put(Side.LEFT, mark).blank().lines(office.lines("head", t.chance())).blank();
    t.body(1, 3);
  }

  private void belowHead(Typist t, Wording mark) {
    String[] head = office.lines("head", t.chance());
    t.line(head[0]).put(office.corner(), mark);
    for (int i = 1; i < head.length; i++) t.line(head[i]);
    t.blank().body(2, 3);
    if (office.foot()) t.put(Side.CENTRE, mark);
  }

  private void header(Typist t, Wording mark) {
    t.flow().put(Part.HEADER, mark).lines(office.lines("head", t.chance())).blank().body(2, 4);
  }

  private void field(Typist t, Wording mark) {
    t.flow().lines(office.lines("head", t.chance()));
    t.put(office.one("label", t.chance()), mark, "").blank().body(1, 3);
  }

  private void terms(Level level) {
    add(
        "with a term",
        2,
        t ->
            corner(
                t,
                new Wording(
                    level.written() + office.one("term", t.chance()),
                    level.expected().in(State.LIVE, State.CONDITIONAL))));
    if (office.has("past")) {
      add(
          "with a term that has passed",
          2,
          t ->
              corner(
                  t,
                  new Wording(
                      level.written() + office.one("past", t.chance()),
                      level.expected().in(State.REVIEW_DUE))));
    }
  }

  private void damaged(Level level) {
    for (String name : office.all("damage").getFirst().split(", ")) {
      ScriptDamage damage = ScriptDamage.valueOf(name);
      add(
          "damage: " + damage.theme(),
          1,
          t ->
              corner(
                  t,
                  new Wording(
                      damage.to(level.written(), t.chance()), level.expected().orReview())));
    }
  }

  private void states() {
    for (String key : List.of("cancelled", "claimed", "specimen")) {
      if (!office.has(key)) continue;
      State state =
          switch (key) {
            case "cancelled" -> State.CANCELLED;
            case "claimed" -> State.CANCEL_CLAIMED;
            default -> State.TRAINING;
          };
      add("state: " + state.word(), 6, t -> lifted(t, key, state));
    }
  }

  private void lifted(Typist t, String key, State state) {
    List<Level> high = office.levels().stream().filter(l -> l.expected().rank() > 1).toList();
    Level level = t.chance().of(high);
    t.put(office.corner(), new Wording(level.written(), level.expected().in(state)));
    t.lines(office.lines(key, t.chance())).blank();
    t.lines(office.lines("head", t.chance())).blank().body(2, 3);
  }
}
