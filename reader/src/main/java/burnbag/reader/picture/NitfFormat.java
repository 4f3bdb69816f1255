package burnbag.reader.picture;

import burnbag.reader.document.Document;
import burnbag.reading.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A NITF or NSIF image: the security fields of its file header are properties, the image is
/// unread.
///
/// The fields and their widths are those of MIL-STD-2500C, table A-1 (2.1) and MIL-STD-2500A (2.0).
public final class NitfFormat {
  private static final int TITLE = 39;
  private static final int SECURITY = 119;

  private record Field(String name, int width) {}

  private static final Field[] FIELDS_2_1 = {
    new Field("FSCLAS", 1), new Field("FSCLSY", 2), new Field("FSCODE", 11), new Field("FSCTLH", 2),
    new Field("FSREL", 20), new Field("FSDCTP", 2), new Field("FSDCDT", 8), new Field("FSDCXM", 4),
    new Field("FSDG", 1), new Field("FSDGDT", 8), new Field("FSCLTX", 43), new Field("FSCATP", 1),
    new Field("FSCAUT", 40), new Field("FSCRSN", 1), new Field("FSSRDT", 8), new Field("FSCTLN", 15)
  };
  private static final Field[] FIELDS_2_0 = {
    new Field("FSCLAS", 1),
    new Field("FSCODE", 40),
    new Field("FSCTLH", 40),
    new Field("FSREL", 40),
    new Field("FSCAUT", 20),
    new Field("FSCTLN", 20),
    new Field("FSDWNG", 6)
  };

  public void read(Document document) throws IOException {
    String head = new String(document.body().head(512), StandardCharsets.ISO_8859_1);
    if (head.length() < SECURITY + 168) {
      document.unread(0, Reason.BROKEN, "a NITF header that breaks off");
      return;
    }
    document.property("NITF:version", head.substring(0, 9));
    document.property("NITF:FTITLE", head.substring(TITLE, SECURITY).strip());
    boolean old = head.startsWith("NITF02.00") || head.startsWith("NITF01");
    int at = SECURITY;
    for (Field field : old ? FIELDS_2_0 : FIELDS_2_1) {
      document.property(
          "NITF:" + field.name(),
          head.substring(at, at + field.width()).replace('\0', ' ').strip());
      at += field.width();
    }
    document.unread(0, Reason.NEEDS_OCR, "a NITF image");
  }
}
