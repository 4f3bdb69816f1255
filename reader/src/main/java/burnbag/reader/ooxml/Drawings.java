package burnbag.reader.ooxml;

import burnbag.marking.page.Part;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.Passage;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The words of drawings: boxes, shapes, charts and diagrams.
public final class Drawings {
  private Drawings() {}

  /// Those of this part and of the charts and diagrams that it shows.
  public static Passage of(Parts parts, String part)
      throws IOException, NotReadable, XMLStreamException {
    Passage passage = new Passage();
    put(parts, part, passage);
    for (Parts.Relation relation : parts.relations(part)) {
      String target = relation.target().filter(parts::has).orElse("");
      if (target.isEmpty()) continue;
      switch (relation.type()) {
        case "chart", "chartEx", "diagramData", "chartUserShapes" -> put(parts, target, passage);
        default -> {}
      }
    }
    return passage;
  }

  /// Those of one part.
  public static void put(Parts parts, String part, Passage passage)
      throws IOException, NotReadable, XMLStreamException {
    XMLStreamReader in = parts.xml(part);
    boolean struck = false;
    boolean lineBegun = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "r" -> struck = false;
          case "rPr" -> struck = isStruck(in);
          case "t" -> {
            passage.add(in.getElementText(), Part.TEXT_BOX, struck);
            lineBegun = true;
          }
          case "v" -> {
            passage.add(in.getElementText() + "\n", Part.TEXT_BOX, false);
            lineBegun = false;
          }
          case "cNvPr", "docPr" -> {
            String words = in.getAttributeValue(null, "descr");
            if (words != null && !words.isBlank())
              passage.add("\n" + words + "\n", Part.HIDDEN, false);
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && in.getLocalName().equals("p")
          && lineBegun) {
        passage.add("\n", Part.BODY, false);
        lineBegun = false;
      }
    }
  }

  /// Whether a run's DrawingML properties strike it out.
  public static boolean isStruck(XMLStreamReader in) {
    String strike = in.getAttributeValue(null, "strike");
    return strike != null && !strike.equals("noStrike");
  }
}
