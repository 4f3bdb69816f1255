package burnbag.marking.text;

import java.util.List;

/// One character at a time: what it looks like once width, accent, case and look-alikes are set
/// aside.
public final class Letters {
  /// Cyrillic and Greek letters beside the Latin ones that they cannot be told from in print.
  private static final String LOOK_ALIKES =
      ""
          + "\u0410A\u0412B\u0415E\u0405S\u0406I\u0408J\u041AK\u041CM\u041DH\u041EO\u0420P\u0421C"
          + "\u0422T\u0423Y\u0425X\u0430a\u0435e\u043Eo\u0440p\u0441c\u0443y\u0445x\u0455s\u0456i"
          + "\u0458j\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039AK\u039CM\u039DN\u039FO\u03A1P"
          + "\u03A4T\u03A5Y\u03A7X\u03BFo\u050CG\u0500D\u051CW\u051AQ\u04AEY\u13DAS\u13A2T";

  /// Accented Latin letters beside their bare ones, as canonical decomposition (Unicode NFD) parts
  /// them.
  private static final String ACCENTED =
      ""
          + "ÀAÁAÂAÃAÄAÅAÇCÈEÉEÊEËEÌIÍIÎIÏIÑNÒOÓOÔOÕOÖOÙUÚUÛUÜUÝYàaáaâaãaäaåaçcèeéeêe"
          + "ëeìiíiîiïiñnòoóoôoõoöoùuúuûuüuýyÿyĀAāaĂAăaĄAąaĆCćcĈCĉcĊCċcČCčcĎDďdĒEēeĔE"
          + "ĕeĖEėeĘEęeĚEěeĜGĝgĞGğgĠGġgĢGģgĤHĥhĨIĩiĪIīiĬIĭiĮIįiİIĴJĵjĶKķkĹLĺlĻLļlĽLľl"
          + "ŃNńnŅNņnŇNňnŌOōoŎOŏoŐOőoŔRŕrŖRŗrŘRřrŚSśsŜSŝsŞSşsŠSšsŢTţtŤTťtŨUũuŪUūuŬUŭu"
          + "ŮUůuŰUűuŲUųuŴWŵwŶYŷyŸYŹZźzŻZżzŽZžzƠOơoƯUưuǍAǎaǏIǐiǑOǒoǓUǔuǕUǖuǗUǘuǙUǚuǛU"
          + "ǜuǞAǟaǠAǡaǦGǧgǨKǩkǪOǫoǬOǭoǰjǴGǵgǸNǹnǺAǻaȀAȁaȂAȃaȄEȅeȆEȇeȈIȉiȊIȋiȌOȍoȎOȏo"
          + "ȐRȑrȒRȓrȔUȕuȖUȗuȘSșsȚTțtȞHȟhȦAȧaȨEȩeȪOȫoȬOȭoȮOȯoȰOȱoȲYȳyḀAḁaḂBḃbḄBḅbḆBḇb"
          + "ḈCḉcḊDḋdḌDḍdḎDḏdḐDḑdḒDḓdḔEḕeḖEḗeḘEḙeḚEḛeḜEḝeḞFḟfḠGḡgḢHḣhḤHḥhḦHḧhḨHḩhḪHḫh"
          + "ḬIḭiḮIḯiḰKḱkḲKḳkḴKḵkḶLḷlḸLḹlḺLḻlḼLḽlḾMḿmṀMṁmṂMṃmṄNṅnṆNṇnṈNṉnṊNṋnṌOṍoṎOṏo"
          + "ṐOṑoṒOṓoṔPṕpṖPṗpṘRṙrṚRṛrṜRṝrṞRṟrṠSṡsṢSṣsṤSṥsṦSṧsṨSṩsṪTṫtṬTṭtṮTṯtṰTṱtṲUṳu"
          + "ṴUṵuṶUṷuṸUṹuṺUṻuṼVṽvṾVṿvẀWẁwẂWẃwẄWẅwẆWẇwẈWẉwẊXẋxẌXẍxẎYẏyẐZẑzẒZẓzẔZẕzẖhẗt"
          + "ẘwẙyẠAạaẢAảaẤAấaẦAầaẨAẩaẪAẫaẬAậaẮAắaẰAằaẲAẳaẴAẵaẶAặaẸEẹeẺEẻeẼEẽeẾEếeỀEềe"
          + "ỂEểeỄEễeỆEệeỈIỉiỊIịiỌOọoỎOỏoỐOốoỒOồoỔOổoỖOỗoỘOộoỚOớoỜOờoỞOởoỠOỡoỢOợoỤUụu"
          + "ỦUủuỨUứuỪUừuỬUửuỮUữuỰUựuỲYỳyỴYỵyỶYỷyỸYỹy";

  private static final char[] FOLDED = new char[0x10000];
  private static final char[] LATIN = new char[0x10000];
  private static final char[] CYRILLIC = new char[128];
  private static final boolean[] INVISIBLE = new boolean[0x10000];

