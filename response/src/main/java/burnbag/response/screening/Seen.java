package burnbag.response.screening;

import burnbag.sweep.DocumentReport;
import burnbag.sweep.LotSummary;
import burnbag.sweep.Verdict;
import java.util.List;

/// What was seen in a pile.
///
/// @param documents those of verdict hold and review, in the order in which they were handed in;
///   some at most
/// @param more how many of these verdicts are not among them
/// @param troubles what could not be looked at at all, in words; where there are any the lot is not
///   clear
public record Seen(LotSummary summary, List<Document> documents, long more, List<String> troubles) {
  /// The most documents that are told one by one.
  public static final int MOST = 100;

  public Seen {
    documents = List.copyOf(documents);
    troubles = List.copyOf(troubles);
  }

  /// One document.
  ///
  /// @param file number of the file that it lies in, from 1
  /// @param name as whoever handed it in called it
  /// @param pages what they look like, where pictures were wanted and could be drawn; some at most
  public record Document(int file, String name, DocumentReport report, List<Page> pages) {
    public Document {
      pages = List.copyOf(pages);
    }
  }

  /// A page as it looks.
  ///
  /// @param number 1-based
  /// @param jpeg pixels and nothing else
  public record Page(int number, byte[] jpeg) {
    public Page {
      jpeg = jpeg.clone();
    }

    @Override
    public byte[] jpeg() {
      return jpeg.clone();
    }
  }

  /// Whether the lot may go. What could not be looked at is never clear.
  public Verdict verdict() {
    return troubles.isEmpty() ? summary.verdict() : summary.verdict().and(Verdict.REVIEW);
  }
}
