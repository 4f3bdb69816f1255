package burnbag.marking.find;

import burnbag.marking.Judgement;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.State;
import burnbag.marking.Wording;
import burnbag.marking.page.Place;
import burnbag.marking.scheme.Schemes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads structured labels out of a document's properties: MSIP labels (names as
/// `MSIP_Label_<guid>_Name`) and `X-Protective-Marking` (Email Protective Marking Standard 2024.1).
public final class Properties {
  private static final Pattern MSIP =
      Pattern.compile("(?i)(?:custom:|.*:)?MSIP_Label_[0-9a-f-]{36}_Name");
  private static final Pattern MSIP_MAIL =
      Pattern.compile("(?i)MSIP_Label_[0-9a-f-]{36}_Name\\s*=\\s*([^;]+)");
  private static final Pattern SEC = Pattern.compile("SEC=([A-Za-z: -]+)");
  private static final Pattern SUBJECT = Pattern.compile("\\[SEC=([A-Za-z: -]+)[^\\]]*\\]");

  /// Levels that a label's name may speak of, in any company's words, with their rank.
  private record Named(String word, String scheme, String level, int rank) {}

  private static final List<Named> NAMED =
      List.of(
          new Named("TOP SECRET", "corporate", "TOP SECRET", 1),
          new Named("STRENG VERTRAULICH", "corporate", "STRICTLY CONFIDENTIAL", 1),
          new Named("HIGHLY CONFIDENTIAL", "corporate", "STRICTLY CONFIDENTIAL", 1),
          new Named("STRICTLY CONFIDENTIAL", "corporate", "STRICTLY CONFIDENTIAL", 1),
          new Named("CONFIDENTIAL", "corporate", "CONFIDENTIAL", 1),
          new Named("VERTRAULICH", "corporate", "CONFIDENTIAL", 1),
          new Named("SECRET", "corporate", "SECRET", 1),
          new Named("INTERNAL", "corporate", "INTERNAL", 0),
          new Named("GENERAL", "corporate", "INTERNAL", 0),
          new Named("PUBLIC", "corporate", "PUBLIC", 0),
          new Named("PERSONAL", "corporate", "PERSONAL", 0),
          new Named("NON-BUSINESS", "corporate", "PERSONAL", 0),
          new Named("UNRESTRICTED", "corporate", "PUBLIC", 0),
          new Named("RESTRICTED", "corporate", "RESTRICTED", 1));

  private static final double SURE = 0.99;
  private static final double UNSURE = 0.5;

  private static final List<Named> AUSTRALIAN =
      List.of(
          new Named("TOP-SECRET", "au", "TOP SECRET", 4),
          new Named("TOP SECRET", "au", "TOP SECRET", 4),
          new Named("SECRET", "au", "SECRET", 3),
          new Named("PROTECTED", "au", "PROTECTED", 2),
          new Named("OFFICIAL:SENSITIVE", "au", "OFFICIAL: Sensitive", 1),
          new Named("UNOFFICIAL", "au", "UNOFFICIAL", 0),
          new Named("OFFICIAL", "au", "OFFICIAL", 0));

  private static final Pattern CLASSIFICATION =
      Pattern.compile(
          "(?i)(?:.*[:._ /-])?(?:classification|security-?_? ?classification|security-?_?"
              + " ?label|protective-?_? ?marking|sensitivity-?_?"
              + " ?label|titus\\w*|xmp:label|geheimhaltungsgrad|einstufung|密级)");

  private final PageExam levels;
  private final boolean corporate;
  private final boolean every;

  /// @param levels examines the value of a classification field
  public Properties(Schemes schemes, PageExam levels) {
    this.levels = levels;
    this.corporate = schemes.pack("corporate").isPresent();
    this.every = schemes.packs().size() == Schemes.ALL.size();
  }

  /// The labels that a property holds; empty for any other property, and for labels of schemes that
  /// are not in use.
  public List<Wording.Marking> read(String name, String value) {
    boolean protective = name.toLowerCase(Locale.ROOT).endsWith("x-protective-marking");
    if (CLASSIFICATION.matcher(name).matches() && !protective) return field(name, value);
    if (protective ? !every : !corporate) return List.of();
    if (MSIP.matcher(name).matches()) return label(value, name, "MSIP label").stream().toList();
    if (name.toLowerCase(Locale.ROOT).endsWith("msip_labels")) {
      Matcher matcher = MSIP_MAIL.matcher(value);
      return matcher.find()
          ? label(matcher.group(1).strip(), name, "MSIP label").stream().toList()
          : List.of();
    }
    if (name.toLowerCase(Locale.ROOT).endsWith("x-protective-marking")) {
      return protectiveMarking(SEC.matcher(value), name + ": " + value).stream().toList();
    }
    if (name.equalsIgnoreCase("Subject") || name.equals("dc:title") || name.equals("dc:subject")) {
      return protectiveMarking(SUBJECT.matcher(value), value).stream().toList();
    }
    return List.of();
  }

  private static Optional<Wording.Marking> label(String value, String name, String what) {
    String upper = value.toUpperCase(Locale.ROOT);
    for (Named named : NAMED) {
      if (upper.contains(named.word()))
        return Optional.of(marking(named, value, name + "=" + value, what, SURE));
    }
    if (value.isBlank()) return Optional.empty();
    // A label in a company's own words: what it asks for is for a person to say.
    Named unknown = new Named(upper, "corporate", value, 1);
    return Optional.of(
        marking(unknown, value, name + "=" + value, what + " in a company's own words", UNSURE));
  }

  private static Optional<Wording.Marking> protectiveMarking(Matcher sec, String text) {
    if (!sec.find()) return Optional.empty();
    String written = sec.group(1).strip().toUpperCase(Locale.ROOT).replace(": ", ":");
    for (Named named : AUSTRALIAN) {
      if (written.equals(named.word()))
        return Optional.of(
            marking(named, named.level(), text, "protective marking of a mail", SURE));
    }
    return Optional.empty();
  }

  /// A field that says by its name that it holds a level.
  private List<Wording.Marking> field(String name, String value) {
    PageFindings found = levels.examineMark(value.toUpperCase(Locale.ROOT));
    for (Sighting sighting : found.sightings()) {
      Meaning meaning = sighting.candidate().meaning();
      if (meaning.level().isEmpty()) continue;
      Judgement judgement =
          new Judgement(
              Kind.METADATA,
              State.LIVE,
              "",
              SURE,
              List.of(),
              List.of("a classification field of the file"));
      return List.of(new Wording.Valid(meaning, judgement, Place.inMetadata(name + "=" + value)));
    }
    return List.of();
  }

  private static Wording.Marking marking(
      Named named, String canonical, String text, String what, double sureness) {
    Meaning meaning =
        new Meaning(named.scheme(), named.level(), named.rank(), canonical, Parts.NONE);
    Judgement judgement =
        new Judgement(Kind.METADATA, State.LIVE, "", sureness, List.of(), List.of(what));
    return new Wording.Valid(meaning, judgement, Place.inMetadata(text));
  }
}
