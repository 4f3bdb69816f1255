package burnbag.reading.frame;

/// A picture that may go into a report: a baseline JPEG of one or three colours that holds tables
/// and pixels and nothing else, no properties, no comment, no second picture, nothing behind its
/// end.
///
/// It comes from a process that hostile bytes may have taken over and goes into a browser. Nothing
/// is decoded here; the segments are walked (ITU-T T.81, annex B) and each has to be one that a
/// worker writes.
final class PlainJpeg {
  /// No picture takes more.
  static final int MOST_BYTES = 4 << 20;

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int JFIF = 0xE0;
  private static final int TABLES = 0xDB;
  private static final int CODES = 0xC4;
  private static final int FRAME = 0xC0;
  private static final int SCAN = 0xDA;

  private final byte[] bytes;
  private int at;

  private PlainJpeg(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @throws BrokenFrame where it is anything else, or not of this size
  static void check(byte[] jpeg, int width, int height) throws BrokenFrame {
    if (jpeg.length > MOST_BYTES) throw new BrokenFrame("a picture of " + jpeg.length + " bytes");
    try {
      new PlainJpeg(jpeg).walk(width, height);
    } catch (ArrayIndexOutOfBoundsException _) {
      throw new BrokenFrame("a picture that ends in its middle");
    }
  }

  private void walk(int width, int height) throws BrokenFrame {
    if (marker() != START) throw new BrokenFrame("a picture that is no JPEG");
    boolean framed = false;
    while (true) {
      int marker = marker();
      int length = word(at);
      if (length < 2) throw new BrokenFrame("a picture with a segment of " + length + " bytes");
      switch (marker) {
        case JFIF, TABLES, CODES -> {}
        case FRAME -> {
          int colours = bytes[at + 7];
          if (framed || word(at + 3) != height || word(at + 5) != width) {
            throw new BrokenFrame("a picture of another size than it says");
          }
          if (colours != 1 && colours != 3) {
            throw new BrokenFrame("a picture of " + colours + " colours");
          }
          framed = true;
        }
        case SCAN -> {
          if (!framed) throw new BrokenFrame("a picture without a size");
          at += length;
          pixels();
          return;
        }
        default -> throw new BrokenFrame("a picture with a segment " + Integer.toHexString(marker));
      }
      at += length;
    }
  }

  /// Coded pixels, in which each 0xFF is followed by a zero, up to the end of all.
  private void pixels() throws BrokenFrame {
    while (true) {
      if (bytes[at++] != (byte) 0xFF) continue;
      int next = bytes[at++] & 0xFF;
      if (next == 0) continue;
      if (next == END && at == bytes.length) return;
      throw new BrokenFrame("a picture with more behind its pixels");
    }
  }

  private int marker() throws BrokenFrame {
    if ((bytes[at++] & 0xFF) != 0xFF) throw new BrokenFrame("a picture without segments");
    return bytes[at++] & 0xFF;
  }

  private int word(int from) {
    return (bytes[from] & 0xFF) << 8 | bytes[from + 1] & 0xFF;
  }
}
