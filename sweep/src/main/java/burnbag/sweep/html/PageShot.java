package burnbag.sweep.html;

import burnbag.marking.page.Box;
import burnbag.marking.page.Place;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.Effect;
import burnbag.sweep.PagePicture;
import java.util.List;
import java.util.Locale;

/// A page as it looks, with a box round each marking.
final class PageShot {
  /// So many boxes are drawn on a page; more hide it.
  private static final int MOST_BOXES = 200;

  private final DocumentReport document;
  private final PagePicture picture;
  private final byte[] jpeg;

  PageShot(DocumentReport document, PagePicture picture, byte[] jpeg) {
    this.document = document;
    this.picture = picture;
    this.jpeg = jpeg;
  }

  /// @param alt what a person hears who cannot see it
  void write(Markup out, String alt) {
    out.start("span", "class", "sheet");
    out.picture(jpeg, picture.width(), picture.height(), alt);
    int boxes = 0;
    for (List<Judged> judged : List.of(document.markings(), document.notes())) {
      for (Judged one : judged) {
        for (Place place : one.marking().places()) {
          if (place.page() != picture.page() || place.box().isEmpty()) continue;
          if (++boxes <= MOST_BOXES) box(out, place.box().get(), one.effect());
        }
      }
    }
    out.end();
  }

  /// Whether a box is drawn on it.
  boolean isMarked() {
    return document.markings().stream()
        .flatMap(one -> one.marking().places().stream())
        .anyMatch(place -> place.page() == picture.page() && place.box().isPresent());
  }

  private static void box(Markup out, Box box, Effect effect) {
    double left = percent(box.x());
    double top = percent(box.y());
    double width = percent(box.x() + box.width()) - left;
    double height = percent(box.y() + box.height()) - top;
    String style =
        String.format(
            Locale.ROOT,
            "left:%.2f%%;top:%.2f%%;width:%.2f%%;height:%.2f%%",
            left,
            top,
            width,
            height);
    out.start("span", "class", "box " + effect.word(), "style", style).end();
  }

  private static double percent(double fraction) {
    return 100 * Math.clamp(fraction, 0, 1);
  }
}
