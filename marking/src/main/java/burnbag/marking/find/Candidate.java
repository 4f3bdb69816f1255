package burnbag.marking.find;

import burnbag.marking.Fault;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import java.util.List;

/// Words that may be a marking.
///
/// @param meanings what they may stand for, likeliest first; more than one where schemes share the
///   words
/// @param at in the page's text
/// @param line 0-based, where it begins
/// @param capitals written in capitals (or in a script without them)
/// @param spaced letter-spaced
/// @param compound with a readable tail, so that it can hardly be prose
/// @param guessed mended from damaged letters
public record Candidate(
    List<Meaning> meanings,
    Kind kind,
    Form form,
    Span at,
    int line,
    boolean capitals,
    boolean spaced,
    boolean compound,
    boolean guessed,
    List<Fault> faults) {
  public Candidate {
    meanings = List.copyOf(meanings);
    faults = List.copyOf(faults);
  }

  public Meaning meaning() {
    return meanings.getFirst();
  }
}
