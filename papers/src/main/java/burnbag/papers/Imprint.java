package burnbag.papers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// What a PDF says of itself: title, producer, the time that was handed in, and which part of PDF/A
/// it keeps to. Replaces what the renderer wrote, which would be the time of the machine.
///
/// @param printedAt when the paper was made, to the second
record Imprint(ZonedDateTime printedAt) {
  static final String PRODUCER = "Burnbag";

  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>%d</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance></rdf:Description>
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title></rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>%s</pdf:Producer></rdf:Description>
      <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>%4$s</xmp:CreateDate><xmp:ModifyDate>%4$s</xmp:ModifyDate></rdf:Description>
      </rdf:RDF></x:xmpmeta>
      <?xpacket end="r"?>
      """;

  Imprint {
    printedAt = printedAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /// @param part of ISO 19005
  void stamp(PDDocument document, String title, int part) throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setProducer(PRODUCER);
    information.setCreationDate(calendar());
    information.setModificationDate(calendar());
    document.setDocumentInformation(information);
    String time = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").format(printedAt);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(
        PACKET
            .formatted(part, Scribe.escaped(title), PRODUCER, time)
            .getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    document.setDocumentId(printedAt.toEpochSecond());
  }

  Calendar calendar() {
    return GregorianCalendar.from(printedAt);
  }
}
