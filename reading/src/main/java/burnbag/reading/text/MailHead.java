package burnbag.reading.text;

import burnbag.marking.page.Span;
import java.util.List;
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
          "x-mozilla-status",
          "x-protective-marking",
          "x-originating-ip",
          "x-received",
          "authentication-results",
          "dkim-signature",
          "received-spf",
          "in-reply-to",
          "thread-index",
          "thread-topic",
          "content-transfer-encoding",
          "auto-submitted",
          "list-id",
          "envelope-to",
          "resent-from",
          "apparently-to");

  /// Fields of which each mail programme has its own.
  private static final List<String> TELLING_STARTS =
      List.of(
          "arc-", "x-ms-", "x-mozilla-", "x-google-", "x-spam-", "x-proofpoint-", "x-forefront-");

  private static final List<String> NAMES = List.of(".eml", ".mht", ".mhtml", ".emlx");

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
    return begins(text, "");
  }

  /// The same of a text with a name: where that is a mail's, any header field will do.
  public static boolean begins(CharSequence text, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean named = NAMES.stream().anyMatch(lower::endsWith);
    int telling = 0;
    int common = 0;
    int others = 0;
    int at = 0;
    if (startsWith(text, "From ")) at = nextLine(text, 0);
    for (int fields = 0; fields < 200 && at < text.length(); fields++) {
      int end = nextLine(text, at);
      char first = text.charAt(at);
      if (first == '\n' || first == '\r') break;
      if (first != ' ' && first != '\t') {
        String field = fieldName(text, at, end);
        if (field.isEmpty()) break;
        if (isTelling(field)) {
          telling++;
        } else if (COMMON.contains(field)) {
          common++;
        } else {
          others++;
        }
      }
      at = end;
    }
    if (named && telling + common + others > 0) return true;
    return telling >= 1 && telling + common >= 2 || common >= 3;
  }

  private static boolean isTelling(String field) {
    return TELLING.contains(field) || TELLING_STARTS.stream().anyMatch(field::startsWith);
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
