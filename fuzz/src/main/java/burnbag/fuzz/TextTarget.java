package burnbag.fuzz;

import burnbag.marking.page.Page;
import burnbag.reading.text.Armour;
import burnbag.reading.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Bytes of a file: whether they are text, in which encoding, and as which pages. The parts that
/// the pages answer for lie end to end, so that no character is looked at twice or not at all.
public final class TextTarget {
  private static final int PAGE_CHARS = 1_024;
  private static final int MOST_PAGES = 10_000;

  private TextTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Optional<Plain> plain = Plain.of(bytes, bytes.length, true, "a.eml");
    if (plain.isEmpty()) return;
    List<Page> pages = new ArrayList<>();
    Plain.Seen seen = plain.get().read(bytes, PAGE_CHARS, MOST_PAGES, pages::add);
    long end = 0;
    int number = 0;
    for (Page page : pages) {
      long start = page.firstOffset() + page.own().start();
      if (page.number() == number && start != end) {
        throw new AssertionError("page " + number + " goes on at " + start + ", not " + end);
      }
      if (start < end) throw new AssertionError("page " + page.number() + " begins before " + end);
      number = page.number();
      end = page.firstOffset() + page.own().end();
      Armour.in(page.text());
    }
    if (seen.pages() < number)
      throw new AssertionError(number + " pages, " + seen.pages() + " said");
  }
}
