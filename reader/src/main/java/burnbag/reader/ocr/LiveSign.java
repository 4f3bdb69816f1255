package burnbag.reader.ocr;

import burnbag.marking.Examiner;
import burnbag.marking.Kind;
import burnbag.marking.State;
import burnbag.marking.find.PageFindings;
import burnbag.marking.find.Sighting;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Schemes;
import java.time.LocalDate;
import java.util.List;

/// Whether what was read of a page so far holds it back beyond doubt: then the rest of it may stay
/// unread. The main process judges anew, and does not clear a page on the strength of this.
final class LiveSign {
  /// Whatever ends some day has ended: such a page is read on.
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Examiner examiner;

  LiveSign() {
    examiner = new Examiner(Schemes.all(), LAST_DAY);
  }

  boolean isOn(List<ReadLine> lines) {
    PageFindings found = found(lines);
    if (found.life().state() != State.LIVE || found.exam()) return false;
    for (int i = 0; i < found.sightings().size(); i++) {
      if (holds(found.sightings().get(i)) && !found.struck().contains(i)) return true;
    }
    return false;
  }

  /// Whether a first page says what has become of the whole document: then a live marking on
  /// another page of it holds nothing back.
  boolean isLifted(List<ReadLine> lines) {
    return found(lines).life().speaksForAll();
  }

  private PageFindings found(List<ReadLine> lines) {
    List<ReadLine> standing = lines.stream().filter(line -> !line.struck()).toList();
    return examiner.examine(new Page(1, 0, Sheet.text(standing), List.of(), Page.Shape.SHEET));
  }

  private static boolean holds(Sighting sighting) {
    Kind kind = sighting.candidate().kind();
    return sighting.score() >= Sighting.SURE
        && sighting.candidate().meanings().size() == 1
        && sighting.candidate().meaning().rank() > 0
        && (kind == Kind.BANNER || kind == Kind.STAMP);
  }
}
