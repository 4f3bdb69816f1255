package burnbag.reading.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;

/// Tells apart the encodings that bytes above 127 can be in when they are not UTF-8.
///
/// First by legality: the East Asian encodings refuse most byte sequences. What is legal in several
/// is decoded in each, and the one whose text has most of its language's commonest characters wins.
/// For the 8-bit alphabets, which refuse next to nothing, letters are weighed by how common they
/// are and by their neighbours: a capital inside a word or a sign between letters is what a wrong
/// alphabet looks like.
final class EncodingGuess {
  private static final int SAMPLE_BYTES = 1 << 14;

  private static final String SIMPLIFIED =
      "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市处命号密秘绝级件";
  private static final String TRADITIONAL =
      "的一是不了在人有我他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市處命號密絕級件";
  private static final String JAPANESE =
      "のにはをたがでてとしれさいるもなかりこきあまくらっうんすよせけつわえどみちろめやだおそじほげばへゆひびゅずょ、。・ー一日国年大会人中本事者社行第二同出分上国時後部長前地方対政見子学生的外自関発法議党戦内開場員機密極秘取扱注意部外";
  private static final String KOREAN =
      "이다는의에가을하고지로를한은기도사대자인서어해리그나시아수보정부일전과들만여으있라게장상원성주제공국조것니면스말동안경비회관밀급외각세구반무행소방본신개된했음문우와계용요미선";

  private record Candidate(Charset charset, String common) {}

  private static final List<Candidate> EAST_ASIAN =
      List.of(
          new Candidate(Charset.forName("GB18030"), SIMPLIFIED),
          new Candidate(Charset.forName("Big5-HKSCS"), TRADITIONAL),
          new Candidate(Charset.forName("EUC-JP"), JAPANESE),
          new Candidate(Charset.forName("windows-31j"), JAPANESE),
          new Candidate(Charset.forName("x-windows-949"), KOREAN));

  private static final String CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё";
  private static final String GREEK = "αοιετσνηυρπκμλωδγχθφβξζψάέήίόύώς";
  private static final String LATIN = "éèàäöüßçñáíóúêâôîûëïãõåøæÉÄÖÜÅØÆ§°«»–—’“”„…•·£©®\u00A0";
  private static final String CENTRAL =
      "ąćęłńóśźżáčďéěíňřšťúůýžőűöüäăâîșşțţđßĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽŐŰ";
  private static final String TURKISH = "ıİşŞğĞüÜöÖçÇâî";
  private static final String BALTIC = "āčēģīķļņšūžąęėįųõäöü";
  private static final String HEBREW = "יוהלאברתשמנדעקחפטגצסזכםןךץף";
  private static final String ARABIC = "اليمنرتبةعدسفهكقأحجشطصخذثضزغظئءىؤإ";
  private static final String THAI = "านรอกเงมยลวดทสตะปบคหแจพชขใไโผธซณ่้ิ์ัีุ็ื";

  private static final List<Candidate> EIGHT_BIT =
      List.of(
          new Candidate(Charset.forName("windows-1252"), LATIN),
          new Candidate(Charset.forName("windows-1251"), CYRILLIC),
          new Candidate(Charset.forName("KOI8-R"), CYRILLIC),
          new Candidate(Charset.forName("IBM866"), CYRILLIC),
          new Candidate(Charset.forName("ISO-8859-5"), CYRILLIC),
          new Candidate(Charset.forName("windows-1250"), CENTRAL),
          new Candidate(Charset.forName("ISO-8859-2"), CENTRAL),
          new Candidate(Charset.forName("windows-1253"), GREEK),
          new Candidate(Charset.forName("windows-1254"), TURKISH),
          new Candidate(Charset.forName("windows-1257"), BALTIC),
          new Candidate(Charset.forName("windows-1255"), HEBREW),
          new Candidate(Charset.forName("windows-1256"), ARABIC),
          new Candidate(Charset.forName("x-windows-874"), THAI),
          new Candidate(Charset.forName("IBM850"), LATIN),
          new Candidate(Charset.forName("IBM852"), CENTRAL));

  private EncodingGuess() {}

