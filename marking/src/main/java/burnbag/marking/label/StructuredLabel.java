package burnbag.marking.label;

import burnbag.marking.Fault;
import burnbag.marking.Meaning;
import burnbag.marking.page.Span;
import java.util.List;

/// A label that was read.
///
/// @param faults rules of its scheme or format that it breaks
/// @param sure whether it says beyond doubt what it asks for; a label in words of a policy that
///   nobody here knows does not
/// @param what it is, in words for a person
/// @param at in the text that it was found in, the part that tells the level
public record StructuredLabel(
    Meaning meaning, List<Fault> faults, boolean sure, String what, Span at) {
  public StructuredLabel {
    faults = List.copyOf(faults);
  }
}
