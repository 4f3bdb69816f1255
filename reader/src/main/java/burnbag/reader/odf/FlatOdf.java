package burnbag.reader.odf;

import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/// An OpenDocument in a single XML file.
public final class FlatOdf {
  private static final int LOOK_BYTES = 4096;

  /// Whether this XML is one.
  public static boolean is(Document document) throws IOException {
    String head = new String(document.body().head(LOOK_BYTES), StandardCharsets.UTF_8);
    return head.contains("<office:document ") || head.contains("<office:document\n");
  }

  public void read(Document document) throws IOException, NotReadable, XMLStreamException {
    OdfText text = new OdfText(document);
    try (InputStream in = document.body().open()) {
      text.properties(Xml.reader(in));
    }
    try (InputStream in = document.body().open()) {
      text.styles(Xml.reader(in));
    }
    try (InputStream in = document.body().open()) {
      text.content(Xml.reader(in));
    }
  }
}
