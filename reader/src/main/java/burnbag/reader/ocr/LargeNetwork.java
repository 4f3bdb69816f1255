package burnbag.reader.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import burnbag.reader.onnx.ShortAnswers;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/// The network that reads a line: PP-OCRv4, Chinese and English, with its own 6,623 characters, or
/// the same in whole numbers.
///
/// It is fed strips 48 high, shades from -1 to 1 thrice over, and answers for each eighth column
/// how sure it is of each character.
final class LargeNetwork {
  static final String MODEL = "/models/ch_PP-OCRv4_rec_infer.onnx";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String input;

  /// @param model a whole file in the form of ONNX
  /// @param asked the classes that are asked about
  LargeNetwork(OrtEnvironment environment, byte[] model, int[] asked) throws OrtException {
    this.environment = environment;
    session = environment.createSession(ShortAnswers.of(model, asked), Recognition.options());
    input = session.getInputNames().iterator().next();
  }

  Answers read(Strip strip) throws OrtException {
    long[] shape = {1, 3, Recognition.HEIGHT, strip.width()};
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(environment, FloatBuffer.wrap(strip.thrice()), shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      LongBuffer best = tensor(result, ShortAnswers.BEST).getLongBuffer();
      int[] signs = new int[best.remaining()];
      for (int i = 0; i < signs.length; i++) signs[i] = (int) best.get(i);
      return new Answers(
          signs, floats(result, ShortAnswers.LIKELY), floats(result, ShortAnswers.ASKED));
    }
  }

  private static float[] floats(OrtSession.Result result, String name) {
    return tensor(result, name).getFloatBuffer().array();
  }

  private static OnnxTensor tensor(OrtSession.Result result, String name) {
    return (OnnxTensor) result.get(name).orElseThrow();
  }
}
