package burnbag.reader.tika;

import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.PageText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Turns the XHTML that Tika's parsers write into pages: what is a page, a header, a note they say
/// in classes of `div`.
final class XhtmlPages extends DefaultHandler {
  private static final Set<String> LINES =
      Set.of(
          "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "table", "ul", "ol",
          "pre", "title");
  private static final Set<String> PAGES = Set.of("page", "slide", "slide-content", "sheet");

  private record State(Part part, boolean struck, boolean isPage) {}

  private final Document document;
  private final Deque<State> states = new ArrayDeque<>();
  private Optional<PageText> page = Optional.empty();
  private boolean inHead;
  private boolean sheets;

  XhtmlPages(Document document) {
    this.document = document;
    states.push(new State(Part.BODY, false, false));
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    State now = states.peek();
    String kind = Optional.ofNullable(attributes.getValue("class")).orElse("");
    boolean isPage = name.equals("div") && PAGES.contains(kind);
    if (isPage) {
      endPage();
      sheets = true;
    }
    if (name.equals("head")) inHead = true;
    if (LINES.contains(name)) page.ifPresent(PageText::endLine);
    if (name.equals("td") || name.equals("th"))
      page.filter(open -> !open.atLineStart()).ifPresent(open -> open.add("\t"));
    states.push(
        new State(
            part(name, kind, now.part),
            now.struck || name.equals("s") || name.equals("strike"),
            isPage));
  }

  private static Part part(String name, String kind, Part outer) {
    if (name.equals("del")) return Part.DELETED;
    if (name.equals("ins")) return Part.INSERTED;
    return switch (kind) {
      case "header", "slide-master-header", "first_header", "even_header" -> Part.HEADER;
      case "footer", "slide-master-footer", "first_footer", "even_footer" -> Part.FOOTER;
      case "annotation", "comment", "comments", "slide-comment", "annotation_text" -> Part.COMMENT;
      case "footnote", "endnote", "slide-notes", "notes", "slide-notes-content" -> Part.NOTE;
      case "textbox", "text-box" -> Part.TEXT_BOX;
      case "hidden" -> Part.HIDDEN;
      default -> outer;
    };
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("head")) inHead = false;
    if (LINES.contains(name)) page.ifPresent(PageText::endLine);
    if (states.size() < 2) return;
    if (states.pop().isPage) endPage();
  }

  @Override
  public void characters(char[] chars, int from, int length) throws SAXException {
    if (inHead || length == 0) return;
    String words = new String(chars, from, length);
    if (page.isEmpty()) {
      if (words.isBlank()) return;
      try {
        page = Optional.of(document.beginPage());
      } catch (NotReadable e) {
        throw new SAXException(e);
      }
    }
    State now = states.peek();
    page.get().add(words, now.part, now.struck);
  }

  @Override
  public void ignorableWhitespace(char[] chars, int from, int length) throws SAXException {
    characters(chars, from, length);
  }

  void endPage() {
    document.endPage(sheets ? Page.Shape.SHEET : Page.Shape.FLOW);
    page = Optional.empty();
  }
}
