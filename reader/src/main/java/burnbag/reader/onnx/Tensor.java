package burnbag.reader.onnx;

import burnbag.reader.onnx.Message.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Numbers that a network knows by heart (`TensorProto` of `onnx.proto`).
///
/// @param dims how long it is in each dimension; empty for a single number
record Tensor(List<Long> dims, float[] values) {
  private static final int DIMS = 1;
  private static final int TYPE = 2;
  private static final int FLOATS = 4;
  private static final int RAW = 9;
  private static final long IS_FLOAT = 1;

  Tensor {
    dims = List.copyOf(dims);
  }

  /// Empty where it holds other numbers than floating ones.
  static Optional<Tensor> of(Message message) {
    if (message.all(TYPE).stream().noneMatch(field -> field.value() == IS_FLOAT)) {
      return Optional.empty();
    }
    List<Long> dims = new ArrayList<>();
    for (Field field : message.all(DIMS)) dims.addAll(field.ints());
    long count = dims.stream().reduce(1L, Math::multiplyExact);
    for (int number : List.of(RAW, FLOATS)) {
      for (Field field : message.all(number)) {
        FloatBuffer from = field.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        if (from.remaining() != count) continue;
        float[] values = new float[from.remaining()];
        from.get(values);
        return Optional.of(new Tensor(dims, values));
      }
    }
    return Optional.empty();
  }

  static Tensor filled(List<Long> dims, float value) {
    float[] values = new float[dims.stream().reduce(1L, Math::multiplyExact).intValue()];
    Arrays.fill(values, value);
    return new Tensor(dims, values);
  }

  /// Times a number, plus another.
  Tensor affine(float scale, float shift) {
    float[] affine = new float[values.length];
    for (int i = 0; i < affine.length; i++) affine[i] = values[i] * scale + shift;
    return new Tensor(dims, affine);
  }

  Message message() {
    List<Field> fields = new ArrayList<>();
    for (long dim : dims) fields.add(Field.of(DIMS, dim));
    fields.add(Field.of(TYPE, IS_FLOAT));
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    fields.add(Field.of(RAW, raw.array()));
    return new Message(fields);
  }
}