  static {
    for (int c = 0; c < 0x10000; c++) FOLDED[c] = (char) c;
    for (int i = 0; i < ACCENTED.length(); i += 2)
      FOLDED[ACCENTED.charAt(i)] = ACCENTED.charAt(i + 1);
    for (int c = 0xFF01; c <= 0xFF5E; c++) FOLDED[c] = (char) (c - 0xFF01 + 0x21);
    for (char c :
        "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t\u000B"
            .toCharArray()) {
      FOLDED[c] = ' ';
    }
    for (char c :
        "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\u2500\u00AF".toCharArray()) {
      FOLDED[c] = '-';
    }
    for (char c : "\u2044\u2215\u29F8\u2571".toCharArray()) FOLDED[c] = '/';
    for (char c : "\u2018\u2019\u201B\u2032\u02BC".toCharArray()) FOLDED[c] = '\'';
    for (char c : "\u201C\u201D\u201E\u2033".toCharArray()) FOLDED[c] = '"';
    for (char c : "\uFE55\u02D0\uA789".toCharArray()) FOLDED[c] = ':';
    FOLDED['\u2606'] = '\u2605';
    FOLDED['\uFE61'] = '*';
    FOLDED['\u0131'] = 'i';
    FOLDED['\u0130'] = 'I';
    FOLDED['\u0142'] = 'l';
    FOLDED['\u0141'] = 'L';
    FOLDED['\u00D8'] = 'O';
    FOLDED['\u00F8'] = 'o';
    for (char c :
        ("\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\u2061\u2062\u2063\u2064\uFEFF\u180E\u034F\u202A\u202B\u202C\u202D\u202E"
                + "\u2066\u2067\u2068\u2069\uFE0E\uFE0F\u0640")
            .toCharArray()) {
      INVISIBLE[c] = true;
    }
    for (int c = 0x300; c < 0x370; c++) INVISIBLE[c] = true;
    for (int c = 0; c < 0x20; c++)
      INVISIBLE[c] = c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0xB;
    OtherScripts.fold(FOLDED, INVISIBLE);
    for (int i = 0; i < LOOK_ALIKES.length(); i += 2) {
      char twin = LOOK_ALIKES.charAt(i);
      char latin = LOOK_ALIKES.charAt(i + 1);
      LATIN[twin] = latin;
      if (!cyrillic(twin)) continue;
      if (CYRILLIC[latin] == 0) CYRILLIC[latin] = twin;
      char small = Character.toLowerCase(twin);
      if (small == twin) continue;
      LATIN[small] = Character.toLowerCase(latin);
      if (CYRILLIC[LATIN[small]] == 0) CYRILLIC[LATIN[small]] = small;
    }
  }

  private Letters() {}

  /// Width, accents, dashes, slashes, quotes and spaces unified; case kept.
  public static char folded(char c) {
    return FOLDED[c];
  }

  /// Whether print shows nothing of it: zero-width, soft hyphen, combining accent, direction mark.
  public static boolean invisible(char c) {
    return INVISIBLE[c];
  }

  /// The Latin letter that a Cyrillic or Greek one looks like, in one case at least; 0 where there
  /// is none.
  static char latinTwin(char c) {
    return LATIN[c];
  }

  /// The Cyrillic letter that a Latin one looks like; 0 where there is none.
  static char cyrillicTwin(char c) {
    return c < 128 ? CYRILLIC[c] : 0;
  }

  static boolean cyrillic(char c) {
    return c >= 0x400 && c < 0x530;
  }

  /// The letters that one character stands for: a roman numeral, a ligature, a glyph in a circle;
  /// empty for all others.
  public static String spelledOut(char c) {
    int at = c < 0x2160 ? -1 : SEVERAL.indexOf(c);
    return at < 0 ? "" : SPELLED.get(at);
  }

  /// Characters that stand for several letters.
  public static final String SEVERAL =
      "\u2160\u2161\u2162\u2163\u2170\u2171\u2172\u2173\u3299\uFB00\uFB01\uFB02\uFB03\uFB04"
          + "\uFEF5\uFEF6\uFEF7\uFEF8\uFEF9\uFEFA\uFEFB\uFEFC";

  private static final String LAM_ALEF = "\u0644\u0627";
  private static final List<String> SPELLED =
      List.of(
          "I",
          "II",
          "III",
          "IV",
          "i",
          "ii",
          "iii",
          "iv",
          "(\u79D8)",
          "ff",
          "fi",
          "fl",
          "ffi",
          "ffl",
          LAM_ALEF,
          LAM_ALEF,
          LAM_ALEF,
          LAM_ALEF,
          LAM_ALEF,
          LAM_ALEF,
          LAM_ALEF,
          LAM_ALEF);

  /// The capital that a character is or looks like: folded, and Latin where print cannot tell it
  /// from a Latin one (`е`, `Е` and `E` are all `E`).
  public static char skeleton(char c) {
    char upper = upper(FOLDED[c]);
    char twin = LATIN[upper];
    return twin == 0 ? upper : twin;
  }

  /// Upper case without regard to any locale (Turkish i included).
  public static char upper(char c) {
    if (c < 128) return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    return c == 'ß' ? c : Character.toUpperCase(c);
  }

  /// Whether it is written without spaces between words: Han, Kana, Hangul.
  public static boolean ideograph(char c) {
    return c >= 0x2E80 && c <= 0x9FFF && c != '\u3000'
        || c >= 0xAC00 && c <= 0xD7AF
        || c >= 0xF900 && c <= 0xFAFF;
  }

  /// A letter, vowel sign or digit of an alphabet; ideographs are not.
  public static boolean wordPart(char c) {
    if (c < 128) return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    if (ideograph(c)) return false;
    if (Character.isLetterOrDigit(c)) return true;
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /// A letter of a script without capitals: ideographs, Hangul, Arabic, Hebrew, Devanagari.
  public static boolean caseless(char c) {
    return ideograph(c) || Character.getType(c) == Character.OTHER_LETTER;
  }
}
