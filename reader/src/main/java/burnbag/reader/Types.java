package burnbag.reader;

import burnbag.reader.document.Body;
import burnbag.reading.text.Encoding;
import burnbag.reading.text.MailHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/// Which media type bytes are, by their content first and their name second.
final class Types {
  /// Its rules take longer to load than most files to read: done when the first file asks for them.
  private static final class Loaded {
    private static final Detector DETECTOR = new DefaultDetector(MimeTypes.getDefaultMimeTypes());
  }

  String of(Body body, String name) throws IOException {
    if (body.length() == 0) return "application/x-empty";
    Optional<String> signed = Signatures.of(body, name);
    if (signed.isPresent()) return signed.get();
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    String type;
    try (TikaInputStream in = body.openForTika()) {
      type = Loaded.DETECTOR.detect(in, metadata).getBaseType().toString();
    }
    // A mail whose header begins with a field that few mails begin with.
    boolean isUnknown = type.equals("application/octet-stream") || type.startsWith("text/");
    return isUnknown && MailHead.begins(latin1(body), name) ? "message/rfc822" : type;
  }

  private static String latin1(Body body) throws IOException {
    return new String(body.head(Encoding.HEAD_BYTES), StandardCharsets.ISO_8859_1);
  }
}
