package burnbag.sweep.csv;

import static burnbag.sweep.csv.Row.Column.CANONICAL;
import static burnbag.sweep.csv.Row.Column.EFFECT;
import static burnbag.sweep.csv.Row.Column.END;
import static burnbag.sweep.csv.Row.Column.FAULTS;
import static burnbag.sweep.csv.Row.Column.KIND;
import static burnbag.sweep.csv.Row.Column.LEVEL;
import static burnbag.sweep.csv.Row.Column.PAGE;
import static burnbag.sweep.csv.Row.Column.PATH;
import static burnbag.sweep.csv.Row.Column.PLACES;
import static burnbag.sweep.csv.Row.Column.RANK;
import static burnbag.sweep.csv.Row.Column.READINGS;
import static burnbag.sweep.csv.Row.Column.REASON;
import static burnbag.sweep.csv.Row.Column.RECORD;
import static burnbag.sweep.csv.Row.Column.RULE;
import static burnbag.sweep.csv.Row.Column.SCHEME;
import static burnbag.sweep.csv.Row.Column.SHA256;
import static burnbag.sweep.csv.Row.Column.START;
import static burnbag.sweep.csv.Row.Column.STATE;
import static burnbag.sweep.csv.Row.Column.SURENESS;
import static burnbag.sweep.csv.Row.Column.TYPE;
import static burnbag.sweep.csv.Row.Column.VERDICT;

import burnbag.marking.Fault;
import burnbag.marking.Judgement;
import burnbag.marking.Meaning;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Place;
import burnbag.reading.Reading.Unread;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.Draft;
import burnbag.sweep.LeftOut;
import burnbag.sweep.LotReport;
import burnbag.sweep.LotSummary;
import burnbag.sweep.Occasion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A lot as a table, for spreadsheets and databases: RFC 4180, UTF-8, a header, then one record for
/// the lot, then one for each marking, each thing not read, each thing left out, and one for each
/// document with none of these, so that every document is there.
///
/// The record of the lot comes first and bears the verdict and, as its `canonical`, the banner of
/// the report: the highest live marking in it. Both are known last, so the others grow in scratch.
public final class CsvReport implements LotReport {
  private final OutputStream target;
  private final Draft rows;
  private final Occasion occasion;

  /// @param target gets the report in `end`; it is flushed and not closed
  /// @param scratch a private folder that exists; what is put there is gone after `end`
  public CsvReport(OutputStream target, Path scratch, Occasion occasion) {
    this.target = target;
    this.rows = new Draft(scratch);
    this.occasion = occasion;
  }

  @Override
  public Next take(DocumentReport document) {
    for (Judged judged : document.markings()) marking(document, "marking", judged, "");
    for (Judged judged : document.notes()) marking(document, "note", judged, "");
    Optional<String> wholly = document.leftOutBy();
    for (Unread unread : document.unread()) {
      unread(document, wholly.isEmpty() ? "unread" : "left-out", unread, wholly.orElse(""));
    }
    for (LeftOut left : document.leftOut()) {
      switch (left) {
        case LeftOut.OfDocument _ -> {
          // Told of by its one thing unread.
        }
        case LeftOut.OfMarking(Judged judged, String rule) ->
            marking(document, "left-out", judged, rule);
        case LeftOut.OfUnread(Unread unread, String rule) ->
            unread(document, "left-out", unread, rule);
      }
    }
    boolean silent =
        document.markings().isEmpty()
            && document.notes().isEmpty()
            && document.unread().isEmpty()
            && document.leftOut().isEmpty();
    if (silent) write(row(document, "document"));
    return Next.GO_ON;
  }

  private void marking(DocumentReport document, String record, Judged judged, String rule) {
    RolledMarking marking = judged.marking();
    Meaning meaning = marking.meaning();
    Judgement judgement = marking.judgement();
    Row row = row(document, record);
    row.put(EFFECT, judged.effect().word()).put(SCHEME, meaning.scheme());
    row.put(LEVEL, meaning.level()).put(RANK, meaning.rank()).put(CANONICAL, meaning.canonical());
    row.put(KIND, judgement.kind().word()).put(STATE, judgement.state().word());
    row.put(SURENESS, String.format(Locale.ROOT, "%.2f", judgement.sureness()));
    Place first = marking.places().getFirst();
    row.put(PAGE, first.page()).put(PLACES, marking.places().size() + marking.more());
    if (first.start() >= 0) row.put(START, first.start()).put(END, first.end());
    row.put(
        READINGS,
        judgement.readings().stream()
            .map(other -> other.scheme() + " " + other.level() + ", rank " + other.rank())
            .collect(Collectors.joining("; ")));
    row.put(
        FAULTS, marking.faults().stream().map(CsvReport::words).collect(Collectors.joining("; ")));
    write(row.put(RULE, rule));
  }

  private static String words(Fault fault) {
    return fault.message() + " (" + fault.source() + ")";
  }

  private void unread(DocumentReport document, String record, Unread unread, String rule) {
    write(
        row(document, record)
            .put(PAGE, unread.page())
            .put(REASON, unread.reason().word())
            .put(RULE, rule));
  }

  private static Row row(DocumentReport document, String record) {
    return new Row()
        .put(RECORD, record)
        .put(PATH, document.path())
        .put(VERDICT, document.verdict().word())
        .put(TYPE, document.type())
        .put(SHA256, document.sha256().orElse(""));
  }

  private void write(Row row) {
    try {
      rows.out().write(row.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end(LotSummary summary) {
    try {
      target.write(Row.header());
      target.write(lot(summary).bytes());
      rows.copyTo(target);
      target.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      rows.discard();
    }
  }

  private Row lot(LotSummary summary) {
    Row row =
        new Row()
            .put(RECORD, "lot")
            .put(PATH, String.join(" ", occasion.lot()))
            .put(VERDICT, summary.verdict().word())
            .put(SCHEME, occasion.lookedFor())
            .put(CANONICAL, summary.highest())
            .put(PLACES, summary.documents().values().stream().mapToLong(Long::longValue).sum())
            .put(REASON, summary.stopped() ? "ended early" : "")
            .put(RULE, leftOut(summary));
    return summary.highest().isEmpty() ? row : row.put(RANK, summary.highestRank());
  }

  private String leftOut(LotSummary summary) {
    if (summary.leftOut().isEmpty()) return "";
    Map<String, Long> sorted = new TreeMap<>(summary.leftOut());
    String counts =
        sorted.entrySet().stream()
            .map(rule -> rule.getValue() + " by " + rule.getKey())
            .collect(Collectors.joining("; "));
    return "left out: " + counts + (occasion.leftOutAccepted() ? "; accepted beforehand" : "");
  }
}
