package burnbag.sweep;

import burnbag.reading.Reading.Unread;
import burnbag.sweep.DocumentReport.Judged;

/// Something of a document that would have had an effect, had not a rule of `--ignore` or
/// `--baseline` left it out.
public sealed interface LeftOut {
  /// Which rule: the file it stands in, and the line.
  String rule();

  /// All of it: it was not looked at, or nothing of it is told.
  record OfDocument(String rule) implements LeftOut {}

  /// A marking, with the effect that it would have had.
  record OfMarking(Judged judged, String rule) implements LeftOut {}

  /// Something that was not read.
  record OfUnread(Unread unread, String rule) implements LeftOut {}
}
