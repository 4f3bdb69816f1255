package burnbag.marking.text;

/// What may be set aside in the letters of scripts other than Latin: accents, points, presentation
/// forms, digits of their own.
final class OtherScripts {
  /// Accented Cyrillic letters beside their bare ones, as canonical decomposition (Unicode NFD)
  /// parts them.
  private static final String CYRILLIC =
      "ЀЕЁЕЃГЇІЌКЍИЎУЙИйиѐеёеѓгїіќкѝиўуѶѴѷѵӁЖӂжӐАӑаӒАӓаӖЕӗеӚӘӛәӜЖӝжӞЗӟз"
          + "ӢИӣиӤИӥиӦОӧоӪӨӫөӬЭӭэӮУӯуӰУӱуӲУӳуӴЧӵчӸЫӹы";

  /// Arabic letters that typists exchange: carriers of hamza, final ya and ta, Persian letters.
  private static final String ARABIC =
      "\u0622\u0627\u0623\u0627\u0625\u0627\u0671\u0627\u0624\u0648\u0626\u064A\u0649\u064A\u0629\u0647\u06CC\u064A\u06A9\u0643";

  /// What the presentation forms U+FE80 to U+FEF4 show, in their order.
  private static final String ARABIC_FORMS =
      "\u0621\u0622\u0622\u0623\u0623\u0624\u0624\u0625\u0625\u0626\u0626\u0626\u0626"
          + "\u0627\u0627\u0628\u0628\u0628\u0628\u0629\u0629\u062A\u062A\u062A\u062A\u062B"
          + "\u062B\u062B\u062B\u062C\u062C\u062C\u062C\u062D\u062D\u062D\u062D\u062E\u062E"
          + "\u062E\u062E\u062F\u062F\u0630\u0630\u0631\u0631\u0632\u0632\u0633\u0633\u0633"
          + "\u0633\u0634\u0634\u0634\u0634\u0635\u0635\u0635\u0635\u0636\u0636\u0636\u0636"
          + "\u0637\u0637\u0637\u0637\u0638\u0638\u0638\u0638\u0639\u0639\u0639\u0639\u063A"
          + "\u063A\u063A\u063A\u0641\u0641\u0641\u0641\u0642\u0642\u0642\u0642\u0643\u0643"
          + "\u0643\u0643\u0644\u0644\u0644\u0644\u0645\u0645\u0645\u0645\u0646\u0646\u0646"
          + "\u0646\u0647\u0647\u0647\u0647\u0648\u0648\u0649\u0649\u064A\u064A\u064A\u064A";

  /// Hebrew letters with a point or stretched, beside their bare ones.
  private static final String HEBREW_FORMS =
      "\uFB20\u05E2\uFB21\u05D0\uFB22\u05D3\uFB23\u05D4\uFB24\u05DB\uFB25\u05DC\uFB26"
          + "\u05DD\uFB27\u05E8\uFB28\u05EA\uFB2A\u05E9\uFB2B\u05E9\uFB2C\u05E9\uFB2D\u05E9"
          + "\uFB2E\u05D0\uFB2F\u05D0\uFB30\u05D0\uFB31\u05D1\uFB32\u05D2\uFB33\u05D3\uFB34"
          + "\u05D4\uFB35\u05D5\uFB36\u05D6\uFB38\u05D8\uFB39\u05D9\uFB3A\u05DA\uFB3B\u05DB"
          + "\uFB3C\u05DC\uFB3E\u05DE\uFB40\u05E0\uFB41\u05E1\uFB43\u05E3\uFB44\u05E4\uFB46"
          + "\u05E6\uFB47\u05E7\uFB48\u05E8\uFB49\u05E9\uFB4A\u05EA\uFB4B\u05D5\uFB4C\u05D1"
          + "\uFB4D\u05DB\uFB4E\u05E4";

  private static final char[] ZEROES = {'\u0660', '\u06F0', '\u0966'};

  private OtherScripts() {}

  /// Adds its letters to the tables of `Letters`.
  static void fold(char[] folded, boolean[] invisible) {
    pairs(CYRILLIC, folded);
    pairs(ARABIC, folded);
    pairs(HEBREW_FORMS, folded);
    for (int i = 0; i < ARABIC_FORMS.length(); i++)
      folded[0xFE80 + i] = folded[ARABIC_FORMS.charAt(i)];
    for (char zero : ZEROES)
      for (int digit = 0; digit < 10; digit++) folded[zero + digit] = (char) ('0' + digit);
    folded['\u05BE'] = '-';
    folded['\u05F3'] = '\'';
    folded['\u05F4'] = '"';
    folded['\u061B'] = ';';
    folded['\u060C'] = ',';
    for (int[] points : POINTS) for (int c = points[0]; c <= points[1]; c++) invisible[c] = true;
  }

  /// Points and vowel signs that are written or left out: Hebrew, Arabic, the nukta of Devanagari.
  private static final int[][] POINTS = {
    {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5}, {0x05C7, 0x05C7},
    {0x0610, 0x061A}, {0x061C, 0x061C}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC},
    {0x06DF, 0x06E4}, {0x06E7, 0x06E8}, {0x06EA, 0x06ED}, {0x093C, 0x093C}
  };

  private static void pairs(String pairs, char[] folded) {
    for (int i = 0; i < pairs.length(); i += 2) folded[pairs.charAt(i)] = pairs.charAt(i + 1);
  }

  /// One character for the last written one and a sign that joins it: a Hangul syllable and its
  /// next jamo, a kana and its voicing mark; 0 where they do not join.
  static char joined(char last, char sign) {
    if (sign >= VOWEL && sign < VOWEL + VOWELS && last >= LEAD && last < LEAD + LEADS)
      return (char) (SYLLABLE + ((last - LEAD) * VOWELS + sign - VOWEL) * TAILS);
    if (sign > TAIL && sign < TAIL + TAILS && last >= SYLLABLE && last <= LAST_SYLLABLE)
      return (last - SYLLABLE) % TAILS == 0 ? (char) (last + sign - TAIL) : 0;
    boolean kana = last >= 'か' && last <= 'ほ' || last >= 'カ' && last <= 'ホ';
    if (sign == VOICED && kana) return (char) (last + 1);
    if (sign == HALF_VOICED && kana) return (char) (last + 2);
    return 0;
  }

  /// Whether it can only be joined to what stands before it.
  static boolean joins(char c) {
    return c >= VOWEL && c < VOWEL + VOWELS
        || c > TAIL && c < TAIL + TAILS
        || c == VOICED
        || c == HALF_VOICED;
  }

  // Arithmetic of Hangul syllables: The Unicode Standard, 3.12.
  private static final char SYLLABLE = '\uAC00';
  private static final char LAST_SYLLABLE = '\uD7A3';
  private static final char LEAD = '\u1100';
  private static final char VOWEL = '\u1161';
  private static final char TAIL = '\u11A7';
  private static final int LEADS = 19;
  private static final int VOWELS = 21;
  private static final int TAILS = 28;

  private static final char VOICED = '\u3099';
  private static final char HALF_VOICED = '\u309A';
}
