package burnbag.reader.picture;

import burnbag.reader.document.Document;
import burnbag.reader.document.Xml;
import burnbag.reader.document.XmlLabels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The XMP packet of a picture. JPEG, PNG and TIFF keep it in places of their own, all of them as
/// it is, so it is found by how it begins and ends.
final class Xmp {
  private static final int LOOK_BYTES = 1 << 20;
  private static final String BEGIN = "<x:xmpmeta";
  private static final String END = "</x:xmpmeta>";

  private Xmp() {}

  static void of(Document document) throws IOException {
    String head = new String(document.body().head(LOOK_BYTES), StandardCharsets.ISO_8859_1);
    int begin = head.indexOf(BEGIN);
    int end = begin < 0 ? -1 : head.indexOf(END, begin);
    if (end < 0) return;
    byte[] packet = head.substring(begin, end + END.length()).getBytes(StandardCharsets.ISO_8859_1);
    Xml.leaves(packet, (name, value) -> document.property("xmp:" + name, value));
    XmlLabels.of(packet, document);
  }
}
