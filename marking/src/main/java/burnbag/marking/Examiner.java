package burnbag.marking;

import burnbag.marking.page.Page;
import burnbag.marking.page.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a page says about its own protection.
public final class Examiner {
  private static final Pattern ALONE =
      Pattern.compile("(?m)^[ \\t]*(TOP SECRET|SECRET|CONFIDENTIAL)(//[A-Z/ ,-]+)?[ \\t]*$");

  /// Every marking and mention of the page, in the order of their places.
  public List<Wording> examine(Page page) {
    List<Wording> found = new ArrayList<>();
    Matcher matcher = ALONE.matcher(page.text());
    while (matcher.find()) {
      String level = matcher.group(1);
      int rank = level.startsWith("TOP") ? 4 : level.startsWith("S") ? 3 : 2;
      found.add(
          new Wording.Valid(
              new Meaning("us", level, rank, matcher.group().strip(), Parts.NONE),
              new Judgement(
                  Kind.BANNER, State.LIVE, "", 0.9, List.of(), List.of("own line", "capitals")),
              new Place(
                  page.number(),
                  page.firstOffset() + matcher.start(1),
                  page.firstOffset() + matcher.end(),
                  matcher.group().strip(),
                  Optional.empty())));
    }
    return found;
  }

  /// What a document's property says: an MSIP label, a mail's protective marking.
  public List<Wording> property(String name, String value) {
    return List.of();
  }
}
