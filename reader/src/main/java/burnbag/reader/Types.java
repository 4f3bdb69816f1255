package burnbag.reader;

import burnbag.reader.document.Body;
import burnbag.reading.text.Encoding;
import burnbag.reading.text.MailHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/// Which media type bytes are, by their content first and their name second.
final class Types {
  private final Detector detector = new DefaultDetector(MimeTypes.getDefaultMimeTypes());

  String of(Body body, String name) throws IOException {
    if (body.length() == 0) return "application/x-empty";
    String start = new String(body.head(5), StandardCharsets.ISO_8859_1);
    if (start.equals("NITF0") || start.equals("NSIF0")) return "image/nitf";
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    String type;
    try (TikaInputStream in = body.openForTika()) {
      type = detector.detect(in, metadata).getBaseType().toString();
    }
    // A mail whose header begins with a field that few mails begin with.
    boolean isUnknown = type.equals("application/octet-stream") || type.startsWith("text/");
    return isUnknown && MailHead.begins(latin1(body), name) ? "message/rfc822" : type;
  }

  private static String latin1(Body body) throws IOException {
    return new String(body.head(Encoding.HEAD_BYTES), StandardCharsets.ISO_8859_1);
  }
}
