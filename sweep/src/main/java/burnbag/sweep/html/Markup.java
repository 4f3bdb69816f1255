package burnbag.sweep.html;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/// Writes HTML that is well-formed XML as well, and in which no text can become anything else.
///
/// Every text goes through `text`: the five special characters become references, and what a person
/// cannot see (control characters, bidi controls, zero-width spaces, halves of surrogate pairs) is
/// shown by its number, `⟨U+202E⟩`, so that nothing in a file's name or content can reorder, hide
/// or end what stands round it.
final class Markup implements Closeable {
  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  Markup(Writer out) {
    this.out = out;
  }

  /// Opens an element.
  ///
  /// @param attributes names and values in turn
  Markup start(String tag, String... attributes) {
    opening(tag, attributes);
    raw(">");
    open.push(tag);
    return this;
  }

  /// Closes the innermost open element.
  Markup end() {
    raw("</" + open.pop() + ">");
    return this;
  }

  /// An element without content that HTML knows to be one: `meta`, `br`.
  Markup bare(String tag, String... attributes) {
    opening(tag, attributes);
    raw("/>");
    return this;
  }

  /// An element with nothing but text in it.
  Markup element(String tag, String text, String... attributes) {
    return start(tag, attributes).text(text).end();
  }

  /// Text of ours or of a file.
  Markup text(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r' && i < text.length() && text.charAt(i) == '\n') continue;
      character(c == '\r' ? '\n' : c);
    }
    return this;
  }

  /// Text of a file inside a sentence of ours: whichever way it runs, the sentence runs on as
  /// before.
  Markup quoted(String text) {
    return element("bdi", text);
  }

  Markup line() {
    raw("\n");
    return this;
  }

  /// A picture that lies in the page itself.
  ///
  /// @param alt ours
  Markup picture(byte[] jpeg, int width, int height, String alt) {
    raw("<img src=\"data:image/jpeg;base64,");
    raw(Base64.getEncoder().encodeToString(jpeg));
    raw("\"");
    attributes("width", "" + width, "height", "" + height, "alt", alt);
    raw("/>");
    return this;
  }

  /// Text that is markup already and comes from no file.
  Markup ours(String markup) {
    raw(markup);
    return this;
  }

  @Override
  public void close() {
    if (!open.isEmpty()) throw new IllegalStateException("still open: " + open);
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void opening(String tag, String... attributes) {
    raw("<" + tag);
    attributes(attributes);
  }

  private void attributes(String... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      raw(" " + attributes[i] + "=\"");
      for (int at = 0; at < attributes[i + 1].length(); at++)
        attribute(attributes[i + 1].charAt(at));
      raw("\"");
    }
  }

  /// Attributes are ours and plain; this only makes a mistake of ours harmless.
  private void attribute(char c) {
    if (c == '"' || c == '&' || c == '<' || c < ' ' || c > '~') {
      raw("&#" + (c < ' ' || Character.isSurrogate(c) ? 0xFFFD : c) + ";");
    } else {
      raw(c);
    }
  }

  private void character(int c) {
    switch (c) {
      case '<' -> raw("&lt;");
      case '>' -> raw("&gt;");
      case '&' -> raw("&amp;");
      case '"' -> raw("&quot;");
      case '\'' -> raw("&#39;");
      case '\n' -> raw('\n');
      case '\t' -> raw('\t');
      default -> {
        if (isUnseen(c)) {
          raw("<span class=\"unseen\">⟨U+%04X⟩</span>".formatted(c));
        } else if (Character.isBmpCodePoint(c)) {
          raw((char) c);
        } else {
          raw(Character.toString(c));
        }
      }
    }
  }

  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // The joiners are part of how Persian and Hindi are written, and change no other character's
      // place.
      case Character.FORMAT -> c != 0x200C && c != 0x200D;
      default -> false;
    };
  }

  private void raw(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void raw(char c) {
    try {
      out.write(c);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
