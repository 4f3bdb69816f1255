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
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
import burnbag.marking.us.UsGrammar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Examines one page: anchors, then the lines round them, then the evidence.
public final class PageExam {
  /// Short words are met inside others everywhere; they count where they stand in capitals.
  private static final int LONGEST_ABBREVIATION = 4;

  private static final int SHORTEST_ANCHOR = 3;
  private static final int WORDS = 1;
  private static final int PORTIONS = 2;
  private static final int BLOCKS = 4;
  private static final int RECORDS = 8;
  private static final int COPY_MARKS = 16;
  private static final int LABELS = 32;

  /// Kinds that stay where they overlap others.
  private static final Set<Kind> FIRST = Set.of(Kind.METADATA, Kind.AUTHORITY_BLOCK, Kind.RECORD);

  private final Schemes schemes;
  private final LevelWords levelWords;
  private final Portions portions;
  private final AuthorityBlocks blocks;
  private final Records records = new Records();
  private final CopyMarks copyMarks = new CopyMarks();
  private final DamagedWords damaged;
  private final TextLabels labels = new TextLabels(this::banner);
  private final Issuers issuers;
  private final LocalDate asOf;

  /// Built when the first page needs them: `burnbag mark` should start in a blink.
  private volatile Anchors anchors;

  private volatile Life life;

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
    prefilter().scan(chars, hits);
    List<Integer> shouted = damaged.places(chars);
    if (hits.none() && shouted.isEmpty()) return PageFindings.NOTHING;
    return examine(new Sheet(page), hits, shouted);
  }

  /// Examines a string that is a marking and little else, without the prefilter.
  public PageFindings examineMark(String text) {
    Hits hits = new Hits();
    for (BitSet subject :
        List.of(hits.words, hits.portions, hits.blocks, hits.records, hits.copyMarks)) {
      subject.set(0, text.length());
    }
    return examine(new Sheet(Page.ofText(text)), hits, damaged.places(text.toCharArray()));
  }

  private Anchors prefilter() {
    Anchors built = anchors;
    if (built == null) {
      built = new Anchors(anchors());
      anchors = built;
    }
    return built;
  }

  private Life life() {
    Life built = life;
    if (built == null) {
      built = new Life(asOf);
      life = built;
    }
    return built;
  }

  /// Where anchors end, by the subject that asked for them.
  private static final class Hits implements Anchors.Sink {
    final BitSet words = new BitSet();
    final BitSet portions = new BitSet();
    final BitSet blocks = new BitSet();
    final BitSet records = new BitSet();
    final BitSet copyMarks = new BitSet();
    boolean labels;

    @Override
    public void at(int end, int subjects) {
      if ((subjects & WORDS) != 0) words.set(end - 1);
      if ((subjects & PORTIONS) != 0) portions.set(end - 1);
      if ((subjects & BLOCKS) != 0) blocks.set(end - 1);
      if ((subjects & RECORDS) != 0) records.set(end - 1);
      if ((subjects & COPY_MARKS) != 0) copyMarks.set(end - 1);
      if ((subjects & LABELS) != 0) labels = true;
    }

    boolean none() {
      return words.isEmpty()
          && portions.isEmpty()
          && blocks.isEmpty()
          && records.isEmpty()
          && copyMarks.isEmpty()
          && !labels;
    }
  }

  /// @param shouted offsets in short lines of capitals
  private PageFindings examine(Sheet sheet, Hits hits, List<Integer> shouted) {
    List<Candidate> found = new ArrayList<>(blocks.in(sheet, lines(sheet, hits.blocks)));
    List<Integer> blockLines = found.stream().map(Candidate::line).toList();
    for (int line : lines(sheet, hits.portions)) found.addAll(portions.on(sheet, line));
    for (int line : levelWords.withWrapped(sheet, lines(sheet, hits.words)))
      found.addAll(levelWords.on(sheet, line));
    for (int line : lines(sheet, hits.records)) found.addAll(records.on(sheet, line));
    for (int at : shouted) damaged.on(sheet, sheet.lines().at(at)).ifPresent(found::add);
    if (hits.labels) {
      for (StructuredLabel label : labels.in(sheet.page())) {
        if (schemes.wants(label.meaning().scheme())) found.add(candidate(sheet, label));
      }
    }
    List<CopyMark> copies = new ArrayList<>();
    List<Integer> copyLines = new ArrayList<>();
    for (int line : lines(sheet, hits.copyMarks)) {
      for (CopyMark mark : copyMarks.on(sheet, line)) {
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
    List<Sighting> sightings = new ArrayList<>();
    Issuers.Page issuer = issuers.page(sheet, apart);
    for (Sighting sighting : new Weighing(sheet, apart, blockLines, copyLines).weigh()) {
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
    String upper = any ? FoldedText.of(sheet.text(), 0, sheet.text().length()).upper() : "";
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
        any ? life().of(upper) : LifeSign.LIVE,
        any && life().examPaper(upper),
        any ? CopyMarks.pageOf(upper) : List.of(),
        struck,
        any ? life().issued(upper) : Optional.empty());
  }

  private static boolean owned(Page page, CopyMark mark) {
    int start = (int) (mark.place().start() - page.firstOffset());
    return ownedBy(page, new Span(start, start));
  }

  /// Where two overlap a fixed wording stays, else the longer one; of equal ones the first found.
  private static List<Candidate> withoutOverlaps(List<Candidate> found) {
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

  private List<Anchors.Anchor> anchors() {
    Set<Anchors.Anchor> all = new LinkedHashSet<>();
    for (Pack pack : schemes.packs()) {
      for (Rule rule : pack.rules()) {
        for (String phrase : rule.words()) {
          if (rule.form() == Form.ALONE) {
            for (String word : LoneGlyphs.anchors(phrase))
              all.add(new Anchors.Anchor(word, WORDS, false));
            continue;
          }
          String word = rarest(phrase);
          boolean shouted =
              rule.form() == Form.COMMON
                  || word.length() <= LONGEST_ABBREVIATION && word.charAt(0) < 128;
          all.add(new Anchors.Anchor(word, WORDS, shouted));
        }
      }
    }
    for (String word : portions.anchors()) all.add(new Anchors.Anchor(word, PORTIONS, true));
    for (String word : CopyMarks.ANCHORS) all.add(new Anchors.Anchor(word, COPY_MARKS, false));
    for (String word : TextLabels.ANCHORS) all.add(new Anchors.Anchor(word, LABELS, false));
    if (schemes.pack("us").isPresent()) {
      for (String word : AuthorityBlocks.ANCHORS) all.add(new Anchors.Anchor(word, BLOCKS, false));
      for (String word : Records.ANCHORS) all.add(new Anchors.Anchor(word, RECORDS, false));
    }
    return List.copyOf(all);
  }

  /// The longest word of a phrase, folded; of ideographs the first two that stand together.
  private static String rarest(String phrase) {
    FoldedText folded = FoldedText.of(phrase, 0, phrase.length());
    String upper = folded.upper();
    Matcher ideographs = TWO_IDEOGRAPHS.matcher(upper);
    if (ideographs.find()) return ideographs.group();
    String longest = "";
    for (String word : upper.split("[^\\p{L}\\p{M}\\p{N}]+"))
      if (word.length() > longest.length()) longest = word;
    // Of `R-UE/EU-R` no word alone says anything.
    if (longest.length() < SHORTEST_ANCHOR) return upper.replace('-', ' ');
    return longest.replace("ß", "");
  }

  private static final Pattern TWO_IDEOGRAPHS =
      Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]{2}");
}
