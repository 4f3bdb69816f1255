package burnbag.reader.ocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import burnbag.marking.scheme.Schemes;
import burnbag.reader.onnx.EightBits;
import burnbag.reader.onnx.LeanNetwork;
import burnbag.reader.onnx.Ranges;
import burnbag.reader.onnx.WholeProducts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads a line by the networks. Equal answers of a network in a row are one letter, and its first
/// answer stands for none (connectionist temporal classification).
final class Recognition {
  private static final String CHARACTERS = "/models/ppocr_keys_v1.txt";
  private static final String RANGES = "/burnbag/reader/ocr/ranges.tsv";
  static final int HEIGHT = 48;

  /// A line of no more columns may be a mark and nothing else.
  private static final int SHORT = 60;

  /// A line that comes so near to a marking's word, and has no other letter, says it.
  private static final double SPELLED = 0.62;

  private final LargeNetwork large;

  /// The same in whole numbers of eight bits, where this processor has them.
  private final LargeNetwork inEightBits;

  private final String[] characters;
  private final Spotter spotter;
  private final SmallNetwork small;
  private final Belief belief;

  /// What a strip says.
  ///
  /// @param sureness mean over its letters, 0 to 1
  /// @param nearness to a word of a marking, 0 to 1; 0 where it is something else beyond doubt
  record Said(String text, double sureness, double nearness) {
    /// The surer of two; what one of them comes near to, it may be.
    Said or(Said other) {
      Said surer = other.sureness > sureness ? other : this;
      boolean isSure = surer.sureness >= Sheet.SURE;
      double near = isSure ? surer.nearness : Math.max(nearness, other.nearness);
      return new Said(surer.text, surer.sureness, near);
    }
  }

  Recognition(OrtEnvironment environment) throws OrtException, IOException {
    List<String> known = text(CHARACTERS).lines().toList();
    characters = new String[known.size() + 2];
    characters[0] = "";
    for (int i = 0; i < known.size(); i++) characters[i + 1] = known.get(i);
    characters[known.size() + 1] = " ";
    spotter = new Spotter(characters, Schemes.all());
    byte[] lean = LeanNetwork.of(resource(LargeNetwork.MODEL));
    large = new LargeNetwork(environment, lean, spotter.asked());
    inEightBits =
        WholeProducts.areExact(environment)
            ? new LargeNetwork(
                environment,
                EightBits.of(lean, Ranges.of(text(RANGES).lines().toList())),
                spotter.asked())
            : large;
    small = new SmallNetwork(environment, options());
    belief = new Belief(new MarkWords(Schemes.all()));
  }

  static String text(String name) throws IOException {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    // One worker a core: each keeps to one thread.
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    return options;
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = Recognition.class.getResourceAsStream(name)) {
      if (in == null) throw new IOException("the model " + name + " is not there");
      return in.readAllBytes();
    }
  }

  /// @param strip from [Strip]
  Said read(Strip strip) throws OrtException {
    return read(strip, false);
  }

  /// @param isDamaged whether it is told even of a sure reading what word it comes near to
  Said read(Strip strip, boolean isDamaged) throws OrtException {
    return said(large, strip, isDamaged);
  }

  /// Reads a line that nothing has damaged, by the least costly network that is believed about it.
  Said readPlain(Strip strip) throws OrtException {
    SmallNetwork.Read glance = small.read(strip);
    if (belief.isPlain(glance, strip)) return said(glance);
    if (inEightBits == large || !belief.mayBeRunning(glance, strip)) return read(strip);
    Said said = said(inEightBits, strip, false);
    return belief.isEnough(said, glance, strip) ? said : read(strip);
  }

  private static Said said(SmallNetwork.Read read) {
    return new Said(read.text(), read.sureness(), 0);
  }

  /// How sure the small network is of what it makes of a strip, 0 to 1: less where it stands on its
  /// head.
  double glance(Strip strip) throws OrtException {
    SmallNetwork.Read read = small.read(strip);
    return read.letters() < Belief.LEAST_LETTERS ? 0 : read.sureness();
  }

  private Said said(LargeNetwork by, Strip strip, boolean isDamaged) throws OrtException {
    Answers answers = by.read(strip);
    Letters text = new Letters(answers.columns());
    double sum = 0;
    int letters = 0;
    int last = 0;
    for (int column = 0; column < answers.columns(); column++) {
      int best = answers.best()[column];
      if (best != 0 && best != last) {
        text.add(characters[best], column);
        sum += answers.likely()[column];
        letters++;
      }
      last = best;
    }
    double sureness = letters == 0 ? 0 : sum / letters;
    String said = spotter.withoutEdges(text.spaced(new Gaps(strip)));
    boolean isSure = sureness >= Sheet.SURE;
    boolean isLong = answers.columns() > SHORT;
    if (letters == 0 || isSure && isLong && !isDamaged) return new Said(said, sureness, 0);
    Spotter.Near near = spotter.nearest(answers);
    boolean isAlone = near.strays() == 0 && isInCapitals(said);
    boolean isAsWritten = Spotter.bare(said).equals(Spotter.bare(near.word()));
    if (isAlone && near.nearness() >= SPELLED) {
      String word = spotter.isAnother(said, near.word()) ? said : near.word();
      return new Said(word, Math.max(sureness, near.nearness()), 0);
    }
    boolean isLetterOff = isAlone && !isAsWritten && near.nearness() >= Spotter.LEAST_NEARNESS;
    double nearness = isLetterOff ? Math.max(near.nearness(), Doubts.NEAR) : near.nearness();
    boolean isBeyondDoubt = isSure && !isLetterOff && !isDamaged;
    return new Said(said, sureness, isBeyondDoubt ? 0 : nearness);
  }

  /// Whether a text is a marking's word and nothing else.
  boolean isMark(String text) {
    return spotter.isWord(text);
  }

  /// Whether it was read in capitals, as markings are.
  private static boolean isInCapitals(String said) {
    long capitals =
        said.codePoints()
            .filter(c -> Character.isUpperCase(c) || Character.isIdeographic(c))
            .count();
    long letters = said.codePoints().filter(Character::isLetter).count();
    return 2 * capitals >= letters;
  }
}
