package burnbag.marking.find;

import burnbag.marking.text.FoldedText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A pattern of the ways in which offices write a day, over folded capitals.
final class WrittenDates {
  /// The beginnings of the months' names by language, as they are written; some serve several.
  private static final List<String> MONTHS =
      List.of(
          "jan feb mar apr may jun jul aug sep oct nov dec",
          "jän mär mai okt dez",
          "janv fév avr juin juil août déc",
          "ene abr ago set dic",
          "gen mag giu lug ott",
          "des maj",
          "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
          "stycz lut kwie czerw lip sierp wrze paźdz listop grud",
          "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
          "янв фев март апр мая июн июл авг сент окт ноя дек",
          "січ лют берез квіт трав черв лип серп верес жовт листоп груд",
          "ינואר פברואר מרץ מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
          "يناير فبراير مارس أبريل إبريل مايو يونيو يونية يوليو يولية أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
          "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين محرم صفر ربيع جمادى رجب شعبان رمضان شوال",
          "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर");

  private static final String MONTH =
      "(?:"
          + MONTHS.stream()
              .flatMap(line -> Stream.of(line.split(" ")))
              .map(name -> FoldedText.upper(name))
              .distinct()
              .collect(Collectors.joining("|"))
          + ")[\\p{L}\\p{M}]*\\.?";

  /// In figures, by month's name before or behind the day, by Roman month, in eastern manner.
  static final String ANY =
      String.join(
          "|",
          "(?:\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?\\d{2,4}",
          "\\d{4} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{1,2}",
          "\\d{1,2}(?:\\.|ER|ST|ND|RD|TH|O|º|°)? ?(?:DE |OF |\u05D1-?)?"
              + MONTH
              + ",? ?(?:DE |DEL )?\\d{2,4}",
          MONTH + " ?\\d{1,2}(?:ST|ND|RD|TH|\\. PAIVANA)?,? ?\\d{4}",
          "\\d{1,2}[ .](?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})[ .]\\d{4}",
          "(?:\\d{1,4}|元|[〇零一二三四五六七八九]{4}) ?年 ?[\\d一二三四五六七八九十]{1,3}"
              + " ?月(?: ?[\\d一二三四五六七八九十]{1,3} ?日)?",
          "\\d{4} ?년 ?\\d{1,2} ?월(?: ?\\d{1,2} ?일)?)");

  private WrittenDates() {}
}
