package burnbag.reader;

import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.pdf.PdfFormat;
import burnbag.reader.word.DocxFormat;
import burnbag.reading.Reason;
import java.util.Map;

/// Which reader reads which media type.
final class Formats {
  private final Map<String, Format> byType;

  Formats(Types types) {
    byType =
        Map.of(
            "application/pdf", new PdfFormat()::read,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", new DocxFormat()::read);
  }

  Format of(Document document) {
    return byType.getOrDefault(document.type(), Formats::unsupported);
  }

  private static void unsupported(Document document) throws NotReadable {
    if (document.body().length() > 0) throw new NotReadable(Reason.UNSUPPORTED, document.type());
  }
}
