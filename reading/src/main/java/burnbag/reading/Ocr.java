package burnbag.reading;

/// How much of a picture is read.
public enum Ocr {
  /// Pictures are not read, and reported so.
  NEVER,
  /// As much as it takes: a page on which a live marking stands beyond doubt need not be read to
  /// its end; any other is.
  AUTO,
  /// Each page to its end.
  ALWAYS,
  /// Of each page what looks as markings do, and no more: a page that is not held back by that is
  /// reported as not read.
  ZONES
}
