package make;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// A zip of one stored file under a password, by the old cipher of the format (PKWARE APPNOTE 6.1).
/// It keeps nobody out for long; for an example of a file that cannot be read without the password
/// it does.
final class LockedBundle {
  private static final int[] TABLE = table();
  private static final int ENCRYPTED = 1;
  private static final int DOS_DATE = (2025 - 1980) << 9 | 3 << 5 | 1;

  private int first = 0x12345678;
  private int second = 0x23456789;
  private int third = 0x34567890;

  private LockedBundle(String password) {
    for (byte b : password.getBytes(StandardCharsets.US_ASCII)) stir(b);
  }

  static byte[] of(String name, byte[] content, String password) {
    CRC32 sum = new CRC32();
    sum.update(content);
    int crc = (int) sum.getValue();
    byte[] plain = new byte[12 + content.length];
    for (int i = 0; i < 11; i++) plain[i] = (byte) (i * 37 + 11);
    plain[11] = (byte) (crc >>> 24);
    System.arraycopy(content, 0, plain, 12, content.length);
    byte[] hidden = new LockedBundle(password).hide(plain);

    byte[] label = name.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer out =
        ByteBuffer.allocate(30 + 46 + 22 + 2 * label.length + hidden.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x04034b50);
    common(out, crc, hidden.length, content.length, label.length);
    out.put(label).put(hidden);
    int directory = out.position();
    out.putInt(0x02014b50).putShort((short) 20);
    common(out, crc, hidden.length, content.length, label.length);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(0).put(label);
    int length = out.position() - directory;
    out.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    out.putShort((short) 1)
        .putShort((short) 1)
        .putInt(length)
        .putInt(directory)
        .putShort((short) 0);
    return out.array();
  }

  private static void common(ByteBuffer out, int crc, int hidden, int size, int label) {
    out.putShort((short) 20).putShort((short) ENCRYPTED).putShort((short) 0);
    out.putShort((short) (12 << 11)).putShort((short) DOS_DATE);
    out.putInt(crc).putInt(hidden).putInt(size).putShort((short) label).putShort((short) 0);
  }

  private byte[] hide(byte[] plain) {
    byte[] hidden = new byte[plain.length];
    for (int i = 0; i < plain.length; i++) {
      int half = (third & 0xFFFF) | 2;
      hidden[i] = (byte) (plain[i] ^ ((half * (half ^ 1)) >>> 8));
      stir(plain[i]);
    }
    return hidden;
  }

  private void stir(byte b) {
    first = TABLE[(first ^ b) & 0xFF] ^ first >>> 8;
    second = (second + (first & 0xFF)) * 134775813 + 1;
    third = TABLE[(third ^ second >>> 24) & 0xFF] ^ third >>> 8;
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < 256; i++) {
      int value = i;
      for (int bit = 0; bit < 8; bit++)
        value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ 0xEDB88320;
      table[i] = value;
    }
    return table;
  }
}
