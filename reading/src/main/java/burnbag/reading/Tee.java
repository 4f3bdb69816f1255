package burnbag.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Copies what is read from a stream, up to a bound and one byte more, so that the copy shows that
/// there was more.
final class Tee extends FilterInputStream {
  private final OutputStream copy;
  private long room;

  Tee(InputStream in, OutputStream copy, long bound) {
    super(in);
    this.copy = copy;
    this.room = bound + 1;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    if (read > 0) {
      int kept = (int) Math.min(room, read);
      copy.write(buffer, from, kept);
      room -= kept;
    }
    return read;
  }
}
