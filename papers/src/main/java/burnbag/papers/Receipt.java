package burnbag.papers;

import java.time.ZonedDateTime;
import java.util.List;

/// A handover on paper: what the giver listed and what the receiver found.
///
/// @param giver who gave, as the receipt names them
/// @param receiver who received
/// @param acceptedAt when the receiver's act was recorded
public record Receipt(
    Letterhead letterhead,
    String giver,
    String receiver,
    ZonedDateTime acceptedAt,
    List<Line> lines,
    LedgerPlace place) {
  /// What the receiver found.
  public enum Outcome {
    ACCEPTED("accepted"),
    SHORT("short"),
    TAMPERED("tampered with"),
    EXTRA("not on the list");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /// One copy.
  ///
  /// @param copy its name, `CONTROL-NUMBER#k`
  /// @param marking as printed on the document
  /// @param pagesListed as the register has it
  /// @param pagesCounted by the receiver; -1 if they were not counted
  /// @param remark of the receiver; may be empty
  public record Line(
      String copy,
      String shortTitle,
      String marking,
      int pagesListed,
      int pagesCounted,
      Outcome outcome,
      String remark) {
    public Line {
      if (pagesListed < 0 || pagesCounted < -1)
        throw new IllegalArgumentException("pages are counted from 0 up");
    }

    String pages() {
      if (pagesCounted < 0) return Integer.toString(pagesListed);
      return pagesCounted == pagesListed
          ? pagesCounted + ", counted"
          : pagesCounted + " of " + pagesListed;
    }
  }

  public Receipt {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) throw new IllegalArgumentException("a receipt has a line");
  }
}
