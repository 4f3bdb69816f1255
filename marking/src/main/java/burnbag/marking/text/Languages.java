package burnbag.marking.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Guesses the language of a page from its commonest words and its script: enough to say whose
/// level word it is likely to be, and no more.
public final class Languages {
  /// So much of a page is looked at.
  private static final int MOST_CHARS = 8_000;

  private static final int LONGEST_WORD = 8;

  /// Fewer of a language's words say nothing.
  private static final int FEWEST_WORDS = 3;

  private static final int FEWEST_LETTERS = 6;

  /// Fewer characters of one way of writing Chinese may be the marking itself.
  private static final int FEWEST_OF_A_KIND = 2;

  /// The commonest words of each language, without accents. A word may serve several.
  private static final String[][] COMMON = {
    {
      "en",
      "the of and to for that with are by this was from at be which have not or has been its will"
    },
    {
      "de",
      "der die und das den von zu mit sich des auf fur ist im dem nicht ein eine wird nach bei als werden"
    },
    {
      "fr",
      "le la les des et du une est que pour dans sur par au aux qui ce cette sont ont leur avec"
    },
    {"es", "el los las de la en que del por con una para se su al como fue es son sus y no lo sin"},
    {"it", "il di che la per del della con una non sono gli nel dei alla le da si dal nella"},
    {"pt", "que da em um uma para com os as do dos das ao pelo pela mais foi sao"},
    {"nl", "het een van en de dat op te zijn voor met niet aan door worden wordt bij ook"},
    {"sv", "och att det som en pa ar av for med till den inte har vid skall eller om ska enligt"},
    {"no", "og det som er av til for med a pa ikke en den har ved skal eller om etter fra"},
    {"da", "og det som er af til for med at pa ikke en den har ved skal eller om efter fra"},
    {"fi", "ja on ei etta se oli joka mutta kuin ovat tai sen myos mukaan kun voi"},
    {"pl", "w na z do nie sie ze jest oraz przez dla od po jako przy ktore ktory lub zostaly"},
    {"tr", "ve bir bu icin ile olarak de da olan daha gibi kadar tarafindan"},
    {"uk", "та що не на до від за як або є його про при для під цього були буде"},
    {"ru", "и что не на до от за как или его по при для из этого были будет с"},
  };

  private static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    for (int i = 0; i < COMMON.length; i++) {
      for (String word : COMMON[i][1].split(" ")) WORDS.merge(word, 1 << i, (a, b) -> a | b);
    }
  }

  /// Characters that one way of writing Chinese has and the other has not.
  private static final String SIMPLIFIED = "们这国来发说对时会为单关开经实现业务规军书办门问机级";

  /// None that Japanese writes too.
  private static final String TRADITIONAL = "們這國來發說對會為單關於經實辦處屬該稱總";

  private Languages() {}

  /// The languages that the text may be in, as ISO 639-1 codes (`zh-Hans` and `zh-Hant` apart);
  /// empty where it says too little. More than one where they are as likely.
  public static Set<String> of(CharSequence text) {
    int[] hits = new int[COMMON.length];
    int[] scripts = new int[Script.values().length];
    int end = Math.min(text.length(), MOST_CHARS);
    StringBuilder word = new StringBuilder(LONGEST_WORD);
    for (int i = 0; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      if (Letters.wordPart(c)) {
        if (word.length() <= LONGEST_WORD) word.append(Character.toLowerCase(Letters.folded(c)));
      } else if (!word.isEmpty()) {
        count(WORDS.getOrDefault(word.toString(), 0), hits);
        word.setLength(0);
      }
      Script script = script(c);
      if (script != Script.OTHER) scripts[script.ordinal()]++;
    }
    Set<String> byScript = byScript(scripts);
    return byScript.isEmpty() ? byWords(hits) : byScript;
  }

  private enum Script {
    OTHER,
    HAN,
    SIMPLIFIED,
    TRADITIONAL,
    KANA,
    HANGUL,
    HEBREW,
    ARABIC,
    DEVANAGARI
  }

  private static Script script(char c) {
    if (c < 0x590) return Script.OTHER;
    if (c < 0x600) return Script.HEBREW;
    if (c < 0x700) return Script.ARABIC;
    if (c >= 0x900 && c < 0x980) return Script.DEVANAGARI;
    if (c >= 0x3041 && c <= 0x30FE) return Script.KANA;
    if (c >= 0xAC00 && c <= 0xD7A3) return Script.HANGUL;
    if (c < 0x4E00 || c > 0x9FFF) return Script.OTHER;
    if (SIMPLIFIED.indexOf(c) >= 0 && TRADITIONAL.indexOf(c) < 0) return Script.SIMPLIFIED;
    if (TRADITIONAL.indexOf(c) >= 0 && SIMPLIFIED.indexOf(c) < 0) return Script.TRADITIONAL;
    return Script.HAN;
  }

  private static Set<String> byScript(int[] counts) {
    if (counts[Script.KANA.ordinal()] >= FEWEST_LETTERS) return Set.of("ja");
    if (counts[Script.HANGUL.ordinal()] >= FEWEST_LETTERS) return Set.of("ko");
    if (counts[Script.HEBREW.ordinal()] >= FEWEST_LETTERS) return Set.of("he");
    if (counts[Script.ARABIC.ordinal()] >= FEWEST_LETTERS) return Set.of("ar");
    if (counts[Script.DEVANAGARI.ordinal()] >= FEWEST_LETTERS) return Set.of("hi", "en");
    int simplified = counts[Script.SIMPLIFIED.ordinal()];
    int traditional = counts[Script.TRADITIONAL.ordinal()];
    if (simplified >= FEWEST_OF_A_KIND && simplified > 2 * traditional) return Set.of("zh-Hans");
    if (traditional >= FEWEST_OF_A_KIND && traditional > 2 * simplified) return Set.of("zh-Hant");
    return Set.of();
  }

  private static void count(int languages, int[] hits) {
    for (int i = 0; i < hits.length; i++) if ((languages & 1 << i) != 0) hits[i]++;
  }

  /// The language with most of its words there, and those with nearly as many.
  private static Set<String> byWords(int[] hits) {
    int most = 0;
    for (int count : hits) most = Math.max(most, count);
    if (most < FEWEST_WORDS) return Set.of();
    Set<String> likely = new HashSet<>();
    for (int i = 0; i < hits.length; i++) if (hits[i] * 4 > most * 3) likely.add(COMMON[i][0]);
    return likely;
  }
}
