package burnbag.marking.us;

import burnbag.marking.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rules of a classification authority block (32 CFR 2001.21 and 2001.22; schemes §1.5).
///
/// ```
/// original   = "Classified By:" who  "Reason:" 1.4(a)…(h)  "Declassify On:" value
/// derivative = "Classified By:" who  "Derived From:" (source | "Multiple Sources")  "Declassify On:" value
/// value      = YYYYMMDD | event | 25X 50X 75X # "," (YYYYMMDD | event) | 50X1-HUM | 50X2-WMD | "N/A to … portions. See source list …"
/// ```
public final class AuthorityBlock {
  private static final int MOST_VALUES = 8;
  private static final String BY = "CLASSIFIED BY";
  private static final String FROM = "DERIVED FROM";
  private static final String REASON = "REASON";
  private static final String ON = "DECLASSIFY ON";

  private static final Pattern LABEL =
      Pattern.compile(
          "(CLASSIFIED BY|DERIVED FROM|(?:(?:CLASSIFICATION|CLASSIFIED) )?REASONS?|DECLASSIFY"
              + " ON)(?:\\s*:|(?=\\s+[0-9]))\\s*");
  private static final Pattern OLDER = Pattern.compile("IMPDET|\\bCL BY\\b|\\bDECL:|GDS\\b");
  private static final Pattern SECTION = Pattern.compile("1\\.(\\d)");
  private static final Pattern LETTER = Pattern.compile("\\(?\\b([A-Z])\\b\\)?");
  private static final Pattern DAY = Pattern.compile("\\d{8}");
  private static final Pattern OTHER_DAY =
      Pattern.compile(
          "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{1,2} [A-Z]{3,9}\\.? \\d{4}|[A-Z]{3,9}\\.?"
              + " \\d{1,2}, ?\\d{4}");
  private static final Pattern EXEMPTION =
      Pattern.compile("(25|50|75)X(\\d{1,2})(-[A-Z]+)?(?:, ?(.*))?");
  private static final Pattern RETIRED =
      Pattern.compile(
          "OADR|SOURCE MARKED OADR.*|MR|MANUAL REVIEW|X[1-8](?:,? ?X?[1-8])*|DNI ONLY|DCI ONLY"
              + "|SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT|25X1-HUMAN");
  private static final Pattern SEVERAL = Pattern.compile("\\bOR\\b|;|\\bAND\\b");
  private static final Pattern NOT_APPLICABLE =
      Pattern.compile("(?:N/A|NOT APPLICABLE) TO .*PORTIONS.*");
  private static final Pattern SOURCES =
      Pattern.compile("SOURCE LIST|LIST OF SOURCES|(?m:^)\\W*SOURCES?\\s*(?::|$)|BIBLIOGRAPHY");

  /// @param from the first day on which it holds
  private record Check(String source, LocalDate from, Function<Block, List<String>> broken) {}

  /// @param fields values by label, each as often as it stands there
  /// @param page where a list of sources may stand
  private record Block(Map<String, List<String>> fields, Supplier<String> page) {
    boolean has(String label) {
      return fields.containsKey(label);
    }

    String value(String label) {
      return has(label) ? fields.get(label).getFirst() : "";
    }
  }

  private static final LocalDate ORDER_12958 = LocalDate.of(1995, 10, 14);
  private static final LocalDate AMENDED = LocalDate.of(2003, 9, 22);
  private static final LocalDate ORDER_13526 = LocalDate.of(2010, 6, 25);

  private static final List<Check> CHECKS =
      List.of(
          new Check("32 CFR 2001.21(a)(1), 2001.22(b)", ORDER_13526, AuthorityBlock::classifier),
          new Check("32 CFR 2001.21(a)(3)", ORDER_13526, AuthorityBlock::origin),
          new Check("32 CFR 2001.22(d)", ORDER_13526, AuthorityBlock::reasonOfDerivative),
          new Check("32 CFR 2001.21(a)(3); EO 13526, 1.4", AMENDED, AuthorityBlock::reason),
          new Check("32 CFR 2001.22(c)(1)", ORDER_13526, AuthorityBlock::sourceList),
          new Check("32 CFR 2001.21(a)(4)", ORDER_13526, AuthorityBlock::instructed),
          new Check("32 CFR 2001.22(e)(2)", ORDER_12958, AuthorityBlock::retired),
          new Check("32 CFR 2001.21(a)(4), 2001.26", ORDER_13526, AuthorityBlock::value));

  private AuthorityBlock() {}

  /// What is wrong with a block.
  ///
  /// @param text the block's lines, in capitals
  /// @param page all of the page, in capitals
  /// @return empty too for blocks of the 1970s and 1980s, which had rules of their own
  public static List<Fault> faults(String text, Supplier<String> page, LocalDate asOf) {
    if (OLDER.matcher(text).find()) return List.of();
    Block block = new Block(fields(text), page);
    if (block.fields().isEmpty()) return List.of();
    List<Fault> faults = new ArrayList<>();
    for (Check check : CHECKS) {
      if (asOf.isBefore(check.from())) continue;
      for (String message : check.broken().apply(block))
        faults.add(new Fault(message, check.source()));
    }
    return faults;
  }

