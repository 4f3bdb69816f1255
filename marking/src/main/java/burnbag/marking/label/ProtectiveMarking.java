package burnbag.marking.label;

import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.grammar.AustralianMail;
import burnbag.marking.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A protective marking as Australian mails bear it (Email Protective Marking Standard 2024.1). As
/// a banner it is the level with its caveats and information management markers behind `//`.
public final class ProtectiveMarking {
  private ProtectiveMarking() {}

  /// The marking in the value of the header field.
  static Optional<StructuredLabel> inField(String value) {
    return AustralianMail.inField(value).map(mail -> label(mail, value));
  }

  /// The first marking of a subject.
  public static Optional<StructuredLabel> inSubject(String value) {
    return AustralianMail.inSubject(value).map(mail -> label(mail, value));
  }

  private static StructuredLabel label(AustralianMail mail, String value) {
    List<String> words = new ArrayList<>();
    for (String caveat : mail.caveats()) words.add(caveat.substring(caveat.indexOf(':') + 1));
    words.addAll(mail.access());
    String canonical =
        words.isEmpty() ? mail.level() : mail.level() + "//" + String.join("/", words);
    Meaning meaning =
        new Meaning("au", mail.level(), mail.rank(), canonical, Parts.ofDissem(words));
    if (Dates.isDate(mail.expires())) meaning = Dates.until(meaning, mail.expires());
    return new StructuredLabel(
        meaning, mail.faults(), true, "protective marking of a mail", new Span(0, value.length()));
  }
}
