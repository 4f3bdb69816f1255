package burnbag.reading;

import burnbag.marking.find.Hits;
import burnbag.marking.find.Sieve;
import burnbag.marking.page.Page;
import java.util.function.Supplier;

/// A sink that need not see the text of pages that can hold no marking.
///
/// A reader may then pass UTF-8 text through the sieve as bytes, and decode only the pages where
/// something stays in it. Every page still counts: it is taken here in the place of a
/// `Reading.Text`, in the same order.
public interface SievingSink extends ReadingSink {
  /// The line feeds of a page, or of the part that a piece answers for.
  ///
  /// @param lastEnd offset in the document behind the last of them; 0 where there is none
  record LineFeeds(int count, long lastEnd) {}

  /// What text is to be passed through.
  Sieve sieve();

  /// A page of the innermost open document, or a piece of one, was read, and no marking can be on
  /// it.
  ///
  /// @param page its number
  /// @param lines counted only when asked for, and only until this returns
  Next clear(int page, Supplier<LineFeeds> lines);

  /// A page of the innermost open document, and where on it markings can stand.
  Next text(Page page, Hits hits);
}
