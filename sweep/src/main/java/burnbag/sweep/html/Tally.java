package burnbag.sweep.html;

import burnbag.marking.document.RolledMarking;
import burnbag.reading.Reading.Unread;
import burnbag.reading.Reason;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.Effect;
import burnbag.sweep.Verdict;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// What is counted while documents go by. Bounded: the gravest few, sums, and the containers that
/// are still open.
final class Tally {
  /// So many lines has the list on the first sheet.
  static final int MOST_GRAVEST = 8;

  /// A held document in a line of the first sheet.
  record Grave(long number, String path, int rank, String canonical, String where) {}

  private static final Comparator<Grave> GRAVEST_LAST =
      Comparator.comparingInt(Grave::rank).thenComparing(Grave::number, Comparator.reverseOrder());

  private final PriorityQueue<Grave> gravest = new PriorityQueue<>(GRAVEST_LAST);
  private final Map<Reason, Long> unread = new EnumMap<>(Reason.class);
  private final Map<String, Verdict> containers = new HashMap<>();
  private long mentions;

  void add(DocumentReport document, long number) {
    mentions += document.mentions();
    if (document.leftOutBy().isEmpty()) {
      for (Unread one : document.unread()) unread.merge(one.reason(), 1L, Long::sum);
    }
    if (document.verdict() == Verdict.HOLD) grave(document, number);
    insideOf(document);
  }

  long mentions() {
    return mentions;
  }

  Map<Reason, Long> unread() {
    return unread;
  }

  /// Held documents, gravest first, then in the order of the report.
  List<Grave> gravest() {
    return gravest.stream().sorted(GRAVEST_LAST.reversed()).toList();
  }

  /// The worst of what lies inside a document, which all came before it; to be asked once, after
  /// `add`.
  Verdict inside(DocumentReport document) {
    Verdict worst = containers.remove(document.path());
    return worst == null ? Verdict.CLEAR : worst;
  }

  private void grave(DocumentReport document, long number) {
    document.markings().stream()
        .filter(judged -> judged.effect() == Effect.HOLD)
        .map(Judged::marking)
        .max(Comparator.comparingInt((RolledMarking marking) -> marking.meaning().rank()))
        .ifPresent(
            marking ->
                gravest.add(
                    new Grave(
                        number,
                        document.path(),
                        marking.meaning().rank(),
                        marking.meaning().canonical(),
                        Words.where(marking))));
    if (gravest.size() > MOST_GRAVEST) gravest.poll();
  }

  /// Every container round the document is now at least as grave. A container ends after its
  /// children, so what is kept is as deep as containers lie in one another.
  private void insideOf(DocumentReport document) {
    if (document.verdict() != Verdict.CLEAR) {
      for (int at = document.path().lastIndexOf("!/");
          at > 0;
          at = document.path().lastIndexOf("!/", at - 1)) {
        containers.merge(document.path().substring(0, at), document.verdict(), Verdict::and);
      }
    }
  }
}
