package burnbag.sweep.html;

import burnbag.sweep.DocumentReport;
import burnbag.sweep.Draft;
import burnbag.sweep.Occasion;
import burnbag.sweep.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A part of the report while it grows: in a scratch file, since nobody knows how long it will be.
final class Section {
  private final Occasion occasion;
  private final Album album;
  private final Draft draft;
  private final Markup out;
  private long size;

  Section(Path scratch, Occasion occasion, Album album) {
    this.occasion = occasion;
    this.album = album;
    draft = new Draft(scratch);
    out =
        new Markup(new BufferedWriter(new OutputStreamWriter(draft.out(), StandardCharsets.UTF_8)));
  }

  void card(DocumentReport document, long number) {
    size++;
    new Card(document, number, occasion, album).write(out);
  }

  /// A picture on the contact sheet.
  void contact(DocumentReport document, long number) {
    size++;
    new Contact(document, number).write(out, album);
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

  /// A document that a rule leaves out, in one line.
  void row(DocumentReport document, String rule) {
    size++;
    out.start("tr");
    out.start("td").quoted(document.path()).end();
    out.start("td").quoted(rule).end();
    out.end().line();
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
    draft.copyTo(target);
  }

  void discard() {
    draft.discard();
  }
}
