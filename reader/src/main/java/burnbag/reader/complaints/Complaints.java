package burnbag.reader.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hears what PDFBox logs instead of throwing.
///
/// A damaged stream ends the page's text early and leaves nothing but a line in a log; to the
/// office that page is broken, not short. Kept by thread, since a worker reads one file on one
/// thread.
public final class Complaints {
  private static final List<String> TELLING =
      List.of(
          "org.apache.pdfbox.filter.",
          "org.apache.pdfbox.contentstream.",
          "org.apache.pdfbox.pdfparser.PDFStreamParser");
  private static final int MOST = 20;
  private static final ThreadLocal<List<String>> HEARD = ThreadLocal.withInitial(ArrayList::new);

  private Complaints() {}

  /// Takes what was heard since the last time; empty where nothing was.
  public static Optional<String> take() {
    List<String> heard = HEARD.get();
    if (heard.isEmpty()) return Optional.empty();
    String first = heard.getFirst();
    heard.clear();
    return Optional.of(first);
  }

  static boolean isTelling(String logger) {
    return TELLING.stream().anyMatch(logger::startsWith);
  }

  static void hear(String complaint) {
    List<String> heard = HEARD.get();
    if (heard.size() < MOST) heard.add(complaint);
  }
}
