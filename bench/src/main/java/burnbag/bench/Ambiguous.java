package burnbag.bench;

import burnbag.bench.corpus.Corpus;
import burnbag.bench.corpus.Snippet;
import burnbag.bench.table.Outcome;
import burnbag.sweep.Effect;
import java.io.IOException;
import java.util.List;

/// Routing slips that print several levels as choices: told, never scored.
record Ambiguous(Corpus corpus) implements Round {
  private static final String FILE = "ambiguous-real.jsonl";

  @Override
  public String name() {
    return "ambiguous";
  }

  @Override
  public Outcome run() throws IOException {
    if (!corpus.has(FILE)) return Outcome.skipped("Routing slips", "no " + FILE);
    int holds = 0;
    int reviews = 0;
    List<Snippet> snippets = corpus.snippets(FILE);
    for (Snippet snippet : snippets) {
      Exam exam = Exam.of(snippet.text());
      if (exam.found().stream().anyMatch(f -> f.effect() == Effect.HOLD)) holds++;
      else if (exam.alarms()) reviews++;
    }
    String line =
        "  %d slips: hold %d, review %d, nothing %d"
            .formatted(snippets.size(), holds, reviews, snippets.size() - holds - reviews);
    return new Outcome(
        "Routing slips (" + FILE + ", never scored)", List.of(line), List.of(), List.of());
  }
}
