package burnbag.marking.label;

import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.page.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Labels in the words of a company, or of a policy that nobody here knows.
final class OwnWords {
  /// A level that a label's name may speak of, in any company's words.
  private record Named(String word, String level, int rank) {}

  private static final List<Named> NAMED =
      List.of(
          new Named("TOP SECRET", "TOP SECRET", 1),
          new Named("STRENG VERTRAULICH", "STRICTLY CONFIDENTIAL", 1),
          new Named("HIGHLY CONFIDENTIAL", "STRICTLY CONFIDENTIAL", 1),
          new Named("STRICTLY CONFIDENTIAL", "STRICTLY CONFIDENTIAL", 1),
          new Named("CONFIDENTIAL", "CONFIDENTIAL", 1),
          new Named("VERTRAULICH", "CONFIDENTIAL", 1),
          new Named("SECRET", "SECRET", 1),
          new Named("INTERNAL", "INTERNAL", 0),
          new Named("GENERAL", "INTERNAL", 0),
          new Named("PUBLIC", "PUBLIC", 0),
          new Named("PERSONAL", "PERSONAL", 0),
          new Named("NON-BUSINESS", "PERSONAL", 0),
          new Named("UNRESTRICTED", "PUBLIC", 0),
          new Named("RESTRICTED", "RESTRICTED", 1));

  private static final Set<String> OPEN = Set.of("UNMARKED", "UNCLASSIFIED", "OPEN", "NONE");

  /// A label of a company.
  StructuredLabel company(String name, String what, Span at) {
    String upper = name.toUpperCase(Locale.ROOT);
    for (Named named : NAMED) {
      if (upper.contains(named.word()))
        return new StructuredLabel(
            new Meaning("corporate", named.level(), named.rank(), name, Parts.NONE),
            List.of(),
            true,
            what,
            at);
    }
    return label(name, what, at);
  }

  /// A label that says nothing to anyone but its own: what it asks for is for a person to say.
  StructuredLabel label(String words, String what, Span at) {
    String upper = words.toUpperCase(Locale.ROOT);
    int rank = OPEN.stream().anyMatch(upper::endsWith) ? 0 : 1;
    return new StructuredLabel(
        new Meaning("corporate", upper, rank, words, Parts.NONE),
        List.of(),
        rank == 0,
        what + ", in words of its own",
        at);
  }
}
