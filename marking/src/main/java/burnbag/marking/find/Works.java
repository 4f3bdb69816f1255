package burnbag.marking.find;

import burnbag.marking.Kind;
import burnbag.marking.page.Span;
import burnbag.marking.text.FoldedText;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Titles of plays, novels, films and magazines, chapters that are called as a level is, reserved
/// tables, ballots and birthdays (marking-vs-mention N8).
///
/// Short lines beside the word tell them: who directed it, in how many acts, who published it. A
/// word that offices use as well tells nothing: armies have theatres, ministries directorates, and
/// both have presses. So a line that names an office tells nothing either.
final class Works {
  private static final int NEAR_LINES = 3;
  private static final int LONGEST_LINE = 48;

  /// What stands on such a line, as whole words, in the languages of the packs.
  private static final List<String> WORDS =
      List.of(
          "a play in|a comedy in|a novel|a novel by|a thriller|in two acts|in three acts|bestseller"
              + "|paperback|ISBN|a film by|screenplay|surprise party|birthday|birthday party|ballot paper|ingredients|PIN code|your PIN|payslip",
          "schauspiel|komödie|roman von|ein roman|kriminalroman|krimi|in zwei akten|in drei akten|ein stück von"
              + "|drehbuch|hörspiel|geburtstag|überraschungsparty|stimmzettel|zutaten|ihre PIN|PIN-code|gehaltsabrechnung",
          "pièce en|comédie|comédie en|roman de|roman policier|un film de|en deux actes|en trois actes"
              + "|polar|anniversaire|bulletin de vote|ingrédients|code PIN|code secret|bulletin de paie",
          "commedia|commedia in|romanzo|un film di|in due atti|in tre atti|compleanno|scheda elettorale|ingredienti|codice PIN|busta paga",
          "comedia|comedia en|novela|una película de|en dos actos|en tres actos|cumpleaños|papeleta|ingredientes|clave PIN|código PIN|nómina",
          "pjäs|en pjäs|komedi|deckare|en film av|i två akter|i tre akter|förlag|bokförlaget|en roman av|roman av|födelsedag"
              + "|valsedel|röstsedel|ingredienser|PIN-kod|lönebesked",
          "skodespel|eit spel|skuespill|forlag|skuespil|et skuespil|i to akter|en film af|komedie|en roman af|fødselsdag|stemmeseddel|krimi|PIN-kode|lønseddel|lønnsslipp",
          "näytelmä|romaani|elokuva|kustantamo|näytöksessä|dekkari|jännitysromaani|syntymäpäivä|äänestyslippu|ainekset|PIN-koodi|PIN-koodisi|tunnusluku|palkkalaskelma",
          "sztuka w|powieść|komedia|wydawnictwo|w dwóch aktach|w trzech aktach|kryminał|urodziny"
              + "|karta do głosowania|składniki|kod PIN|pasek wypłaty",
          "пьеса|роман в|роман о|детектив|комедия|издательство|в двух действиях|в трёх действиях|кинофильм"
              + "|художественный фильм|день рождения|избирательный бюллетень|бюллетень для голосования|ингредиенты|ПИН-код|расчётный листок",
          "п'єса|роман у|роман про|комедія|видавництво|на дві дії|на три дії|художній фільм|детектив|день народження"
              + "|виборчий бюлетень|бюлетень для голосування|ПІН-код",
          "perdelik oyun|polisiye|yayınevi|yayınları|iki perde|üç perde|dergisi|doğum günü|oy pusulası|PIN kodu|şifreniz",
          "מחזה|רומן מאת|סרט מאת|מותחן|תיאטרון|יום הולדת|פתק הצבעה|קוד סודי|שולחן שמור",
          "مسرحية|مسرحية في|رواية|فيلم|دار النشر|من تأليف|المسرح|مجلة|عيد ميلاد|ورقة اقتراع|الرقم السري|المقادير",
          "नाटक|उपन्यास|फिल्म|फ़िल्म|पत्रिका|जन्मदिन|मतपत्र");

  /// The same, but of a work only where the line begins with it or a colon follows: plans are
  /// directed too, and the Hebrew for a director is also the Hebrew for 'in May'.
  private static final List<String> FIRST_WORDS =
      List.of(
          "directed by|starring|regie|mise en scène|regia di|la revista|regi|ohjaus|ohjannut|reżyseria|w reżyserii|режиссёр|газета"
              + "|режисер|yöneten|yönetmen|בימוי|במאי|निर्देशक");

  /// The same where words run into each other.
  private static final String GLYPHS =
      "[話话][劇剧](?![團团隊队])|(?<![總总])[導导]演(?![部组組機机室])|[編编][劇剧]|小[說说説]|[電电]影|映画|出版社|[劇剧][場场院]"
          + "|[週周]刊|[雑雜杂][誌志]|定価|演出(?![計计])|主演|幕劇|誕生日|生日|생일|投票用紙|暗証番号|비밀번호|투표용지|[選选]票|연출|극본|소설|영화|출판사|연극|극장|장편|주간지";

