package burnbag.reader.sheet;

import burnbag.reader.document.NotReadable;
import burnbag.reader.ooxml.Parts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Which cell formats strike their text out.
record CellLooks(List<Boolean> struck) {

  static CellLooks of(Parts parts, Optional<String> styles)
      throws IOException, NotReadable, XMLStreamException {
    List<Boolean> fonts = new ArrayList<>();
    List<Boolean> formats = new ArrayList<>();
    if (styles.isEmpty()) return new CellLooks(formats);
    XMLStreamReader in = parts.xml(styles.get());
    String list = "";
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
      switch (in.getLocalName()) {
        case "fonts", "cellXfs", "cellStyleXfs", "dxfs" -> list = in.getLocalName();
        case "font" -> {
          if (list.equals("fonts")) fonts.add(false);
        }
        case "strike" -> {
          if (list.equals("fonts") && !fonts.isEmpty())
            fonts.set(fonts.size() - 1, !"0".equals(XlsxFormat.attribute(in, "val")));
        }
        case "xf" -> {
          if (list.equals("cellXfs")) formats.add(font(in, fonts));
        }
        default -> {}
      }
    }
    return new CellLooks(formats);
  }

  private static boolean font(XMLStreamReader in, List<Boolean> fonts) {
    int font = Rows.number(XlsxFormat.attribute(in, "fontId"));
    return font >= 0 && font < fonts.size() && fonts.get(font);
  }

  boolean struck(String format) {
    int index = Rows.number(format);
    return index >= 0 && index < struck.size() && struck.get(index);
  }
}
