package burnbag.marking.document;

import burnbag.marking.Wording.Mention;
import java.util.List;

/// What a whole document says about its own protection.
///
/// @param markings highest rank first, then in document order
/// @param mentions how many there are
/// @param firstMentions the first of them, at most `MOST_MENTIONS`
/// @param pages how many pages were examined
/// @param unmarkedPages pages without a banner in a document that has banners on others
/// @param unlisted wordings that were left off because the document has more different ones than
///   can be kept
/// @param missingPages pages that `Page x of y` counts and the document does not hold
public record DocumentMarkings(
    List<RolledMarking> markings,
    long mentions,
    List<Mention> firstMentions,
    List<CopyMark> copyMarks,
    int pages,
    List<Integer> unmarkedPages,
    List<Integer> missingPages,
    long unlisted) {
  /// So many mentions are kept for `--mentions`.
  public static final int MOST_MENTIONS = 200;

  public DocumentMarkings {
    markings = List.copyOf(markings);
    firstMentions = List.copyOf(firstMentions);
    copyMarks = List.copyOf(copyMarks);
    unmarkedPages = List.copyOf(unmarkedPages);
    missingPages = List.copyOf(missingPages);
  }
}
