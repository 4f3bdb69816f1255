package burnbag.reader.document;

import burnbag.reading.text.Encoding;
import burnbag.reading.text.Plain;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The lines of a document's bytes as text, which have been shown as such.
///
/// What a parser makes of the same bytes is shown only where it says something that these do not: a
/// banner in a mail is one banner, not two, and a banner in the mail's encoded body is not missed.
public final class ShownLines {
  private static final int MOST_LINES = 2_000_000;

  private final Set<Long> lines = new HashSet<>();

  /// Those of this document; none where its bytes are no text.
  public static ShownLines of(Document document) throws IOException {
    ShownLines shown = new ShownLines();
    byte[] head = document.body().head(Encoding.HEAD_BYTES);
    Optional<Plain> plain = Plain.of(head, head.length, document.body().length() == head.length);
    if (plain.isEmpty()) return shown;
    StringBuilder line = new StringBuilder();
    try (InputStream in = document.body().open()) {
      in.skipNBytes(head.length);
      plain
          .get()
          .read(
              head,
              head.length,
              in,
              new byte[1 << 16],
              document.allowance().bounds().pageChars(),
              1,
              page -> {
                document.allowance().checkTime();
                line.append(page.text(), page.own().start(), page.own().end());
                shown.take(line);
                return shown.lines.size() < MOST_LINES;
              });
    }
    line.append('\n');
    shown.take(line);
    return shown;
  }

  private void take(StringBuilder text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\n') continue;
      lines.add(hash(text, from, i));
      from = i + 1;
    }
    text.delete(0, from);
  }

  /// Whether each line of this text is one of them; blanks do not count.
  public boolean say(String text) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != '\n') continue;
      if (!text.substring(from, i).isBlank() && !lines.contains(hash(text, from, i))) return false;
      from = i + 1;
    }
    return true;
  }

  /// A hash of the characters that are not blank.
  private static long hash(CharSequence text, int from, int to) {
    long hash = 1125899906842597L;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\u00A0') hash = 31 * hash + c;
    }
    return hash;
  }
}
