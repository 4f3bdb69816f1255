package burnbag.marking.mend;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class Mender {
  static final int LONGEST = 240;

  private final List<Word> banner;
  private final List<Word> portion;
  private final Set<String> codes = Vocabulary.codes();

  public Mender(Schemes schemes) {
    List<String> cui = schemes.pack("cui").map(p -> p.register("categories")).orElse(List.of());
    banner = Vocabulary.american(false, cui);
    portion = Vocabulary.american(true, cui);
  }

  public List<Map.Entry<String, Double>> all(String input) {
    String text = FoldedText.of(input, 0, input.length()).upper().strip();
    boolean isPortion = text.startsWith("(") || text.endsWith(")");
    text = text.replaceAll("[()]", "").strip();
    if (text.length() > LONGEST) return List.of();
    List<Word> words = isPortion ? portion : banner;
    Map<String, Double> best = new LinkedHashMap<>();
    for (Step step : Search.of(text, words, codes, 0.3)) {
      Writing.of(step, words).ifPresent(w -> best.putIfAbsent(isPortion ? "(" + w + ")" : w, step.cost()));
    }
    return new ArrayList<>(best.entrySet());
  }
}
