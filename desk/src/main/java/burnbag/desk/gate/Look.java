package burnbag.desk.gate;

import burnbag.marking.page.Box;
import burnbag.marking.page.Place;
import burnbag.response.screening.Seen;
import burnbag.sweep.Advice;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.Visible;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the page shows of one document: its markings, why it was not read, and its pages as they
/// look with the markings boxed; of a text, the words round them.
///
/// @param name as whoever handed it in called it
/// @param verdict `hold` or `review`
/// @param markings as they should be written
/// @param advice what was not read, and what to do
/// @param sheets pages as they look
/// @param lines of text round the markings, where no page was drawn
record Look(
    String name,
    String verdict,
    List<String> markings,
    List<String> advice,
    List<Sheet> sheets,
    List<String> lines) {
  /// Pages of a lot that are drawn.
  static final int MOST_SHEETS = 8;

  private static final int MOST_NAME = 120;
  private static final int MOST_LINES = 3;
  private static final int BEFORE = 60;
  private static final int AROUND = 160;

  /// A page as it looks.
  ///
  /// @param picture as a `data:` address
  /// @param boxes where markings stand on it, as fractions
  record Sheet(int page, String picture, List<Box> boxes) {}

  static List<Look> at(Seen seen) {
    return seen.documents().stream().map(Look::of).toList();
  }

  private static Look of(Seen.Document document) {
    DocumentReport report = document.report();
    Set<String> markings = new LinkedHashSet<>();
    for (Judged judged : report.markings()) markings.add(judged.marking().meaning().canonical());
    Set<String> advice = new LinkedHashSet<>();
    report.unread().forEach(unread -> advice.add(Advice.on(unread.reason())));
    List<Sheet> sheets = document.pages().stream().map(page -> sheet(page, report)).toList();
    return new Look(
        Visible.cut(document.name(), MOST_NAME),
        report.verdict().word(),
        markings.stream().map(Visible::of).toList(),
        List.copyOf(advice),
        sheets,
        sheets.isEmpty() ? lines(report) : List.of());
  }

  private static Sheet sheet(Seen.Page page, DocumentReport report) {
    List<Box> boxes = new ArrayList<>();
    for (Judged judged : report.markings()) {
      for (Place place : judged.marking().places()) {
        if (place.page() == page.number()) place.box().ifPresent(boxes::add);
      }
    }
    String picture = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(page.jpeg());
    return new Sheet(page.number(), picture, boxes);
  }

  private static List<String> lines(DocumentReport report) {
    List<String> lines = new ArrayList<>();
    for (DocumentReport.PageView view : report.pageViews()) {
      view.boxed().stream()
          .limit(1)
          .forEach(
              span -> {
                int from = Math.max(0, span.start() - BEFORE);
                int to = Math.min(view.text().length(), span.end() + AROUND);
                String text = view.text().substring(from, to).replaceAll("\\s+", " ").strip();
                lines.add("page " + view.number() + ": " + Visible.of(text));
              });
      if (lines.size() == MOST_LINES) break;
    }
    return lines;
  }
}