  /// Beginnings of what names an office, whatever it prints or directs.
  private static final List<String> OFFICES =
      List.of(
          "minist|milit|defenc|defens|difesa|army|armee|ejército|esercito|bundes|forsvar|försvar|puolustus|wojsk|obron|sztab|savunma"
              + "|kuvvet|genelkurmay|general staff|stato maggiore|état-major|estado mayor|regiment|brigad|batal|batail|battal",
          "министерств|министр|военн|воениздат|оборон|штаб|дивизи|бригад|міністерств|міністр|військ",
          "צבא|צה|הביטחון|المسلحة|الجيش|الدفاع|العسكري|सेना|रक्षा|국방|육군|해군|공군|군사");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:"
              + alternatives(OFFICES)
              + ")|[軍军]|国防|國防|解放|部[隊队]|武警|公安|后勤|後勤|保密|[學学]院|防衛|自衛隊");

  private static final String FIRST = "(?:" + alternatives(FIRST_WORDS) + ")";

  private static final Pattern WORK =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:"
              + alternatives(WORDS)
              + "|(?:MESA|TAVOLO|TISCH|שולחן) \\d{1,3})(?![\\p{L}\\p{M}])|^[^\\p{L}]{0,4}"
              + FIRST
              + "(?![\\p{L}\\p{M}]| ?\\d)|(?<![\\p{L}\\p{M}])"
              + FIRST
              + " ?:|"
              + GLYPHS);

  private static final String GENRES =
      "novel|a novel|thriller|roman|novelle|erzählung|nouvelle|récit|racconto|novella|relato|cuento|novell|fortelling|fortælling|novelli"
          + "|kertomus|opowiadanie|роман|повесть|рассказ|роман-эпопея|повість|оповідання|öykü|hikâye|hikaye|רומן|סיפור|נובלה|قصة|أقصوصة|कहानी|長編|短編|推理";

  /// The number of a chapter, and nothing more.
  private static final Pattern CHAPTER =
      Pattern.compile(
          "\\W{0,4}(?:(?:CHAPTER|KAPITEL|CHAPITRE|CAPITOLO|CAPITULO|ROZDZIAL|ГЛABA|ГЛАВА|РОЗДІЛ|LUKU|KAPITTEL|BOLUM|פרק|الفصل|अध्याय)"
              + " [\\p{L}\\p{M}\\d.]{1,16}|\\d{1,3}\\. ?(?:KAPITEL|LUKU|BOLUM|KAPITTEL)|第 ?[\\d一二三四五六七八九十百]{1,4} ?[章回話话]|제 ?\\d{1,3} ?장)\\W{0,4}");

  /// The name of a kind of book, and nothing more.
  private static final Pattern GENRE =
      Pattern.compile("\\W{0,4}(?:" + FoldedText.upper(GENRES) + ")\\W{0,4}");

  private final Sheet sheet;
  private final BitSet asked = new BitSet();
  private final BitSet telling = new BitSet();

  Works(Sheet sheet) {
    this.sheet = sheet;
  }

  /// Whether the candidate is a title, by the lines round it.
  boolean title(Candidate candidate) {
    if (candidate.kind() != Kind.BANNER || candidate.compound()) return false;
    List<Integer> written = sheet.written();
    int at = Collections.binarySearch(written, candidate.line());
    if (at < 0) return false;
    if (at > 0 && at < written.size() - 1 && matches(CHAPTER, written.get(at - 1), true))
      return true;
    int last = Math.min(written.size() - 1, at + NEAR_LINES);
    for (int i = Math.max(0, at - NEAR_LINES); i <= last; i++)
      if (i != at && tells(written.get(i))) return true;
    return false;
  }

  /// Whether the line says of a work what it is; asked of it by each candidate near.
  private boolean tells(int line) {
    if (!asked.get(line)) {
      asked.set(line);
      boolean work = matches(WORK, line, false) && !matches(OFFICE, line, false);
      telling.set(line, work || matches(GENRE, line, true));
    }
    return telling.get(line);
  }

  private boolean matches(Pattern pattern, int line, boolean whole) {
    Span span = sheet.lines().trimmed(line);
    if (span.length() > LONGEST_LINE) return false;
    Matcher matcher = pattern.matcher(sheet.fold(line).upper());
    return whole ? matcher.matches() : matcher.find();
  }

  private static String alternatives(List<String> words) {
    return words.stream()
        .flatMap(line -> Arrays.stream(line.split("\\|")))
        .map(word -> Pattern.quote(FoldedText.upper(word)))
        .distinct()
        .collect(Collectors.joining("|"));
  }
}
