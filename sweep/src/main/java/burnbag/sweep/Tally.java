package burnbag.sweep;

import burnbag.marking.Meaning;
import burnbag.sweep.DocumentReport.Judged;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Adds documents up to a lot. One thread at a time.
final class Tally {
  private final Map<Verdict, Long> documents = new EnumMap<>(Verdict.class);
  private Verdict verdict = Verdict.CLEAR;
  private long files;
  private long bytes;
  private long pages;
  private int highestRank;
  private String highest = "";
  private final Map<String, Long> leftOut = new TreeMap<>();

  void file(Haystack haystack) {
    files++;
    if (haystack instanceof Haystack.Readable(_, _, long size)) bytes += size;
  }

  void document(DocumentReport document) {
    documents.merge(document.verdict(), 1L, Long::sum);
    verdict = verdict.and(document.verdict());
    pages += document.pages();
    for (LeftOut one : document.leftOut()) leftOut.merge(one.rule(), 1L, Long::sum);
    for (Judged judged : document.markings()) {
      Meaning meaning = judged.marking().meaning();
      if (meaning.rank() > highestRank) {
        highestRank = meaning.rank();
        highest = meaning.canonical();
      }
    }
  }

  long files() {
    return files;
  }

  long pages() {
    return pages;
  }

  long bytes() {
    return bytes;
  }

  /// @param troubles what was named and not looked at; with any, nobody may call it clear
  LotSummary summary(Map<String, Long> passedOver, List<Trouble> troubles, boolean stopped) {
    Verdict said = troubles.isEmpty() && !stopped ? verdict : verdict.and(Verdict.REVIEW);
    return new LotSummary(
        said,
        documents,
        new TreeMap<>(passedOver),
        new TreeMap<>(leftOut),
        files,
        pages,
        bytes,
        highestRank,
        highest,
        stopped,
        troubles);
  }
}
