package burnbag.reader.sheet;

import burnbag.marking.page.Part;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.Passage;
import burnbag.reader.ooxml.Parts;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What is printed above and below a sheet. It stands after the cells in the file, and is looked
/// for there first.
record PrintBands(Passage headers, Passage footers) {
  /// Codes for font, size, colour, style and place (ECMA-376 part 1, 18.3.1.46).
  private static final Pattern CODES =
      Pattern.compile("&(\"[^\"]*\"|K[0-9A-Fa-f]{6}|K\\d\\d[+-]\\d{3}|\\d+|[BIUEXYSPNDTZFAGOH]|&)");

  private static final Pattern PLACES = Pattern.compile("&[LCR]");

  static PrintBands of(Parts parts, String sheet)
      throws IOException, NotReadable, XMLStreamException {
    PrintBands bands = new PrintBands(new Passage(), new Passage());
    if (parts.mentions(sheet, "Header", "Footer") == 0) return bands;
    Set<String> seen = new HashSet<>();
    XMLStreamReader in = parts.xml(sheet);
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
      switch (in.getLocalName()) {
        case "oddHeader", "evenHeader", "firstHeader" ->
            add(in.getElementText(), bands.headers, Part.HEADER, seen);
        case "oddFooter", "evenFooter", "firstFooter" ->
            add(in.getElementText(), bands.footers, Part.FOOTER, seen);
        default -> {}
      }
    }
    return bands;
  }

  private static void add(String coded, Passage band, Part part, Set<String> seen) {
    for (String place : PLACES.split(coded)) {
      String text =
          CODES.matcher(place).replaceAll(found -> found.group().equals("&&") ? "&" : "").strip();
      if (!text.isEmpty() && seen.add(part + text)) band.add(text + "\n", part, false);
    }
  }
}
