package burnbag.reader.mail;

import burnbag.reader.document.Document;
import burnbag.reader.document.NotReadable;
import burnbag.reading.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;

/// Reads what S/MIME signs: the content is a child, and a signature that travels beside its content
/// has none. What it envelopes nobody reads without the key.
public final class CmsFormat {
  /// Content types that are encrypted, as DER: envelopedData, encryptedData (RFC 5652 §6, §8),
  /// authEnvelopedData (RFC 5083 §2).
  private static final List<byte[]> ENVELOPES =
      List.of(
          HexFormat.of().parseHex("06092a864886f70d010703"),
          HexFormat.of().parseHex("06092a864886f70d010706"),
          HexFormat.of().parseHex("060b2a864886f70d0109100117"));

  /// The content type stands within these first bytes.
  private static final int HEAD_BYTES = 32;

  public void read(Document document) throws IOException, NotReadable {
    byte[] head = document.body().head(HEAD_BYTES);
    for (byte[] envelope : ENVELOPES) {
      if (contains(head, envelope)) throw new NotReadable(Reason.ENCRYPTED, "an S/MIME envelope");
    }
    try {
      CMSTypedData content = new CMSSignedData(document.body().all()).getSignedContent();
      if (content == null) {
        document.isEmpty();
      } else if (content.getContent() instanceof byte[] bytes) {
        document.child("content", new ByteArrayInputStream(bytes));
      } else {
        throw new NotReadable(Reason.UNSUPPORTED, "signed content that is not bytes");
      }
    } catch (CMSException e) {
      throw new NotReadable(Reason.BROKEN, String.valueOf(e.getMessage()));
    }
  }

  private static boolean contains(byte[] bytes, byte[] sought) {
    for (int at = 0; at + sought.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) return true;
    }
    return false;
  }
}
