package burnbag.sweep.html;

import burnbag.sweep.DocumentReport;
import burnbag.sweep.Trouble;
import burnbag.sweep.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A part of the report while it grows: in a scratch file, since nobody knows how long it will be.
final class Section {
  private final Occasion occasion;
  private final Path file;
  private final Markup out;
  private long size;

  Section(Path scratch, Occasion occasion) {
    this.occasion = occasion;
    try {
      file = Files.createTempFile(scratch, "section", ".html");
      out = new Markup(Files.newBufferedWriter(file));
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B205_SCRATCH_NOT_USABLE,
          "the report cannot be put together in " + scratch + ": " + e.getMessage(),
          "make room there, or name another folder with --scratch DIR");
    }
  }

  void card(DocumentReport document, long number) {
    size++;
    new Card(document, number, occasion).write(out);
  }

  /// A clear document in one line.
  ///
  /// @param inside the worst of what lies inside it, which has a card or a line of its own
  void row(DocumentReport document, Verdict inside) {
    size++;
    out.start("tr");
    out.start("td").quoted(document.path());
    if (inside != Verdict.CLEAR) {
      out.element("em", " itself; something inside it is " + inside.word());
    }
    out.end();
    out.element("td", document.type());
    out.element("td", document.pages() == 0 ? "" : "" + document.pages(), "class", "number");
    out.start("td");
    if (document.mentions() > 0) {
      out.text("" + document.mentions());
      if (occasion.mentions() && !document.firstMentions().isEmpty()) {
        out.text(": ").quoted(Card.mentions(document));
      }
    }
    out.end().end().line();
  }

  /// Ends the writing; from now on it can be copied.
  Section finish() {
    out.close();
    return this;
  }

  long size() {
    return size;
  }

  void copyTo(OutputStream target) throws IOException {
    Files.copy(file, target);
  }

  void discard() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
