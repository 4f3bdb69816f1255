package burnbag.sweep;

import burnbag.marking.page.Place;
import burnbag.reading.Reading.Unread;
import burnbag.reading.View;
import burnbag.sweep.DocumentReport.Judged;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/// Pictures of a document's pages, for reports that show them: those on which something was found
/// or not read, and, of a document that is a picture itself, a small one of its first page, found
/// or not.
///
/// @param pages in their order; at most one of a page
/// @param small of a document that is a picture or has pages read from one; none or one
/// @param leftOut how many more of its pages would be shown, were there room and could they be
///   drawn
public record PagePictures(List<PagePicture> pages, List<PagePicture> small, int leftOut) {
  /// So many pages of a document are shown.
  static final int MOST_PAGES = 8;

  /// The longer side of a page, in pixels: typescript can be read on it.
  static final int SIDE = 1_600;

  /// The longer side of a small one.
  static final int SMALL_SIDE = 360;

  /// No pictures, and none wanted.
  public static final PagePictures NONE = new PagePictures(List.of(), List.of(), 0);

  public PagePictures {
    pages = List.copyOf(pages);
    small = List.copyOf(small);
  }

  /// What is to be drawn.
  ///
  /// @param leftOut how many pages too many there are
  record Wanted(List<View> views, int leftOut) {}

  /// Whether documents of this media type have pages that look like something.
  static boolean have(String type) {
    return type.equals("application/pdf") || isPicture(type);
  }

  /// Whether documents of this media type are pictures.
  public static boolean isPicture(String type) {
    return type.startsWith("image/");
  }

  /// What is to be drawn, pages with graver markings first, then pages with notes, then those that
  /// nobody has read.
  ///
  /// @param overview the page that is wanted small; 0 for none
  static Wanted of(String type, int overview, Told told) {
    if (!have(type)) return new Wanted(List.of(), 0);
    SequencedSet<Integer> pages = told.pages(type);
    List<View> views = new ArrayList<>();
    pages.stream().limit(MOST_PAGES).sorted().forEach(page -> views.add(new View(page, SIDE)));
    if (overview > 0) views.add(new View(overview, SMALL_SIDE));
    return new Wanted(views, Math.max(0, pages.size() - MOST_PAGES));
  }

  /// What a document's report tells of, on pages or off them.
  record Told(List<Judged> markings, List<Judged> notes, List<Unread> unread) {
    SequencedSet<Integer> pages(String type) {
      SequencedSet<Integer> pages = new LinkedHashSet<>();
      for (List<Judged> judged : List.of(markings, notes)) {
        for (Judged one : judged) {
          for (Place place : one.marking().places()) if (place.page() > 0) pages.add(place.page());
        }
      }
      for (Unread one : unread) {
        if (one.page() > 0) pages.add(one.page());
        if (one.page() == 0 && isPicture(type)) pages.add(1);
      }
      return pages;
    }
  }

  /// What came of it; a page of which nothing is told after all, since a rule leaves it out, is not
  /// shown.
  static PagePictures of(String type, Wanted wanted, List<PagePicture> drawn, Told told) {
    Set<Integer> pages = told.pages(type);
    List<PagePicture> shown = new ArrayList<>();
    List<PagePicture> small = new ArrayList<>();
    for (PagePicture picture : drawn) {
      if (picture.side() == SMALL_SIDE) {
        small.add(picture);
      } else if (pages.contains(picture.page())) {
        shown.add(picture);
      } else {
        picture.discard();
      }
    }
    int asked = (int) wanted.views().stream().filter(view -> view.side() == SIDE).count();
    int notShown = Math.min(pages.size(), asked + wanted.leftOut()) - shown.size();
    return new PagePictures(shown, small, Math.max(0, notShown));
  }
}
