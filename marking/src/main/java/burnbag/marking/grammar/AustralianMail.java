package burnbag.marking.grammar;

import burnbag.marking.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The protective marking of an Australian Government mail, in its subject or its header field
/// (Email Protective Marking Standard 2024.1, tables 2 and 17; schemes §6).
///
/// ```
/// subject = "[" marking "]"        field = "VER=" version ", NS=gov.au, " marking [", NOTE=" text] ", ORIGIN=" address
/// marking = "SEC=" level *(", CAVEAT=" type ":" value) [", EXPIRES=" (date / event) ", DOWNTO=" level] *(", ACCESS=" immunity)
/// ```
///
/// Upper and lower case matter, and so does the order. What breaks these rules is read all the same
/// and has faults.
///
/// @param level as the visual marking writes it: `OFFICIAL: Sensitive`, `TOP SECRET`
/// @param rank 0–4
/// @param caveats `type:value`, in the order in which they stand
/// @param access information management markers
/// @param expires a date or an event; empty where none is given
/// @param downTo the level after that; else empty
/// @param origin the author's address; empty in a subject
/// @param canonical as it should be written, a subject with its brackets, a field without its name
public record AustralianMail(
    String level,
    int rank,
    List<String> caveats,
    List<String> access,
    String expires,
    String downTo,
    String origin,
    String canonical,
    List<Fault> faults) {
  private static final String STANDARD = "Email Protective Marking Standard 2024.1";
  private static final Pattern SUBJECT = Pattern.compile("\\[\\s*(SEC\\s*=[^\\]]*)\\]");
  private static final Pattern FIELD =
      Pattern.compile("(?i)^(?:X-Protective-Marking:)?\\s*((?:VER|NS|SEC)=.*)$", Pattern.DOTALL);
  private static final Pattern WHOLE_FIELD = Pattern.compile("(?i)\\b(?:VER|NS|ORIGIN)=");
  private static final Pattern TAG = Pattern.compile("([A-Za-z]+)=");
  private static final List<String> ORDER =
      List.of("VER", "NS", "SEC", "CAVEAT", "EXPIRES", "DOWNTO", "ACCESS", "NOTE", "ORIGIN");
  private static final Set<String> MANY = Set.of("CAVEAT", "ACCESS");
  private static final int PROTECTED = 2;

  private record Level(String written, int rank) {}

  private static final Map<String, Level> LEVELS =
      Map.of(
          "UNOFFICIAL", new Level("UNOFFICIAL", 0),
          "OFFICIAL", new Level("OFFICIAL", 0),
          "OFFICIAL:Sensitive", new Level("OFFICIAL: Sensitive", 1),
          "PROTECTED", new Level("PROTECTED", PROTECTED),
          "SECRET", new Level("SECRET", 3),
          "TOP-SECRET", new Level("TOP SECRET", 4));

  /// Spellings that the standard does not know, and what they stand for.
  private static final Map<String, String> MISSPELT =
      Map.of(
          "OFFICIAL: SENSITIVE", "OFFICIAL:Sensitive",
          "OFFICIAL:SENSITIVE", "OFFICIAL:Sensitive",
          "OFFICIAL-SENSITIVE", "OFFICIAL:Sensitive",
          "TOP SECRET", "TOP-SECRET",
          "HIGHLY PROTECTED", "SECRET",
          "UNCLASSIFIED", "OFFICIAL");

  private static final Map<String, Pattern> CAVEATS =
      Map.of(
          "C", Pattern.compile("[A-Z0-9][A-Z0-9 -]*"),
          "FG", Pattern.compile("\\S.*"),
          "RI", Pattern.compile("AGAO|AUSTEO|REL AUS(?:/[A-Z]{3})+"),
          "SH",
              Pattern.compile(
                  "DELICATE-SOURCE|ORCON|EXCLUSIVE-FOR .+|CABINET|NATIONAL-CABINET"
                      + "|ACCOUNTABLE-MATERIAL"));
  private static final Set<String> ACCESS =
      Set.of("Personal-Privacy", "Legal-Privilege", "Legislative-Secrecy");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:T.*)?");

  public AustralianMail {
    caveats = List.copyOf(caveats);
    access = List.copyOf(access);
    faults = List.copyOf(faults);
  }

  /// Caveats without their types, then the information management markers.
  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (String caveat : caveats) words.add(caveat.substring(caveat.indexOf(':') + 1));
    words.addAll(access);
    return words;
  }

  /// The first marking of a subject; empty where it has none, or one without a level that is known.
  public static Optional<AustralianMail> inSubject(String subject) {
    Matcher matcher = SUBJECT.matcher(subject);
    return matcher.find() ? read(matcher.group(1), false) : Optional.empty();
  }

  /// The value of a field `X-Protective-Marking`, with or without the field's name, or what stands
  /// between the brackets of a subject, which has neither version nor origin; empty where there is
  /// no level that is known.
  public static Optional<AustralianMail> inField(String value) {
    Matcher matcher = FIELD.matcher(value.strip());
    return matcher.matches()
        ? read(matcher.group(1), WHOLE_FIELD.matcher(value).find())
        : Optional.empty();
  }

  private record Tag(String name, String value) {}

  private static Optional<AustralianMail> read(String text, boolean field) {
    List<Fault> faults = new ArrayList<>();
    List<Tag> tags = tags(text, faults);
    String sec = value(tags, "SEC");
    Level level = LEVELS.get(sec);
    if (level == null) {
      String meant = MISSPELT.get(sec.toUpperCase(Locale.ROOT));
      if (meant == null) meant = sec.toUpperCase(Locale.ROOT);
      level = LEVELS.get(meant);
      if (level == null) return Optional.empty();
      faults.add(fault("'" + sec + "' is written '" + meant + "'", "table 2"));
    }
    order(tags, faults);
    List<String> caveats = values(tags, "CAVEAT");
    List<String> access = values(tags, "ACCESS");
    for (String caveat : caveats) caveat(caveat, level, faults);
    for (String marker : access) {
      if (!ACCESS.contains(marker))
        faults.add(fault("'" + marker + "' is no information management marker", "table 2"));
    }
    String expires = value(tags, "EXPIRES");
    String downTo = value(tags, "DOWNTO");
    expiry(expires, downTo, level, faults);
    String origin = value(tags, "ORIGIN");
    if (field) {
      if (!value(tags, "VER").matches("\\d{4}\\.\\d+"))
        faults.add(fault("the field begins with 'VER=' and the standard's version", "table 17"));
      if (!value(tags, "NS").equals("gov.au"))
        faults.add(fault("the name space is 'NS=gov.au'", "table 17"));
      if (!origin.contains("@"))
        faults.add(fault("the field ends with 'ORIGIN=' and the author's address", "table 17"));
    }
    return Optional.of(
        new AustralianMail(
            level.written(),
            level.rank(),
            caveats,
            access,
            expires,
            downTo,
            origin,
            canonical(tags, level, field),
            faults));
  }

  private static String canonical(List<Tag> tags, Level level, boolean field) {
    StringJoiner text = new StringJoiner(", ", field ? "" : "[", field ? "" : "]");
    for (String name : ORDER) {
      List<String> values = values(tags, name);
      if (name.equals("SEC")) values = List.of(written(level));
      else if (field && name.equals("NS")) values = List.of("gov.au");
      else if (field && name.equals("VER") && values.isEmpty()) values = List.of("2024.1");
      int most = MANY.contains(name) ? values.size() : Math.min(1, values.size());
      for (String value : values.subList(0, most)) text.add(name + "=" + value);
    }
    return text.toString();
  }

  private static String written(Level level) {
    return LEVELS.entrySet().stream()
        .filter(one -> one.getValue().equals(level))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static List<Tag> tags(String text, List<Fault> faults) {
    List<Tag> tags = new ArrayList<>();
    Matcher matcher = TAG.matcher(text);
    int from = -1;
    String name = "";
    while (matcher.find()) {
      String upper = matcher.group(1).toUpperCase(Locale.ROOT);
      if (!ORDER.contains(upper)) continue;
      if (!upper.equals(matcher.group(1)))
        faults.add(fault("'" + matcher.group(1) + "' is written in capitals", "table 2"));
      if (from >= 0)
        tags.add(new Tag(name, separated(text.substring(from, matcher.start()), faults)));
      name = upper;
      from = matcher.end();
    }
    if (from >= 0) tags.add(new Tag(name, text.substring(from).strip()));
    return tags;
  }

  private static String separated(String value, List<Fault> faults) {
    if (!value.endsWith(", ") || value.endsWith(" , "))
      faults.add(fault("the parts are parted by a comma and one blank", "table 2"));
    return value.strip().replaceAll("\\s*,$", "");
  }

  private static void order(List<Tag> tags, List<Fault> faults) {
    int last = -1;
    for (Tag tag : tags) {
      int at = ORDER.indexOf(tag.name());
      if (at < last || at == last && !MANY.contains(tag.name())) {
        faults.add(fault("'" + tag.name() + "=' does not stand in its place", "table 17"));
      }
      last = Math.max(last, at);
    }
  }

  private static void caveat(String caveat, Level level, List<Fault> faults) {
    int colon = caveat.indexOf(':');
    String type = colon < 0 ? caveat : caveat.substring(0, colon);
    Pattern values = CAVEATS.get(type);
    if (values == null) {
      faults.add(fault("'" + type + "' is no type of caveat", "table 2"));
    } else if (colon < 0 || !values.matcher(caveat.substring(colon + 1)).matches()) {
      faults.add(fault("'" + caveat + "' is no caveat of type " + type, "table 2"));
    }
    if (type.equals("RI") && level.rank() < PROTECTED) {
      faults.add(fault("a releasability caveat needs PROTECTED or above", "PSPF, caveats"));
    }
  }

  private static void expiry(String expires, String downTo, Level level, List<Fault> faults) {
    if (expires.isEmpty() != downTo.isEmpty()) {
      faults.add(fault("EXPIRES and DOWNTO stand together or not at all", "table 2"));
    }
    Level lower = LEVELS.get(downTo);
    if (!downTo.isEmpty() && lower == null) {
      faults.add(fault("DOWNTO names no level: '" + downTo + "'", "table 2"));
    } else if (lower != null && lower.rank() > level.rank()) {
      faults.add(fault("DOWNTO names a higher level", "table 2"));
    }
    if (!expires.isEmpty()
        && Character.isDigit(expires.charAt(0))
        && !DATE.matcher(expires).matches())
      faults.add(fault("a date is written YYYY-MM-DD", "table 2"));
  }

  private static String value(List<Tag> tags, String name) {
    List<String> values = values(tags, name);
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static List<String> values(List<Tag> tags, String name) {
    return tags.stream().filter(tag -> tag.name().equals(name)).map(Tag::value).toList();
  }

  private static Fault fault(String message, String where) {
    return new Fault(message, where.startsWith("table") ? STANDARD + ", " + where : where);
  }
}
