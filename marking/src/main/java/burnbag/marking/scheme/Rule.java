package burnbag.marking.scheme;

import burnbag.marking.Kind;
import java.util.List;

/// One level (or notice, or control word) of a scheme: how it is written, and examples that prove
/// it.
///
/// @param scheme id of the pack it stands in
/// @param level in the scheme's own words; empty for kinds without a level
/// @param rank 0–4
/// @param words every way of writing it; the first is the canonical one
/// @param each whether every word is a marking of its own, canonical as it is written, and not
///   another spelling of the first
/// @param letterheadOnly whether the words bind on a page with the authority's letterhead alone
/// @param portions how a portion bears it, without parentheses
/// @param source authority and paragraph
/// @param sourceRead whether somebody here has read that text; else results on it say so
/// @param finds texts in which it must be found as a marking
/// @param mentions texts in which its words are a mention
/// @param ignores texts in which nothing must be found
public record Rule(
    String scheme,
    String id,
    Kind kind,
    String level,
    int rank,
    Form form,
    List<String> words,
    boolean each,
    boolean letterheadOnly,
    List<String> portions,
    String source,
    boolean sourceRead,
    List<String> finds,
    List<String> mentions,
    List<String> ignores) {
  public Rule {
    words = List.copyOf(words);
    portions = List.copyOf(portions);
    finds = List.copyOf(finds);
    mentions = List.copyOf(mentions);
    ignores = List.copyOf(ignores);
    if (source.isBlank() || words.isEmpty() || finds.isEmpty() || ignores.isEmpty()) {
      throw new IllegalArgumentException("rule " + id + " needs source, words, finds and ignores");
    }
    if (rank < 0 || rank > 4) throw new IllegalArgumentException("rule " + id + ": rank " + rank);
  }

  /// The rule word by word where each is canonical, else the rule itself.
  public List<Rule> parted() {
    if (!each) return List.of(this);
    return words.stream()
        .map(
            word ->
                new Rule(
                    scheme,
                    id,
                    kind,
                    level,
                    rank,
                    form,
                    List.of(word),
                    false,
                    letterheadOnly,
                    portions,
                    source,
                    sourceRead,
                    finds,
                    mentions,
                    ignores))
        .toList();
  }

  /// As it should be written.
  public String canonical() {
    return words.getFirst();
  }
}
