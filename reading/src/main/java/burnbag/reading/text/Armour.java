package burnbag.reading.text;

import java.util.List;
import java.util.Optional;

/// Blocks of letters in a text that are an encrypted text: OpenPGP's armour (RFC 9580 §6.2), the
/// textual form of CMS (RFC 7468 §8, §9), Privacy Enhanced Mail (RFC 1421), age.
public final class Armour {
  private static final String BEGIN = "-----BEGIN ";
  private static final List<String> HIDING =
      List.of("PGP MESSAGE", "PKCS7", "CMS", "PRIVACY-ENHANCED MESSAGE", "AGE ENCRYPTED FILE");

  private Armour() {}

  /// What kind of block hides a part of the text, for a person; empty where none does.
  ///
  /// A line that quotes it counts (`> -----BEGIN …`), one that has words before or after it does
  /// not: that is a text about such blocks.
  public static Optional<String> in(String text) {
    for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
      if (!isLineStart(text, at)) continue;
      for (String kind : HIDING) {
        int from = at + BEGIN.length();
        if (text.startsWith(kind, from) && isLineEnd(text, from + kind.length()))
          return Optional.of("a block '" + kind + "'");
      }
    }
    return Optional.empty();
  }

  private static boolean isLineStart(String text, int at) {
    for (int i = at - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\f') return true;
      if (c != ' ' && c != '\t' && c != '>' && c != '|' && c != '\u00A0' && c != '\uFEFF')
        return false;
    }
    return true;
  }

  /// OpenPGP's parts of one message are numbered: `PGP MESSAGE, PART 1/2-----`.
  private static boolean isLineEnd(String text, int at) {
    int end = text.indexOf("-----", at);
    return end == at || end > at && end < at + 20 && text.startsWith(", PART ", at);
  }
}
