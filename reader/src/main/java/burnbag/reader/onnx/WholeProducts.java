package burnbag.reader.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import burnbag.reader.onnx.Message.Field;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Whether this processor adds up products of eight bits without losing any.
///
/// Those with an instruction for it do. On others the runtime adds two products within 16 bits, and
/// what does not fit is cut off: a network in eight bits would answer otherwise there.
public final class WholeProducts {
  private static final int LONG = 64;
  private static final int INT = 6;
  private static final int OPSET = 12;

  private WholeProducts() {}

  /// Asked of the runtime itself, by the largest product there is.
  public static boolean areExact(OrtEnvironment environment) throws OrtException {
    byte[] most = new byte[LONG * LONG];
    Arrays.fill(most, Byte.MAX_VALUE);
    int[] row = new int[LONG];
    Arrays.fill(row, Scale.STEPS);
    long[] shape = {1, LONG};
    try (OrtSession session = environment.createSession(model(most));
        OnnxTensor taken = OnnxTensor.createTensor(environment, IntBuffer.wrap(row), shape);
        OrtSession.Result result = session.run(Map.of("row", taken))) {
      IntBuffer given = ((OnnxTensor) result.get(0)).getIntBuffer();
      int exact = LONG * Scale.STEPS * Byte.MAX_VALUE;
      boolean isExact = true;
      while (given.hasRemaining()) isExact &= given.get() == exact;
      return isExact;
    }
  }

  private static byte[] model(byte[] weights) {
    Whole whole = Whole.signed(List.of((long) LONG, (long) LONG), weights);
    Message graph =
        new Message(
            List.of(
                Field.of(1, Node.known("weights", whole).message()),
                Field.of(1, Node.cast("row", "bytes", Whole.IS_UNSIGNED_BYTE).message()),
                Field.of(
                    1, Node.of("MatMulInteger", List.of("bytes", "weights"), "sums").message()),
                Field.of(2, "products"),
                Field.of(11, named("row")),
                Field.of(12, named("sums"))));
    Message opset = new Message(List.of(Field.of(1, ""), Field.of(2, OPSET)));
    return new Message(List.of(Field.of(1, 7), Field.of(7, graph), Field.of(8, opset))).bytes();
  }

  /// A row of whole numbers that goes in or comes out.
  private static Message named(String name) {
    Message once = new Message(List.of(Field.of(1, 1)));
    Message wide = new Message(List.of(Field.of(1, LONG)));
    Message shape = new Message(List.of(Field.of(1, once), Field.of(1, wide)));
    Message tensor = new Message(List.of(Field.of(1, INT), Field.of(2, shape)));
    return new Message(
        List.of(Field.of(1, name), Field.of(2, new Message(List.of(Field.of(1, tensor))))));
  }
}
