package burnbag.reader;

import burnbag.reader.document.Document;

/// Reads documents of one kind.
@FunctionalInterface
interface Format {
  /// Says all that is in it. What it throws ends the document, not the file it lies in.
  void read(Document document) throws Exception;
}
