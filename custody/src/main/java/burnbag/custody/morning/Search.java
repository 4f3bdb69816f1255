package burnbag.custody.morning;

import burnbag.custody.copy.Copies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Register;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a person looks for: by control number or its beginning, by a copy's number or label, by
/// words of the short title.
///
/// @param documents in the order of their control numbers
/// @param copies by number or label; at most one
/// @param more how many documents were left out
public record Search(List<Document> documents, List<Copy> copies, int more) {
  public Search {
    documents = List.copyOf(documents);
    copies = List.copyOf(copies);
  }

  /// @param words of which each must begin a word of the title, in any order and case
  /// @param most documents at most
  public static Search of(Register register, String words, int most) {
    String asked = words.strip();
    Optional<Copy> copy = Copies.named(register, asked);
    Optional<Document> exact = register.find(Document.SHELF, asked);
    if (copy.isPresent() || exact.isPresent()) {
      return new Search(exact.stream().toList(), copy.stream().toList(), 0);
    }
    List<String> beginnings = words(asked);
    List<Document> found = new ArrayList<>();
    if (!beginnings.isEmpty()) {
      register.all(
          Document.SHELF,
          document -> {
            boolean number = fold(document.id()).startsWith(fold(asked));
            if (number || matches(document, beginnings)) found.add(document);
          });
    }
    int shown = Math.min(most, found.size());
    return new Search(found.subList(0, shown), List.of(), found.size() - shown);
  }

  private static boolean matches(Document document, List<String> beginnings) {
    List<String> title = words(document.shortTitle());
    return beginnings.stream()
        .allMatch(begin -> title.stream().anyMatch(word -> word.startsWith(begin)));
  }

  private static List<String> words(String text) {
    return List.of(fold(text).split("[^\\p{L}\\p{N}]+")).stream()
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
