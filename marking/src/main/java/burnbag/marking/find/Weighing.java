package burnbag.marking.find;

import burnbag.marking.Kind;
import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.marking.scheme.Form;
import burnbag.marking.text.Letters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Weighs the candidates of a page: where each stands, how it looks, what stands near.
final class Weighing {
  private static final int EDGE_LINES = 3;
  private static final int NEAR_LINES = 8;
  private static final int MOST_ON_LINE = 24;

  /// What a place on a page says of a marking says nothing of code.
  private static final Set<Sign> OF_PAGES =
      EnumSet.of(Sign.EDGE, Sign.NEAR_BLOCK, Sign.NEAR_COPY_MARK, Sign.REGISTERED);

  /// What parts a marking's caveats or term from its level; a row of a table has none of it.
  private static final Pattern DELIMITER = Pattern.compile("[/∕／★☆*＊﹡]");

  private final Sheet sheet;
  private final Standing standing;
  private final PrivatePapers privacy;
  private final Works works;
  private final PortionWeighing portions;
  private final Registrations registrations;
  private final List<Candidate> candidates;
  private final TreeSet<Integer> blockLines;
  private final TreeSet<Integer> copyLines;

  /// @param blockLines lines with an authority block
  /// @param copyLines lines with a copy mark
  Weighing(
      Sheet sheet, List<Candidate> candidates, List<Integer> blockLines, List<Integer> copyLines) {
    this.sheet = sheet;
    this.standing = new Standing(sheet);
    this.privacy = new PrivatePapers(sheet);
    this.works = new Works(sheet);
    this.portions = new PortionWeighing(sheet);
    this.registrations = new Registrations(sheet);
    this.candidates = candidates;
    this.blockLines = new TreeSet<>(blockLines);
    this.copyLines = new TreeSet<>(copyLines);
  }

  List<Sighting> weigh() {
    List<Sighting> alone = new ArrayList<>();
    Map<Integer, List<Candidate>> lines = new LinkedHashMap<>();
    for (Candidate candidate : candidates)
      lines.computeIfAbsent(candidate.line(), _ -> new ArrayList<>()).add(candidate);
    for (List<Candidate> line : lines.values()) {
      for (Candidate candidate : line) {
        alone.add(
            new Sighting(
                candidate,
                lost(candidate, line) ? EnumSet.of(Sign.IN_SENTENCE) : alone(candidate)));
      }
    }
    List<Sighting> weighed = new ArrayList<>();
    Company company = new Company(alone);
    for (Sighting sighting : alone) weighed.add(together(sighting, company));
    return weighed;
  }

  /// Whether it stands in the midst of a line with more candidates than a line of a page has: only
  /// its first and last are weighed, so that a line made to be slow costs no more than it is long.
  private static boolean lost(Candidate candidate, List<Candidate> line) {
    return line.size() > MOST_ON_LINE
        && candidate.kind() != Kind.METADATA
        && candidate != line.getFirst()
        && candidate != line.getLast();
  }

  private Set<Sign> alone(Candidate candidate) {
    return switch (candidate.kind()) {
      case PORTION -> portions.signs(candidate);
      case RECORD, AUTHORITY_BLOCK, NOTICE, CANCELLATION -> formulaSigns(candidate);
      case METADATA -> EnumSet.of(labelSign(candidate));
      case BANNER, STAMP, COVER, SUBJECT, COPY_MARK -> signs(candidate);
    };
  }

  private static Sign labelSign(Candidate candidate) {
    return candidate.form() == Form.DISTINCT ? Sign.LABEL : Sign.LABEL_IN_OWN_WORDS;
  }

  /// Fixed wordings prove themselves wherever they stand, but for code.
  private Set<Sign> formulaSigns(Candidate candidate) {
    return sheet.fenced(candidate.line()) || sheet.source()
        ? EnumSet.of(Sign.FORMULA, Sign.IN_CODE)
        : EnumSet.of(Sign.FORMULA);
  }

