package burnbag.reader.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the network that reads lines hands out of its answers.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortAnswersTest {
  private static final int HEIGHT = 48;
  private static final int WIDTH = 240;
  private static final int[] ASKED = {0, 17, 311, 6624};

  @Test
  void the_likeliest_class_of_each_column_and_those_asked_for_are_what_it_answered()
      throws OrtException, IOException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    byte[] model = model();
    try (OrtSession whole = environment.createSession(model);
        OrtSession brief = environment.createSession(ShortAnswers.of(model, ASKED));
        OnnxTensor strip = strip(environment);
        OrtSession.Result all = whole.run(Map.of(whole.getInputNames().iterator().next(), strip));
        OrtSession.Result some =
            brief.run(Map.of(brief.getInputNames().iterator().next(), strip))) {
      OnnxTensor answer = (OnnxTensor) all.get(0);
      int columns = (int) answer.getInfo().getShape()[1];
      int classes = (int) answer.getInfo().getShape()[2];
      FloatBuffer answers = answer.getFloatBuffer();
      LongBuffer best = tensor(some, ShortAnswers.BEST).getLongBuffer();
      FloatBuffer likely = tensor(some, ShortAnswers.LIKELY).getFloatBuffer();
      FloatBuffer asked = tensor(some, ShortAnswers.ASKED).getFloatBuffer();
      assertEquals(columns, best.remaining());
      for (int column = 0; column < columns; column++) {
        int from = column * classes;
        int likeliest = 0;
        for (int i = 0; i < classes; i++) {
          if (answers.get(from + i) > answers.get(from + likeliest)) likeliest = i;
        }
        assertEquals(likeliest, best.get(column));
        assertEquals(answers.get(from + likeliest), likely.get(column), 1e-6f);
        for (int i = 0; i < ASKED.length; i++) {
          float expected = answers.get(from + ASKED[i]);
          assertEquals(expected, asked.get(column * ASKED.length + i), 1e-6f);
        }
      }
    }
  }

  private static OnnxTensor tensor(OrtSession.Result result, String name) {
    return (OnnxTensor) result.get(name).orElseThrow();
  }

  private static OnnxTensor strip(OrtEnvironment environment) throws OrtException {
    Random random = new Random(11);
    float[] strip = new float[3 * HEIGHT * WIDTH];
    for (int i = 0; i < strip.length; i++) strip[i] = random.nextInt(3) == 0 ? -1 : 1;
    return OnnxTensor.createTensor(
        environment, FloatBuffer.wrap(strip), new long[] {1, 3, HEIGHT, WIDTH});
  }

  private static byte[] model() throws IOException {
    try (InputStream in =
        ShortAnswersTest.class.getResourceAsStream("/models/ch_PP-OCRv4_rec_infer.onnx")) {
      return in.readAllBytes();
    }
  }
}
