package burnbag.marking.page;

/// The part of a document that a stretch of text stands in.
public enum Part {
  BODY,
  HEADER,
  FOOTER,
  COMMENT,
  /// Text that a tracked change takes out; a reader of the finished paper does not see it.
  DELETED,
  /// Text that a tracked change puts in.
  INSERTED,
  /// Footnotes, endnotes, and the speaker's notes of a slide.
  NOTE,
  /// Hidden text, sheets, rows and slides.
  HIDDEN,
  TEXT_BOX,
  /// A mail's subject line.
  SUBJECT,
  /// A form field or annotation of a PDF.
  ANNOTATION
}