  /// The likeliest encoding; empty where the bytes read as no writing at all.
  static Optional<Charset> of(byte[] head, int length) {
    int sample = Math.min(length, SAMPLE_BYTES);
    // An ASCII byte is never the second half of a UTF-8 or the first of a double-byte character:
    // cut after the last one.
    if (sample < length) {
      while (sample > SAMPLE_BYTES / 2 && head[sample - 1] < 0) sample--;
    }
    Charset best = null;
    double bestScore = 0.08;
    if (pairedShare(head, sample) > 0.5) {
      for (Candidate candidate : EAST_ASIAN) {
        double score = eastAsianScore(candidate, head, sample);
        if (score > bestScore) {
          best = candidate.charset();
          bestScore = score;
        }
      }
    }
    double eightBest = 0;
    Charset eight = null;
    for (Candidate candidate : EIGHT_BIT) {
      double score = eightBitScore(candidate, head, sample);
      if (score > eightBest) {
        eight = candidate.charset();
        eightBest = score;
      }
    }
    if (best != null && bestScore * 2 >= eightBest) return Optional.of(best);
    if (eight != null) return Optional.of(eight);
    if (best != null) return Optional.of(best);
    return readsAsLatin(head, sample)
        ? Optional.of(Charset.forName("windows-1252"))
        : Optional.empty();
  }

  /// The share of high bytes that stand beside another one. In Latin writing accented letters
  /// mostly stand alone.
  private static double pairedShare(byte[] b, int n) {
    int high = 0;
    int paired = 0;
    for (int i = 0; i < n; i++) {
      if (b[i] >= 0) continue;
      high++;
      boolean before = i > 0 && b[i - 1] < 0;
      boolean after = i + 1 < n && b[i + 1] < 0;
      if (before || after) paired++;
    }
    return high == 0 ? 0 : (double) paired / high;
  }

  /// The share of common characters among those beyond ASCII; 0 where the bytes are not legal.
  private static double eastAsianScore(Candidate candidate, byte[] b, int n) {
    String text = strictly(candidate.charset(), b, n);
    if (text == null) return 0;
    int wide = 0;
    double common = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) continue;
      wide++;
      if (candidate.common().indexOf(c) >= 0) {
        common += 1;
      } else if (c >= 0xFF61 && c <= 0xFF9F || c >= 0xE000 && c <= 0xF8FF) {
        // Half-width kana and private characters are what a wrong guess turns Latin and Chinese
        // into.
        common -= 0.5;
      } else if (c >= 0x3000 && c <= 0x303F || c >= 0xFF01 && c <= 0xFF5E || c == '★') {
        common += 0.4;
      }
    }
    return wide == 0 ? 0 : common / wide;
  }

  private static String strictly(Charset charset, byte[] b, int n) {
    for (int cut = 0; cut < 4 && cut < n; cut++) {
      try {
        return charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(b, 0, n - cut))
            .toString();
      } catch (CharacterCodingException _) {
        // Illegal here may be legal with the cut character left off; else it is another encoding's
        // text.
        if (n < SAMPLE_BYTES) return null;
      }
    }
    return null;
  }

  private static double eightBitScore(Candidate candidate, byte[] b, int n) {
    String text = new String(b, 0, n, candidate.charset());
    int high = 0;
    double score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) continue;
      high++;
      if (c == '\uFFFD' || c < 0xA0 || c >= 0x2500 && c < 0x25A0) {
        score -= 1;
        continue;
      }
      int rank = candidate.common().indexOf(Character.toLowerCase(c));
      if (rank < 0) rank = candidate.common().indexOf(c);
      score += rank < 0 ? -0.2 : 1 - 0.6 * rank / candidate.common().length();
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      if (Character.isLetter(c) && Character.isLetter(before)) {
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) score -= 0.8;
        if (isLatin(c) != isLatin(before)) score -= 0.6;
      } else if (!Character.isLetter(c)
          && !Character.isSpaceChar(c)
          && Character.isLetter(before)
          && i + 1 < text.length()
          && Character.isLetter(text.charAt(i + 1))
          && c != '’') {
        score -= 0.5;
      }
    }
    return high == 0 ? 0 : score / high;
  }

  private static boolean isLatin(char c) {
    return c < 0x0250 || c >= 0x1E00 && c < 0x1F00;
  }

  /// High bytes in the midst of ASCII words: text, whatever its alphabet.
  private static boolean readsAsLatin(byte[] b, int n) {
    int letters = 0;
    for (int i = 0; i < n; i++) {
      int c = b[i] | 0x20;
      if (c >= 'a' && c <= 'z' || b[i] == ' ' || b[i] == '\n') letters++;
    }
    return letters * 2 >= n;
  }
}
