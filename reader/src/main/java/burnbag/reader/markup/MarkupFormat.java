package burnbag.reader.markup;

import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.document.PageText;
import burnbag.reader.document.Passage;
import burnbag.reader.document.ShownLines;
import burnbag.reader.document.Xml;
import burnbag.reader.odf.FlatOdf;
import burnbag.reading.Reason;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;

/// Reads HTML and XML. The characters of the file have been shown as text already; this shows what
/// they stand for.
public final class MarkupFormat {
  /// HTML is held as a tree, which takes about ten times its bytes.
  private static final int HTML_BYTES = 24 << 20;

  public void html(Document document) throws IOException, NotReadable {
    if (document.body().length() > HTML_BYTES) {
      throw new NotReadable(Reason.TOO_BIG, "more than " + HTML_BYTES + " bytes of HTML");
    }
    try (InputStream in = document.body().open()) {
      put(HtmlText.of(Jsoup.parse(in, null, ""), document), document);
    }
  }

  /// Where it is not well-formed it is read as leniently as HTML.
  public void xml(Document document) throws IOException, NotReadable {
    int pages = document.pages();
    try {
      if (FlatOdf.is(document)) {
        new FlatOdf().read(document);
        return;
      }
      put(text(document), document);
    } catch (XMLStreamException _) {
      document.endOpenPage();
      if (document.pages() == pages) html(document);
    }
  }

  private static Passage text(Document document) throws IOException, XMLStreamException {
    Passage passage = new Passage();
    try (InputStream in = document.body().open()) {
      XMLStreamReader xml = Xml.reader(in);
      boolean atLineStart = true;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            String words = xml.getText();
            if (words.isBlank() && atLineStart) continue;
            passage.add(words, Part.BODY, false);
            atLineStart = words.endsWith("\n");
          }
          case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
            if (!atLineStart) passage.add("\n", Part.BODY, false);
            atLineStart = true;
            document.allowance().checkTime();
          }
          case XMLStreamConstants.ENTITY_REFERENCE ->
              passage.add("&" + xml.getLocalName() + ";", Part.BODY, false);
          default -> {}
        }
      }
    }
    return passage;
  }

  private static void put(Passage passage, Document document) throws IOException, NotReadable {
    if (passage.isBlank()) return;
    if (document.textShown() && ShownLines.of(document).say(passage.text())) return;
    PageText page = document.beginPage();
    passage.put(page);
    document.endPage(Page.Shape.FLOW);
  }
}