  private Set<Sign> signs(Candidate candidate) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    signs.add(
        switch (candidate.form()) {
          case DISTINCT -> Sign.DISTINCT_WORDS;
          case PLAIN -> Sign.LEVEL_WORD;
          case COMMON -> common(candidate);
          case ALONE -> candidate.compound() ? Sign.LEVEL_WORD : Sign.SINGLE_GLYPH;
        });
    if (candidate.compound()) signs.add(Sign.COMPOUND);
    if (candidate.spaced()) signs.add(Sign.LETTER_SPACED);
    if (candidate.guessed()) signs.add(Sign.MENDED);
    letters(candidate, signs);
    place(candidate, signs);
    standing.add(candidate, signs);
    // A word of a sentence, whatever stands round it.
    if (signs.contains(Sign.LOWER_CASE) && signs.contains(Sign.IN_SENTENCE)) return signs;
    if (registrations.near(candidate)) signs.add(Sign.REGISTERED);
    if (signs.contains(Sign.IN_CODE)) signs.removeAll(OF_PAGES);
    privacy.add(candidate, signs);
    boolean numbered = signs.contains(Sign.NEAR_BLOCK) || signs.contains(Sign.NEAR_COPY_MARK);
    if (!numbered && !signs.contains(Sign.RUNNING_HEAD) && works.title(candidate))
      signs.add(Sign.TITLE_OF_WORK);
    return signs;
  }

  private Sign common(Candidate candidate) {
    if (candidate.compound()) return Sign.LEVEL_WORD;
    boolean caseless = Letters.caseless(firstLetter(written(candidate)));
    return caseless ? Sign.COMMON_GLYPHS : Sign.COMMON_WORD;
  }

  private void letters(Candidate candidate, Set<Sign> signs) {
    String written = written(candidate);
    if (Letters.caseless(firstLetter(written))) return;
    if (candidate.capitals()) signs.add(Sign.CAPITALS);
    else if (Character.isLowerCase(firstLetter(written))) signs.add(Sign.LOWER_CASE);
    else if (candidate.form() != Form.DISTINCT) signs.add(Sign.TITLE_CASE);
  }

  private void place(Candidate candidate, Set<Sign> signs) {
    Part part = sheet.part(candidate.at());
    if (part == Part.HEADER || part == Part.FOOTER) signs.add(Sign.RUNNING_HEAD);
    else if (atEdge(candidate)) signs.add(Sign.EDGE);
    if (near(blockLines, candidate.line())) signs.add(Sign.NEAR_BLOCK);
    if (near(copyLines, candidate.line())) signs.add(Sign.NEAR_COPY_MARK);
  }

  private boolean atEdge(Candidate candidate) {
    boolean top = sheet.nearTop(candidate.line(), EDGE_LINES);
    if (sheet.page().shape() == Page.Shape.PIECE) return top && sheet.page().firstOffset() == 0;
    int lastLine = sheet.lines().at(candidate.at().end() - 1);
    return top || sheet.nearBottom(lastLine, EDGE_LINES);
  }

  private static boolean near(TreeSet<Integer> lines, int line) {
    Integer next = lines.ceiling(line - NEAR_LINES);
    return next != null && next <= line + NEAR_LINES;
  }

  /// What the other candidates of the page say about this one.
  private Sighting together(Sighting sighting, Company company) {
    Candidate candidate = sighting.candidate();
    if (candidate.kind() == Kind.METADATA) return sighting;
    if (candidate.kind() == Kind.PORTION) {
      Sighting result =
          company.otherPortion(sighting) ? sighting.with(Sign.OTHER_PORTIONS) : sighting;
      return company.banner(candidate) ? result.with(Sign.BANNER_ON_PAGE) : result;
    }
    Sighting result = company.repeated(sighting) ? sighting.with(Sign.REPEATED) : sighting;
    boolean delimited = candidate.compound() && DELIMITER.matcher(written(candidate)).find();
    boolean chosen =
        sighting.signs().contains(Sign.FIELD_LABEL) || sighting.signs().contains(Sign.FORMULA);
    boolean listed = !delimited && !chosen && company.listsLevels(candidate.line());
    return listed ? result.with(Sign.LIST_OF_LEVELS) : result;
  }

  private String written(Candidate candidate) {
    return sheet.text().substring(candidate.at().start(), candidate.at().end());
  }

  private static char firstLetter(String text) {
    for (char c : text.toCharArray()) if (Character.isLetter(c)) return c;
    return ' ';
  }
}
