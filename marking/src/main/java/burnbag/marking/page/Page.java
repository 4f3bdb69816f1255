package burnbag.marking.page;

import java.util.List;

/// One page of a document as text.
///
/// @param number 1-based; for plain text the pages are what form feeds part
/// @param firstOffset where this text starts in the offsets that its document counts in: for plain
///   text the file, for any other page the page itself, so 0 but for a piece of it
/// @param text UTF-16, lines parted by `\n`, `\r\n` or `\r`
/// @param stretches in order of their start, none overlapping another; empty for plain text
/// @param shape what the text's line structure can be trusted for
/// @param origin where the text comes from
/// @param own the part of the text that this page answers for, all of it but for a `PIECE`.
///   Neighbouring pieces show some of each other's text, so that a wording at a cut is whole in one
///   of them; a wording that starts outside `own` is a neighbour's, and reported there
public record Page(
    int number,
    long firstOffset,
    String text,
    List<Stretch> stretches,
    Shape shape,
    Origin origin,
    Span own) {

  /// What the text's line structure can be trusted for.
  public enum Shape {
    /// A whole page from top to bottom: its first and last lines are the sheet's.
    SHEET,
    /// A flow without sheets (a Word body, a mail, a text file): the first and last lines are the
    /// document's.
    FLOW,
    /// A piece of a page too long to be shown at once: its first and last lines mean nothing. The
    /// pieces of a page have its number, and their `own` parts lie end to end without a gap.
    PIECE
  }

  /// Where a page's text comes from.
  public enum Origin {
    /// The document's own characters.
    CHARACTERS,
    /// A picture, read to its end.
    PICTURE,
    /// A picture of which only some lines were read; the others may say anything.
    ZONES
  }

  public Page {
    if (number < 1) throw new IllegalArgumentException("page " + number);
    if (firstOffset < 0) throw new IllegalArgumentException("a page at offset " + firstOffset);
    if (own.end() > text.length()) {
      throw new IllegalArgumentException("a page of " + text.length() + " that answers for " + own);
    }
    stretches = List.copyOf(stretches);
  }

  /// A page of characters.
  public Page(
      int number, long firstOffset, String text, List<Stretch> stretches, Shape shape, Span own) {
    this(number, firstOffset, text, stretches, shape, Origin.CHARACTERS, own);
  }

  /// A page of characters that answers for all of its text.
  public Page(int number, long firstOffset, String text, List<Stretch> stretches, Shape shape) {
    this(number, firstOffset, text, stretches, shape, new Span(0, text.length()));
  }

  /// A text without any known looks.
  public static Page ofText(String text) {
    return new Page(1, 0, text, List.of(), Shape.FLOW);
  }
}
