package burnbag.reader.sheet;

import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.PageText;
import burnbag.reader.document.Passage;
import burnbag.reader.ooxml.Drawings;
import burnbag.reader.ooxml.Enclosures;
import burnbag.reader.ooxml.Parts;
import burnbag.reader.ooxml.Properties;
import burnbag.reading.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a workbook: a row is a line, its cells parted by tabs.
public final class XlsxFormat {
  private record Sheet(String name, String part, boolean hidden) {}

  public void read(Document document) throws Exception {
    try (Parts parts = new Parts(document.body(), document.allowance())) {
      String workbook = parts.related("", "officeDocument").orElse("xl/workbook.xml");
      if (!parts.has(workbook))
        throw new NotReadable(Reason.BROKEN, "a workbook without its list of sheets");
      Properties.of(parts, document);
      List<String> strings = strings(parts, parts.related(workbook, "sharedStrings"), document);
      CellLooks looks = CellLooks.of(parts, parts.related(workbook, "styles"));
      for (Sheet sheet : sheets(parts, workbook, document))
        sheet(parts, sheet, strings, looks, document);
      Enclosures.of(parts, document);
    }
  }

  private static List<Sheet> sheets(Parts parts, String workbook, Document document)
      throws IOException, NotReadable, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    for (Parts.Relation relation : parts.relations(workbook)) {
      relation.target().filter(parts::has).ifPresent(target -> targets.put(relation.id(), target));
    }
    List<Sheet> sheets = new ArrayList<>();
    XMLStreamReader in = parts.xml(workbook);
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT || !in.getLocalName().equals("sheet"))
        continue;
      String name = String.valueOf(attribute(in, "name"));
      String part = targets.get(String.valueOf(attribute(in, "id")));
      String state = attribute(in, "state");
      document.property("sheet", name);
      if (part == null) {
        document.unread(0, Reason.BROKEN, "sheet " + name + " is missing");
      } else {
        sheets.add(new Sheet(name, part, state != null && !state.equals("visible")));
      }
    }
    return sheets;
  }

  static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) return in.getAttributeValue(i);
    }
    return null;
  }

  private static List<String> strings(Parts parts, Optional<String> part, Document document)
      throws IOException, NotReadable, XMLStreamException {
    List<String> strings = new ArrayList<>();
    if (part.isEmpty()) return strings;
    XMLStreamReader in = parts.xml(part.get());
    StringBuilder text = new StringBuilder();
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("si")) text.setLength(0);
        if (in.getLocalName().equals("t")) text.append(in.getElementText());
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("si")) {
        strings.add(text.toString());
        document.allowance().checkTime();
      }
    }
    return strings;
  }

  private static void sheet(
      Parts parts, Sheet sheet, List<String> strings, CellLooks looks, Document document)
      throws IOException, NotReadable, XMLStreamException {
    PageText page = document.beginPage();
    int number = document.pages();
    try {
      PrintBands bands = PrintBands.of(parts, sheet.part());
      bands.headers().put(page);
      new Rows(parts.xml(sheet.part()), strings, looks, sheet.hidden(), page, document).read();
      for (Parts.Relation relation : parts.relations(sheet.part())) {
        String target = relation.target().filter(parts::has).orElse("");
        if (target.isEmpty()) continue;
        switch (relation.type()) {
          case "comments", "threadedComment" -> comments(parts, target).put(page);
          case "drawing" -> Drawings.of(parts, target).put(page);
          default -> {}
        }
      }
      bands.footers().put(page);
    } catch (XMLStreamException e) {
      document.unread(number, Reason.BROKEN, "sheet " + sheet.name() + ": " + e.getMessage());
    }
    document.endPage(Page.Shape.SHEET);
  }

  private static Passage comments(Parts parts, String part)
      throws IOException, NotReadable, XMLStreamException {
    Passage comments = new Passage();
    XMLStreamReader in = parts.xml(part);
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT
          && (in.getLocalName().equals("t")
              || part.contains("threaded") && in.getLocalName().equals("text"))) {
        comments.add(in.getElementText(), Part.COMMENT, false);
      } else if (event == XMLStreamConstants.END_ELEMENT
          && (in.getLocalName().equals("comment") || in.getLocalName().equals("threadedComment"))) {
        comments.add("\n", Part.BODY, false);
      }
    }
    return comments;
  }
}
