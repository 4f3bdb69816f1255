package burnbag.marking.label;

import burnbag.marking.page.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Labels in the header fields of a mail: `X-Protective-Marking` and `[SEC=…]` at the end of a
/// subject (Australian Email Protective Marking Standard 2024.1), and `SIO-Label` (RFC 7444), which
/// carries a display marking, a STANAG 4774 label, or both.
final class MailLabels {
  private static final Pattern PARAMETER =
      Pattern.compile(
          "([a-z-]+)(?:\\*(\\d{1,2}))?\\*?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.){0,8000})\"|([^;\\s]*))");

  private final Banners banners;
  private final TextLabels texts;
  private final OwnWords ownWords = new OwnWords();

  /// @param texts reads the XML of a label
  MailLabels(Banners banners, TextLabels texts) {
    this.banners = banners;
    this.texts = texts;
  }

  /// @param name of a header field, in lower case
  static boolean isField(String name) {
    return switch (name) {
      case "x-protective-marking", "subject", "title", "sio-label", "x-sio-label", "siolabel" ->
          true;
      default -> false;
    };
  }

  List<StructuredLabel> of(String name, String value) {
    return switch (name) {
      case "x-protective-marking" -> ProtectiveMarking.inField(value).stream().toList();
      case "subject", "title" -> ProtectiveMarking.inSubject(value).stream().toList();
      default -> sio(value);
    };
  }

  private List<StructuredLabel> sio(String value) {
    TreeMap<String, String> parameters = new TreeMap<>();
    Matcher matcher = PARAMETER.matcher(value);
    while (matcher.find()) {
      String said =
          matcher.group(3) == null
              ? matcher.group(4)
              : matcher.group(3).replaceAll("\\\\(.)", "$1");
      // A long value is cut into `label*0`, `label*1` …, in this order.
      parameters.merge(matcher.group(1).toLowerCase(Locale.ROOT), said, String::concat);
    }
    List<StructuredLabel> found = new ArrayList<>();
    if (parameters.getOrDefault("type", "").equals(":xml"))
      found.addAll(texts.xml(decoded(parameters.getOrDefault("label", ""))));
    String marking = parameters.getOrDefault("marking", "").strip();
    if (marking.isEmpty()) return found;
    Span at = new Span(0, value.length());
    String what = "a display marking (RFC 7444)";
    found.add(
        banners
            .read(marking, "")
            .map(read -> new StructuredLabel(read.meaning(), read.faults(), true, what, at))
            .orElseGet(() -> ownWords.label(marking, what, at)));
    return found;
  }

  private static String decoded(String base64) {
    byte[] bytes = base64.getBytes(StandardCharsets.US_ASCII);
    try {
      return new String(Base64.getMimeDecoder().decode(bytes), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // What is no base64 is no label; the display marking beside it still counts.
      return "";
    }
  }
}
