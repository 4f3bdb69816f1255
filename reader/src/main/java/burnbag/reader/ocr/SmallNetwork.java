package burnbag.reader.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Map;

/// A network of our own that looks at a line before the large one does, in a tenth of its time.
///
/// It was taught by the large one, on the scans of the development set and on made pages, and by
/// drawn lines (`bench/small-network`). It knows Latin letters; any other is one sign to it, which
/// says that it does not know.
final class SmallNetwork {
  private static final String MODEL = "/burnbag/reader/ocr/small.onnx";
  private static final String SIGNS = "/burnbag/reader/ocr/small-signs.txt";

  /// The class of what is no letter known here.
  static final String UNKNOWN = "\ufffd";

  private static final int ROWS = Recognition.HEIGHT / 2;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String[] signs;

  /// What it reads in a strip.
  ///
  /// @param sureness mean over its letters, 0 to 1
  /// @param doubt of what it is least sure of, 0 to 1: a letter, or that there is none
  /// @param letters how many signs it read
  /// @param unknown how many of them are none that it knows
  record Read(String text, double sureness, double doubt, int letters, int unknown) {}

  SmallNetwork(OrtEnvironment environment, OrtSession.SessionOptions options)
      throws OrtException, IOException {
    this.environment = environment;
    session = environment.createSession(Recognition.resource(MODEL), options);
    int[] known = Recognition.text(SIGNS).codePoints().filter(sign -> sign != '\n').toArray();
    signs = new String[known.length + 1];
    signs[0] = "";
    for (int i = 0; i < known.length; i++) signs[i + 1] = Character.toString(known[i]);
  }

  Read read(Strip strip) throws OrtException {
    long[] shape = {1, 1, ROWS, strip.width() / 2};
    try (OnnxTensor shades =
            OnnxTensor.createTensor(environment, FloatBuffer.wrap(strip.halved()), shape);
        OrtSession.Result result = session.run(Map.of("shades", shades))) {
      OnnxTensor answer = (OnnxTensor) result.get(0);
      return decode(answer.getFloatBuffer(), (int) answer.getInfo().getShape()[1], strip);
    }
  }

  private Read decode(FloatBuffer answer, int columns, Strip strip) {
    Letters text = new Letters(columns);
    Tally tally = new Tally();
    int last = 0;
    float[] row = new float[signs.length];
    for (int column = 0; column < columns; column++) {
      answer.get(column * signs.length, row);
      int best = largest(row, 0);
      if (best == 0) {
        int likeliest = largest(row, 1);
        if (!signs[likeliest].isBlank()) tally.passedOver(likeliest, row[likeliest]);
      } else if (best != last) {
        text.add(signs[best], column);
      }
      if (best != 0 && !signs[best].isBlank()) tally.read(best, row[best], best != last);
      last = best;
    }
    return tally.of(text.spaced(new Gaps(strip)));
  }

  private static int largest(float[] row, int from) {
    int best = from;
    for (int i = from + 1; i < row.length; i++) if (row[i] > row[best]) best = i;
    return best;
  }

  /// How sure it is of the letters of a line, as they come.
  private final class Tally {
    private double sum;
    private double doubt;
    private int letters;
    private int unknown;

    /// The letter before, and how sure the surest of its columns is.
    private int letter;

    private float surest;

    /// What may stand between it and the next one.
    private int between;

    private float likely;

    /// A column in which there is no letter, but if there is, then this.
    void passedOver(int sign, float answer) {
      if (sign == letter || answer <= likely) return;
      between = sign;
      likely = answer;
    }

    void read(int sign, float answer, boolean isNew) {
      if (!isNew) {
        surest = Math.max(surest, answer);
        return;
      }
      end(sign);
      letters++;
      letter = sign;
      surest = answer;
      if (signs[sign].equals(UNKNOWN)) unknown++;
    }

    private void end(int next) {
      if (letter != 0) {
        sum += surest;
        doubt = Math.max(doubt, 1 - surest);
      }
      if (between != next) doubt = Math.max(doubt, likely);
      between = 0;
      likely = 0;
    }

    Read of(String text) {
      end(0);
      return new Read(text, letters == 0 ? 0 : sum / letters, doubt, letters, unknown);
    }
  }
}
