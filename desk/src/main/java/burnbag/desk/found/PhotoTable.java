package burnbag.desk.found;

import burnbag.desk.form.SentForm;
import burnbag.response.find.FindersDesk;
import burnbag.response.find.Photo;
import burnbag.response.screening.BarePicture;
import burnbag.response.screening.Pile;
import burnbag.response.screening.Screening;
import burnbag.response.screening.Seen;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Where photographs of a report are measured and destroyed.
@Component
class PhotoTable {
  /// Bytes that all photographs of a report may have together.
  static final long MOST_BYTES = 40L << 20;

  private static final int MOST_MARKINGS = 20;

  private final ObjectProvider<Screening> screening;
  private final FindersDesk desk;
  private final Operator operator;

  PhotoTable(ObjectProvider<Screening> screening, FindersDesk desk, Operator operator) {
    this.screening = screening;
    this.desk = desk;
    this.operator = operator;
  }

  /// A form that was read, and what its photographs showed.
  record Read(SentForm form, List<Photo> photos) {}

  /// Reads a form with photographs in it. When this has returned, no photograph lies anywhere but
  /// among those that are kept.
  ///
  /// @throws burnbag.desk.form.TooMuch where it is larger than is taken
  Read read(String contentType, InputStream in) throws IOException {
    List<Photo> photos = new ArrayList<>();
    try (Taken taken = new Taken()) {
      SentForm form = SentForm.read(contentType, in, MOST_BYTES, taken);
      if (taken.count() > 0) photos.addAll(measured(taken.pile.getFirst()));
      return new Read(form, photos);
    }
  }

  /// The files of a form, on a pile that is begun with the first.
  private final class Taken implements SentForm.Files, AutoCloseable {
    private final List<Pile> pile = new ArrayList<>();

    int count() {
      return pile.isEmpty() ? 0 : pile.getFirst().names().size();
    }

    @Override
    public void take(String field, String name, InputStream content) throws IOException {
      // A field without a file is sent as a file without a name.
      boolean none = name.isEmpty() || count() == desk.bounds().photosAReport();
      if (none || !field.equals("photo")) return;
      if (pile.isEmpty()) pile.add(screening.getObject().pile(MOST_BYTES));
      pile.getFirst().add("photo", content);
    }

    @Override
    public void close() {
      pile.forEach(Pile::close);
    }
  }

  private List<Photo> measured(Pile pile) throws IOException {
    Seen seen = screening.getObject().look(pile);
    List<Photo> photos = new ArrayList<>();
    for (int number = 1; number <= pile.names().size(); number++) {
      Photo.Measured measured = measured(seen, number);
      byte[] kept =
          operator.keepPhotos()
              ? BarePicture.of(pile.content(number)).orElse(new byte[0])
              : new byte[0];
      photos.add(new Photo(measured, kept));
    }
    return photos;
  }

  private static Photo.Measured measured(Seen seen, int number) {
    Verdict verdict = seen.troubles().isEmpty() ? Verdict.CLEAR : Verdict.REVIEW;
    Set<String> markings = new LinkedHashSet<>();
    Set<String> copies = new LinkedHashSet<>();
    for (Seen.Document one : seen.documents()) {
      if (one.file() != number) continue;
      DocumentReport report = one.report();
      verdict = verdict.and(report.verdict());
      for (DocumentReport.Judged judged : report.markings()) {
        if (markings.size() < MOST_MARKINGS) markings.add(judged.marking().meaning().canonical());
      }
      report.copyMarks().forEach(mark -> copies.add(mark.number()));
    }
    return new Photo.Measured(
        verdict.word(), List.copyOf(markings), copies.stream().limit(MOST_MARKINGS).toList());
  }
}
