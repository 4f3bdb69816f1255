package burnbag.bench;

import burnbag.bench.corpus.Corpus;
import burnbag.bench.corpus.DamagedRow;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import burnbag.marking.Examiner;
import burnbag.marking.Explanation;
import burnbag.marking.Marks;
import burnbag.marking.scheme.Schemes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

record Damaged(Corpus corpus) implements Round {
  private static final String FILE = "vectors/damaged_made.jsonl";

  private static final class Tally {
    int rows;
    int certain;
    int named;
    int wrong;
    int silent;

    double right() {
      return rows == 0 ? Double.NaN : (double) (certain + named) / rows;
    }
  }

  @Override
  public String name() {
    return "damaged";
  }

  @Override
  public Outcome run() throws IOException {
    if (!corpus.has(FILE)) return Outcome.skipped("Damaged markings", "no " + FILE);
    Marks marks = new Marks(new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1)));
    Map<String, Tally> kinds = new LinkedHashMap<>();
    Map<String, Tally> clusters = new LinkedHashMap<>();
    List<String> misses = new ArrayList<>();
    for (DamagedRow row : corpus.damaged(FILE)) {
      Explanation e = marks.explain(row.marking(), Marks.Form.AUTO);
      String canonical = e.marking().map(m -> m.meaning().canonical()).orElse("");
      for (Tally tally :
          List.of(
              kinds.computeIfAbsent(row.mangling(), _ -> new Tally()),
              clusters.computeIfAbsent(row.expected(), _ -> new Tally()))) {
        tally.rows++;
        if (canonical.equals(row.expected())) tally.certain++;
        else if (e.candidates().contains(row.expected())) tally.named++;
        else if (canonical.isEmpty()) tally.silent++;
        else tally.wrong++;
      }
      if (!canonical.equals(row.expected())) misses.add("MISS %s %s '%s' -> '%s' %s, not '%s' %s".formatted(row.mangling(), e.is(), row.marking(), canonical, e.candidates(), row.expected(), e.why()));
    }
    Grid grid = new Grid("mangling", "rows", "certain", "named", "wrong", "silent", "right");
    kinds.forEach((k, t) -> grid.row(k, t.rows, t.certain, t.named, t.wrong, t.silent, t.right()));
    double macro = clusters.values().stream().mapToDouble(Tally::right).average().orElse(0);
    grid.row("by cluster", clusters.size(), "", "", "", "", macro);
    return new Outcome("Damaged", grid.lines(), List.of(new Figure("damaged.by-cluster", macro)), misses);
  }
}
