package burnbag.marking.find;

import burnbag.marking.Kind;
import burnbag.marking.grammar.AustralianMail;
import burnbag.marking.label.ProtectiveMarking;
import burnbag.marking.page.Part;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The protective marking at the end of a subject line that stands in a text: a mail printed, or
/// pasted into a note ([AustralianMail]). A mail's own subject is read as a property of it.
final class MailSubjects {
  private static final Pattern LINE =
      Pattern.compile(
          "(?i)\\s{0,8}(?:subject|subj|re|fw|fwd)\\s*:[^\\n]{0,400}?(\\[\\s*SEC\\s*=[^\\]\\n]{1,300}\\])\\s*");

  Optional<Candidate> on(Sheet sheet, int line) {
    Span whole = sheet.lines().trimmed(line);
    Matcher subject = LINE.matcher(sheet.text()).region(whole.start(), whole.end());
    if (!subject.matches()) return Optional.empty();
    Span at = new Span(subject.start(1), subject.end(1));
    if (sheet.part(at) == Part.SUBJECT) return Optional.empty();
    return ProtectiveMarking.inSubject(subject.group(1))
        .map(
            label ->
                new Candidate(
                    List.of(label.meaning()),
                    Kind.METADATA,
                    Form.DISTINCT,
                    at,
                    line,
                    true,
                    false,
                    true,
                    false,
                    label.faults()));
  }
}
