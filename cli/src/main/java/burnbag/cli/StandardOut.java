package burnbag.cli;

import java.io.IOException;
import java.io.OutputStream;

/// Standard output as a report sees it. When whoever reads it has gone (`| head -1`), the rest is
/// let go in silence and `gone` tells so; any other failure is the report's trouble.
final class StandardOut extends OutputStream {
  private final OutputStream out;
  private volatile boolean gone;

  StandardOut(OutputStream out) {
    this.out = out;
  }

  /// Whether nobody reads any more.
  boolean gone() {
    return gone;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (gone) return;
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      leave(e);
    }
  }

  @Override
  public void flush() throws IOException {
    if (gone) return;
    try {
      out.flush();
    } catch (IOException e) {
      leave(e);
    }
  }

  private void leave(IOException e) throws IOException {
    String message = String.valueOf(e.getMessage());
    if (!message.contains("Broken pipe") && !message.contains("pipe is being closed")) throw e;
    gone = true;
  }
}
