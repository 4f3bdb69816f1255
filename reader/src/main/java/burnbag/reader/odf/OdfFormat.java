package burnbag.reader.odf;

import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reader.ooxml.Parts;
import burnbag.reading.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Reads a zipped OpenDocument: styles first, for the headers and what they hide, then the content.
public final class OdfFormat {

  public void read(Document document) throws Exception {
    try (Parts parts = new Parts(document.body(), document.allowance())) {
      if (isEncrypted(parts)) throw new NotReadable(Reason.ENCRYPTED, "");
      OdfText text = new OdfText(document);
      if (parts.has("meta.xml")) text.properties(parts.xml("meta.xml"));
      if (parts.has("styles.xml")) text.styles(parts.xml("styles.xml"));
      if (!parts.has("content.xml"))
        throw new NotReadable(Reason.BROKEN, "an OpenDocument without content");
      text.styles(parts.xml("content.xml"));
      text.content(parts.xml("content.xml"));
      for (String name : parts.names()) {
        if (!isEnclosure(name)) continue;
        try (InputStream in = parts.open(name)) {
          document.child(parts.originalName(name), in);
        }
      }
    }
  }

  private static boolean isEncrypted(Parts parts) throws IOException, NotReadable {
    if (!parts.has("META-INF/manifest.xml")) return false;
    try (InputStream in = parts.open("META-INF/manifest.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("encryption-data");
    }
  }

  /// Pictures, embedded documents and whatever else is not the document itself.
  private static boolean isEnclosure(String name) {
    boolean own =
        name.equals("mimetype")
            || name.equals("content.xml")
            || name.equals("styles.xml")
            || name.equals("meta.xml")
            || name.equals("settings.xml")
            || name.startsWith("meta-inf/")
            || name.startsWith("configurations2/")
            || name.startsWith("thumbnails/")
            || name.startsWith("basic/")
            || name.startsWith("dialogs/")
            || name.startsWith("fonts/")
            || name.startsWith("objectreplacements/")
            || name.equals("manifest.rdf")
            || name.equals("layout-cache");
    return !own && !name.endsWith("/settings.xml") && !name.endsWith("/styles.xml");
  }
}
