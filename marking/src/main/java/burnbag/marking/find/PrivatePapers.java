package burnbag.marking.find;

import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import burnbag.marking.text.FoldedText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What bears on the markings of companies and lawyers alone: the disclaimers of mails, whose
/// heading is no marking of the mail (marking-vs-mention N11), and the Bates numbers of a court
/// case.
final class PrivatePapers {
  private static final Set<String> SCHEMES = Set.of("privilege", "corporate");

  private static final Pattern DISCLAIMER =
      Pattern.compile(
          "INTENDED (?:ONLY|SOLELY|EXCLUSIVELY)|(?:ONLY|SOLELY|EXCLUSIVELY) (?:INTENDED )?FOR THE"
              + " (?:USE|ATTENTION|ADDRESSEE|PERSON|INDIVIDUAL|NAMED|INTENDED)|INTENDED RECIPIENT"
              + "|RECEIVED THIS (?:E-?MAIL|MESSAGE|COMMUNICATION|TRANSMISSION|FAX)"
              + "|NAMED (?:RECIPIENT|ADDRESSEE)|NOT THE (?:NAMED )?(?:RECIPIENT|ADDRESSEE)"
              + "|(?:DESTINATAIRE|EMPFANGER|DESTINATARIO)\\b");

  /// What a disclaimer calls the mail, whom it is for, and that it is for nobody else: all three,
  /// in one language or another.
  private static final List<Pattern> ANY_DISCLAIMER =
      List.of(
          folded(
              "e-mail|email|mail|message|fax|nachricht|courriel|messaggio|mensaje|correo|meddelande|melding|meddelelse|besked|mejl"
                  + "|epost|e-post|viesti|sähköposti|wiadomość|wiadomości|korespondencja|сообщение|письмо|повідомлення|лист|ileti|mesaj|posta"
                  + "|הודעה|מייל|الرسالة|رسالة|البريد|संदेश|ईमेल|メール|메일|邮件|郵件|电邮|電郵"),
          folded(
              "addressee|recipient|empfänger|adressat|adressaten|destinataire|destinatario|mottagaren|mottagare|mottakeren|mottaker|modtageren|modtager"
                  + "|vastaanottaja|vastaanottajalle|adresata|adresat|adresatem|odbiorcy|адресату|адресата|получателю|одержувача|alıcısı|alıcı|alıcının"
                  + "|הנמען|לנמען|נמען|المرسل إليه|للمرسل إليه|المستلم|प्राप्तकर्ता|宛先|宛名|受信者|수신자|수신인|收件人"),
          folded(
              "only|solely|exclusively|nur|ausschließlich|uniquement|exclusivement|seulement|solo|esclusivamente|exclusivamente|únicamente|endast|enbart|bare"
                  + "|kun|udelukkende|utelukkende|vain|ainoastaan|wyłącznie|tylko|только|исключительно|лише|виключно|тільки|yalnızca|sadece|sırf"
                  + "|בלבד|רק|فقط|حصريا|केवल|のみ|だけ|만을|만|仅|僅|只"));

  /// Levels above it head no disclaimer.
  private static final int HIGHEST_IN_FOOTER = 2;

  private static final Pattern BATES = Pattern.compile("[A-Z][A-Z_-]{1,12} ?0\\d{4,8}");
  private static final int REACH = 5;
  private static final int LAST_LINES = 3;

  private final Sheet sheet;

  PrivatePapers(Sheet sheet) {
    this.sheet = sheet;
  }

  private static Pattern folded(String words) {
    return Pattern.compile(
        "(?<![\\p{IsLatin}\\p{IsCyrillic}])(?:"
            + FoldedText.upper(words)
            + ")(?![\\p{IsLatin}\\p{IsCyrillic}])");
  }

  void add(Candidate candidate, Set<Sign> signs) {
    if (footer(candidate)) {
      signs.add(Sign.MAIL_FOOTER);
      return;
    }
    if (!candidate.meanings().stream().allMatch(m -> SCHEMES.contains(m.scheme()))) return;
    if (DISCLAIMER.matcher(below(candidate)).find()) signs.add(Sign.MAIL_FOOTER);
    else if (numbered()) signs.add(Sign.BATES_NUMBER);
  }

  private boolean footer(Candidate candidate) {
    boolean low =
        !candidate.compound()
            && candidate.form() != Form.DISTINCT
            && candidate.meanings().stream().allMatch(m -> m.rank() <= HIGHEST_IN_FOOTER);
    if (!low) return false;
    String below = below(candidate);
    return ANY_DISCLAIMER.stream().allMatch(pattern -> pattern.matcher(below).find());
  }

  /// The candidate's line and those below it, folded to capitals; of a long one what is near.
  private String below(Candidate candidate) {
    int line = candidate.line();
    return sheet.near(line, line + REACH, candidate.at().start()).upper();
  }

  /// Whether one of the page's last lines is a Bates number and nothing else.
  private boolean numbered() {
    int written = sheet.written().size();
    for (int line : sheet.written().subList(Math.max(0, written - LAST_LINES), written)) {
      Span span = sheet.lines().trimmed(line);
      if (span.length() <= Beside.LOOK_ASIDE && BATES.matcher(sheet.fold(line).upper()).matches())
        return true;
    }
    return false;
  }
}
