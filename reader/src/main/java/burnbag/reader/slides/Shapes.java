package burnbag.reader.slides;

import burnbag.marking.page.Part;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.Passage;
import burnbag.reader.ooxml.Drawings;
import burnbag.reader.ooxml.Parts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The shapes of a slide, a layout, a master or a page of notes, in the order of the file.
final class Shapes {
  /// @param placeholder its type (`title`, `ftr`), `body` where none is said, empty where it is no
  ///   placeholder
  /// @param top in the file's units, -1 where its master says it
  record Shape(String placeholder, long top, long left, Passage words) {}

  private final List<Shape> shapes = new ArrayList<>();
  private boolean shown = true;

  /// @param as which part its plain words are
  static Shapes of(Parts parts, String part, Part as)
      throws IOException, NotReadable, XMLStreamException {
    Shapes shapes = new Shapes();
    shapes.read(parts.xml(part), as);
    return shapes;
  }

  List<Shape> all() {
    return shapes;
  }

  /// Whether the slide is shown.
  boolean shown() {
    return shown;
  }

  private void read(XMLStreamReader in, Part as) throws XMLStreamException {
    String placeholder = "";
    long top = -1;
    long left = -1;
    Passage words = new Passage();
    boolean hidden = false;
    boolean struck = false;
    int depth = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "sld" -> shown = !"0".equals(in.getAttributeValue(null, "show"));
          case "sp", "graphicFrame", "pic", "cxnSp" -> {
            if (depth++ == 0) {
              placeholder = "";
              top = -1;
              left = -1;
              hidden = false;
              words = new Passage();
            }
          }
          case "cNvPr" -> {
            hidden = "1".equals(in.getAttributeValue(null, "hidden"));
            String descr = in.getAttributeValue(null, "descr");
            if (descr != null && !descr.isBlank()) words.add(descr + "\n", Part.HIDDEN, false);
          }
          case "ph" -> {
            String type = in.getAttributeValue(null, "type");
            placeholder = type == null ? "body" : type;
          }
          case "off" -> {
            top = number(in.getAttributeValue(null, "y"));
            left = number(in.getAttributeValue(null, "x"));
          }
          case "r", "fld" -> struck = false;
          case "rPr" -> struck = Drawings.isStruck(in);
          case "br" -> words.add("\n", Part.BODY, false);
          case "t" -> words.add(in.getElementText(), hidden ? Part.HIDDEN : as, struck);
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (in.getLocalName()) {
          case "p" -> words.add("\n", Part.BODY, false);
          case "sp", "graphicFrame", "pic", "cxnSp" -> {
            if (--depth == 0 && !words.isBlank())
              shapes.add(new Shape(placeholder, top, left, words));
          }
          default -> {}
        }
      }
    }
  }

  private static long number(String written) {
    try {
      return written == null ? -1 : Long.parseLong(written);
    } catch (NumberFormatException _) {
      return -1;
    }
  }
}
