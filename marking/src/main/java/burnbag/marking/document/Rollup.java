package burnbag.marking.document;

import burnbag.marking.Judgement;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.State;
import burnbag.marking.Wording.Marking;
import burnbag.marking.Wording.Mention;
import burnbag.marking.find.Candidate;
import burnbag.marking.find.LifeSign;
import burnbag.marking.find.PageFindings;
import burnbag.marking.find.Sighting;
import burnbag.marking.find.Sign;
import burnbag.marking.page.Page;
import burnbag.marking.page.Place;
import burnbag.marking.scheme.Ladders;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Gathers the sightings of a document's pages: equal markings become one with all their places,
/// and what one page says of the whole document (a cover's cancellation, a specimen) is said of
/// all.
final class Rollup {
  private static final int MOST_GROUPS = 20_000;
  private static final int MOST_PAGES_LISTED = 1_000;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final LocalDate asOf;
  private final Supplier<Ladders> ladders;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, RolledMarking> labels = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<CopyMark> copyMarks = new ArrayList<>();
  private final BitSet pages = new BitSet();
  private final BitSet bannerPages = new BitSet();
  private final BitSet countedPages = new BitSet();
  private LifeSign ofCover = LifeSign.LIVE;
  private Optional<LocalDate> issued = Optional.empty();
  private long mentionCount;
  private long unlisted;
  private int pagesCounted;

  Rollup(LocalDate asOf, Supplier<Ladders> ladders) {
    this.asOf = asOf;
    this.ladders = ladders;
  }

  /// Sightings that will be one marking: equal in words, kind and state.
  private static final class Group {
    Sighting best;
    LifeSign life;
    boolean struck;
    boolean exam;
    final List<Place> places = new ArrayList<>();
    long more;
    final BitSet standsOn = new BitSet();

    Group(Sighting first, LifeSign life, boolean struck, boolean exam) {
      this.best = first;
      this.life = life;
      this.struck = struck;
      this.exam = exam;
    }

    /// A page that decides between issuers speaks for those that do not; then the better evidence
    /// counts.
    private boolean clearer(Sighting other) {
      int more = best.candidate().meanings().size() - other.candidate().meanings().size();
      return more > 0 || more == 0 && other.score() > best.score();
    }

    void add(Sighting sighting, Place place) {
      if (clearer(sighting)) best = sighting;
      if (places.size() < RolledMarking.MOST_PLACES) places.add(place);
      else more++;
      if (sighting.stands()) standsOn.set(place.page());
    }
  }

  /// A page that says nothing.
  void clear(int page) {
    pages.set(page);
  }

  void page(Page page, PageFindings found) {
    pages.set(page.number());
    if (page.number() == 1 && found.life().speaksForAll()) ofCover = found.life();
    LifeSign life = found.life().state() == State.LIVE ? ofCover : found.life();
    found.issued().ifPresent(date -> issued = Optional.of(date));
    for (int[] pageOf : found.pageOf()) {
      if (pageOf[1] <= MOST_PAGES_LISTED) {
        countedPages.set(pageOf[0]);
        pagesCounted = Math.max(pagesCounted, pageOf[1]);
      }
    }
    for (CopyMark mark : found.copyMarks()) {
      if (copyMarks.size() < RolledMarking.MOST_PLACES) {
        copyMarks.add(new CopyMark(shown(page, mark.place()), mark.number(), mark.of()));
      }
    }
    for (int i = 0; i < found.sightings().size(); i++) {
      take(
          page,
          found.sightings().get(i),
          shown(page, found.places().get(i)),
          life,
          found.struck().contains(i),
          found.exam());
    }
  }

  private static Place shown(Page page, Place place) {
    return page.origin() == Page.Origin.CHARACTERS ? place : place.inPicture();
  }

  private void take(
      Page page, Sighting sighting, Place place, LifeSign life, boolean struck, boolean exam) {
    boolean hopeful =
        sighting.score() + Sign.ON_OTHER_PAGES.weight() >= Sighting.POSSIBLE && sighting.stands();
    if (sighting.score() < Sighting.POSSIBLE && !hopeful) {
      mention(sighting, place);
      return;
    }
    Candidate candidate = sighting.candidate();
    if (sighting.score() >= Sighting.POSSIBLE && candidate.kind() == Kind.BANNER)
      bannerPages.set(page.number());
    String key =
        candidate.meaning().canonical()
            + "|"
            + candidate.kind()
            + "|"
            + life.state()
            + "|"
            + struck
            + "|"
            + exam;
    Group group = groups.get(key);
    if (group == null && groups.size() >= MOST_GROUPS) {
      unlisted++;
      return;
    }
    if (group == null) {
      group = new Group(sighting, life, struck, exam);
      groups.put(key, group);
    }
    group.add(sighting, place);
  }

  private void mention(Sighting sighting, Place place) {
    if (sighting.candidate().meaning().level().isEmpty()) return;
    mentionCount++;
    if (mentions.size() < DocumentMarkings.MOST_MENTIONS) {
      Meaning meaning = sighting.candidate().meaning();
      mentions.add(new Mention(meaning.scheme(), meaning.level(), sighting.why(), place));
    }
  }

