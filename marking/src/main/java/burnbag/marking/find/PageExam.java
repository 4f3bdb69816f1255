package burnbag.marking.find;

import burnbag.marking.Fault;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.document.CopyMark;
import burnbag.marking.grammar.Tails;
import burnbag.marking.label.Banners;
import burnbag.marking.label.StructuredLabel;
import burnbag.marking.label.TextLabels;
import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.marking.page.Place;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import burnbag.marking.scheme.Ladders;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
import burnbag.marking.us.UsGrammar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Examines one page: anchors, then the lines round them, then the evidence.
public final class PageExam {
  /// Kinds that stay where they overlap others.
  private static final Set<Kind> FIRST = Set.of(Kind.METADATA, Kind.AUTHORITY_BLOCK, Kind.RECORD);

  private final Schemes schemes;
  private final LevelWords levelWords;
  private final Portions portions;
  private final AuthorityBlocks blocks;
  private final Records records = new Records();
  private final CopyMarks copyMarks = new CopyMarks();
  private final DamagedWords damaged;
  private final MailSubjects subjects = new MailSubjects();
  private final TextLabels labels = new TextLabels(this::banner);
  private final Issuers issuers;
  private final LocalDate asOf;

  /// Built when the first page needs them: `burnbag mark` should start in a blink.
  private volatile Anchors anchors;

  private volatile Sieve sieve;

  private volatile Life life;

  private volatile Ladders ladders;

  /// @param grammar judges American markings
  public PageExam(Schemes schemes, LocalDate asOf, UsGrammar grammar) {
    List<Rule> rules = schemes.packs().stream().flatMap(pack -> pack.rules().stream()).toList();
    Tails tails = new Tails(schemes);
    List<Rule> parted = rules.stream().flatMap(rule -> rule.parted().stream()).toList();
    levelWords = new LevelWords(parted, tails, grammar);
    portions = new Portions(schemes, tails, grammar);
    damaged = new DamagedWords(parted, tails);
    issuers = new Issuers(schemes);
    blocks = new AuthorityBlocks(asOf);
    this.schemes = schemes;
    this.asOf = asOf;
  }

  public PageFindings examine(Page page) {
    char[] chars = page.text().toCharArray();
    Hits hits = new Hits();
    anchors().scan(chars, hits);
    damaged.places(chars, hits);
    return examine(page, hits);
  }

  /// Examines a page of which it is known where markings can stand.
  public PageFindings examine(Page page, Hits hits) {
    return hits.none() ? PageFindings.NOTHING : examine(new Sheet(page), hits, false);
  }

  /// Examines a string that is a marking and little else, without the prefilter.
  public PageFindings examineMark(String text) {
    Hits hits = new Hits();
    for (BitSet subject :
        List.of(hits.words, hits.portions, hits.blocks, hits.records, hits.copyMarks)) {
      subject.set(0, text.length());
    }
    damaged.places(text.toCharArray(), hits);
    return examine(new Sheet(Page.ofText(text)), hits, true);
  }

  /// A sieve over bytes that finds the same places.
  public Sieve sieve() {
    Sieve built = sieve;
    if (built == null) {
      built = new Sieve(anchors());
      sieve = built;
    }
    return built;
  }

  Anchors anchors() {
    Anchors built = anchors;
    if (built == null) {
      built = new Anchors(new Stops(schemes, portions).anchors());
      anchors = built;
    }
    return built;
  }

  /// The levels of the packs in use.
  public Ladders ladders() {
    Ladders built = ladders;
    if (built == null) {
      built = new Ladders(schemes);
      ladders = built;
    }
    return built;
  }

  DamagedWords damaged() {
    return damaged;
  }

  private Life life() {
    Life built = life;
    if (built == null) {
      built = new Life(asOf, schemes, ladders());
      life = built;
    }
    return built;
  }

  private PageFindings examine(Sheet sheet, Hits hits, boolean bare) {
    List<Candidate> found = new ArrayList<>(blocks.in(sheet, lines(sheet, hits.blocks)));
    List<Integer> blockLines = found.stream().map(Candidate::line).toList();
    for (int line : lines(sheet, hits.portions)) found.addAll(portions.on(sheet, line));
    for (int line : levelWords.withWrapped(sheet, lines(sheet, hits.words)))
      found.addAll(levelWords.on(sheet, line, hits.words));
    if (schemes.wants("au")) {
      for (int line : lines(sheet, hits.words)) subjects.on(sheet, line).ifPresent(found::add);
    }
    for (int line : lines(sheet, hits.records)) found.addAll(records.on(sheet, line));
    for (int at : hits.shouted()) damaged.on(sheet, sheet.lines().at(at)).ifPresent(found::add);
    if (hits.labels) {
      for (StructuredLabel label : labels.in(sheet.page())) {
        if (schemes.wants(label.meaning().scheme())) found.add(candidate(sheet, label));
      }
    }
    List<CopyMark> copies = new ArrayList<>();
    List<Integer> copyLines = new ArrayList<>();
    for (int line : lines(sheet, hits.copyMarks)) {
      for (CopyMark mark : copyMarks.on(sheet, line, hits.copyMarks)) {
        copies.add(mark);
        copyLines.add(line);
      }
    }
    if (found.isEmpty() && copies.isEmpty()) return PageFindings.NOTHING;
    for (CopyMark mark : copyMarks.serial(sheet, found)) {
      copies.add(mark);
      copyLines.add(sheet.written().getFirst());
    }
    List<Candidate> apart = withoutOverlaps(found);
    List<Sighting> weighed = new Weighing(sheet, apart, blockLines, copyLines).weigh();
    Issuers.Page issuer = issuers.page(sheet, weighed, bare);
    List<Sighting> sightings = new ArrayList<>();
    for (Sighting sighting : weighed) {
      if (ownedBy(sheet.page(), sighting.candidate().at())) sightings.add(issuer.decide(sighting));
    }
    return findings(sheet, sightings, copies);
  }

