package burnbag.reader.document;

import burnbag.marking.label.Properties;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The structured labels in the XML of a part that is shown to nobody: an Office file's custom
/// part, a PDF's XMP packet. Each is handed on as a property, written anew with the usual prefixes
/// and without anything but the label, so that whoever judges it need not parse XML.
public final class XmlLabels {
  private static final String ISM = "urn:us:gov:ic:ism";
  private static final int MOST_LABELS = 1_000;
  private static final int LONGEST_LABEL = 1 << 15;

  /// Elements of a STANAG 4774 label of which what is in them tells something.
  private static final Set<String> TELLING =
      Set.of("policyidentifier", "classification", "genericvalue");

  private final Document document;
  private final Deque<String> open = new ArrayDeque<>();
  private StringBuilder label = new StringBuilder();
  private int depthOfLabel = -1;
  private int labels;

  private XmlLabels(Document document) {
    this.document = document;
  }

  /// Hands on the labels of the part; of one that is not well-formed, those before the fault.
  public static void of(byte[] xml, Document document) {
    XmlLabels labels = new XmlLabels(document);
    try {
      XMLStreamReader in = Xml.reader(new ByteArrayInputStream(xml));
      while (in.hasNext() && labels.labels < MOST_LABELS) labels.take(in.next(), in);
    } catch (XMLStreamException _) {
      // Whoever reads the part's properties says that it is broken.
      return;
    }
  }

  /// Whether an element of this local name is a label of STANAG 4774.
  static boolean isLabel(String localName) {
    return localName.toLowerCase(Locale.ROOT).endsWith("confidentialitylabel");
  }

  /// Whether an attribute of this namespace is one of IC-ISM.
  static boolean isIsm(String namespace) {
    return namespace != null && namespace.startsWith(ISM);
  }

  private void take(int event, XMLStreamReader in) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> begin(in);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (depthOfLabel >= 0 && TELLING.contains(open.peek().toLowerCase(Locale.ROOT)))
          write(in.getText());
      }
      default -> {}
    }
  }

  private void begin(XMLStreamReader in) {
    open.push(in.getLocalName());
    ism(in);
    if (depthOfLabel < 0 && isLabel(in.getLocalName())) depthOfLabel = open.size();
    if (depthOfLabel < 0) return;
    label.append("<slab:").append(in.getLocalName());
    for (int i = 0; i < in.getAttributeCount(); i++) attribute(in, i, "");
    label.append('>');
  }

  private void end() {
    if (depthOfLabel >= 0) label.append("</slab:").append(open.peek()).append('>');
    if (open.size() == depthOfLabel) {
      hand(label.toString());
      label = new StringBuilder();
      depthOfLabel = -1;
    }
    open.pop();
  }

  private void ism(XMLStreamReader in) {
    boolean any = false;
    for (int i = 0; i < in.getAttributeCount(); i++) any |= isIsm(in.getAttributeNamespace(i));
    if (!any) return;
    StringBuilder outer = label;
    label = new StringBuilder("<").append(in.getLocalName());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (isIsm(in.getAttributeNamespace(i))) attribute(in, i, "ism:");
    }
    hand(label.append("/>").toString());
    label = outer;
  }

  private void attribute(XMLStreamReader in, int i, String prefix) {
    label.append(' ').append(prefix).append(in.getAttributeLocalName(i)).append("=\"");
    write(in.getAttributeValue(i));
    label.append('"');
  }

  private void write(String words) {
    if (label.length() > LONGEST_LABEL) return;
    label.append(
        words
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }

  private void hand(String xml) {
    labels++;
    document.property(Properties.XML_LABEL, xml);
  }
}
