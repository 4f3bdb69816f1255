package burnbag.response.screening;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How a camera was held, as Exif 2.32 tells it in tag 274 of a picture's first directory.
final class Held {
  /// As the picture lies, or nothing that can be understood.
  static final int UPRIGHT = 1;

  private static final int MOST = 8;
  private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = 8;
  private static final int FORTY_TWO = 42;
  private static final int ENTRY = 12;
  private static final int TAG = 274;
  private static final int SHORT = 3;

  private Held() {}

  /// What a segment tells.
  ///
  /// @param from behind its length
  /// @param to exclusive
  /// @return 1 to 8
  static int in(byte[] file, int from, int to) {
    int tiff = from + NAME.length;
    if (to - tiff < HEAD || !Arrays.equals(file, from, tiff, NAME, 0, NAME.length)) return UPRIGHT;
    ByteBuffer told = ByteBuffer.wrap(file, tiff, to - tiff).slice();
    if (file[tiff] != file[tiff + 1]) return UPRIGHT;
    told.order(file[tiff] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (told.getShort(2) != FORTY_TWO) return UPRIGHT;
    long directory = Integer.toUnsignedLong(told.getInt(4));
    if (directory + 2 > told.limit()) return UPRIGHT;
    int entries = told.getShort((int) directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + (long) i * ENTRY;
      if (entry + ENTRY > told.limit()) return UPRIGHT;
      int at = (int) entry;
      if ((told.getShort(at) & 0xFFFF) != TAG) continue;
      int value = told.getShort(at + 8) & 0xFFFF;
      boolean one = told.getShort(at + 2) == SHORT && told.getInt(at + 4) == 1;
      return one && value >= UPRIGHT && value <= MOST ? value : UPRIGHT;
    }
    return UPRIGHT;
  }

  /// A segment that tells it and nothing else.
  static byte[] told(int held) {
    ByteBuffer tiff = ByteBuffer.allocate(HEAD + 2 + ENTRY + 4);
    tiff.put((byte) 'M').put((byte) 'M').putShort((short) FORTY_TWO).putInt(HEAD);
    tiff.putShort((short) 1);
    tiff.putShort((short) TAG).putShort((short) SHORT).putInt(1).putShort((short) held);
    int length = 2 + NAME.length + tiff.capacity();
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    segment.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
    segment.writeBytes(NAME);
    segment.writeBytes(tiff.array());
    return segment.toByteArray();
  }
}
