package burnbag.reader.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A message in the wire format of protocol buffers, as its fields in their order. What a field
/// means is the reader's business.
///
/// @param fields may be empty
record Message(List<Field> fields) {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;

  Message {
    fields = List.copyOf(fields);
  }

  /// One field.
  ///
  /// @param number by which it is known
  /// @param type of the wire: how its length is told
  /// @param value where it is a number, as it stands on the wire
  /// @param bytes where it has a length; else empty
  record Field(int number, int type, long value, ByteBuffer bytes) {
    Field {
      bytes = bytes.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    static Field of(int number, long value) {
      return new Field(number, VARINT, value, ByteBuffer.allocate(0));
    }

    static Field of(int number, float value) {
      int bits = Float.floatToRawIntBits(value);
      return new Field(number, FIXED_32, bits & 0xFFFFFFFFL, ByteBuffer.allocate(0));
    }

    static Field of(int number, byte[] value) {
      return new Field(number, BYTES, 0, ByteBuffer.wrap(value));
    }

    static Field of(int number, String value) {
      return of(number, value.getBytes(StandardCharsets.UTF_8));
    }

    static Field of(int number, Message value) {
      return of(number, value.bytes());
    }

    Message message() {
      return Message.of(bytes.duplicate());
    }

    String text() {
      return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    float real() {
      return Float.intBitsToFloat((int) value);
    }

    /// The whole numbers of it: one, or many in a row.
    List<Long> ints() {
      if (type != BYTES) return List.of(value);
      List<Long> ints = new ArrayList<>();
      ByteBuffer in = bytes.duplicate();
      while (in.hasRemaining()) ints.add(varint(in));
      return ints;
    }
  }

  static Message of(ByteBuffer from) {
    ByteBuffer in = from.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    List<Field> fields = new ArrayList<>();
    while (in.hasRemaining()) {
      long key = varint(in);
      int number = (int) (key >>> 3);
      int type = (int) (key & 7);
      ByteBuffer none = ByteBuffer.allocate(0);
      fields.add(
          switch (type) {
            case VARINT -> new Field(number, type, varint(in), none);
            case FIXED_64 -> new Field(number, type, in.getLong(), none);
            case FIXED_32 -> new Field(number, type, in.getInt() & 0xFFFFFFFFL, none);
            case BYTES -> {
              int length = (int) varint(in);
              ByteBuffer bytes = in.slice(in.position(), length);
              in.position(in.position() + length);
              yield new Field(number, type, 0, bytes);
            }
            default -> throw new IllegalArgumentException("a field of wire type " + type);
          });
    }
    return new Message(fields);
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte part = in.get();
      value |= (part & 0x7FL) << shift;
      if (part >= 0) return value;
    }
    throw new IllegalArgumentException("a number of more than ten bytes");
  }

  /// Fields of this number, in their order.
  List<Field> all(int number) {
    return fields.stream().filter(field -> field.number == number).toList();
  }

  /// The text of the field of this number; empty where it has none.
  String text(int number) {
    return all(number).stream().findFirst().map(Field::text).orElse("");
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Field field : fields) {
      put(out, (long) field.number << 3 | field.type);
      switch (field.type) {
        case VARINT -> put(out, field.value);
        case FIXED_64 -> little(out, field.value, Long.BYTES);
        case FIXED_32 -> little(out, field.value, Integer.BYTES);
        default -> {
          ByteBuffer bytes = field.bytes.duplicate();
          put(out, bytes.remaining());
          byte[] copy = new byte[bytes.remaining()];
          bytes.get(copy);
          out.writeBytes(copy);
        }
      }
    }
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      out.write((int) (left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.write((int) left);
  }

  private static void little(ByteArrayOutputStream out, long value, int bytes) {
    for (int i = 0; i < bytes; i++) out.write((int) (value >>> 8 * i) & 0xFF);
  }
}
