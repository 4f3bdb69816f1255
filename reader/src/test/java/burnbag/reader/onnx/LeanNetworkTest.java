package burnbag.reader.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The network that reads lines, in fewer steps.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeanNetworkTest {
  private static final int HEIGHT = 48;
  private static final int WIDTH = 240;

  @Test
  void it_answers_as_the_network_it_was() throws OrtException, IOException {
    byte[] model = model();
    byte[] lean = LeanNetwork.of(model);
    // 28 hard swishes of four steps, with two numbers before them and after.
    assertTrue(steps(lean) < steps(model) - 28 * 4, steps(lean) + " of " + steps(model));
    float[] strip = strip();
    assertArrayEquals(answer(model, strip), answer(lean, strip), 1e-4f);
  }

  @Test
  void what_is_lean_already_stays_as_it_is() throws IOException {
    byte[] lean = LeanNetwork.of(model());
    assertEquals(steps(lean), steps(LeanNetwork.of(lean)));
  }

  /// Black and white at random, and a patch of grey.
  private static float[] strip() {
    Random random = new Random(7);
    float[] strip = new float[3 * HEIGHT * WIDTH];
    for (int i = 0; i < HEIGHT * WIDTH; i++) {
      float shade = i % WIDTH < WIDTH / 3 ? random.nextFloat() : random.nextInt(3) == 0 ? -1 : 1;
      for (int colour = 0; colour < 3; colour++) strip[colour * HEIGHT * WIDTH + i] = shade;
    }
    return strip;
  }

  private static float[] answer(byte[] model, float[] strip) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {1, 3, HEIGHT, WIDTH};
    try (OrtSession session = environment.createSession(model);
        OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(strip), shape);
        OrtSession.Result result =
            session.run(Map.of(session.getInputNames().iterator().next(), tensor))) {
      FloatBuffer answer = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] values = new float[answer.remaining()];
      answer.get(values);
      return values;
    }
  }

  /// How many steps it has that compute something.
  private static long steps(byte[] model) {
    List<Message.Field> graphs = Message.of(ByteBuffer.wrap(model)).all(7);
    return graphs.getFirst().message().all(1).stream()
        .map(field -> Node.of(field.message()))
        .filter(node -> !node.opType().equals("Constant"))
        .count();
  }

  private static byte[] model() throws IOException {
    try (InputStream in =
        LeanNetworkTest.class.getResourceAsStream("/models/ch_PP-OCRv4_rec_infer.onnx")) {
      return in.readAllBytes();
    }
  }
}
