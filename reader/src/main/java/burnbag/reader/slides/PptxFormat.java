package burnbag.reader.slides;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a presentation slide by slide: a banner often stands on the master alone, so what master
/// and layout show counts as header or footer of each slide.
public final class PptxFormat {
  private static final long USUAL_HEIGHT = 6_858_000;

  public void read(Document document) throws Exception {
    try (Parts parts = new Parts(document.body(), document.allowance())) {
      String main = parts.related("", "officeDocument").orElse("ppt/presentation.xml");
      if (!parts.has(main))
        throw new NotReadable(Reason.BROKEN, "a presentation without its list of slides");
      Properties.of(parts, document);
      Map<String, String> targets = new HashMap<>();
      for (Parts.Relation relation : parts.relations(main)) {
        relation
            .target()
            .filter(parts::has)
            .ifPresent(target -> targets.put(relation.id(), target));
      }
      long height = USUAL_HEIGHT;
      List<String> slides = new ArrayList<>();
      XMLStreamReader in = parts.xml(main);
      while (in.hasNext()) {
        if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
        if (in.getLocalName().equals("sldSz")) {
          height =
              Long.parseLong(
                  Optional.ofNullable(in.getAttributeValue(null, "cy")).orElse("" + USUAL_HEIGHT));
        } else if (in.getLocalName().equals("sldId")) {
          slides.add(targets.getOrDefault(relationId(in), ""));
        }
      }
      for (String slide : slides) slide(parts, slide, height, document);
      Enclosures.of(parts, document);
    }
  }

  private static String relationId(XMLStreamReader in) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals("id") && in.getAttributeNamespace(i) != null) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }

  private static void slide(Parts parts, String slide, long height, Document document)
      throws IOException, NotReadable {
    PageText page = document.beginPage();
    int number = document.pages();
    try {
      if (slide.isEmpty()) throw new NotReadable(Reason.BROKEN, "a slide is missing");
      put(parts, slide, height, page);
    } catch (XMLStreamException e) {
      document.unread(number, Reason.BROKEN, String.valueOf(e.getMessage()));
    } catch (NotReadable e) {
      document.unread(number, e.reason(), e.getMessage());
    }
    document.endPage(Page.Shape.SHEET);
  }

  private static void put(Parts parts, String slide, long height, PageText page)
      throws IOException, NotReadable, XMLStreamException {
    Shapes shapes = Shapes.of(parts, slide, Part.BODY);
    List<Passage> headers = new ArrayList<>();
    List<Passage> footers = new ArrayList<>();
    Optional<String> layout = parts.related(slide, "slideLayout");
    Optional<String> master =
        layout.isPresent() ? parts.related(layout.get(), "slideMaster") : Optional.empty();
    for (Optional<String> behind : List.of(master, layout)) {
      if (behind.isEmpty()) continue;
      for (Shapes.Shape shape : Shapes.of(parts, behind.get(), Part.BODY).all()) {
        // A placeholder's words are a hint to the author and are not shown.
        if (!shape.placeholder().isEmpty()) continue;
        boolean low = shape.top() > height / 2;
        (low ? footers : headers).add(shape.words().as(low ? Part.FOOTER : Part.HEADER));
      }
    }
    Part body = shapes.shown() ? Part.BODY : Part.HIDDEN;
    headers.forEach(header -> header.put(page));
    List<Shapes.Shape> inOrder = new ArrayList<>(shapes.all());
    inOrder.sort(
        Comparator.comparingLong((Shapes.Shape shape) -> shape.top() * 20 / height)
            .thenComparingLong(Shapes.Shape::left));
    for (Shapes.Shape shape : inOrder) {
      switch (shape.placeholder()) {
        case "ftr", "sldNum", "dt" -> footers.add(shape.words().as(Part.FOOTER));
        case "hdr" -> shape.words().as(Part.HEADER).put(page);
        default -> shape.words().as(body).put(page);
      }
    }
    for (Parts.Relation relation : parts.relations(slide)) {
      String target = relation.target().filter(parts::has).orElse("");
      if (target.isEmpty()) continue;
      switch (relation.type()) {
        case "chart", "chartEx", "diagramData" -> Drawings.of(parts, target).put(page);
        case "notesSlide" -> {
          for (Shapes.Shape shape : Shapes.of(parts, target, Part.NOTE).all())
            shape.words().put(page);
        }
        case "comments" -> comments(parts, target).put(page);
        default -> {}
      }
    }
    footers.forEach(footer -> footer.put(page));
  }

  private static Passage comments(Parts parts, String part)
      throws IOException, NotReadable, XMLStreamException {
    Passage comments = new Passage();
    XMLStreamReader in = parts.xml(part);
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
      String element = in.getLocalName();
      // Comments of old have their words in `p:text`, those of today in a body of DrawingML.
      if (element.equals("text") || element.equals("t"))
        comments.add(in.getElementText() + "\n", Part.COMMENT, false);
    }
    return comments;
  }
}
