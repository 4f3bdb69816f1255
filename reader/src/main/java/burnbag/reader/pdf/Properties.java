package burnbag.reader.pdf;

import burnbag.reader.document.Document;
import burnbag.reader.document.Xml;
import burnbag.reader.document.XmlLabels;
import java.io.IOException;
import java.io.InputStream;
import java.util.Calendar;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// The information dictionary, custom entries too, and the XMP packet.
final class Properties {
  private Properties() {}

  static void of(PDDocument pdf, Document document) throws IOException {
    PDDocumentInformation information = pdf.getDocumentInformation();
    for (String key : information.getMetadataKeys()) {
      String value = information.getCustomMetadataValue(key);
      if (value == null) value = information.getCOSObject().getString(COSName.getPDFName(key));
      if (value != null) document.property(key, value);
    }
    Calendar created = information.getCreationDate();
    if (created != null) document.property("created", created.toInstant().toString());
    PDMetadata packet = pdf.getDocumentCatalog().getMetadata();
    if (packet == null) return;
    try (InputStream in = packet.exportXMPMetadata()) {
      byte[] xmp = in.readAllBytes();
      Xml.leaves(xmp, (name, value) -> document.property("xmp:" + name, value));
      XmlLabels.of(xmp, document);
    }
  }
}
