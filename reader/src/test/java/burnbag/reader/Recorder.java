package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.marking.page.Page;
import burnbag.reading.Limits;
import burnbag.reading.Ocr;
import burnbag.reading.Reader;
import burnbag.reading.Reading;
import burnbag.reading.ReadingSink;
import burnbag.reading.Reason;
import burnbag.reading.View;
import burnbag.reading.WorkerCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Keeps all that comes out of a file.
final class Recorder implements ReadingSink {
  final List<Reading> readings = new ArrayList<>();
  private final List<View> views;

  Recorder() {
    this(List.of());
  }

  /// @param views of each document that are wanted
  Recorder(List<View> views) {
    this.views = views;
  }

  @Override
  public boolean shows() {
    return !views.isEmpty();
  }

  @Override
  public List<View> views() {
    return views;
  }

  /// A reader whose workers run on this test's own class path.
  static Reader reader(Limits limits, int workers, Path scratch) {
    return reader(limits, Ocr.NEVER, workers, scratch);
  }

  static Reader reader(Limits limits, Ocr ocr, int workers, Path scratch) {
    WorkerCommand command =
        new WorkerCommand(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"),
            List.of());
    return new Reader(limits, ocr, command, workers, scratch);
  }

  @Override
  public Next take(Reading reading) {
    readings.add(reading);
    return Next.GO_ON;
  }

  /// Its pages, in their order.
  List<Page> pages() {
    return readings.stream()
        .filter(Reading.Text.class::isInstance)
        .map(one -> ((Reading.Text) one).page())
        .toList();
  }

  /// Its page, of which there must be one.
  Page onlyPage() {
    List<Page> pages = pages();
    assertEquals(1, pages.size(), toString());
    return pages.getFirst();
  }

  /// Why what was not read was not read.
  List<Reason> reasons() {
    return readings.stream()
        .filter(Reading.Unread.class::isInstance)
        .map(one -> ((Reading.Unread) one).reason())
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder();
    for (Reading reading : readings) shown.append(reading).append('\n');
    return shown.toString();
  }
}