  private static Candidate candidate(Sheet sheet, StructuredLabel label) {
    return new Candidate(
        List.of(label.meaning()),
        Kind.METADATA,
        label.sure() ? Form.DISTINCT : Form.PLAIN,
        label.at(),
        sheet.lines().at(label.at().start()),
        true,
        false,
        true,
        false,
        label.faults());
  }

  /// Reads a marking that stands alone: of all that is found in it the longest, and what is left
  /// over is a fault.
  public Optional<Banners.Banner> banner(String text, String scheme) {
    Candidate longest = null;
    for (Sighting sighting : examineMark(text).sightings()) {
      Candidate candidate = sighting.candidate();
      boolean longer = longest == null || candidate.at().length() > longest.at().length();
      if (longer && !candidate.meaning().level().isEmpty()) longest = candidate;
    }
    if (longest == null) return Optional.empty();
    Meaning meaning = longest.meaning();
    for (Meaning other : longest.meanings()) if (other.scheme().equals(scheme)) meaning = other;
    List<Fault> faults = new ArrayList<>(longest.faults());
    String rest =
        (text.substring(0, longest.at().start()) + text.substring(longest.at().end())).strip();
    if (!rest.isEmpty()) {
      faults.add(
          new Fault("'" + rest + "' cannot be read", "the grammar of scheme " + meaning.scheme()));
    }
    return Optional.of(new Banners.Banner(meaning, faults));
  }

  private static List<Integer> lines(Sheet sheet, BitSet offsets) {
    List<Integer> lines = new ArrayList<>();
    offsets.stream()
        .forEach(
            at -> {
              int line = sheet.lines().at(at);
              if (lines.isEmpty() || lines.getLast() != line) lines.add(line);
            });
    return lines;
  }

  /// A piece of a long text answers only for what begins in its own part.
  private static boolean ownedBy(Page page, Span at) {
    return at.start() >= page.own().start() && at.start() < page.own().end();
  }

  private PageFindings findings(Sheet sheet, List<Sighting> sightings, List<CopyMark> copies) {
    boolean any = sightings.stream().anyMatch(s -> s.score() >= Sighting.POSSIBLE);
    FoldedText folded = FoldedText.of(any ? sheet.text() : "", 0, any ? sheet.text().length() : 0);
    String upper = folded.upper();
    Life.Said life = any ? life().of(upper) : Life.Said.NOTHING;
    LifeSign said = life.sign();
    if (said.note().length() > 0)
      noted(sightings, folded.span(said.note().start(), said.note().end()));
    List<Place> places = new ArrayList<>();
    Set<Integer> struck = new HashSet<>();
    for (int i = 0; i < sightings.size(); i++) {
      Span at = sightings.get(i).candidate().at();
      places.add(sheet.place(at));
      if (sheet.struck(at) || sheet.part(at) == Part.DELETED) struck.add(i);
    }
    return new PageFindings(
        sightings,
        places,
        copies.stream().filter(mark -> owned(sheet.page(), mark)).toList(),
        said,
        life.exam(),
        life.pageOf(),
        struck,
        life.issued());
  }

  /// The level that a note of a downgrading names is no marking beside the one it lowers. Where
  /// there is no other, it is all that is known of the paper, and stays.
  private static void noted(List<Sighting> sightings, Span note) {
    boolean other =
        sightings.stream()
            .anyMatch(
                sighting ->
                    sighting.score() >= Sighting.POSSIBLE
                        && !sighting.candidate().at().overlaps(note));
    if (!other) return;
    sightings.replaceAll(
        sighting ->
            sighting.candidate().at().overlaps(note) ? sighting.with(Sign.CHANGE_NOTE) : sighting);
  }

  private static boolean owned(Page page, CopyMark mark) {
    int start = (int) (mark.place().start() - page.firstOffset());
    return ownedBy(page, new Span(start, start));
  }

  /// Where two overlap a fixed wording stays, else the longer one; of equal ones the first found.
  private static List<Candidate> withoutOverlaps(List<Candidate> found) {
    if (found.size() < 2) return List.copyOf(found);
    List<Candidate> strongestFirst = new ArrayList<>(found);
    strongestFirst.sort(
        Comparator.comparing((Candidate c) -> !FIRST.contains(c.kind()))
            .thenComparing(c -> -c.at().length()));
    TreeMap<Integer, Candidate> kept = new TreeMap<>();
    for (Candidate candidate : strongestFirst) {
      Map.Entry<Integer, Candidate> before = kept.lowerEntry(candidate.at().end());
      if (before == null || !before.getValue().at().overlaps(candidate.at()))
        kept.put(candidate.at().start(), candidate);
    }
    return List.copyOf(kept.values());
  }
}
