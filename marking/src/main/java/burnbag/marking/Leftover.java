package burnbag.marking;

import burnbag.marking.document.CopyMark;
import burnbag.marking.find.PageFindings;
import burnbag.marking.page.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// What of a string is neither a marking of its scheme nor what one may stand with: the copy's
/// number, dashes, brackets or a box round it.
final class Leftover {
  private static final Pattern FRAME =
      Pattern.compile("[-–—=*|■□◆【】〔〕\\[\\]()（）\\s\\u200E\\u200F\\u202A-\\u202E]*");

  private Leftover() {}

  /// The leftover, stripped; empty where there is none.
  static String of(String text, String scheme, PageFindings found) {
    List<Place> read = new ArrayList<>(found.copyMarks().stream().map(CopyMark::place).toList());
    for (int i = 0; i < found.sightings().size(); i++) {
      boolean own = found.sightings().get(i).candidate().meaning().scheme().equals(scheme);
      if (own) read.add(found.places().get(i));
    }
    read.sort(Comparator.comparingLong(Place::start).reversed());
    StringBuilder rest = new StringBuilder(text);
    for (Place place : read)
      if (place.end() <= rest.length()) rest.replace((int) place.start(), (int) place.end(), " ");
    return FRAME.matcher(rest).matches() ? "" : rest.toString().strip();
  }

  /// The number of the copy that the string names; empty where it names none.
  static String copy(PageFindings found) {
    return found.copyMarks().isEmpty() ? "" : found.copyMarks().getFirst().number();
  }
}
