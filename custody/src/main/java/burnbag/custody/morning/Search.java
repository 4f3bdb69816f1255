package burnbag.custody.morning;

import burnbag.custody.copy.Copies;
import burnbag.custody.register.Begun;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Register;
import burnbag.custody.register.Words;
import java.util.List;
import java.util.Optional;

/// What a person looks for: by control number or its beginning, by a copy's number or label, by
/// words of the short title. Numbers that begin so come before words that do.
///
/// @param documents in the order of their control numbers
/// @param copies by number or label; at most one
/// @param more how many documents were left out
public record Search(List<Document> documents, List<Copy> copies, long more) {
  private static final int MOST_WORDS = 8;

  public Search {
    documents = List.copyOf(documents);
    copies = List.copyOf(copies);
  }

  /// @param words of which each must begin a word of the title, in any order and case; eight at
  ///   most
  /// @param most documents at most
  public static Search of(Register register, String words, int most) {
    String asked = words.strip();
    Optional<Copy> copy = Copies.named(register, asked);
    Optional<Document> exact = register.find(Document.SHELF, asked);
    if (copy.isPresent() || exact.isPresent()) {
      return new Search(exact.stream().toList(), copy.stream().toList(), 0);
    }
    List<String> number = List.of(Words.folded(asked));
    List<String> beginnings = Words.of(asked).stream().distinct().limit(MOST_WORDS).toList();
    if (beginnings.isEmpty()) return new Search(List.of(), List.of(), 0);
    Begun<Document> found = register.begun(Document.SHELF, number, most);
    if (found.count() == 0) found = register.begun(Document.SHELF, beginnings, most);
    return new Search(found.first(), List.of(), found.count() - found.first().size());
  }
}
