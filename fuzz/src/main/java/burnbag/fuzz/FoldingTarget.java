package burnbag.fuzz;

import burnbag.marking.page.Span;
import burnbag.marking.text.FoldedText;
import burnbag.marking.text.Languages;
import burnbag.marking.text.Lines;

/// Any text, folded: every folded character comes from a place in the text, and later ones from
/// later places. Lines and languages of the same text besides.
public final class FoldingTarget {
  private FoldingTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = PageTarget.text(bytes);
    FoldedText folded = FoldedText.of(text, 0, text.length());
    if (folded.upper().length() != folded.text().length()) {
      throw new AssertionError("capitals of another length");
    }
    int before = -1;
    for (int at = 0; at < folded.text().length(); at++) {
      int origin = folded.origin(at);
      if (origin < before || origin >= text.length()) {
        throw new AssertionError("character " + at + " comes from " + origin + " after " + before);
      }
      before = origin;
      Span span = folded.span(at, at + 1);
      if (span.end() > text.length() || span.length() == 0) {
        throw new AssertionError("character " + at + " stands for " + span);
      }
    }
    Lines lines = new Lines(text);
    for (int line = 0; line < lines.count(); line++) {
      if (lines.trimmed(line).end() > text.length()) throw new AssertionError("line " + line);
    }
    Languages.of(text);
  }
}
