package burnbag.marking.find;

import burnbag.marking.Kind;
import burnbag.marking.document.CopyMark;
import burnbag.marking.grammar.Tails;
import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.marking.page.Place;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Lexicon;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
import burnbag.marking.text.Letters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Examines one page: anchors, then the lines round them, then the evidence.
public final class PageExam {
  private final Anchors anchors;
  private final LevelWords levelWords;
  private final Portions portions;
  private final AuthorityBlocks blocks = new AuthorityBlocks();
  private final Records records = new Records();
  private final CopyMarks copyMarks = new CopyMarks();
  private final DamagedWords damaged;
  private final Issuers issuers;
  private final Life life;
  private final boolean american;

  public PageExam(Schemes schemes, LocalDate asOf) {
    List<Rule> rules = schemes.packs().stream().flatMap(pack -> pack.rules().stream()).toList();
    Tails tails = new Tails(schemes);
    levelWords = new LevelWords(new Lexicon(rules), tails);
    portions = new Portions(schemes, tails);
    damaged = new DamagedWords(rules, tails);
    issuers = new Issuers(schemes);
    life = new Life(asOf);
    american = schemes.pack("us").isPresent();
    anchors = new Anchors(anchorWords(schemes));
  }

  public PageFindings examine(Page page) {
    TreeSet<Integer> anchored = new TreeSet<>();
    Sheet sheet = new Sheet(page);
    anchors.scan(page.text(), end -> anchored.add(sheet.lines().at(end - 1)));
    List<Candidate> found = new ArrayList<>();
    List<Integer> blockLines = new ArrayList<>();
    if (american) {
      for (Candidate candidate : blocks.in(sheet, List.copyOf(anchored))) {
        found.add(candidate);
        blockLines.add(candidate.line());
      }
    }
    List<CopyMark> copies = new ArrayList<>();
    List<Integer> copyLines = new ArrayList<>();
    for (int line : withLinesBefore(anchored)) {
      found.addAll(portions.on(sheet, line));
      found.addAll(levelWords.on(sheet, line));
      if (american) found.addAll(records.on(sheet, line));
      for (CopyMark mark : copyMarks.on(sheet, line)) {
        copies.add(mark);
        copyLines.add(line);
      }
    }
    for (int line : sheet.written()) damaged.on(sheet, line).ifPresent(found::add);
    if (found.isEmpty() && copies.isEmpty()) return PageFindings.NOTHING;
    for (CopyMark mark : copyMarks.serial(sheet, found)) {
      copies.add(mark);
      copyLines.add(sheet.written().getFirst());
    }
    List<Candidate> apart = withoutOverlaps(found);
    List<Sighting> sightings = new ArrayList<>();
    for (Sighting sighting : new Weighing(sheet, apart, blockLines, copyLines).weigh()) {
      sightings.add(issuers.decide(sheet, sighting, apart));
    }
    return findings(sheet, sightings, copies);
  }

  private PageFindings findings(Sheet sheet, List<Sighting> sightings, List<CopyMark> copies) {
    boolean any = sightings.stream().anyMatch(s -> s.score() >= Sighting.POSSIBLE);
    String upper = any ? FoldedText.of(sheet.text(), 0, sheet.text().length()).upper() : "";
    List<Place> places = new ArrayList<>();
    List<Integer> struck = new ArrayList<>();
    for (int i = 0; i < sightings.size(); i++) {
      Span at = sightings.get(i).candidate().at();
      places.add(sheet.place(at));
      if (sheet.struck(at) || sheet.part(at) == Part.DELETED) struck.add(i);
    }
    return new PageFindings(
        sightings,
        places,
        copies,
        any ? life.of(upper) : LifeSign.LIVE,
        any && life.examPaper(upper),
        any ? CopyMarks.pageOf(upper) : List.of(),
        struck,
        any ? life.issued(upper) : Optional.empty());
  }

  private static Set<Integer> withLinesBefore(TreeSet<Integer> lines) {
    TreeSet<Integer> all = new TreeSet<>(lines);
    for (int line : lines) if (line > 0) all.add(line - 1);
    return all;
  }

  /// Where two overlap the longer one stays; of equal ones the first found.
  private static List<Candidate> withoutOverlaps(List<Candidate> found) {
    List<Candidate> longestFirst = new ArrayList<>(found);
    longestFirst.sort(Comparator.comparingInt((Candidate c) -> c.kind() == Kind.AUTHORITY_BLOCK || c.kind() == Kind.RECORD ? -10_000 : -c.at().length()));
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : longestFirst) {
      if (kept.stream().noneMatch(other -> other.at().overlaps(candidate.at()))) kept.add(candidate);
    }
    kept.sort(Comparator.comparingInt(c -> c.at().start()));
    return kept;
  }

  private List<String> anchorWords(Schemes schemes) {
    Set<String> words = new LinkedHashSet<>();
    for (Pack pack : schemes.packs()) {
      for (Rule rule : pack.rules()) for (String phrase : rule.words()) words.add(rarest(phrase));
    }
    words.addAll(portions.anchors());
    words.addAll(CopyMarks.ANCHORS);
    if (american) {
      words.addAll(AuthorityBlocks.ANCHORS);
      words.addAll(Records.ANCHORS);
    }
    return List.copyOf(words);
  }

  /// The longest word of a phrase, folded; for ideographs the phrase's first two.
  private static String rarest(String phrase) {
    FoldedText folded = FoldedText.of(phrase, 0, phrase.length());
    String upper = folded.upper();
    if (Letters.ideograph(upper.charAt(0))) return upper.substring(0, Math.min(2, upper.length()));
    String longest = "";
    for (String word : upper.split("[^\\p{L}\\p{N}]+")) if (word.length() > longest.length()) longest = word;
    return longest.replace("ß", "");
  }
}