  void property(Marking label) {
    Judgement said = label.judgement();
    List<String> why = new ArrayList<>(said.why());
    State state = term(label.meaning(), false, why);
    String key = label.meaning().canonical() + "|" + state;
    Judgement judgement =
        new Judgement(said.kind(), state, said.was(), said.sureness(), said.readings(), why);
    labels.merge(
        key,
        new RolledMarking(label.meaning(), judgement, label.faults(), List.of(label.place()), 0),
        RolledMarking::and);
  }

  DocumentMarkings finish() {
    List<RolledMarking> rolled = new ArrayList<>();
    for (Group group : groups.values()) {
      Sighting sighting =
          group.standsOn.cardinality() > 1 ? group.best.with(Sign.ON_OTHER_PAGES) : group.best;
      if (sighting.score() < Sighting.POSSIBLE) {
        for (Place place : group.places) mention(sighting, place);
      } else {
        RolledMarking marking = rolled(group, sighting);
        if (marking.judgement().kind() != Kind.METADATA) rolled.add(marking);
        else
          labels.merge(
              marking.meaning().canonical() + "|" + marking.judgement().state(),
              marking,
              RolledMarking::and);
      }
    }
    rolled.addAll(0, labels.values());
    rolled.sort(Comparator.comparingInt((RolledMarking m) -> -m.meaning().rank()));
    return new DocumentMarkings(
        BannerAndPortions.compared(rolled),
        mentionCount,
        mentions,
        copyMarks,
        pages.cardinality(),
        unmarked(),
        missing(),
        unlisted);
  }

  private RolledMarking rolled(Group group, Sighting sighting) {
    Candidate candidate = sighting.candidate();
    Meaning meaning = candidate.meaning();
    List<String> why = new ArrayList<>(sighting.why());
    State state = group.life.state();
    String was = "";
    if (candidate.kind() == Kind.RECORD
        || candidate.kind() == Kind.CANCELLATION
        || meaning.level().isEmpty()) {
      state = State.LIVE;
    } else if (state == State.DOWNGRADED) {
      Optional<Meaning> lower = lower(meaning, group.life.newLevel());
      if (lower.isPresent()) {
        was = meaning.level();
        meaning = lower.get();
      } else {
        state = State.LIVE;
      }
    } else if (state == State.LIVE && group.struck) {
      state = State.CANCEL_CLAIMED;
      why.addFirst("struck through, without authority and date");
    } else if (state == State.LIVE) {
      state = term(meaning, group.exam, why);
    }
    if (state == group.life.state() && state != State.LIVE) why.addFirst(group.life.why());
    if (group.places.size() > 1) why.add("in " + (group.places.size() + group.more) + " places");
    Kind kind = candidate.kind();
    List<Meaning.Other> readings = new ArrayList<>();
    for (Meaning other : candidate.meanings()) {
      if (other != candidate.meaning())
        readings.add(new Meaning.Other(other.scheme(), other.level(), other.rank()));
    }
    return new RolledMarking(
        meaning,
        new Judgement(kind, state, was, sighting.sureness(), readings, why),
        candidate.faults(),
        group.places,
        group.more);
  }

  /// The meaning at its new level; empty where that level is unknown or not lower.
  private Optional<Meaning> lower(Meaning meaning, String newLevel) {
    return ladders
        .get()
        .named(meaning.scheme(), newLevel)
        .filter(rule -> rule.rank() < meaning.rank())
        .map(
            rule ->
                new Meaning(
                    meaning.scheme(), rule.level(), rule.rank(), rule.canonical(), Parts.NONE));
  }

  /// What a marking's own term says of its life.
  private State term(Meaning meaning, boolean exam, List<String> why) {
    String term = meaning.parts().term();
    if (term.endsWith("前")) {
      if (exam && meaning.scheme().equals("cn")) {
        why.addFirst("heads an exam paper");
        return State.TRAP;
      }
      why.addFirst("holds until: " + term);
      return State.CONDITIONAL;
    }
    if (term.endsWith("後解密")) {
      why.addFirst("holds until: " + term);
      return State.CONDITIONAL;
    }
    if (DAY.matcher(term).matches()) return ended(LocalDate.parse(term), why);
    if (!term.startsWith("P") || issued.isEmpty()) return State.LIVE;
    try {
      return ended(issued.get().plus(Period.parse(term)), why);
    } catch (DateTimeParseException e) {
      throw new AssertionError("a term that no grammar wrote: " + term, e);
    }
  }

  private State ended(LocalDate end, List<String> why) {
    if (!end.isBefore(asOf)) return State.LIVE;
    why.addFirst("its term ended on " + end);
    return State.REVIEW_DUE;
  }

  private List<Integer> unmarked() {
    if (bannerPages.cardinality() < 1 || pages.cardinality() < 2) return List.of();
    BitSet without = (BitSet) pages.clone();
    without.andNot(bannerPages);
    return without.stream().limit(MOST_PAGES_LISTED).boxed().toList();
  }

  private List<Integer> missing() {
    if (groups.isEmpty() || pagesCounted == 0) return List.of();
    BitSet missing = new BitSet();
    missing.set(1, pagesCounted + 1);
    missing.andNot(countedPages);
    return missing.stream().boxed().toList();
  }
}
