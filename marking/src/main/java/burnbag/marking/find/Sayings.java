package burnbag.marking.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Goes through a page for several sayings at once: the places that an alternation of their
/// patterns finds, in the same order, tried only where a keyword is near.
final class Sayings {
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  /// One saying's own way over the page.
  private final class Search {
    private final Saying saying;
    private final Matcher matcher;
    private final int[] places;
    private final int reach;

    /// The next keyword to be asked for, and the line that the last one stood on.
    private int next;

    private int lineStart;

    /// Nothing before it need be tried again.
    private int tried;

    private boolean found;
    private boolean over;

    Search(Saying saying, int[] places) {
      this.saying = saying;
      this.places = places;
      this.reach = saying.reach().getAsInt();
      this.matcher = saying.pattern().matcher(page);
      matcher.useTransparentBounds(true);
      matcher.useAnchoringBounds(false);
    }

    /// Finds its first match at or behind a place, unless it stands at one already.
    void goOn(int from) {
      if (over || found && matcher.start() >= from) return;
      found = false;
      tried = Math.max(tried, from);
      while (next < places.length) {
        int place = places[next];
        if (saying.heads() && !everywhere && stands(lineStart(place))) return;
        int begin = everywhere ? 0 : place - reach;
        for (int at = Math.max(tried, begin); at <= place; at++) if (stands(at)) return;
        next++;
      }
      over = true;
    }

    private boolean stands(int at) {
      if (at < tried || at > page.length()) return false;
      tried = at + 1;
      found = matcher.region(at, page.length()).lookingAt();
      return found;
    }

    private int lineStart(int place) {
      for (int end = page.indexOf('\n', lineStart);
          end >= 0 && end < place;
          end = page.indexOf('\n', lineStart)) lineStart = end + 1;
      return lineStart;
    }
  }

  private final String page;
  private final boolean everywhere;
  private final List<Search> searches = new ArrayList<>();
  private int from;
  private Matcher match = NOTHING.matcher("");

  /// @param sayings of which the first counts where several begin at one place
  /// @param places where a keyword of a saying begins, in rising order
  Sayings(String page, List<Saying> sayings, Function<Saying, int[]> places) {
    this.page = page;
    this.everywhere = false;
    for (Saying saying : sayings) {
      int[] own = places.apply(saying);
      if (own.length > 0) searches.add(new Search(saying, own));
    }
  }

  /// Tries them at each place of the page, if it has one of their words.
  Sayings(String page, List<Saying> sayings) {
    this.page = page;
    this.everywhere = true;
    int[] everywhere = {page.length()};
    for (Saying saying : sayings)
      if (saying.canStand(page)) searches.add(new Search(saying, everywhere));
  }

  /// Looks for the next match, behind the one before; of several that begin at one place the first
  /// saying's counts.
  boolean find() {
    Optional<Search> first = Optional.empty();
    for (Search search : searches) {
      search.goOn(from);
      if (search.over) continue;
      if (first.isEmpty() || search.matcher.start() < first.get().matcher.start())
        first = Optional.of(search);
    }
    if (first.isEmpty()) return false;
    match = first.get().matcher;
    from = Math.max(match.end(), match.start() + 1);
    return true;
  }

  /// What was found last; good until it is looked for the next.
  Matcher match() {
    return match;
  }
}
