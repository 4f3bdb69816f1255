package burnbag.reader.ocr;

import java.util.regex.Pattern;

/// The double slash between the parts of a marking, of which the network reads one or both as a
/// stroke: `SECRETI/NOFORN`.
final class Slashes {
  private static final String LEVEL =
      "(?<=UNCLASSIFIED|CONFIDENTIAL|SECRET|RESTRICTED|PROTECTED|CONTROLLED|CUI) ?";

  private static final String STROKE = "[I1l|!]";

  /// What may follow, where the stroke comes last and could be a word's first letter.
  private static final String PART =
      " ?(?=(?:NOFORN|ORCON|REL TO|RELIDO|FGI|SI|TK|HCS|LES|FOUO|FOR OFFICIAL|LAW ENF|SP-|LIMDIS"
          + "|FRD|RD|IMCON|PROPIN|SBU|NODIS|EXDIS|SAR-|SPECIAL ACC)(?![a-z]))";

  private static final Pattern BROKEN =
      Pattern.compile(
          LEVEL
              + "(?:"
              + STROKE
              + "/ ?(?=[A-Z]{2})|(?:/"
              + STROKE
              + "|"
              + STROKE
              + "{2})"
              + PART
              + ")");

  private Slashes() {}

  /// A line as it was read, with the slashes after a level.
  static String mended(String line) {
    return BROKEN.matcher(line).replaceAll("//");
  }
}
