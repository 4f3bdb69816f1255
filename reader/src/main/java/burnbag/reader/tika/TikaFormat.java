package burnbag.reader.tika;

import burnbag.reader.document.Document;
import burnbag.reading.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Set;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.external.ExternalParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Reads what Tika has a parser for. No parser that starts a program is among them, and none parses
/// what lies inside: that is opened as any other document.
public final class TikaFormat {
  private static final Set<String> TIKAS_OWN =
      Set.of(
          "X-TIKA:Parsed-By",
          "X-TIKA:Parsed-By-Full-Set",
          "Content-Type",
          "resourceName",
          "Content-Length");

  /// Loading some eighty parsers takes longer than reading most files: done when the first file
  /// asks for one.
  private static final class Loaded {
    private static final Parser PARSER =
        new DefaultParser(
            MediaTypeRegistry.getDefaultRegistry(),
            new ServiceLoader(),
            List.of(
                CompositeExternalParser.class,
                ExternalParser.class,
                TesseractOCRParser.class,
                PDFParser.class));
  }

  /// Reads a type of which Tika's parser gives all the text there is.
  public void read(Document document) throws IOException, SAXException, TikaException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, document.name());
    metadata.set(Metadata.CONTENT_TYPE, document.type());
    ParseContext context = new ParseContext();
    context.set(Parser.class, EmptyParser.INSTANCE);
    context.set(OfficeParserConfig.class, office());
    XhtmlPages pages = new XhtmlPages(document);
    context.set(EmbeddedDocumentExtractor.class, new Enclosed(document));
    try (TikaInputStream in = document.body().openForTika()) {
      Loaded.PARSER.parse(in, pages, metadata, context);
    } finally {
      pages.endPage();
      properties(metadata, document);
    }
  }

  /// Reads a type that may say more than Tika's parser gives.
  public void readInPart(Document document) throws IOException, SAXException, TikaException {
    read(document);
    document.unread(0, Reason.UNSUPPORTED, document.type() + " is read in part only");
  }

  /// Reads what a drawing says in words; what it draws is a picture.
  public void readDrawing(Document document) throws IOException, SAXException, TikaException {
    read(document);
    document.unread(0, Reason.NEEDS_OCR, "a drawing, of which the words alone are read");
  }

  private static OfficeParserConfig office() {
    OfficeParserConfig config = new OfficeParserConfig();
    config.setIncludeDeletedContent(true);
    config.setIncludeMoveFromContent(true);
    config.setIncludeHeadersAndFooters(true);
    config.setIncludeShapeBasedContent(true);
    config.setIncludeSlideNotes(true);
    config.setIncludeSlideMasterContent(true);
    config.setExtractAllAlternativesFromMSG(true);
    config.setExtractExtendedMsgProperties(false);
    config.setExtractMacros(false);
    return config;
  }

  static void properties(Metadata metadata, Document document) {
    for (String name : metadata.names()) {
      if (TIKAS_OWN.contains(name) || name.startsWith("X-TIKA")) continue;
      for (String value : metadata.getValues(name)) {
        document.property(plainName(name), value);
      }
    }
  }

  /// Custom properties and header fields under the names they have in the file.
  private static String plainName(String name) {
    for (String prefix : List.of("custom:", "Message:Raw-Header:", "pdf:docinfo:custom:")) {
      if (name.startsWith(prefix)) return name.substring(prefix.length());
    }
    return name;
  }

  /// Opens what lies inside as a child.
  private static final class Enclosed implements EmbeddedDocumentExtractor {
    private final Document document;
    private int count;

    Enclosed(Document document) {
      this.document = document;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return true;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean html)
        throws IOException {
      count++;
      String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
      if (name == null || name.isBlank())
        name = metadata.get(TikaCoreProperties.EMBEDDED_RELATIONSHIP_ID);
      if (name == null || name.isBlank()) name = String.valueOf(count);
      if (in instanceof TikaInputStream tika
          && tika.getOpenContainer() != null
          && tika.getLength() == 0) {
        document.unreadChild(
            name,
            "application/octet-stream",
            Reason.UNSUPPORTED,
            "an object without bytes of its own");
        return;
      }
      PushbackInputStream bytes = new PushbackInputStream(in);
      int first = bytes.read();
      if (first < 0) {
        document.unreadChild(
            name,
            "application/octet-stream",
            Reason.UNSUPPORTED,
            "an object of which the parser gives no bytes");
        return;
      }
      bytes.unread(first);
      document.child(name, bytes);
    }
  }
}