  private static Map<String, List<String>> fields(String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Matcher matcher = LABEL.matcher(text);
    boolean more = matcher.find();
    while (more) {
      String label = matcher.group(1).contains(REASON) ? REASON : matcher.group(1);
      int start = matcher.end();
      more = matcher.find();
      String value = text.substring(start, more ? matcher.start() : text.length()).strip();
      int end = value.indexOf('\n');
      if (end >= 0) value = value.substring(0, end);
      value = value.strip().replaceAll("[.;,-]+$", "");
      List<String> values = fields.computeIfAbsent(label, _ -> new ArrayList<>());
      if (values.size() < MOST_VALUES && !values.contains(value)) values.add(value);
    }
    return fields;
  }

  private static List<String> when(boolean broken, String message) {
    return broken ? List.of(message) : List.of();
  }

  private static List<String> classifier(Block block) {
    return when(
        !block.has(BY) || block.value(BY).isEmpty(),
        "'Classified By:' names who classified the paper, original or derivative");
  }

  private static List<String> origin(Block block) {
    return when(
        !block.has(FROM) && !block.has(REASON),
        "an original block gives its reason, a derivative one its source ('Derived From:')");
  }

  private static List<String> reasonOfDerivative(Block block) {
    return when(block.has(FROM) && block.has(REASON), "a derivative block does not carry a reason");
  }

  private static List<String> reason(Block block) {
    if (!block.has(REASON)) return List.of();
    String value = block.value(REASON);
    Matcher section = SECTION.matcher(value);
    if (!section.find())
      return List.of("a reason is a paragraph of section 1.4: '1.4(a)' to '1.4(h)'");
    if (!section.group(1).equals("4"))
      return List.of(
          "reasons are those of section 1.4, since 2003 no longer of 1." + section.group(1));
    Matcher letter = LETTER.matcher(value.substring(section.end()));
    boolean any = false;
    while (letter.find()) {
      any = true;
      if (letter.group(1).charAt(0) > 'H')
        return List.of("section 1.4 has paragraphs (a) to (h), no (" + letter.group(1) + ")");
    }
    return when(!any, "a reason names its paragraph: '1.4(a)' to '1.4(h)'");
  }

  private static List<String> sourceList(Block block) {
    boolean several = block.value(FROM).startsWith("MULTIPLE SOURCE");
    return when(
        several && !SOURCES.matcher(block.page().get()).find(),
        "Multiple Sources needs a list of them with the paper; none stands here");
  }

  private static List<String> instructed(Block block) {
    if (!block.has(ON) || block.value(ON).isEmpty())
      return List.of("'Declassify On:' gives one date, event or exemption");
    boolean several =
        block.fields().get(ON).size() > 1
            || !NOT_APPLICABLE.matcher(block.value(ON)).matches()
                && SEVERAL.matcher(block.value(ON)).find()
                && (DAY.matcher(block.value(ON)).find() || block.value(ON).contains("X"));
    return when(several, "'Declassify On:' gives a single value, the one that holds longest");
  }

  private static List<String> retired(Block block) {
    String value = block.value(ON);
    return when(
        RETIRED.matcher(value).matches(),
        "'" + value + "' is no longer written; the date of the source and 25 years take its place");
  }

  private static List<String> value(Block block) {
    String value = block.value(ON);
    if (value.isEmpty() || RETIRED.matcher(value).matches()) return List.of();
    Matcher exemption = EXEMPTION.matcher(value);
    if (exemption.matches()) return exemption(exemption);
    if (DAY.matcher(value).matches())
      return when(!isDay(value), "'" + value + "' is no day of a calendar");
    return when(
        OTHER_DAY.matcher(value).matches(), "a date is written YYYYMMDD, not '" + value + "'");
  }

  private static List<String> exemption(Matcher exemption) {
    String name = exemption.group(1) + "X" + exemption.group(2);
    String suffix = exemption.group(3) == null ? "" : exemption.group(3);
    String until = exemption.group(4) == null ? "" : exemption.group(4).strip();
    boolean lasting = (name + suffix).equals("50X1-HUM") || (name + suffix).equals("50X2-WMD");
    int number = Integer.parseInt(exemption.group(2));
    if (number < 1 || number > 9) return List.of("exemptions are numbered 1 to 9: '" + name + "'");
    if (lasting) return when(!until.isEmpty(), name + suffix + " stands without a date");
    if (!suffix.isEmpty()) return List.of("'" + name + suffix + "' is no exemption");
    if (until.isEmpty()) return List.of(name + " needs a date or an event behind a comma");
    boolean day = until.matches("[\\d/.-]+");
    return when(day && !isDay(until), "a date is written YYYYMMDD, not '" + until + "'");
  }

  private static boolean isDay(String written) {
    if (!DAY.matcher(written).matches()) return false;
    try {
      LocalDate.of(
          Integer.parseInt(written.substring(0, 4)),
          Integer.parseInt(written.substring(4, 6)),
          Integer.parseInt(written.substring(6)));
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }
}
