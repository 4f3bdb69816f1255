package burnbag.reading;

import burnbag.marking.page.Page;
import java.util.ArrayList;
import java.util.List;

/// Keeps all that comes out of a file.
final class Kept implements ReadingSink {
  final List<Reading> readings = new ArrayList<>();
  private final List<View> views;

  Kept() {
    this(List.of());
  }

  /// @param views of each document that are wanted
  Kept(List<View> views) {
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

  @Override
  public Next take(Reading reading) {
    readings.add(reading);
    return Next.GO_ON;
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (Reading reading : readings)
      if (reading instanceof Reading.Text(Page page)) pages.add(page);
    return pages;
  }

  List<Reason> unread() {
    List<Reason> reasons = new ArrayList<>();
    for (Reading reading : readings)
      if (reading instanceof Reading.Unread unread) reasons.add(unread.reason());
    return reasons;
  }

  /// What each page answers for, one after the other.
  String text() {
    StringBuilder text = new StringBuilder();
    for (Page page : pages()) text.append(page.text(), page.own().start(), page.own().end());
    return text.toString();
  }
}
