package burnbag.desk.sign;

import burnbag.custody.Counted;
import burnbag.custody.muster.SightInMuster;
import burnbag.custody.sighting.PageCount;
import burnbag.custody.sighting.ToldSighting;
import burnbag.desk.page.When;
import burnbag.desk.sign.PlainWords.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Sightings in plain words: each copy with its title, where that is to be shown, and the time as a
/// phone told it.
final class MusterWords {
  private static final int MOST_LISTED = 200;

  private MusterWords() {}

  static PlainWords sighted(SightInMuster sight, UnaryOperator<String> title) {
    List<Line> lines = new ArrayList<>();
    for (String copy : sight.copies()) lines.add(new Line(copy, title.apply(copy)));
    for (PageCount count : sight.counts()) {
      lines.add(new Line(count.copy(), said(title.apply(count.copy()), count.pages() + " pages")));
    }
    lines.addAll(told(sight.told(), title));
    int many = lines.size();
    if (many > MOST_LISTED) {
      lines.subList(MOST_LISTED, many).clear();
      lines.add(new Line("and", (many - MOST_LISTED) + " more"));
    }
    if (!sight.place().isEmpty()) lines.add(new Line("where", sight.place()));
    String says = "Say that you saw " + Counted.copies(many) + " in muster " + sight.muster();
    return new PlainWords(says, lines);
  }

  static List<Line> told(List<ToldSighting> told, UnaryOperator<String> title) {
    List<Line> lines = new ArrayList<>();
    for (ToldSighting one : told) {
      String pages = one.pages() == 0 ? "" : one.pages() + " pages";
      String place = one.place().isEmpty() ? "" : "in " + one.place();
      String when = "at " + When.shown(one.at()) + " as told";
      lines.add(new Line(one.copy(), said(title.apply(one.copy()), pages, place, when)));
    }
    return lines;
  }

  /// What is empty is left out.
  private static String said(String... parts) {
    return String.join("; ", Stream.of(parts).filter(one -> !one.isEmpty()).toList());
  }
}
