package burnbag.reader.ocr;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The double slash between the parts of a marking, of which the network reads one or both as a
/// stroke (`SECRETI/NOFORN`) or as nothing, and the words beside it, which come apart where their
/// letters are set wide (`TO P SECRET//N OFORN`).
final class Slashes {
  private static final List<String> LEVELS =
      List.of(
          "TOP SECRET",
          "UNCLASSIFIED",
          "CONFIDENTIAL",
          "SECRET",
          "RESTRICTED",
          "PROTECTED",
          "CONTROLLED",
          "CUI");

  /// What may follow a level.
  private static final List<String> PARTS =
      List.of(
          "NOFORN",
          "ORCON",
          "RELTO",
          "REL TO",
          "RELIDO",
          "FOR OFFICIAL",
          "LAW ENF",
          "LIMDIS",
          "IMCON",
          "PROPIN",
          "NODIS",
          "EXDIS",
          "SPECIAL ACC");

  /// The same in so few letters that a word may begin with them.
  private static final String SHORT_PARTS = "FGI|SI|TK|HCS|LES|FOUO|SP-|FRD|RD|SBU|SAR-";

  private static final String LEVEL = "(?<=" + String.join("|", LEVELS) + ")";

  private static final String STROKE = "[I1l|!]";

  private static final Pattern BROKEN =
      Pattern.compile(
          "%s ?(?:%s/ ?(?=[A-Z]{2})|(?:/%s|%s{2}) ?(?=(?:%s|%s)(?![a-z])))"
              .formatted(LEVEL, STROKE, STROKE, STROKE, String.join("|", PARTS), SHORT_PARTS));

  /// Nothing between a level and what may follow it.
  private static final Pattern LOST =
      Pattern.compile("%s(?=(?:%s)(?![a-z]))".formatted(LEVEL, String.join("|", PARTS)));

  private static final List<Pattern> LEVELS_APART =
      LEVELS.stream().map(level -> apart("\\b", level, "(?= ?//)")).toList();

  private static final List<Pattern> PARTS_APART =
      PARTS.stream().map(part -> apart("(?<=//)", part, "\\b")).toList();

  private Slashes() {}

  /// A word with a space anywhere in it.
  private static Pattern apart(String before, String word, String after) {
    String letters =
        word.replace(" ", "")
            .chars()
            .mapToObj(letter -> Character.toString(letter))
            .collect(Collectors.joining(" ?"));
    return Pattern.compile(before + letters + after);
  }

  /// A line as it was read, with the slashes after a level.
  static String mended(String line) {
    String mended = LOST.matcher(BROKEN.matcher(line).replaceAll("//")).replaceAll("//");
    if (!mended.contains("//")) return mended;
    return joined(joined(mended, LEVELS_APART, LEVELS), PARTS_APART, PARTS);
  }

  private static String joined(String line, List<Pattern> apart, List<String> words) {
    String joined = line;
    for (int i = 0; i < words.size(); i++) {
      joined = apart.get(i).matcher(joined).replaceAll(words.get(i));
    }
    return joined;
  }
}
