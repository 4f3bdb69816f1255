package burnbag.reader.onnx;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The network that reads lines, in whole numbers.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EightBitsTest {
  private static final int HEIGHT = 48;

  private static final List<String> LINES =
      List.of(
          "(S//NF) The boats leave the northern pier at six in the morning.",
          "SECRET//NOFORN papers are kept apart from CONFIDENTIAL ones.",
          "Copies 3 to 12 were handed to the registry on 4 May 1962.",
          "VS - NUR FÜR DEN DIENSTGEBRAUCH steht oben und unten.");

  private static byte[] lean = {};
  private static byte[] eight = {};

  @BeforeAll
  static void rewrite() throws IOException {
    lean = LeanNetwork.of(resource("/models/ch_PP-OCRv4_rec_infer.onnx"));
    String ranges = new String(resource("/burnbag/reader/ocr/ranges.tsv"), StandardCharsets.UTF_8);
    eight = EightBits.of(lean, Ranges.of(ranges.lines().toList()));
  }

  @Test
  void it_reads_lines_as_the_network_it_was() throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    assumeTrue(WholeProducts.areExact(environment), "this processor loses products");
    try (OrtSession was = environment.createSession(lean);
        OrtSession is = environment.createSession(eight)) {
      for (String line : LINES) {
        float[] strip = drawn(line);
        float[][] before = answers(was, strip);
        float[][] after = answers(is, strip);
        int same = 0;
        double apart = 0;
        for (int column = 0; column < before.length; column++) {
          int best = best(before[column]);
          if (best(after[column]) == best) same++;
          apart += Math.abs(before[column][best] - after[column][best]);
        }
        String told = line + ": " + same + " of " + before.length + " alike, apart by " + apart;
        assertTrue(same >= 0.95 * before.length, told);
        assertTrue(apart <= 0.05 * before.length, told);
      }
    }
  }

  @Test
  void it_is_half_as_large() {
    assertTrue(eight.length < lean.length / 2, eight.length + " of " + lean.length);
  }

  private static float[] drawn(String line) {
    Font font = new Font(Font.SERIF, Font.PLAIN, 34);
    BufferedImage picture =
        new BufferedImage(40 + 22 * line.length(), HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), HEIGHT);
    pen.setColor(Color.BLACK);
    pen.setFont(font);
    int width = pen.getFontMetrics().stringWidth(line) + 20;
    pen.drawString(line, 10, 36);
    pen.dispose();
    float[] strip = new float[3 * HEIGHT * width];
    for (int colour = 0; colour < 3; colour++) {
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < width; x++) {
          int shade = picture.getRaster().getSample(x, y, 0);
          strip[(colour * HEIGHT + y) * width + x] = shade / 127.5f - 1;
        }
      }
    }
    return strip;
  }

  private static float[][] answers(OrtSession session, float[] strip) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {1, 3, HEIGHT, strip.length / 3 / HEIGHT};
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(strip), shape);
        OrtSession.Result result =
            session.run(Map.of(session.getInputNames().iterator().next(), tensor))) {
      return ((float[][][]) result.get(0).getValue())[0];
    }
  }

  private static int best(float[] answers) {
    int best = 0;
    for (int i = 1; i < answers.length; i++) if (answers[i] > answers[best]) best = i;
    return best;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = EightBitsTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
