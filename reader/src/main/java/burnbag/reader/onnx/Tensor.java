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
/// @param sizes of its dimensions; empty for a single number
record Tensor(List<Long> sizes, float[] values) {
  private static final int SIZES = 1;
  private static final int TYPE = 2;
  private static final int FLOATS = 4;
  private static final int RAW = 9;
  private static final long IS_FLOAT = 1;

  Tensor {
    sizes = List.copyOf(sizes);
  }

  /// Empty where it holds other numbers than floating ones.
  static Optional<Tensor> of(Message message) {
    if (message.all(TYPE).stream().noneMatch(field -> field.value() == IS_FLOAT)) {
      return Optional.empty();
    }
    List<Long> sizes = new ArrayList<>();
    for (Field field : message.all(SIZES)) sizes.addAll(field.wholes());
    long count = sizes.stream().reduce(1L, Math::multiplyExact);
    for (int number : List.of(RAW, FLOATS)) {
      for (Field field : message.all(number)) {
        FloatBuffer from = field.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        if (from.remaining() != count) continue;
        float[] values = new float[from.remaining()];
        from.get(values);
        return Optional.of(new Tensor(sizes, values));
      }
    }
    return Optional.empty();
  }

  static Tensor filled(List<Long> sizes, float value) {
    float[] values = new float[sizes.stream().reduce(1L, Math::multiplyExact).intValue()];
    Arrays.fill(values, value);
    return new Tensor(sizes, values);
  }

  /// Times a number, plus another.
  Tensor moved(float times, float plus) {
    float[] moved = new float[values.length];
    for (int i = 0; i < moved.length; i++) moved[i] = values[i] * times + plus;
    return new Tensor(sizes, moved);
  }

  Message message() {
    List<Field> fields = new ArrayList<>();
    for (long size : sizes) fields.add(Field.of(SIZES, size));
    fields.add(Field.of(TYPE, IS_FLOAT));
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    fields.add(Field.of(RAW, raw.array()));
    return new Message(fields);
  }
}
