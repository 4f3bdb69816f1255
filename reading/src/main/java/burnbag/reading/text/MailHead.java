package burnbag.reading.text;

import burnbag.marking.page.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The header of a mail, as it stands in the text.
public final class MailHead {
  private static final Set<String> TELLING =
      Set.of(
          "received",
          "return-path",
          "message-id",
          "mime-version",
          "delivered-to",
          "x-mailer",
          "x-mozilla-status");
  private static final Set<String> COMMON =
      Set.of(
          "from",
          "to",
          "cc",
          "subject",
          "date",
          "reply-to",
          "sender",
          "content-type",
          "delivery-date");

  private MailHead() {}

  /// Whether the text begins as a mail does: header fields, among them some that only mails have.
  public static boolean begins(CharSequence text) {
    int telling = 0;
    int common = 0;
    int at = 0;
    if (startsWith(text, "From ")) at = nextLine(text, 0);
    for (int fields = 0; fields < 60 && at < text.length(); fields++) {
      int end = nextLine(text, at);
      char first = text.charAt(at);
      if (first == '\n' || first == '\r') break;
      if (first != ' ' && first != '\t') {
        String name = fieldName(text, at, end);
        if (name.isEmpty()) break;
        if (TELLING.contains(name)) telling++;
        if (COMMON.contains(name)) common++;
      }
      at = end;
    }
    return telling >= 1 && common >= 1 || common >= 3;
  }

  /// Where the value of the first subject field stands, folded lines included.
  public static Optional<Span> subject(CharSequence text) {
    int at = startsWith(text, "From ") ? nextLine(text, 0) : 0;
    while (at < text.length()) {
      int end = nextLine(text, at);
      char first = text.charAt(at);
      if (first == '\n' || first == '\r') return Optional.empty();
      if (fieldName(text, at, end).equals("subject")) {
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
          end = nextLine(text, end);
        }
        int from = at + "subject:".length();
        while (from < end && Character.isWhitespace(text.charAt(from))) from++;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) end--;
        return Optional.of(new Span(from, end));
      }
      at = end;
    }
    return Optional.empty();
  }

  private static String fieldName(CharSequence text, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':') return text.subSequence(from, i).toString().toLowerCase(Locale.ROOT);
      if (c <= ' ' || c >= 0x7F) return "";
    }
    return "";
  }

  private static int nextLine(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) if (text.charAt(i) == '\n') return i + 1;
    return text.length();
  }

  private static boolean startsWith(CharSequence text, String prefix) {
    return text.length() >= prefix.length()
        && text.subSequence(0, prefix.length()).toString().equals(prefix);
  }
}
