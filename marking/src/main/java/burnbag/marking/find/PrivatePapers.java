package burnbag.marking.find;

import burnbag.marking.page.Span;
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
              + "|(?:DESTINATAIRE|EMPFANGER|DESTINATARIO)\\b");

  private static final Pattern BATES = Pattern.compile("[A-Z][A-Z_-]{1,12} ?0\\d{4,8}");
  private static final int REACH = 5;
  private static final int LAST_LINES = 3;

  private final Sheet sheet;

  PrivatePapers(Sheet sheet) {
    this.sheet = sheet;
  }

  void add(Candidate candidate, Set<Sign> signs) {
    if (!candidate.meanings().stream().allMatch(m -> SCHEMES.contains(m.scheme()))) return;
    if (disclaims(candidate.line())) signs.add(Sign.MAIL_FOOTER);
    else if (numbered()) signs.add(Sign.BATES_NUMBER);
  }

  private boolean disclaims(int line) {
    return DISCLAIMER.matcher(sheet.fold(line, line + REACH).upper()).find();
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
