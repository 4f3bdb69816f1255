package burnbag.marking.find;

import burnbag.marking.Fault;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import burnbag.marking.text.FoldedText;
import burnbag.marking.us.AuthorityBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds US classification authority blocks, of today (32 CFR 2001.21) and of the 1970s to 1990s
/// (`CL BY`, `E2 IMPDET`).
final class AuthorityBlocks {
  /// What the prefilter must stop at.
  static final List<String> ANCHORS =
      List.of(
          "CLASSIFIED BY",
          "DERIVED FROM",
          "DECLASSIFY ON",
          "REASON 1",
          "REASON: 1",
          "CL REASON",
          "DECL ON",
          "IMPDET",
          "DECL:");

  /// The same for what is too short to stop at unless it stands in capitals.
  static final List<String> SHOUTED_ANCHORS = List.of("CL BY", "DRV FRM");

  private static final String DASH = "(?:- ?)?";
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?m:^)[^\\p{L}\\n"
              + "]{0,6}CLASSIFIED BY:? ?(?:DERIVATION\\b|MULTIPLE SOURCES\\b|[^\\n"
              + "]{1,60}?(?= - CLASS|\\n"
              + "|$| {3,}))(?:\\s+(?:ON )?\\d[\\d/-]+)?(?: ?- ?CLASS: ?(?<level>TOP"
              + " SECRET|SECRET|CONFIDENTIAL))?|"
              + DASH
              + "(?:CLASSIFICATION |CLASSIFIED |CL )?REASONS?:? ?(?:SECTION )?\\(?1\\.[3-7]"
              + " ?\\(?[A-H]\\)?(?:, ?(?:1\\.[3-7] ?)?\\(?[A-H]\\d?\\)?){0,12}|(?:(?m:^)[^\\p{L}\\n"
              + "]{0,6}DERIVED FROM:?|DERIVED FROM:) ?[^\\n"
              + "]{1,60}|"
              + DASH
              + "DECLASSIFY\\s+ON:?\\s*(?:\\d[\\d/.-]+|[A-Z0-9][^\\n"
              + "]{0,40})|\\bCL BY:? ?\\d{5,7}|\\bCL REASON:? ?[^\\n"
              + "]{1,30}|\\bDECL ON\\b:? ?[A-Z0-9]{2,10}|\\bDRV FRM:? ?[^\\n"
              + "]{1,30}|\\bDECL: ?(?:OADR|\\d[\\d/]+|MR)|\\bE ?-?[1-4Z],?["
              + " -]?IMPDET\\b|\\bIMPDET\\b");
  private static final Pattern SURE_ALONE =
      Pattern.compile(
          "(?s).*(?:\\bCL BY:? ?\\d|IMPDET|\\bDECL"
              + " ON|DERIVATION|DECLASSIFY\\s+ON:?\\s*\\d|REASONS?:? ?1\\.4).*");
  private static final int REACH = 6;
  private static final Map<String, Integer> RANKS =
      Map.of("TOP SECRET", 4, "SECRET", 3, "CONFIDENTIAL", 2);

  private final LocalDate asOf;

  /// @param asOf the day whose rules hold
  AuthorityBlocks(LocalDate asOf) {
    this.asOf = asOf;
  }

  /// The page in capitals, folded once and only when a block asks for it.
  private static final class WholePage implements Supplier<String> {
    private final Sheet sheet;
    private String upper = "";

    WholePage(Sheet sheet) {
      this.sheet = sheet;
    }

    @Override
    public String get() {
      if (upper.isEmpty()) upper = FoldedText.of(sheet.text(), 0, sheet.text().length()).upper();
      return upper;
    }
  }

  /// Candidates of the block whose first element stands on a line; later lines of the same block
  /// give no second one.
  ///
  /// @param anchored lines with an anchor of a block, in order
  List<Candidate> in(Sheet sheet, List<Integer> anchored) {
    List<Candidate> found = new ArrayList<>();
    Supplier<String> page = new WholePage(sheet);
    int i = 0;
    while (i < anchored.size()) {
      int first = anchored.get(i);
      int last = first;
      while (i < anchored.size() && anchored.get(i) - last <= REACH) last = anchored.get(i++);
      found.addAll(block(sheet, first, last + 1, page));
    }
    return found;
  }

  private List<Candidate> block(Sheet sheet, int first, int last, Supplier<String> page) {
    FoldedText text = sheet.fold(first, last);
    Matcher matcher = ELEMENT.matcher(text.upper());
    List<Span> spans = new ArrayList<>();
    List<String> elements = new ArrayList<>();
    String level = "";
    while (matcher.find()) {
      spans.add(text.span(matcher.start(), matcher.end()));
      String element = matcher.group().strip().replaceAll("^- ?", "").replaceAll("\\s+", " ");
      if (!elements.contains(element)) elements.add(element);
      if (level.isEmpty() && matcher.group("level") != null) level = matcher.group("level");
    }
    if (spans.isEmpty()) return List.of();
    String canonical = String.join("; ", elements);
    long kinds =
        elements.stream()
            .map(element -> element.substring(0, Math.min(4, element.length())))
            .distinct()
            .count();
    if (kinds < 2 && !SURE_ALONE.matcher(canonical).matches()) return List.of();
    Meaning meaning = new Meaning("us", level, RANKS.getOrDefault(level, 0), canonical, Parts.NONE);
    List<Fault> faults = AuthorityBlock.faults(text.upper(), page, asOf);
    List<Candidate> found = new ArrayList<>();
    for (Span span : spans) {
      int line = sheet.lines().at(span.start());
      found.add(
          new Candidate(
              List.of(meaning),
              Kind.AUTHORITY_BLOCK,
              Form.DISTINCT,
              span,
              line,
              true,
              false,
              true,
              false,
              faults));
    }
    return found;
  }
}
