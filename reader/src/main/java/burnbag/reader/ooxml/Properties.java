package burnbag.reader.ooxml;

import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.XmlLabels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Core, extended and custom properties, and the labels that Office and NATO keep in parts of their
/// own.
public final class Properties {
  private Properties() {}

  public static void of(Parts parts, Document document)
      throws IOException, NotReadable, XMLStreamException {
    for (String name : parts.names()) {
      if (name.equals("docprops/core.xml")
          || name.equals("docprops/app.xml")
          || name.endsWith(".psmdcp")) {
        leaves(parts, name, document, "");
      } else if (name.equals("docprops/custom.xml")) {
        custom(parts, name, document);
      } else if (name.startsWith("docmetadata/")) {
        leaves(parts, name, document, "docMetadata:");
      } else if (name.matches("customxml/item\\d*\\.xml")) {
        leaves(parts, name, document, "customXml:");
      }
    }
  }

  private static void leaves(Parts parts, String name, Document document, String prefix)
      throws IOException, NotReadable {
    try (InputStream in = parts.open(name)) {
      byte[] xml = in.readAllBytes();
      burnbag.reader.document.Xml.leaves(
          xml, (leaf, value) -> document.property(prefix + leaf, value));
      XmlLabels.of(xml, document);
    }
  }

  private static void custom(Parts parts, String name, Document document)
      throws IOException, NotReadable, XMLStreamException {
    byte[] bytes;
    try (InputStream in = parts.open(name)) {
      bytes = in.readAllBytes();
    }
    XMLStreamReader in = burnbag.reader.document.Xml.reader(new ByteArrayInputStream(bytes));
    String property = "";
    StringBuilder value = new StringBuilder();
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (in.getLocalName().equals("property")) {
            property = String.valueOf(in.getAttributeValue(null, "name"));
            value.setLength(0);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> value.append(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (in.getLocalName().equals("property"))
            document.property(property, value.toString().strip());
        }
        default -> {}
      }
    }
  }
}
