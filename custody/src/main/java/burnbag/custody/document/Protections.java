package burnbag.custody.document;

import burnbag.custody.register.Protection;
import burnbag.marking.Dialect;
import burnbag.marking.Examiner;
import burnbag.marking.Explanation;
import burnbag.marking.Fault;
import burnbag.marking.Marks;
import burnbag.marking.Meaning;
import burnbag.marking.Wording.Marking;
import burnbag.marking.scheme.Schemes;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a marking as printed into what it asks of a handler. Where the words may mean several
/// levels, the highest counts.
public final class Protections {
  private final Marks marks;

  /// @param asOf the day whose rules hold
  public Protections(LocalDate asOf) {
    marks = new Marks(new Examiner(Schemes.all(), asOf, Dialect.IC_2016));
  }

  /// Empty for words that are no marking; an empty text protects nothing.
  public Optional<Protection> of(String printed) {
    String marking = Normalizer.normalize(printed.strip(), Normalizer.Form.NFC);
    if (marking.isEmpty()) return Optional.of(new Protection("", "", "", 0, List.of()));
    Explanation read = marks.explain(marking, Marks.Form.BANNER);
    return read.marking()
        .map(
            found -> {
              Meaning meaning = found.meaning();
              int rank = meaning.rank();
              for (Meaning.Other other : found.judgement().readings()) {
                rank = Math.max(rank, other.rank());
              }
              List<String> accesses = new ArrayList<>(meaning.parts().sci());
              accesses.addAll(meaning.parts().sap());
              accesses.addAll(meaning.parts().aea());
              return new Protection(marking, meaning.scheme(), meaning.level(), rank, accesses);
            });
  }

  /// What is wrong with a marking as printed, each with the paragraph that says so. It protects all
  /// the same: a bad banner on a secret paper is a banner.
  public List<Fault> faults(String printed) {
    String marking = Normalizer.normalize(printed.strip(), Normalizer.Form.NFC);
    if (marking.isEmpty()) return List.of();
    return marks
        .explain(marking, Marks.Form.BANNER)
        .marking()
        .map(Marking::faults)
        .orElse(List.of());
  }
}
