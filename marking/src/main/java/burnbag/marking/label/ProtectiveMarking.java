package burnbag.marking.label;

import burnbag.marking.Fault;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.grammar.AustralianMail;
import burnbag.marking.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A protective marking as Australian mails bear it (Email Protective Marking Standard 2024.1):
/// pairs of key and value, parted by commas. As a banner it is the level with its caveats and
/// information management markers behind `//`.
final class ProtectiveMarking {
  private record Level(String written, String level, int rank) {}

  private static final List<Level> LEVELS =
      List.of(
          new Level("TOP-SECRET", "TOP SECRET", 4),
          new Level("TOP SECRET", "TOP SECRET", 4),
          new Level("SECRET", "SECRET", 3),
          new Level("PROTECTED", "PROTECTED", 2),
          new Level("OFFICIAL:SENSITIVE", "OFFICIAL: Sensitive", 1),
          new Level("UNOFFICIAL", "UNOFFICIAL", 0),
          new Level("OFFICIAL", "OFFICIAL", 0));

  private static final Pattern PAIR =
      Pattern.compile("(SEC|CAVEAT|ACCESS|EXPIRES)=([^,\\]]{1,200})");

  /// The marking in a header field's value, or between the brackets of a subject.
  Optional<StructuredLabel> read(String value) {
    String written = "";
    String expires = "";
    List<String> caveats = new ArrayList<>();
    Matcher pairs = PAIR.matcher(value);
    while (pairs.find()) {
      String said = pairs.group(2).strip();
      switch (pairs.group(1)) {
        case "SEC" -> written = written.isEmpty() ? said : written;
        case "EXPIRES" -> expires = said;
        default -> caveats.add(said.substring(said.indexOf(':') + 1));
      }
    }
    String upper = written.toUpperCase(Locale.ROOT).replace(": ", ":");
    for (Level level : LEVELS) {
      if (!upper.equals(level.written())) continue;
      String canonical =
          caveats.isEmpty() ? level.level() : level.level() + "//" + String.join("/", caveats);
      Meaning meaning =
          new Meaning("au", level.level(), level.rank(), canonical, Parts.ofDissem(caveats));
      if (Dates.isDate(expires)) meaning = Dates.until(meaning, expires);
      List<Fault> faults =
          AustralianMail.inField(value).map(AustralianMail::faults).orElse(List.of());
      return Optional.of(
          new StructuredLabel(
              meaning, faults, true, "protective marking of a mail", new Span(0, 0)));
    }
    return Optional.empty();
  }
}
