package burnbag.reading.frame;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Reads the frames that a `FrameWriter` on the other side wrote.
public final class FrameReader {
  private static final int BELIEVED = 1 << 20;

  private final DataInputStream in;

  public FrameReader(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /// What is long has to come before it is believed: four bytes must not cost 64 MB.
  private byte[] body(int length) throws IOException {
    if (length > BELIEVED) {
      byte[] body = in.readNBytes(length);
      if (body.length < length) throw new EOFException();
      return body;
    }
    byte[] body = new byte[length];
    in.readFully(body);
    return body;
  }

  /// The next frame; empty where the other side has ended between two frames.
  ///
  /// @throws BrokenFrame where it is no frame, or ends in its middle
  public Optional<Frame> next() throws IOException {
    int code = in.read();
    if (code < 0) return Optional.empty();
    Kind kind = Kind.of(code);
    try {
      int length = in.readInt();
      if (length < 0 || length > FrameWriter.MAX_BODY) {
        throw new BrokenFrame(kind + " of " + (length & 0xFFFF_FFFFL) + " bytes");
      }
      byte[] body = body(length);
      return Optional.of(new Frame(kind, ByteBuffer.wrap(body)));
    } catch (EOFException _) {
      throw new BrokenFrame(kind + " that ends in its middle");
    }
  }
}
