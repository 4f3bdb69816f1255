package burnbag.reader.mail;

import burnbag.reader.document.Document;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads a mailbox: each message a child. Their lines are shown as the mailbox's text already.
public final class MboxFormat {
  private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};
  private static final int LINE_BYTES = 1 << 16;
  private static final int MESSAGE_BYTES = 64 << 20;

  public void read(Document document) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    byte[] line = new byte[LINE_BYTES];
    boolean afterBlank = true;
    int count = 0;
    try (InputStream in = new BufferedInputStream(document.body().open(), 1 << 16)) {
      for (int length = line(in, line); length > 0; length = line(in, line)) {
        if (afterBlank && startsMessage(line, length)) {
          if (message.size() > 0) send(document, ++count, message);
          message.reset();
        } else if (message.size() < MESSAGE_BYTES) {
          message.write(line, 0, length);
        }
        afterBlank = length == 1 || length == 2 && line[0] == '\r';
      }
    }
    if (message.size() > 0) send(document, ++count, message);
  }

  private static void send(Document document, int number, ByteArrayOutputStream message)
      throws IOException {
    document.shownChild(number + ".eml", new ByteArrayInputStream(message.toByteArray()));
  }

  private static boolean startsMessage(byte[] line, int length) {
    if (length < FROM.length) return false;
    for (int i = 0; i < FROM.length; i++) if (line[i] != FROM[i]) return false;
    return true;
  }

  /// The next line with its end, or as much of it as there is room for.
  private static int line(InputStream in, byte[] line) throws IOException {
    int length = 0;
    while (length < line.length) {
      int b = in.read();
      if (b < 0) break;
      line[length++] = (byte) b;
      if (b == '\n') break;
    }
    return length;
  }
}
