package burnbag.marking.find;

import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import burnbag.marking.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds an editor's or archivist's note of a level: `Source: National Archives, … . Secret; Exdis.
/// Drafted by …`, `frühere Einstufung: GEHEIM`.
final class Records {
  /// What the prefilter must stop at.
  static final List<String> ANCHORS =
      List.of("SOURCE:", "FRUHERE EINSTUFUNG", "FORMER CLASSIFICATION", "ORIGINAL CLASSIFICATION");

  private static final String LEVEL =
      "(TOP SECRET|SECRET|CONFIDENTIAL|LIMITED OFFICIAL USE|FOR OFFICIAL USE ONLY|OFFICIAL USE"
          + " ONLY|ADMINISTRATIVELY CONFIDENTIAL|UNCLASSIFIED|RESTRICTED)";
  private static final Pattern NOTE =
      Pattern.compile(
          "(?<=[.)\\]”\"] )" + LEVEL + "((?:; ?[A-Z][A-Z0-9 '’–-]{1,45}){0,12})(?=[.;\\n\\]]|$)");
  private static final Pattern EARLIER =
      Pattern.compile(
          "(?:FRUHERE EINSTUFUNG|FORMER CLASSIFICATION|ORIGINAL CLASSIFICATION):? ?(STRENG"
              + " GEHEIM|GEHEIM|VS-VERTRAULICH|VS-NFD|"
              + LEVEL.substring(1));
  private static final int REACH = 5;
  private static final Map<String, Integer> RANKS =
      Map.of(
          "TOP SECRET",
          4,
          "SECRET",
          3,
          "CONFIDENTIAL",
          2,
          "UNCLASSIFIED",
          0,
          "STRENG GEHEIM",
          4,
          "GEHEIM",
          3,
          "VS-VERTRAULICH",
          2);

  List<Candidate> on(Sheet sheet, int line) {
    String own = sheet.fold(line).upper();
    if (!own.contains("SOURCE:") && !own.contains("EINSTUFUNG") && !own.contains("CLASSIFICATION"))
      return List.of();
    FoldedText text = sheet.fold(line, line + REACH);
    String upper = text.upper();
    List<Candidate> found = new ArrayList<>();
    Matcher earlier = EARLIER.matcher(upper);
    if (earlier.find())
      found.add(candidate(sheet, text, earlier.start(1), earlier.end(1), earlier.group(1), ""));
    int source = upper.indexOf("SOURCE:");
    if (source < 0 || source > 4) return found;
    int end = paragraphEnd(upper, source);
    Matcher note = NOTE.matcher(upper).region(source, end);
    note.useTransparentBounds(true);
    if (note.find()) {
      found.add(candidate(sheet, text, note.start(), note.end(), note.group(1), note.group(2)));
    }
    return found;
  }

  private static int paragraphEnd(String upper, int from) {
    int end = upper.indexOf("\n\n", from);
    return end < 0 ? upper.length() : end;
  }

  private static Candidate candidate(
      Sheet sheet, FoldedText text, int start, int end, String level, String words) {
    List<String> handling = new ArrayList<>();
    for (String word : words.split(";")) if (!word.isBlank()) handling.add(word.strip());
    String canonical = handling.isEmpty() ? level : level + "; " + String.join("; ", handling);
    String scheme = level.contains("GEHEIM") || level.startsWith("VS-") ? "de" : "us";
    Span at = text.span(start, end);
    return new Candidate(
        List.of(
            new Meaning(
                scheme, level, RANKS.getOrDefault(level, 1), canonical, Parts.ofDissem(handling))),
        Kind.RECORD,
        Form.DISTINCT,
        at,
        sheet.lines().at(at.start()),
        true,
        false,
        true,
        false,
        List.of());
  }
}
