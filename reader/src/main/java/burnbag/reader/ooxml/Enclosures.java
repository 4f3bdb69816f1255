package burnbag.reader.ooxml;

import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reading.Reason;
import java.io.IOException;
import java.io.InputStream;

/// What lies in an Office document besides its own XML: embedded objects, pictures, foreign chunks.
public final class Enclosures {
  private Enclosures() {}

  /// Reads each as a child; what one of them does wrong is not the others' fault.
  public static void of(Parts parts, Document document) throws IOException {
    for (String name : parts.names()) {
      if (!isEnclosure(name)) continue;
      String shown = parts.originalName(name);
      try (InputStream in = parts.open(name)) {
        document.child(shown, in);
      } catch (NotReadable e) {
        document.unreadChild(shown, "application/octet-stream", e.reason(), e.getMessage());
      } catch (IOException e) {
        document.unreadChild(
            shown, "application/octet-stream", Reason.BROKEN, String.valueOf(e.getMessage()));
      }
    }
  }

  private static boolean isEnclosure(String name) {
    if (name.endsWith("/") || name.startsWith("docprops/")) return false;
    if (name.contains("/embeddings/") || name.contains("/media/") || name.contains("/activex/")) {
      return !name.endsWith(".rels");
    }
    if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) return false;
    // Fonts, macros and printer settings hold no page; anything else that is not XML may.
    return !(name.contains("/fonts/")
        || name.contains("/printersettings/")
        || name.endsWith("vbaproject.bin")
        || name.endsWith("vbaprojectsignature.bin")
        || name.endsWith(".psmdcp")
        || name.startsWith("_xmlsignatures/")
        || name.contains("/theme/"));
  }
}
