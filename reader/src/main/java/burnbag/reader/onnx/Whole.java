package burnbag.reader.onnx;

import burnbag.reader.onnx.Message.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Whole numbers that a network knows by heart (`TensorProto` of `onnx.proto`).
///
/// @param type of its numbers, as the form counts them
/// @param dims how long it is in each dimension; empty for a single number
/// @param bytes its numbers in a row, the lowest byte first
record Whole(int type, List<Long> dims, ByteBuffer bytes) {
  private static final int DIMS = 1;
  private static final int TYPE = 2;
  private static final int RAW = 9;

  /// Numbers of one byte without a sign.
  static final int IS_UNSIGNED_BYTE = 2;

  private static final int IS_BYTE = 3;
  private static final int IS_INT = 6;
  private static final int IS_LONG = 7;

  Whole {
    dims = List.copyOf(dims);
    bytes = bytes.asReadOnlyBuffer();
  }

  /// A single number, 0 to 255.
  static Whole unsigned(int value) {
    return new Whole(IS_UNSIGNED_BYTE, List.of(), ByteBuffer.wrap(new byte[] {(byte) value}));
  }

  static Whole signed(List<Long> dims, byte[] values) {
    return new Whole(IS_BYTE, dims, ByteBuffer.wrap(values));
  }

  static Whole ints(int[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(values);
    return new Whole(IS_INT, List.of((long) values.length), bytes);
  }

  /// The same in eight bytes each.
  static Whole longs(int[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) bytes.putLong(value);
    return new Whole(IS_LONG, List.of((long) values.length), bytes.flip());
  }

  Message message() {
    List<Field> fields = new ArrayList<>();
    for (long dim : dims) fields.add(Field.of(DIMS, dim));
    fields.add(Field.of(TYPE, type));
    byte[] raw = new byte[bytes.capacity()];
    bytes.duplicate().get(raw);
    fields.add(Field.of(RAW, raw));
    return new Message(fields);
  }
}
