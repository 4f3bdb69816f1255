package burnbag.reader.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML from hostile files: no document type is processed and nothing outside is fetched.
public final class Xml {
  /// Set up once: to make one takes as long as to read a small part. It is never changed.
  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
    return factory;
  }

  /// A reader that gives text without interruptions, and entities that are not XML's own as errors.
  public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(in);
  }

  /// Every attribute and every element that holds nothing but text, by local name, but for those of
  /// a structured label, which `XmlLabels` reads as a whole. Stops at what is not well-formed: this
  /// is for property lists, where what stands before the fault is as good as it would be without.
  ///
  /// @return whether it was well-formed to its end
  public static boolean leaves(byte[] xml, BiConsumer<String, String> taker) {
    Deque<String> names = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    int label = Integer.MAX_VALUE;
    try {
      XMLStreamReader in = reader(new ByteArrayInputStream(xml));
      while (in.hasNext()) {
        switch (in.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            names.push(
                in.getLocalName().equals("li") && !names.isEmpty()
                    ? names.peek()
                    : in.getLocalName());
            text.setLength(0);
            if (XmlLabels.isLabel(in.getLocalName())) label = Math.min(label, names.size());
            for (int i = 0; i < in.getAttributeCount(); i++) {
              String value = in.getAttributeValue(i);
              boolean own = names.size() >= label || XmlLabels.isIsm(in.getAttributeNamespace(i));
              if (!own && !value.isBlank()) taker.accept(in.getAttributeLocalName(i), value);
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            boolean own = names.size() >= label;
            if (names.size() == label) label = Integer.MAX_VALUE;
            String name = names.pop();
            if (!own && !text.toString().isBlank()) taker.accept(name, text.toString().strip());
            text.setLength(0);
          }
          default -> {}
        }
      }
      return true;
    } catch (XMLStreamException _) {
      return false;
    }
  }
}
