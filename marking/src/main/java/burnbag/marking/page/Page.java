package burnbag.marking.page;

import java.util.List;

/// One page of a document as text.
///
/// @param number 1-based; for plain text the pages are what form feeds part
/// @param firstOffset where the page's text starts in the offsets that its document counts in: 0 but for plain text, whose
///     places are offsets in the file
/// @param text UTF-16, lines parted by `\n`, `\r\n` or `\r`
/// @param stretches in order of their start, none overlapping another; empty for plain text
/// @param shape what the text's line structure can be trusted for
public record Page(int number, long firstOffset, String text, List<Stretch> stretches, Shape shape) {

  /// What the text's line structure can be trusted for.
  public enum Shape {
    /// A whole page from top to bottom: its first and last lines are the sheet's.
    SHEET,
    /// A flow without sheets (a Word body, a mail, a text file): the first and last lines are the document's.
    FLOW,
    /// A piece out of the middle of a long text: its first and last lines mean nothing.
    PIECE
  }

  public Page {
    if (number < 1) throw new IllegalArgumentException("page " + number);
    if (firstOffset < 0) throw new IllegalArgumentException("a page at offset " + firstOffset);
    stretches = List.copyOf(stretches);
  }

  /// A text without any known looks.
  public static Page ofText(String text) {
    return new Page(1, 0, text, List.of(), Shape.FLOW);
  }
}
