package burnbag.reader.odf;

import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.PageText;
import burnbag.reader.document.Passage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks the XML of an OpenDocument.
///
/// Pages are tables, slides, and what breaks of the layout part. The headers and footers of all
/// page styles stand on each page where there is one page style with any; of several, whose pages
/// cannot be told apart without laying the text out, they stand on the first page only.
final class OdfText {
  private static final Set<String> BANDS = Set.of("header", "header-left", "header-first");
  private static final Set<String> FEET = Set.of("footer", "footer-left", "footer-first");

  private record State(Part part, boolean struck) {}

  private final Document document;
  private final Set<String> hiding = new HashSet<>();
  private final Set<String> striking = new HashSet<>();
  private final Set<String> breaking = new HashSet<>();
  private final List<Passage> headers = new ArrayList<>();
  private final List<Passage> footers = new ArrayList<>();
  private final Deque<State> states = new ArrayDeque<>();
  private Optional<PageText> page = Optional.empty();
  private int pageStyles;
  private boolean sheets;
  private boolean first = true;
  private int silent;

  OdfText(Document document) {
    this.document = document;
  }

  void properties(XMLStreamReader in) throws XMLStreamException {
    boolean inMeta = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("meta"))
        inMeta = false;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      String element = in.getLocalName();
      if (element.equals("meta") && "office".equals(in.getPrefix())) {
        inMeta = true;
      } else if (inMeta && !element.equals("document-statistic") && !element.equals("template")) {
        String name = attribute(in, "name");
        String key = element.equals("user-defined") && name != null ? name : element;
        document.property(key, in.getElementText());
      }
    }
  }

  private static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) return in.getAttributeValue(i);
    }
    return null;
  }

  /// Learns what the styles hide, strike and break, and takes the headers and footers of page
  /// styles.
  void styles(XMLStreamReader in) throws XMLStreamException {
    String style = "";
    Optional<Passage> band = Optional.empty();
    Part part = Part.HEADER;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String element = in.getLocalName();
        if (element.equals("style") || element.equals("default-style")) {
          style = String.valueOf(attribute(in, "name"));
        } else if (element.endsWith("-properties")) {
          learn(in, style);
        } else if ("style".equals(in.getPrefix())
            && (BANDS.contains(element) || FEET.contains(element))) {
          part = BANDS.contains(element) ? Part.HEADER : Part.FOOTER;
          band = Optional.of(new Passage());
        } else if (element.equals("p") || element.equals("h")) {
          Part as = part;
          band.ifPresent(passage -> passage.add("\n", as, false));
        }
      } else if (event == XMLStreamConstants.CHARACTERS && band.isPresent()) {
        band.get().add(in.getText(), part, false);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (band.isPresent()
            && (BANDS.contains(in.getLocalName()) || FEET.contains(in.getLocalName()))) {
          if (!band.get().isBlank()) (part == Part.HEADER ? headers : footers).add(band.get());
          band = Optional.empty();
        } else if (in.getLocalName().equals("master-page")
            && !(headers.isEmpty() && footers.isEmpty())) {
          pageStyles++;
        }
      }
    }
  }

  private void learn(XMLStreamReader in, String style) {
    if ("none".equals(attribute(in, "display")) && in.getLocalName().equals("text-properties")
        || "false".equals(attribute(in, "display"))
        || "hidden".equals(attribute(in, "visibility"))) {
      hiding.add(style);
    }
    String through = attribute(in, "text-line-through-style");
    if (through != null && !through.equals("none")) striking.add(style);
    if ("page".equals(attribute(in, "break-before"))) breaking.add(style);
  }

  void content(XMLStreamReader in) throws XMLStreamException, NotReadable, IOException {
    states.push(new State(Part.BODY, false));
    boolean inBody = false;
    while (in.hasNext()) {
      int event = in.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (in.getLocalName().equals("body") && "office".equals(in.getPrefix())) inBody = true;
          if (inBody) start(in);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (inBody && silent == 0) say(in.getText());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (inBody) end(in);
          if (in.getLocalName().equals("body") && "office".equals(in.getPrefix())) inBody = false;
        }
        default -> {}
      }
    }
    if (page.isEmpty() && first && !(headers.isEmpty() && footers.isEmpty())) open();
    endPage();
  }

  private void start(XMLStreamReader in) throws NotReadable {
    State now = states.peek();
    String element = in.getLocalName();
    String style = String.valueOf(attribute(in, "style-name"));
    Part part = now.part;
    switch (element) {
      case "table" -> {
        if (states.size() <= 3 && !"text".equals(in.getPrefix())) pageOfItsOwn();
      }
      case "page" -> {
        if ("draw".equals(in.getPrefix())) pageOfItsOwn();
      }
      case "soft-page-break" -> endPage();
      case "p", "h" -> {
        if (breaking.contains(style) && part == Part.BODY) endPage();
        page.ifPresent(PageText::endLine);
      }
      case "table-cell" ->
          page.filter(open -> !open.atLineStart()).ifPresent(open -> open.add("\t"));
      case "tab" -> say("\t");
      case "line-break" -> page.ifPresent(PageText::endLine);
      case "s" -> say(" ");
      case "annotation" -> part = Part.COMMENT;
      case "note-body", "notes" -> part = Part.NOTE;
      case "text-box" -> part = part == Part.BODY && !sheets ? Part.TEXT_BOX : part;
      case "deletion" -> part = Part.DELETED;
      case "hidden-text", "hidden-paragraph" -> {
        part = Part.HIDDEN;
        String words = attribute(in, "string-value");
        if (words != null) sayAs(words, new State(Part.HIDDEN, false));
      }
      case "creator", "date" -> silent++;
      default -> {}
    }
    String visibility = attribute(in, "visibility");
    boolean hidden =
        hiding.contains(style)
            || "none".equals(attribute(in, "display")) && !element.equals("note")
            || "collapse".equals(visibility)
            || "filter".equals(visibility);
    states.push(new State(hidden ? Part.HIDDEN : part, now.struck || striking.contains(style)));
  }

  private void pageOfItsOwn() {
    endPage();
    sheets = true;
  }

  private void end(XMLStreamReader in) {
    if (states.size() > 1) states.pop();
    switch (in.getLocalName()) {
      case "p", "h" -> {
        // The paragraphs of one cell stand beside each other, as cells do.
        page.ifPresent(PageText::endLine);
      }
      case "creator", "date" -> silent = Math.max(0, silent - 1);
      default -> {}
    }
  }

  private void say(String words) throws NotReadable {
    sayAs(words, states.peek());
  }

  private void sayAs(String words, State state) throws NotReadable {
    if (words.isEmpty()) return;
    if (page.isEmpty()) {
      if (words.isBlank()) return;
      open();
    }
    page.orElseThrow().add(words.replace("\n", " "), state.part, state.struck);
  }

  private void open() throws NotReadable {
    PageText opened = document.beginPage();
    page = Optional.of(opened);
    if (first || pageStyles <= 1) headers.forEach(header -> header.put(opened));
  }

  private void endPage() {
    if (page.isEmpty()) return;
    PageText open = page.get();
    if (first || pageStyles <= 1) footers.forEach(footer -> footer.put(open));
    first = false;
    document.endPage(sheets ? Page.Shape.SHEET : Page.Shape.FLOW);
    page = Optional.empty();
  }
}
